import type { DocumentModel, Table } from "../../src/core/model/document";
import type { BlockInput, TableInput } from "../support/document";

/** A document as it is made up: lines of text and tables, in reading order. */
export type Draft = readonly BlockInput[];

export type Row = TableInput["rows"][number];

/** The draft that a document could have been made of. */
export function draftOf({ blocks }: DocumentModel): Draft {
  return blocks.map((block) =>
    block.kind === "paragraph" ? `${block.numbering ?? ""} ${block.text}`.trim() : tableOf(block)
  );
}

function tableOf({ rowCount, columnCount, headerRowCount, cells }: Table): TableInput {
  const rows = Array.from({ length: rowCount }, () =>
    Array.from({ length: columnCount }, (): Row[number] => undefined)
  );
  for (const { row, column, columnSpan, text } of cells) {
    rows[row]?.fill(null, column, column + columnSpan);
    rows[row]?.splice(column, 1, text);
  }
  return { rows, headerRowCount };
}

/** The lines put in after the line that reads so. Throws where there is none. */
export function insertAfter(draft: Draft, line: string, ...lines: readonly BlockInput[]): Draft {
  const at = lineOf(draft, line);
  return [...draft.slice(0, at + 1), ...lines, ...draft.slice(at + 1)];
}

/** Other lines, or none, in place of the line that reads so. Throws where there is none. */
export function replaceLine(draft: Draft, line: string, ...lines: readonly BlockInput[]): Draft {
  const at = lineOf(draft, line);
  return [...draft.slice(0, at), ...lines, ...draft.slice(at + 1)];
}

/** The draft without the lines from the one that reads so up to the next that does not belong to it. */
export function removeFrom(draft: Draft, line: string, isNext: (line: string) => boolean): Draft {
  const at = lineOf(draft, line);
  const length = draft
    .slice(at + 1)
    .findIndex((block) => typeof block === "string" && isNext(block));
  return [...draft.slice(0, at), ...(length < 0 ? [] : draft.slice(at + 1 + length))];
}

/** The draft with each row of its tables given way to the rows made of it; a table left without rows is left out. */
export function flatMapRows(
  draft: Draft,
  change: (row: Row, index: number, table: TableInput) => readonly Row[]
): Draft {
  return draft.flatMap((block): BlockInput[] => {
    if (typeof block === "string" || !("rows" in block)) return [block];
    const rows = block.rows.flatMap((row, index) => change(row, index, block));
    return rows.length === 0 ? [] : [{ ...block, rows }];
  });
}

/** Another text in the cell that reads so. Throws where there is none. */
export function replaceCell(draft: Draft, text: string, by: string): Draft {
  let isFound = false;
  const changed = flatMapRows(draft, (row) => [
    row.map((cell) => {
      if (cell !== text) return cell;
      isFound = true;
      return by;
    }),
  ]);
  if (!isFound) throw new RangeError(`no cell “${text}”`);
  return changed;
}

function lineOf(draft: Draft, line: string): number {
  const at = draft.findIndex((block) => block === line);
  if (at < 0) throw new RangeError(`no line “${line}”`);
  return at;
}
