import type { RunProperties } from "../property-reader";
import type { ParagraphStyle, StyleTable } from "../styles";
import type { LetterFormat } from "./layout-recorder";
import type { PieceLook } from "./line-recorder";
import type { TextFormat } from "./text-format";

/** What the letters of a run look like, after styles and the file's defaults. */
export interface RunLook extends PieceLook, LetterFormat {}

/** Resolves the looks of runs. */
export class RunLooks {
  private properties: Readonly<RunProperties> | null = null;
  private style: ParagraphStyle | null = null;
  private look: RunLook | null = null;

  constructor(private readonly styles: StyleTable) {}

  /** The look of a run in a paragraph of this style; the same object as before for the same two. */
  of(properties: Readonly<RunProperties>, style: ParagraphStyle): RunLook {
    // Runs that follow each other mostly repeat their properties: Word cuts a sentence up at every revision.
    if (this.look !== null && this.properties === properties && this.style === style)
      return this.look;
    this.properties = properties;
    this.style = style;
    return (this.look = this.resolve(properties, style));
  }

  private resolve(run: Readonly<RunProperties>, { format }: ParagraphStyle): RunLook {
    const { defaultFormat } = this.styles;
    const character = run.styleId === null ? null : this.styles.characterFormat(run.styleId);
    const halfPoints =
      run.halfPoints ?? character?.halfPoints ?? format.halfPoints ?? defaultFormat.halfPoints;
    return {
      font: run.font ?? character?.font ?? format.font ?? defaultFormat.font,
      halfPoints,
      points: halfPoints === null ? null : halfPoints / 2,
      isBold: isToggled("isBold", run, character, format, defaultFormat),
      isItalic: isToggled("isItalic", run, character, format, defaultFormat),
      isAllCapitals: isToggled("isAllCapitals", run, character, format, defaultFormat),
      isUnderlined: (run.isUnderlined ?? character?.isUnderlined ?? format.isUnderlined) === true,
    };
  }
}

/**
 * A toggle property (17.7.3): the run decides; else it is on where one of its two styles says so, and off where both do.
 */
function isToggled(
  property: "isBold" | "isItalic" | "isAllCapitals",
  run: Readonly<TextFormat>,
  character: TextFormat | null,
  paragraph: TextFormat,
  defaults: TextFormat
): boolean {
  const isOn = run[property];
  if (isOn !== null) return isOn;
  return (
    (character?.[property] === true) !== (paragraph[property] === true) ||
    defaults[property] === true
  );
}
