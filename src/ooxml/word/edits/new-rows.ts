import type { NewTableRow } from "../../../core/fixes/edit";
import { cellsOfRow, type RowInsertion } from "../../../core/fixes/table-rows";
import type { Table } from "../../../core/model/document";
import { cellKey, type DocumentPlaces, type NamedRange } from "../places";
import { paragraphLike } from "./new-paragraphs";
import type { SplicePlan } from "./replace-text";
import type { InlineWriter } from "./write-inline";

/** Properties of one row or cell only: tracked changes, being a header, marks of merging that end with the row. */
const notCopied = new Set([
  "w:cnfStyle",
  "w:ins",
  "w:del",
  "w:trPrChange",
  "w:tblHeader",
  "w:cellIns",
  "w:cellDel",
  "w:cellMerge",
  "w:tcPrChange",
  "w:vMerge",
]);

/**
 * The splice that adds rows to a table, for an insertion that fits it. A new row has the properties of the row it is
 * like, and in each cell one paragraph in the look of that cell's first. No ids, bookmarks or content are copied.
 */
export function planRows(
  table: Table,
  { after, rows }: RowInsertion,
  places: DocumentPlaces,
  writer: InlineWriter
): SplicePlan {
  const end = places.rows.get(table.id)?.[after]?.end;
  if (end === undefined) return { kind: "refused", reason: "unsupported" };
  const neighbours = [after, ...rows.map(({ like }) => like)];
  if (neighbours.some((row) => isLocked(table, row, places)))
    return { kind: "refused", reason: "protected" };
  const written: string[] = [];
  for (const row of rows) {
    const xml = rowXml(table, row, places, writer);
    if (xml === null) return { kind: "refused", reason: "unsupported" };
    written.push(xml);
  }
  return { kind: "splices", splices: [{ start: end, end, text: written.join("") }] };
}

function isLocked(table: Table, row: number, places: DocumentPlaces): boolean {
  return cellsOfRow(table, row).some(({ column }) =>
    places.cells.get(cellKey(table.id, row, column))?.paragraphs.some(({ place }) => place.isLocked)
  );
}

/** Null where the row's elements are not one for each of its cells. */
function rowXml(
  table: Table,
  { like, cells: texts }: NewTableRow,
  { source, rows, cells }: DocumentPlaces,
  writer: InlineWriter
): string | null {
  const place = rows.get(table.id)?.[like];
  const own = cellsOfRow(table, like);
  if (place === undefined || place.cells.length !== own.length) return null;
  const exceptions =
    place.exceptions === null ? "" : source.slice(place.exceptions.start, place.exceptions.end);
  const written = own.map(({ column }, index) => {
    const [first] = cells.get(cellKey(table.id, like, column))?.paragraphs ?? [];
    const elements = first === undefined ? [] : [first.place];
    const isNumbered = (first?.offset ?? 0) > 0;
    const paragraph = paragraphLike(texts[index] ?? "", elements, isNumbered, source, writer);
    const items = place.cells[index]?.propertyItems ?? [];
    return writer.element("tc", properties("tcPr", items, source, writer) + paragraph);
  });
  const form = exceptions + properties("trPr", place.propertyItems, source, writer);
  return writer.element("tr", form + written.join(""));
}

function properties(
  name: "trPr" | "tcPr",
  items: readonly NamedRange[],
  source: string,
  writer: InlineWriter
): string {
  const kept = items.filter((item) => !notCopied.has(item.name));
  const content = kept.map(({ start, end }) => source.slice(start, end)).join("");
  return content === "" ? "" : writer.element(name, content);
}
