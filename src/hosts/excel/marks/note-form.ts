/** What every note of ours begins with: by it alone they are known again. */
export const notePrefix = "[CCHC ";

export interface CellNote {
  readonly cell: Excel.Range;
  readonly text: string;
}

/** One of Excel's two ways of writing beside a cell. */
export interface CellNotes {
  /** Queues all of the workbook's for loading. */
  queue(workbook: Excel.Workbook): LoadedNotes;
  add(workbook: Excel.Workbook, note: CellNote): void;
}

/** To be used after the sync. */
export interface LoadedNotes {
  /** Queues the cells where those of others stand. */
  locateOthers(): readonly Excel.Range[];
  /** Takes away those of ours, and no other; answers how many. */
  removeOurs(): number;
}
