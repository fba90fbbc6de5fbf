import type { Finding } from "../findings/finding";
import type { Anchor, Span } from "../model/anchor";
import { parseCellAddress, sheetCellAt } from "../model/cell-address";
import type { DocumentModel, TableCell } from "../model/document";
import type { Sheet, WorkbookModel } from "../model/workbook";
import { fingerprintOf } from "../text/fingerprint";
import { normalise } from "../text/vietnamese";
import type { FindingKey } from "./justification";

/**
 * The key of every finding of one file: made of the rule, of what the finding says (its figures among it) and of what
 * stands at its places and at those it refers to. Rows and paragraphs put in elsewhere change no key; a changed value,
 * counterpart or sentence does.
 */
export function keyFindings(
  findings: readonly Finding[],
  model: DocumentModel | WorkbookModel
): readonly FindingKey[] {
  if (findings.length === 0) return [];
  const textsAt = model.kind === "document" ? documentTexts(model) : workbookTexts(model);
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const fingerprint = fingerprintOf([
      finding.ruleId,
      finding.messageId,
      ...dataTexts(finding.data),
      ...[finding, ...finding.relatedInformation].flatMap(({ anchor }) => [
        anchor.kind,
        ...textsAt(anchor).map(normalise),
      ]),
    ]);
    const occurrence = counts.get(fingerprint) ?? 0;
    counts.set(fingerprint, occurrence + 1);
    return { fingerprint, occurrence };
  });
}

/** Row numbers and addresses move when rows are put in; they are told by `{address}` and the like, and left out. */
const movingData = new Set(["address", "cell", "row", "place"]);

function dataTexts(data: Finding["data"]): readonly string[] {
  return Object.keys(data)
    .filter((name) => !movingData.has(name))
    .sort()
    .flatMap((name) => [name, normalise(String(data[name]))]);
}

type TextsAt = (anchor: Anchor) => readonly string[];

function documentTexts(model: DocumentModel): TextsAt {
  const paragraphs = new Map<string, string>();
  const rows = new Map<string, TableCell[]>();
  for (const block of model.blocks) {
    if (block.kind === "paragraph") paragraphs.set(block.id, block.text);
    else
      for (const cell of block.cells) {
        const key = `${block.id}/${cell.row}`;
        const row = rows.get(key);
        if (row === undefined) rows.set(key, [cell]);
        else row.push(cell);
      }
  }
  for (const story of model.stories)
    for (const { id, text } of story.paragraphs) paragraphs.set(id, text);
  return (anchor) => {
    switch (anchor.kind) {
      case "paragraph": {
        const text = paragraphs.get(anchor.paragraphId) ?? "";
        return [text, spanned(text, anchor.span)];
      }
      case "tableCell": {
        const cells = rows.get(`${anchor.tableId}/${anchor.row}`) ?? [];
        const own = cells.find(({ column }) => column === anchor.column)?.text ?? "";
        const before = cells.filter(({ column }) => column < anchor.column);
        return [...namesOf(before.map(({ text }) => text)), own, spanned(own, anchor.span)];
      }
      default:
        return [];
    }
  };
}

function workbookTexts(model: WorkbookModel): TextsAt {
  const sheets = new Map(model.sheets.map((sheet) => [sheet.id, sheet]));
  return (anchor) => {
    if (anchor.kind !== "sheet" && anchor.kind !== "sheetRange") return [];
    const sheet = sheets.get(anchor.sheetId);
    if (sheet === undefined) return [];
    if (anchor.kind === "sheet") return [sheet.name];
    const place = parseCellAddress(anchor.address);
    if (place === null) return [sheet.name, anchor.address];
    const own = sheetCellAt(sheet, place.row, place.column);
    const value = own?.error ?? own?.value ?? own?.formula ?? "";
    return [
      sheet.name,
      ...namesOf(textsBefore(sheet, place.row, place.column)),
      String(value),
      own?.text ?? "",
    ];
  };
}

function textsBefore(sheet: Sheet, row: number, column: number): readonly string[] {
  return Array.from({ length: column }, (_, index) => sheetCellAt(sheet, row, index)?.text ?? "");
}

/** What names a row: its words, not the numbers beside them, which may be counted anew. */
function namesOf(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => /\p{L}/u.test(text));
}

function spanned(text: string, span: Span | undefined): string {
  return span === undefined ? "" : text.slice(span.start, span.end);
}
