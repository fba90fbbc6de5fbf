import type { Alignment, LineLook } from "../../../core/model/layout";
import type { Anchor } from "../../../core/model/anchor";
import { cellAnchor, type ParagraphTarget } from "../slot-drafts";
import type { LineFormat } from "./text-format";

/** Longest line, in UTF-16 units, that a component of a form may be: the abstract of a plan is the longest. */
const longestLine = 300;
/** Rows of a table laid out as a letterhead or a closing; tables with more are data. */
const mostRows = 4;

/** What the letters of a piece of text look like, after styles. */
export interface PieceLook {
  readonly points: number | null;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isAllCapitals: boolean;
  readonly isUnderlined: boolean;
}

/** The paragraph that lines stand in; `hasDrawing` may become true while it is read. */
export interface LineHolder {
  readonly target: ParagraphTarget;
  readonly properties: Readonly<LineFormat>;
  readonly hasDrawing: boolean;
}

/** What all letters of a line have in common; null where they differ. */
type CommonLook = { readonly [K in keyof PieceLook]: PieceLook[K] | null };

interface LineDraft {
  readonly holder: LineHolder;
  /** Where it begins in the paragraph's text. */
  readonly start: number;
  length: number;
  look: CommonLook | null;
  readonly lineFormat: LineFormat;
}

/** Collects the looks of short lines while a document is read. */
export class LineRecorder {
  private readonly drafts: LineDraft[] = [];
  private line: LineDraft | null = null;

  /** Text at the end of its paragraph, as far as that is read. */
  addText(text: string, holder: LineHolder, look: PieceLook, lineFormat: LineFormat): void {
    if (text === "\n") {
      this.endLine();
      return;
    }
    if (this.line?.holder !== holder) {
      this.endLine();
      this.line = newLine(holder, lineFormat);
    }
    const { line } = this;
    if (line === null || line.length > longestLine) return;
    line.length += text.length;
    if (line.look !== look && text.trim() !== "") line.look = common(line.look, look);
  }

  /** A paragraph has ended: its own line breaks are done with, and one that holds nothing but a rule is a line too. */
  endParagraph(holder: LineHolder, lineFormat: LineFormat): void {
    const { length } = holder.target.text;
    this.endLine();
    if (length === 0 && !isInLongTable(holder.target) && hasRuleBeside(holder, lineFormat))
      this.drafts.push(newLine(holder, lineFormat));
  }

  /** To be called when ids and the places of cells are known. */
  lines(): readonly LineLook[] {
    return this.drafts.flatMap((draft) => finishLine(draft) ?? []);
  }

  private endLine(): void {
    const { line } = this;
    this.line = null;
    if (line !== null && line.length <= longestLine) this.drafts.push(line);
  }
}

function newLine(holder: LineHolder, lineFormat: LineFormat): LineDraft {
  return { holder, start: holder.target.text.length, length: 0, look: null, lineFormat };
}

/** True in tables that are data, whose looks are not collected. */
export function isInLongTable({ cell }: ParagraphTarget): boolean {
  if (cell === null) return false;
  const { table } = cell.rowDraft;
  return table.parent !== null || table.rows.length > mostRows;
}

function common(line: CommonLook | null, look: PieceLook): CommonLook {
  if (line === null) return look;
  const same = <T>(a: T | null, b: T): T | null => (a === b ? a : null);
  return {
    points: same(line.points, look.points),
    isBold: same(line.isBold, look.isBold),
    isItalic: same(line.isItalic, look.isItalic),
    isAllCapitals: same(line.isAllCapitals, look.isAllCapitals),
    isUnderlined: line.isUnderlined === true || look.isUnderlined,
  };
}

function finishLine({ holder, start, length, look, lineFormat }: LineDraft): LineLook | null {
  if (isInLongTable(holder.target)) return null;
  const text = holder.target.text.slice(start, start + length);
  const anchor = anchorOf(holder.target, start, start + length);
  if (anchor === null) return null;
  return {
    text,
    anchor,
    points: look?.points ?? null,
    isBold: look?.isBold ?? null,
    isItalic: look?.isItalic ?? null,
    isAllCapitals: look?.isAllCapitals ?? null,
    alignment: alignmentOf(holder, lineFormat),
    hasRule: look?.isUnderlined === true || hasRuleBeside(holder, lineFormat),
  };
}

function anchorOf(
  { id, cell, offset }: ParagraphTarget,
  start: number,
  end: number
): Anchor | null {
  const span = { start: start + offset, end: end + offset };
  if (cell !== null) return cellAnchor(cell, span.start, span.end);
  return id === null ? null : { kind: "paragraph", paragraphId: id, span };
}

/** Without a word of it, lines stand at the left (17.3.1.13). */
function alignmentOf({ properties }: LineHolder, style: LineFormat): Alignment {
  return properties.alignment ?? style.alignment ?? "left";
}

function hasRuleBeside({ properties, hasDrawing, target }: LineHolder, style: LineFormat): boolean {
  const hasBorder = properties.hasBorder ?? style.hasBorder;
  return hasDrawing || target.cell?.hasBorder === true || hasBorder === true;
}
