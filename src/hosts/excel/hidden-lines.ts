/** ExcelApi 1.9: which rows and columns of a range are hidden. */

export interface HiddenLines {
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

export function queueHiddenLines(range: Excel.Range): HiddenLines {
  return {
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

/** Zero-based rows that are hidden; `first` is the range's first row. */
export function hiddenRowsOf({ rows }: HiddenLines, first: number): readonly number[] {
  return rows.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [first + index] : []));
}

/** Zero-based columns that are hidden; `first` is the range's first column. */
export function hiddenColumnsOf({ columns }: HiddenLines, first: number): readonly number[] {
  return columns.value.flatMap(({ columnHidden }, index) =>
    columnHidden === true ? [first + index] : []
  );
}
