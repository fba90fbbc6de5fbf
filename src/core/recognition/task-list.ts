import type { TaskColumn } from "../law/vocabulary";
import type { Anchor } from "../model/anchor";
import type { DocumentModel } from "../model/document";

/** The tasks a plan assigns, read from its task tables or, where it has none, from its lists in prose. */
export interface TaskList {
  readonly kind: "tasks";
  readonly document: DocumentModel;
  readonly tables: readonly TaskTable[];
  readonly tasks: readonly Task[];
}

/** One task table; a table broken across pages and joined again counts once. */
export interface TaskTable {
  /** Ids of the tables it is made of, in reading order. */
  readonly tableIds: readonly string[];
  /** Columns found, by what they hold. */
  readonly columns: readonly TaskColumn[];
  /** Where a missing column is reported: the header row's first cell with text. */
  readonly headerAnchor: Anchor;
  /** Rows that only name what follows them, in reading order. */
  readonly groups: readonly TaskGroup[];
}

/** A group row of a task table: "I. CẢI CÁCH THỂ CHẾ". */
export interface TaskGroup {
  readonly title: string;
  readonly anchor: Anchor;
}

export interface Task {
  readonly source: "table" | "prose";
  /** Position in the list, from 1. */
  readonly index: number;
  /** Index into `tables`, or null for a task in prose. */
  readonly table: number | null;
  /** Title of the group row or section the task stands under. */
  readonly group: string | null;
  readonly anchor: Anchor;
  /** Only what the source has a place for: a column that does not exist is absent, an empty cell is "". */
  readonly fields: Readonly<Partial<Record<TaskColumn, TaskField>>>;
}

export interface TaskField {
  /** What the field says; "nt", "như trên" and ditto marks are replaced by the value above. */
  readonly text: string;
  /** As it stands in the document. */
  readonly printed: string;
  readonly anchor: Anchor;
}
