import type { Finding } from "../../core/findings/finding";
import type { Anchor, Span } from "../../core/model/anchor";
import { columnName, parseCellAddress, sheetCellAt } from "../../core/model/cell-address";
import type { DocumentModel, Paragraph, Table, TableCell } from "../../core/model/document";
import type { Outline, Section } from "../../core/model/outline";
import type { WorkbookModel } from "../../core/model/workbook";

/** Where something sits, in the words a reader of the page needs: data only, worded by the pane. */
export interface FindingPlace {
  /** Heading path or sheet the place belongs to; null for the document as a whole. */
  readonly group: { readonly id: string; readonly title: string } | null;
  readonly label: PlaceLabel;
  /** The text that stands there, shortened around the spot; null where nothing stands. */
  readonly quote: string | null;
}

/** Rows, columns and tables are counted from 1, as a reader counts them: a letterhead is no table to a reader. */
export type PlaceLabel =
  | { readonly kind: "document" }
  | { readonly kind: "paragraph" }
  | { readonly kind: "table"; readonly table: number | null }
  | {
      readonly kind: "tableCell";
      readonly table: number | null;
      readonly row: number;
      readonly column: number;
      readonly header: string | null;
    }
  | { readonly kind: "sheet" }
  | { readonly kind: "sheetRange"; readonly address: string };

/** A finding with its place and the places it refers to. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly place: FindingPlace;
}

/** Says where an anchor of one model stands. */
export type PlaceReader = (anchor: Anchor) => FindingPlace;

const nowhere: FindingPlace = { group: null, label: { kind: "document" }, quote: null };
const longestQuote = 160;
const longestHeader = 40;
const fewestColumns = 3;

/** Describes the place of every finding, in one pass over the model. `outline` is null for a workbook. */
export function placeFindings(
  findings: readonly Finding[],
  model: DocumentModel | WorkbookModel,
  outline: Outline | null
): readonly PlacedFinding[] {
  const describe = createPlaceReader(model, outline);
  return findings.map((finding) => ({ finding, place: describe(finding.anchor) }));
}

/** Makes a reader of places, in one pass over the model. `outline` is null for a workbook. */
export function createPlaceReader(
  model: DocumentModel | WorkbookModel,
  outline: Outline | null
): PlaceReader {
  return model.kind === "document" ? describeDocument(model, outline) : describeWorkbook(model);
}

function describeDocument(model: DocumentModel, outline: Outline | null): PlaceReader {
  const groupOf = outline === null ? new Map<string, FindingPlace["group"]>() : groupsOf(outline);
  const paragraphs = new Map<string, Paragraph>();
  const tables = new Map<string, NumberedTable>();
  let numbered = 0;
  for (const block of model.blocks) {
    if (block.kind === "paragraph") paragraphs.set(block.id, block);
    else {
      if (block.columnCount >= fewestColumns) numbered += 1;
      const number = block.columnCount >= fewestColumns ? numbered : null;
      tables.set(block.id, { number, rows: rowsOf(block), headerRows: block.headerRowCount });
    }
  }
  for (const story of model.stories) {
    for (const paragraph of story.paragraphs) paragraphs.set(paragraph.id, paragraph);
  }
  return (anchor) => {
    switch (anchor.kind) {
      case "paragraph": {
        const text = paragraphs.get(anchor.paragraphId)?.text ?? "";
        return {
          group: groupOf.get(anchor.paragraphId) ?? null,
          label: { kind: "paragraph" },
          quote: quoteOf(text, anchor.span),
        };
      }
      case "table":
      case "tableCell": {
        const known = tables.get(anchor.tableId);
        if (known === undefined) return nowhere;
        const group = groupOf.get(anchor.tableId) ?? null;
        if (anchor.kind === "table")
          return { group, label: { kind: "table", table: known.number }, quote: null };
        return { group, ...describeCell(known, anchor.row, anchor.column, anchor.span) };
      }
      default:
        return nowhere;
    }
  };
}

interface NumberedTable {
  /** Null for a table too narrow to hold data: letterheads and signatures are laid out in such. */
  readonly number: number | null;
  readonly headerRows: number;
  readonly rows: ReadonlyMap<number, readonly TableCell[]>;
}

function rowsOf(table: Table): NumberedTable["rows"] {
  const rows = new Map<number, TableCell[]>();
  for (const cell of table.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

function describeCell(
  { number, rows, headerRows }: NumberedTable,
  row: number,
  column: number,
  span: Span | undefined
): Pick<FindingPlace, "label" | "quote"> {
  const cells = rows.get(row) ?? [];
  const own = cells.find((cell) => cell.column === column);
  const header = headerOf(rows, Math.max(1, headerRows), column);
  const rowText = cells
    .map((cell) => cell.text.trim())
    .filter((text) => text !== "")
    .join(" · ");
  return {
    label: {
      kind: "tableCell",
      table: number,
      row: row + 1,
      column: column + 1,
      header: shorten(header.trim(), longestHeader) || null,
    },
    quote: quoteOf(own?.text ?? "", span) ?? quoteOf(rowText),
  };
}

/** The lowest header over a column that says anything: of "Kết quả / Số liệu" it is "Số liệu". */
function headerOf(rows: NumberedTable["rows"], headerRows: number, column: number): string {
  for (let row = headerRows - 1; row >= 0; row -= 1) {
    const header = rows.get(row)?.find((cell) => covers(cell, column))?.text ?? "";
    if (header.trim() !== "") return header;
  }
  return "";
}

const covers = (cell: TableCell, column: number): boolean =>
  cell.column <= column && column < cell.column + cell.columnSpan;

/** Blocks by the heading path over them, no deeper than two levels: deeper groups hold one finding each. */
function groupsOf(outline: Outline): ReadonlyMap<string, FindingPlace["group"]> {
  const groups = new Map<string, FindingPlace["group"]>();
  const visit = (section: Section, above: FindingPlace["group"]): void => {
    const own = titleOf(section);
    const group =
      section.level > 2 && above !== null
        ? above
        : { id: section.heading.id, title: above === null ? own : `${above.title} › ${own}` };
    for (const block of [section.heading, ...section.blocks]) groups.set(block.id, group);
    for (const child of section.children) visit(child, group);
  };
  for (const section of outline.sections) visit(section, null);
  return groups;
}

const titleOf = ({ label, title }: Section): string =>
  shorten([label, title].filter((part) => part !== null && part !== "").join(" "), 90);

function describeWorkbook(model: WorkbookModel): PlaceReader {
  const sheets = new Map(model.sheets.map((sheet) => [sheet.id, sheet]));
  return (anchor) => {
    if (anchor.kind !== "sheet" && anchor.kind !== "sheetRange") return nowhere;
    const sheet = sheets.get(anchor.sheetId);
    if (sheet === undefined) return nowhere;
    const group = { id: sheet.id, title: sheet.name };
    if (anchor.kind === "sheet") return { group, label: { kind: "sheet" }, quote: null };
    const spot = parseCellAddress(anchor.address);
    const own = spot === null ? null : sheetCellAt(sheet, spot.row, spot.column);
    const label = { kind: "sheetRange", address: anchor.address } as const;
    if (spot === null || own?.text) return { group, label, quote: quoteOf(own?.text ?? "") };
    const left = Array.from({ length: spot.column }, (_, column) =>
      sheetCellAt(sheet, spot.row, column)?.text.trim()
    );
    return { group, label, quote: quoteOf(left.filter(Boolean).join(" · ")) };
  };
}

/** What stands at a place, cut to a readable length around its span; null for blank text. */
export function quoteOf(text: string, span?: Span): string | null {
  const flat = text.replace(/\s/gu, " ");
  if (flat.trim() === "") return null;
  if (flat.length <= longestQuote) return flat.trim();
  const start = Math.max(0, Math.min(span?.start ?? 0, flat.length - longestQuote) - 30);
  const from = start === 0 ? 0 : flat.indexOf(" ", start) + 1;
  const end = Math.min(flat.length, from + longestQuote);
  const to = end === flat.length ? end : Math.max(flat.lastIndexOf(" ", end), from + 1);
  return `${from > 0 ? "… " : ""}${flat.slice(from, to).trim()}${to < flat.length ? " …" : ""}`;
}

function shorten(text: string, longest: number): string {
  const flat = text.replace(/\s+/gu, " ");
  if (flat.length <= longest) return flat;
  return `${flat.slice(0, Math.max(flat.lastIndexOf(" ", longest), longest - 12)).trim()}…`;
}

/** "C" for column 3 counted from 1; used where a table has no header to name. */
export const spokenColumn = (column: number): string => columnName(column - 1);
