import type { Block, Paragraph } from "../../core/model/document";
import type { Replay, XmlAttributes, XmlHandler } from "../package/scan-xml";
import { noteUnread } from "./document-notices";
import type { NumberField } from "./layout/page-numbers";
import type { NumberingCounter } from "./numbering/numbering-counter";
import { PlaceRecorder } from "./place-recorder";
import type { ParagraphPlace } from "./places";
import { PropertyReader, silentRun, type PropertyTargets } from "./property-reader";
import type { SlotDraft } from "./slot-drafts";
import { OpenSlots } from "./story/open-slots";
import { ParagraphFlow } from "./story/paragraph-flow";
import type { ReadingContext } from "./story/reading-context";
import { StoryLooks } from "./story/story-looks";
import { StoryPlaces } from "./story/story-places";
import {
  newContainer,
  StoryPosition,
  type OpenParagraph,
  type OpenRun,
} from "./story/story-position";
import { TableFlow } from "./story/table-flow";
import { TextElement } from "./story/text-element";
import { symbolText } from "./symbols";
import type { CellDraft, RowDraft } from "./table-draft";

export { maxParagraphs } from "./story/paragraph-flow";
export type { ReadingContext } from "./story/reading-context";

const ignoredElements = new Set([
  "w:tblPr",
  "w:tblPrEx",
  "w:tblGrid",
  "w:sdtEndPr",
  "w:pPrChange",
  "w:rPrChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:numberingChange",
  // Phonetic guide above the text (17.3.3.24).
  "w:rt",
]);

/**
 * Reads one story of WordprocessingML: the body, a header, a footnote. Current text only (ECMA-376 part 1, 17.13.5):
 * deleted and moved-away runs are left out, inserted ones read; a paragraph whose mark is deleted joins the next.
 */
export class StoryReader implements XmlHandler, PropertyTargets {
  readonly blocks: Block[] = [];
  private readonly storyPlaces = new StoryPlaces();
  private readonly recorder: PlaceRecorder | null;

  private position: StoryPosition;
  /** Positions in whose runs the text boxes being read stand, the innermost last. */
  private readonly outerPositions: StoryPosition[] = [];
  private readonly slots = new OpenSlots();
  private readonly paragraphs: ParagraphFlow;
  private readonly tables: TableFlow;
  private readonly looks: StoryLooks;
  private readonly properties: PropertyReader;
  private readonly textElement = new TextElement();
  private isInInstruction = false;
  /** Depth inside a subtree that is passed by. */
  private ignored = 0;

  constructor(
    part: string,
    private readonly shared: ReadingContext,
    numbering: NumberingCounter,
    options: {
      readonly story?: Paragraph[];
      readonly recordsPlaces?: boolean;
      /** Told of each page number in the story. */
      readonly onPageNumber?: (field: NumberField) => void;
    } = {}
  ) {
    const { styles, headerReferences, layout } = shared;
    const story = options.story ?? null;
    this.recorder = options.recordsPlaces === true ? new PlaceRecorder() : null;
    const places = this.recorder === null ? null : this.storyPlaces;
    this.position = new StoryPosition(
      newContainer({ blocks: story === null ? this.blocks : null, story })
    );
    this.paragraphs = new ParagraphFlow(part, shared, numbering, places);
    this.tables = new TableFlow(shared, this.blocks, places);
    this.looks = new StoryLooks(shared, options.onPageNumber);
    this.properties = new PropertyReader(this, styles, headerReferences, layout);
  }

  /** In order of reading; ids as in `blocks`. Empty unless asked for. */
  get places(): StoryPlaces["found"] {
    return this.storyPlaces.found;
  }

  get paragraph(): OpenParagraph | null {
    return this.position.paragraph;
  }

  get run(): OpenRun | null {
    return this.position.run;
  }

  get row(): RowDraft | null {
    return this.position.row;
  }

  get cell(): CellDraft | null {
    return this.position.container.cell;
  }

  get slot(): SlotDraft | null {
    return this.slots.draft;
  }

  open(name: string, attributes: XmlAttributes, start: number, end: number): void {
    this.recorder?.open(name, attributes, start, end, this.textLength);
    if (this.ignored > 0) this.ignored += 1;
    else if (ignoredElements.has(name)) this.ignored = 1;
    else if (this.properties.isInside) this.properties.open(name, attributes);
    else if (!this.properties.begin(name)) this.openContent(name, attributes, start, end);
  }

  close(name: string, start: number, end: number): void {
    if (name === "w:p") this.recorder?.endContent(start);
    if (this.ignored > 0) {
      this.ignored -= 1;
      this.recorder?.close(end, this.textLength);
      return;
    }
    const isContent = !this.properties.isInside;
    const finished = name === "w:p" && isContent ? this.recorder?.paragraph() : null;
    if (name === "w:tr" && isContent) this.notePlaceOfRow();
    if (!isContent) this.properties.close(name);
    else if (name === "w:t") this.closeText(end);
    else if (name === "w:r") this.position.run = this.position.run?.outer ?? null;
    else if (name === "w:instrText") this.isInInstruction = false;
    this.recorder?.close(end, this.textLength);
    if (isContent) this.closeContent(name, end, finished ?? null);
  }

  /** Properties repeat from run to run; where places are recorded, each is read. */
  replayOf(name: string): Replay | null {
    if (this.ignored > 0 || this.recorder !== null) return null;
    const replay = this.properties.replayOf(name);
    return replay && (() => this.ignored === 0 && replay());
  }

  text(text: string, start: number, end: number): void {
    if (this.isInInstruction) this.position.fields.addInstruction(text);
    if (this.ignored === 0) this.textElement.add(text, start, end);
  }

  /** To be called when the story's element has ended. */
  finish(): void {
    const { container, fields } = this.position;
    this.paragraphs.flush(container);
    for (let count = fields.unfinishedCount; count > 0; count -= 1)
      this.shared.notices.add("fieldUnclosed");
  }

  private get textLength(): number {
    return this.position.paragraph?.target.text.length ?? 0;
  }

  private openContent(name: string, attributes: XmlAttributes, start: number, end: number): void {
    const { position, shared } = this;
    switch (name) {
      case "w:p":
        position.paragraph = this.paragraphs.open();
        break;
      case "w:body":
        this.places.bodyStart = end;
        break;
      case "w:r":
        position.run = { properties: silentRun, outer: position.run };
        break;
      case "w:t":
        this.textElement.open(attributes.get("xml:space"), end);
        break;
      case "w:tab":
      case "w:ptab":
        this.addText("\t", end);
        break;
      case "w:br":
      case "w:cr":
        this.addText("\n", end);
        break;
      case "w:noBreakHyphen":
        this.addText("\u2011", end);
        break;
      case "w:sym":
        this.addText(symbolText(attributes.get("w:font"), attributes.get("w:char")), end);
        break;
      case "w:instrText":
        this.isInInstruction = true;
        break;
      case "w:fldSimple":
        this.noteField(attributes.get("w:instr") ?? "", position.run);
        break;
      case "w:fldChar": {
        const finished = position.fields.add(attributes.get("w:fldCharType"), position.run);
        if (finished !== null) this.noteField(finished.instruction, finished.run);
        break;
      }
      case "w:drawing":
      case "w:pict":
        if (position.paragraph !== null) position.paragraph.hasDrawing = true;
        break;
      case "w:tbl":
        this.openTable(start);
        break;
      case "w:tr":
        this.tables.openRow(position);
        break;
      case "w:tc":
        this.tables.openCell(position);
        break;
      case "w:sdt":
        shared.slots.push(this.slots.open(position));
        break;
      case "w:ins":
      case "w:moveTo":
        shared.notices.add("trackedChangesAccepted");
        break;
      case "w:del":
      case "w:moveFrom":
        shared.notices.add("trackedChangesAccepted");
        this.ignored = 1;
        break;
      case "w:txbxContent":
        this.openTextBox();
        break;
      case "m:oMath":
        this.ignored = 1;
        shared.notices.add("equationNotRead");
        break;
      default:
        noteUnread(name, attributes, shared.notices);
    }
  }

  private closeContent(name: string, end: number, place: ParagraphPlace | null): void {
    const { position } = this;
    switch (name) {
      case "w:p":
        this.closeParagraph(place);
        break;
      case "w:tbl":
        this.tables.closeTable(position, end);
        break;
      case "w:tr":
        position.row = null;
        break;
      case "w:tc":
        if (position.container.cell === null) break;
        this.paragraphs.flush(position.container);
        this.tables.closeCell(position);
        break;
      case "w:sdt":
        this.slots.close();
        break;
      case "w:txbxContent":
        this.closeTextBox();
        break;
    }
  }

  private closeParagraph(place: ParagraphPlace | null): void {
    const { position } = this;
    const { paragraph, container } = position;
    if (paragraph === null) return;
    position.paragraph = null;
    this.looks.endParagraph(paragraph, position);
    this.paragraphs.close(paragraph, container, place);
  }

  private notePlaceOfRow(): void {
    const place = this.recorder?.row() ?? null;
    const { row } = this.position;
    if (place !== null && row !== null) this.storyPlaces.addRow(row, place);
  }

  private closeText(end: number): void {
    const text = this.textElement.close();
    if (text !== null) this.addText(text, end, this.textElement);
  }

  /** Adds visible text from the element on top, ending at `end`; from `source` where it is plain text. */
  private addText(text: string, end: number, source: TextElement | null = null): void {
    const { position, shared } = this;
    const { paragraph, run, fields } = position;
    if (paragraph === null || text === "" || run === null || fields.isInInstruction) return;
    const style = shared.styles.paragraph(paragraph.properties.styleId);
    if (run.properties.isHidden || style.isHidden) {
      shared.notices.add("hiddenTextLeftOut");
      return;
    }
    this.looks.addText(text, position, run, paragraph, style);
    const { target } = paragraph;
    const start = target.text.length;
    target.text += text;
    this.recorder?.addPiece(
      start,
      start + text.length,
      end,
      source?.content() ?? null,
      fields.holder
    );
  }

  private noteField(instruction: string, run: OpenRun | null): void {
    this.looks.addField({ instruction, run }, this.position, this.outerPositions.length > 0);
  }

  private openTable(start: number): void {
    const { container } = this.position;
    if (container.story !== null) return;
    this.paragraphs.flush(container);
    this.tables.openTable(this.position, start);
  }

  /** A text box stands inside a run; its paragraphs are a story of their own. */
  private openTextBox(): void {
    this.outerPositions.push(this.position);
    this.position = new StoryPosition(newContainer({ story: [] }));
  }

  private closeTextBox(): void {
    const { container } = this.position;
    this.paragraphs.flush(container);
    const outer = this.outerPositions.pop();
    if (outer === undefined) return;
    this.position = outer;
    const paragraphs = container.story ?? [];
    if (paragraphs.some(({ text }) => text !== ""))
      this.shared.stories.push({ kind: "textBox", paragraphs });
  }
}
