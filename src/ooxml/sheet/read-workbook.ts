import type { Notice, Reading } from "../../core/host";
import { UnreadableFileError } from "../../core/host";
import type { Sheet, WorkbookModel } from "../../core/model/workbook";
import { decodeText, encodeText, encodingOf } from "../package/encode-text";
import type { OoxmlPackage } from "../package/open-package";
import { readCellStyles, type CellStyle } from "./cell-styles";
import { ContentHash } from "../package/content-hash";
import { indexOfAscii } from "./find-bytes";
import { unmarkChanges } from "./marks/unmark-workbook";
import { vietnameseDisplay, type DisplayLocale } from "./number-format/display-locale";
import { scanSheetData } from "./scan-sheet-data";
import { scanSheetXml, type SheetFrame } from "./scan-sheet-xml";
import { maxCells } from "./sheet-limits";
import { readSharedStrings } from "./shared-strings";
import { SheetBuilder, type WorkbookContext } from "./sheet-builder";
import { readWorkbookNotices, sheetNotices } from "./workbook-notices";
import { readWorkbookParts, type SheetPart, type WorkbookParts } from "./workbook-parts";
import { CellLook } from "./workbook-cell";

export interface ReadWorkbookOptions {
  /**
   * How numbers and dates are shown in `text`. Excel takes this from the reader's machine, not from the file;
   * the default is the Vietnamese way ("1.234,5", "31/12/2025").
   */
  readonly locale?: DisplayLocale;
}

/** The model, and what an editor of the file must know beside it. */
export interface WorkbookReading extends Reading<WorkbookModel> {
  readonly styles: readonly CellStyle[];
  /** Ids of sheets that are protected. */
  readonly protectedSheets: ReadonlySet<string>;
  readonly hasFormulas: boolean;
  readonly parts: WorkbookParts;
}

/**
 * Reads a workbook: cells with typed values, displayed text, formulas and errors; merged areas; hidden rows, columns and
 * sheets. Marks of ours are not part of its revision. What it passed by is told in notices (`workbookNoticeIds`).
 * Throws `UnreadableFileError`.
 */
export function readWorkbook(
  pkg: OoxmlPackage,
  options: ReadWorkbookOptions = {}
): WorkbookReading {
  const parts = readWorkbookParts(pkg);
  const locale = options.locale ?? vietnameseDisplay;
  const styles = readCellStyles(pkg, parts.stylesPart);
  const context: WorkbookContext = {
    epoch: parts.epoch,
    sharedStrings: readSharedStrings(pkg, parts.sharedStringsPart),
    looks: styles.map(({ numberFormat }) => new CellLook(numberFormat, parts.epoch, locale)),
  };
  const notices: Notice[] = [];
  const sheets: Sheet[] = [];
  const protectedSheets = new Set<string>();
  let hasFormulas = false;
  let cellsLeft = maxCells;
  for (const sheet of parts.sheets) {
    if (sheet.kind !== "worksheet") {
      notices.push({ id: "sheetKindNotRead", data: { sheet: sheet.name } });
      continue;
    }
    if (sheet.part === null || !pkg.has(sheet.part))
      throw new UnreadableFileError("missingPart", sheet.part ?? sheet.name);
    const { frame, builder } = readSheet(pkg, sheet.part, context);
    cellsLeft -= builder.cellCount;
    if (cellsLeft < 0) throw new UnreadableFileError("tooManyBlocks");
    hasFormulas ||= builder.hasFormulas;
    if (frame.isProtected) protectedSheets.add(sheet.id);
    sheets.push(toSheet(sheet, frame, builder));
    notices.push(...sheetNotices(sheet, frame, builder, pkg.relationships(sheet.part)));
  }
  notices.push(...readWorkbookNotices(pkg, parts, hasFormulas));
  const model: WorkbookModel = { kind: "workbook", revision: revisionOf(pkg, parts), sheets };
  return { model, notices, styles, protectedSheets, hasFormulas, parts };
}

function toSheet(
  { id, name, isHidden }: SheetPart,
  frame: SheetFrame,
  builder: SheetBuilder
): Sheet {
  return {
    id,
    name,
    isHidden,
    rows: builder.finish(),
    mergedAreas: frame.mergedAreas,
    hiddenColumns: [...frame.hiddenColumns].sort((a, b) => a - b),
  };
}

interface ReadSheet {
  readonly frame: SheetFrame;
  readonly builder: SheetBuilder;
}

/** Reads plain XML by the scanner for it, all other by the full parser. */
function readSheet(pkg: OoxmlPackage, part: string, context: WorkbookContext): ReadSheet {
  const bytes = pkg.bytes(part);
  const plain = readPlainSheet(bytes, part, context);
  if (plain !== null) return plain;
  const builder = new SheetBuilder(context);
  return { frame: scanSheetXml(decodeText(bytes, part), part, builder), builder };
}

/** Null where the sheet's XML is not of the plain kind. */
export function readPlainSheet(
  bytes: Uint8Array,
  part: string,
  context: WorkbookContext
): ReadSheet | null {
  const start = indexOfAscii(bytes, "<sheetData");
  if (start < 0 || encodingOf(bytes).name !== "utf-8") return null;
  const head = decodeText(bytes.subarray(0, start), part);
  if (head.includes("<!") || !/<worksheet[\s>]/u.test(head)) return null;
  const builder = new SheetBuilder(context);
  const end = scanSheetData(bytes, start, builder);
  if (end === null) return null;
  const tail = decodeText(bytes.subarray(end), part);
  if (tail.includes("sheetData")) return null;
  return { frame: scanSheetXml(`${head}<sheetData/>${tail}`, part, null), builder };
}

/** Fingerprint of what the model is read from, our marks left out: marking does not make a pending edit stale. */
function revisionOf(pkg: OoxmlPackage, parts: WorkbookParts): string {
  const hash = new ContentHash();
  const clean = unmarkChanges(pkg);
  const sheets = parts.sheets.map(({ part }) => part);
  for (const part of [pkg.mainPart, parts.stylesPart, parts.sharedStringsPart, ...sheets]) {
    if (part === null || !pkg.has(part)) continue;
    const bytes = pkg.bytes(part);
    const text = clean.get(part);
    if (text !== null)
      hash.addBytes(text === undefined ? bytes : encodeText(text, encodingOf(bytes)));
  }
  return hash.digest();
}
