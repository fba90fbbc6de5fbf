import type { Anchor, Span } from "../core/model/anchor";
import { parseCellAddress, sheetCellAt } from "../core/model/cell-address";
import type { DocumentModel, Paragraph, Table } from "../core/model/document";
import type { Sheet, WorkbookModel } from "../core/model/workbook";

const longestQuote = 160;

/** Finds the words at an anchor of one model. */
export type QuoteOf = (anchor: Anchor) => string;

/**
 * Makes a quoter for a model: the anchored words, shortened to 160 characters, "" where the place holds none.
 * Each lookup takes constant time, however many findings ask.
 */
export function createQuoter(model: DocumentModel | WorkbookModel): QuoteOf {
  return model.kind === "document" ? documentQuoter(model) : workbookQuoter(model);
}

function documentQuoter(model: DocumentModel): QuoteOf {
  const paragraphs = new Map<string, Paragraph>();
  const tables = new Map<string, Table>();
  for (const block of model.blocks) {
    if (block.kind === "paragraph") paragraphs.set(block.id, block);
    else tables.set(block.id, block);
  }
  const cellTexts = new Map<string, ReadonlyMap<string, string>>();
  const cellsOf = (table: Table): ReadonlyMap<string, string> => {
    const known = cellTexts.get(table.id);
    if (known !== undefined) return known;
    const texts = new Map(table.cells.map((cell) => [`${cell.row}:${cell.column}`, cell.text]));
    cellTexts.set(table.id, texts);
    return texts;
  };
  return (anchor) => {
    switch (anchor.kind) {
      case "paragraph":
        return shorten(cut(paragraphs.get(anchor.paragraphId)?.text ?? "", anchor.span));
      case "tableCell": {
        const table = tables.get(anchor.tableId);
        const text =
          table === undefined ? undefined : cellsOf(table).get(`${anchor.row}:${anchor.column}`);
        return shorten(cut(text ?? "", anchor.span));
      }
      default:
        return "";
    }
  };
}

function workbookQuoter(model: WorkbookModel): QuoteOf {
  const sheets = new Map<string, Sheet>(model.sheets.map((sheet) => [sheet.id, sheet]));
  return (anchor) => {
    if (anchor.kind === "sheet") return sheets.get(anchor.sheetId)?.name ?? "";
    if (anchor.kind !== "sheetRange") return "";
    const sheet = sheets.get(anchor.sheetId);
    const place = parseCellAddress(anchor.address);
    if (sheet === undefined || place === null) return "";
    return shorten(sheetCellAt(sheet, place.row, place.column)?.text ?? "");
  };
}

function cut(text: string, span: Span | undefined): string {
  return span === undefined ? text : text.slice(span.start, span.end);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= longestQuote) return line;
  const head = line.slice(0, longestQuote - 1);
  // A quote never ends in half of a surrogate pair.
  return `${/[\uD800-\uDBFF]$/u.test(head) ? head.slice(0, -1) : head}…`;
}
