import { isInLongTable } from "../layout/line-recorder";
import { isPageField, type NumberField } from "../layout/page-numbers";
import { RunLooks } from "../layout/run-looks";
import { silentRun } from "../property-reader";
import type { ParagraphStyle } from "../styles";
import type { FieldInstruction } from "./open-fields";
import type { ReadingContext } from "./reading-context";
import type { OpenParagraph, OpenRun, StoryPosition } from "./story-position";

/** The number of a list that takes a paragraph out of its style's list (17.9.18). */
const noNumbering = "0";

/** Hands the looks of a story's text to the layout: of runs in the body, of page numbers in headers and footers. */
export class StoryLooks {
  private readonly looks: RunLooks;

  constructor(
    private readonly shared: ReadingContext,
    /** Told of each page number in the story. */
    private readonly onPageNumber: ((field: NumberField) => void) | undefined
  ) {
    this.looks = new RunLooks(shared.styles);
  }

  /** Visible text at the end of the paragraph so far. */
  addText(
    text: string,
    { container }: StoryPosition,
    run: OpenRun,
    paragraph: OpenParagraph,
    style: ParagraphStyle
  ): void {
    if (container.story !== null || isInLongTable(paragraph.target)) return;
    const { layout } = this.shared;
    const look = this.looks.of(run.properties, style);
    if (container.blocks !== null) layout.addText(text, look);
    layout.lines.addText(text, paragraph, look, style.lineFormat);
  }

  endParagraph(paragraph: OpenParagraph, { container }: StoryPosition): void {
    if (container.story !== null) return;
    const { layout, styles } = this.shared;
    const { properties, target } = paragraph;
    const { lineFormat, numberingId } = styles.paragraph(properties.styleId);
    layout.lines.endParagraph(paragraph, lineFormat);
    if (target.cell !== null) return;
    const isNumbered = (properties.numberingId ?? numberingId ?? noNumbering) !== noNumbering;
    const { text } = target;
    layout.body.addParagraph({ text, own: properties, style: lineFormat, isNumbered });
  }

  /** A field whose instruction is complete; a page number is told of. */
  addField(
    { instruction, run }: FieldInstruction<OpenRun>,
    { paragraph }: StoryPosition,
    isInTextBox: boolean
  ): void {
    if (this.onPageNumber === undefined || paragraph === null) return;
    if (!isPageField(instruction)) return;
    const { styleId, isFramed, alignment } = paragraph.properties;
    const style = this.shared.styles.paragraph(styleId);
    const isPlaced = isInTextBox || isFramed || paragraph.target.text.includes("\t");
    this.onPageNumber({
      alignment: isPlaced ? null : (alignment ?? style.lineFormat.alignment ?? "left"),
      points: this.looks.of(run?.properties ?? silentRun, style).points,
    });
  }
}
