import type { NewCell, NewTableRow } from "../../../core/fixes/edit";
import { cellsOfRow, type RowInsertion } from "../../../core/fixes/table-rows";
import type { Table } from "../../../core/model/document";
import { cellKey, type DocumentPlaces, type NamedRange } from "../places";
import type { ControlWriter } from "../slots/write-control";
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
 * like, and in each cell one paragraph in the look of that cell's first, with a content control where one is asked for.
 * No ids, bookmarks or content are copied.
 */
export function planRows(
  table: Table,
  { after, rows }: RowInsertion,
  places: DocumentPlaces,
  writer: InlineWriter,
  controls: ControlWriter
): SplicePlan {
  const end = places.rows.get(table.id)?.[after]?.end;
  if (end === undefined) return { kind: "refused", reason: "unsupported" };
  const neighbours = [after, ...rows.map(({ like }) => like)];
  if (neighbours.some((row) => isLocked(table, row, places)))
    return { kind: "refused", reason: "protected" };
  const written: string[] = [];
  for (const row of rows) {
    const xml = rowXml(table, row, places, writer, controls);
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
  { like, cells: contents }: NewTableRow,
  { source, rows, cells }: DocumentPlaces,
  writer: InlineWriter,
  controls: ControlWriter
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
    const neighbour = first === undefined ? "" : source.slice(first.place.start, first.place.end);
    const content = (look: string): string =>
      cellContent(contents[index] ?? "", look, neighbour, writer, controls);
    const paragraph = paragraphLike(content, elements, isNumbered, source, writer);
    const items = place.cells[index]?.propertyItems ?? [];
    return writer.element("tc", properties("tcPr", items, source, writer) + paragraph);
  });
  const form = exceptions + properties("trPr", place.propertyItems, source, writer);
  return writer.element("tr", form + written.join(""));
}

function cellContent(
  cell: NewCell,
  look: string,
  neighbour: string,
  writer: InlineWriter,
  controls: ControlWriter
): string {
  if (typeof cell === "string") return cell === "" ? "" : writer.run(look, cell);
  if (cell.text !== null) return controls.control(cell, writer.run(look, cell.text), neighbour);
  const run = writer.run(withStyle(look, controls.placeholderStyle, writer), cell.placeholder);
  return controls.control(cell, run, neighbour);
}

/** A character style comes first among run properties (17.3.2.28). */
function withStyle(look: string, style: string | null, { prefix, element }: InlineWriter): string {
  if (style === null) return look;
  const reference = `<${prefix}:rStyle ${prefix}:val="${style}"/>`;
  return look === ""
    ? element("rPr", reference)
    : look.replace(`<${prefix}:rPr>`, `<${prefix}:rPr>${reference}`);
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
