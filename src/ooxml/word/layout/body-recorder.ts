import type { Alignment, TextAlignment, TextSpacing } from "../../../core/model/layout";
import { nearestLineFormat, type LineFormat } from "./text-format";

/** Shortest paragraph, in UTF-16 units, that surely fills a line: shorter ones look the same justified or not. */
const shortestWholeLine = 150;

/** A paragraph of body text, with what its own properties and its style say; the former win, each by itself. */
export interface BodyParagraph {
  readonly text: string;
  readonly own: Readonly<LineFormat>;
  readonly style: LineFormat;
  /** With a number of the program's own, whose level has indents too. */
  readonly isNumbered: boolean;
}

/** Collects how the paragraphs of body text outside tables are aligned and spaced while a document is read. */
export class BodyRecorder {
  private readonly alignments = new Map<Alignment, number>();
  private readonly spacings = new Map<string, Spacing & { length: number }>();

  addParagraph({ text, own, style, isNumbered }: BodyParagraph): void {
    const { length } = text;
    if (length < shortestWholeLine) return;
    const format = nearestLineFormat((key) => own[key] ?? style[key]);
    const alignment = format.alignment ?? "left";
    this.alignments.set(alignment, (this.alignments.get(alignment) ?? 0) + length);
    const spacing = spacingOf(format, isNumbered || /^\s/u.test(text));
    const key = `${spacing.firstLine} ${spacing.between} ${spacing.lines}`;
    const known = this.spacings.get(key);
    if (known === undefined) this.spacings.set(key, { ...spacing, length });
    else known.length += length;
  }

  bodyAlignments(): readonly TextAlignment[] {
    return [...this.alignments]
      .map(([alignment, length]) => ({ alignment, length }))
      .sort((a, b) => b.length - a.length);
  }

  bodySpacings(): readonly TextSpacing[] {
    return [...this.spacings.values()].sort((a, b) => b.length - a.length);
  }
}

type Spacing = Omit<TextSpacing, "length">;

/** What nobody says is nought: no indent, no space, single lines. Of the spaces below and above the larger one counts. */
function spacingOf(format: LineFormat, isSetIn: boolean): Spacing {
  const between =
    format.isContextual === true ? 0 : Math.max(format.after ?? 0, format.before ?? 0);
  return {
    firstLine: isSetIn ? null : measured((format.left ?? 0) + (format.firstLine ?? 0)),
    between: measured(between),
    lines: measured(format.lines ?? 1),
  };
}

/** To the hundredth; null for what cannot be measured. */
function measured(value: number): number | null {
  return Number.isNaN(value) ? null : Math.round(value * 100) / 100;
}
