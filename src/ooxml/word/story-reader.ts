import { UnreadableFileError } from "../../core/host";
import type { Block, Paragraph, Story } from "../../core/model/document";
import type { Replay, XmlAttributes, XmlHandler } from "../package/scan-xml";
import { noteUnread, type NoticeCounter } from "./document-notices";
import type { LayoutRecorder } from "./layout/layout-recorder";
import type { NumberingCounter } from "./numbering/numbering-counter";
import { PlaceRecorder } from "./place-recorder";
import {
  cellKey,
  type Holder,
  type ParagraphPlace,
  type RowPlace,
  type SourceRange,
} from "./places";
import { blocksTarget, type ParagraphTarget, type SlotDraft } from "./slot-drafts";
import {
  PropertyReader,
  type ParagraphProperties,
  type PropertyTargets,
  type RunProperties,
} from "./property-reader";
import type { StyleTable } from "./styles";
import { symbolText } from "./symbols";
import { CellDraft, RowDraft, TableDraft } from "./table-draft";
import { visibleText } from "./visible-text";

/** Paragraphs, those in cells included, before a file is refused: about six thousand pages. */
export const maxParagraphs = 200_000;

/** What the parts of one document share while they are read. */
export interface ReadingContext {
  readonly styles: StyleTable;
  readonly notices: NoticeCounter;
  readonly slots: SlotDraft[];
  /** Stories found inside the part (text boxes), and those of other parts. */
  readonly stories: Story[];
  /** Ids of the headers and footers in use, in order of first use. */
  readonly headerReferences: Set<string>;
  readonly layout: LayoutRecorder;
  paragraphCount: number;
  nextParagraph: number;
  nextTable: number;
}

/** Where paragraphs go: the body, a cell, or a list outside the body. */
interface Container {
  readonly blocks: Block[] | null;
  readonly cell: CellDraft | null;
  readonly story: Paragraph[] | null;
  /** Text of paragraphs whose mark is a tracked deletion: it belongs to the next one. */
  carried: JoinedText | null;
}

/** Text of one paragraph, from one element or from several that tracked deletions join. */
interface JoinedText {
  text: string;
  readonly targets: ParagraphTarget[];
  readonly places: ParagraphPlace[];
}

interface OpenParagraph extends ParagraphProperties {
  readonly target: ParagraphTarget;
}

interface OpenRun extends RunProperties {
  /** The run it stands in: of a phonetic guide. */
  readonly outer: OpenRun | null;
}

/** One complex field: instruction first, then, after the separator, the result that is shown. */
interface OpenField {
  isInstruction: boolean;
  readonly holder: Holder;
}

interface OpenSlot {
  readonly draft: SlotDraft;
  readonly paragraph: OpenParagraph | null;
  readonly container: Container;
  readonly table: TableDraft | null;
  readonly cells: number;
  readonly from: number;
}

/** State set aside while a text box inside a run is read. */
interface Suspended {
  readonly container: Container;
  readonly paragraph: OpenParagraph | null;
  readonly run: OpenRun | null;
  readonly fields: OpenField[];
  readonly table: TableDraft | null;
  readonly row: RowDraft | null;
}

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
  /** In order of reading; ids of tables as in `blocks`. */
  readonly places = {
    bodyStart: 0,
    paragraphs: new Map<string, readonly ParagraphPlace[]>(),
    tables: new Map<string, SourceRange>(),
    cells: new Map<string, { paragraphs: { place: ParagraphPlace; offset: number }[] }>(),
    rows: new Map<string, readonly RowPlace[]>(),
  };
  private readonly recorder: PlaceRecorder | null;
  private readonly cellPlaces = new Map<CellDraft, { place: ParagraphPlace; offset: number }[]>();
  private readonly rowPlaces = new Map<RowDraft, RowPlace>();
  private readonly tableStarts = new Map<TableDraft, number>();

  private container: Container;
  paragraph: OpenParagraph | null = null;
  run: OpenRun | null = null;
  row: RowDraft | null = null;
  private fields: OpenField[] = [];
  private table: TableDraft | null = null;
  private readonly suspended: Suspended[] = [];
  private readonly cellStack: { container: Container; row: RowDraft | null }[] = [];
  private readonly slots: OpenSlot[] = [];

  private readonly properties: PropertyReader;
  /** Depth inside a subtree that is passed by. */
  private ignored = 0;
  private textElement: {
    raw: string;
    isPreserved: boolean;
    content: SourceRange | null;
    pieces: number;
  } | null = null;

  constructor(
    private readonly part: string,
    private readonly shared: ReadingContext,
    private readonly numbering: NumberingCounter,
    options: { readonly story?: Paragraph[]; readonly recordsPlaces?: boolean } = {}
  ) {
    this.recorder = options.recordsPlaces === true ? new PlaceRecorder() : null;
    const story = options.story ?? null;
    this.container = newContainer({ blocks: story === null ? this.blocks : null, story });
    this.properties = new PropertyReader(
      this,
      shared.styles,
      shared.headerReferences,
      shared.layout
    );
  }

  get cell(): CellDraft | null {
    return this.container.cell;
  }

  get slot(): SlotDraft | null {
    return this.slots.at(-1)?.draft ?? null;
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
    else if (name === "w:r") this.run = this.run?.outer ?? null;
    const textLength = this.textLength;
    this.recorder?.close(end, textLength);
    if (isContent) this.closeContent(name, end, finished ?? null);
  }

  /** Properties repeat from run to run; where places are recorded, each is read. */
  replayOf(name: string): Replay | null {
    if (this.ignored > 0 || this.recorder !== null) return null;
    const replay = this.properties.replayOf(name);
    return replay && (() => this.ignored === 0 && replay());
  }

  text(text: string, start: number, end: number): void {
    const element = this.textElement;
    if (element === null || this.ignored > 0) return;
    element.raw += text;
    element.content = { start, end };
    element.pieces += 1;
  }

  /** To be called when the story's element has ended. */
  finish(): void {
    this.flushCarried();
    for (const field of this.fields)
      if (field.isInstruction) this.shared.notices.add("fieldUnclosed");
  }

  private get textLength(): number {
    return this.paragraph?.target.text.length ?? 0;
  }

  private openContent(name: string, attributes: XmlAttributes, start: number, end: number): void {
    switch (name) {
      case "w:p":
        this.openParagraph();
        break;
      case "w:body":
        this.places.bodyStart = end;
        break;
      case "w:r":
        this.run = {
          isHidden: false,
          styleId: null,
          font: null,
          halfPoints: null,
          outer: this.run,
        };
        break;
      case "w:t":
        this.textElement = {
          raw: "",
          isPreserved: attributes.get("xml:space") === "preserve",
          content: { start: end, end },
          pieces: 0,
        };
        break;
      case "w:tab":
      case "w:ptab":
        this.addText("\t", end, null);
        break;
      case "w:br":
      case "w:cr":
        this.addText("\n", end, null);
        break;
      case "w:noBreakHyphen":
        this.addText("\u2011", end, null);
        break;
      case "w:sym":
        this.addText(symbolText(attributes.get("w:font"), attributes.get("w:char")), end, null);
        break;
      case "w:fldChar":
        this.openFieldCharacter(attributes.get("w:fldCharType"));
        break;
      case "w:tbl":
        this.openTable(start);
        break;
      case "w:tr":
        if (this.table !== null) this.table.rows.push((this.row = new RowDraft(this.table)));
        break;
      case "w:tc":
        this.openCell();
        break;
      case "w:sdt":
        this.openSlot();
        break;
      case "w:ins":
      case "w:moveTo":
        this.shared.notices.add("trackedChangesAccepted");
        break;
      case "w:del":
      case "w:moveFrom":
        this.shared.notices.add("trackedChangesAccepted");
        this.ignored = 1;
        break;
      case "w:txbxContent":
        this.openTextBox();
        break;
      case "m:oMath":
        this.ignored = 1;
        this.shared.notices.add("equationNotRead");
        break;
      default:
        noteUnread(name, attributes, this.shared.notices);
    }
  }

  private closeContent(name: string, end: number, place: ParagraphPlace | null): void {
    switch (name) {
      case "w:p":
        this.closeParagraph(place);
        break;
      case "w:tbl":
        this.closeTable(end);
        break;
      case "w:tr":
        this.row = null;
        break;
      case "w:tc":
        this.closeCell();
        break;
      case "w:sdt":
        this.closeSlot();
        break;
      case "w:txbxContent":
        this.closeTextBox();
        break;
    }
  }

  private openParagraph(): void {
    this.shared.paragraphCount += 1;
    if (this.shared.paragraphCount > maxParagraphs)
      throw new UnreadableFileError("tooManyBlocks", this.part);
    this.paragraph = {
      target: { id: null, cell: null, offset: 0, text: "" },
      styleId: undefined,
      numberingId: null,
      level: null,
      outlineLevel: null,
      isMarkDeleted: false,
    };
  }

  private closeParagraph(place: ParagraphPlace | null): void {
    const { paragraph, container } = this;
    if (paragraph === null) return;
    this.paragraph = null;
    const joined = container.carried ?? { text: "", targets: [], places: [] };
    const shift = joined.text.length;
    paragraph.target.offset = shift;
    joined.text += paragraph.target.text;
    joined.targets.push(paragraph.target);
    if (place !== null) joined.places.push(shift === 0 ? place : shifted(place, shift));
    container.carried = paragraph.isMarkDeleted ? joined : null;
    if (!paragraph.isMarkDeleted) this.addParagraph(joined, paragraph);
  }

  /** A deleted mark with nothing to join: what is left of the text stands alone. */
  private flushCarried(): void {
    const { carried } = this.container;
    this.container.carried = null;
    if (carried === null || carried.text === "") return;
    this.addParagraph(carried, null);
  }

  private addParagraph(
    { text, targets, places }: JoinedText,
    paragraph: OpenParagraph | null
  ): void {
    const { shared, container } = this;
    shared.nextParagraph += 1;
    const style = shared.styles.paragraph(paragraph?.styleId);
    const numberingId = paragraph?.numberingId ?? style.numberingId;
    const numbering =
      numberingId === null || paragraph === null
        ? null
        : this.numbering.next({
            numberingId,
            level: paragraph.level ?? (paragraph.numberingId === null ? style.numberingLevel : 0),
            styleIds: style.styleIds,
          });
    if (container.cell !== null) {
      const offset = container.cell.addParagraph(text, numbering);
      for (const target of targets) {
        target.cell = container.cell;
        target.offset += offset;
      }
      if (places.length > 0) this.addCellPlaces(container.cell, places, offset);
      return;
    }
    const id = `p${shared.nextParagraph}`;
    for (const target of targets) target.id = id;
    const level = paragraph?.outlineLevel ?? style.outlineLevel;
    const block: Paragraph = {
      kind: "paragraph",
      id,
      text,
      outlineLevel: level !== null && level >= 0 && level <= 8 ? level + 1 : null,
      numbering,
    };
    (container.story ?? container.blocks)?.push(block);
    if (container.blocks !== null && places.length > 0) this.places.paragraphs.set(id, places);
  }

  private notePlaceOfRow(): void {
    const place = this.recorder?.row() ?? null;
    if (place !== null && this.row !== null) this.rowPlaces.set(this.row, place);
  }

  private addCellPlaces(cell: CellDraft, places: readonly ParagraphPlace[], offset: number): void {
    const known = this.cellPlaces.get(cell) ?? [];
    for (const place of places) known.push({ place, offset });
    this.cellPlaces.set(cell, known);
  }

  /** Adds visible text from the element on top, ending at `end`. */
  private addText(
    text: string,
    end: number,
    content: { start: number; end: number; isPreserved: boolean } | null
  ): void {
    const { paragraph } = this;
    if (paragraph === null || text === "" || this.run === null) return;
    if (this.fields.some(({ isInstruction }) => isInstruction)) return;
    if (this.run.isHidden || this.isStyleHidden(paragraph)) {
      this.shared.notices.add("hiddenTextLeftOut");
      return;
    }
    if (this.container.blocks !== null) this.addLook(text, this.run, paragraph);
    const start = paragraph.target.text.length;
    paragraph.target.text += text;
    this.recorder?.addPiece(
      start,
      start + text.length,
      end,
      content,
      this.fields.at(-1)?.holder ?? null
    );
  }

  private addLook(text: string, run: OpenRun, paragraph: OpenParagraph): void {
    const { styles, layout } = this.shared;
    const character = run.styleId === null ? [] : [styles.characterFormat(run.styleId)];
    const { format } = styles.paragraph(paragraph.styleId);
    layout.addText(text, [run, ...character, format, styles.defaultFormat]);
  }

  private isStyleHidden(paragraph: OpenParagraph): boolean {
    return this.shared.styles.paragraph(paragraph.styleId).isHidden;
  }

  private closeText(end: number): void {
    const element = this.textElement;
    if (element === null) return;
    this.textElement = null;
    const { content, isPreserved } = element;
    const isOnePiece = content !== null && element.pieces <= 1;
    this.addText(
      visibleText(element.raw, isPreserved),
      end,
      isOnePiece ? { ...content, isPreserved } : null
    );
  }

  private openFieldCharacter(type: string | undefined): void {
    if (type === "begin")
      this.fields.push({
        isInstruction: true,
        holder: { kind: "field", isLocked: false, placeholder: null },
      });
    const field = this.fields.at(-1);
    if (type === "separate" && field !== undefined) field.isInstruction = false;
    if (type === "end") this.fields.pop();
  }

  private openTable(start: number): void {
    if (this.container.story !== null) return;
    this.flushCarried();
    this.shared.nextTable += 1;
    const table = new TableDraft(`t${this.shared.nextTable}`, this.container.cell);
    if (this.recorder !== null) this.tableStarts.set(table, start);
    this.container.cell?.rowDraft.table.nested.push(table);
    this.cellStack.push({ container: this.container, row: this.row });
    this.table = table;
    this.row = null;
  }

  private closeTable(end: number): void {
    const table = this.table;
    if (table === null || this.container.story !== null) return;
    const outer = this.cellStack.pop();
    this.row = outer?.row ?? null;
    this.table = table.parent?.rowDraft.table ?? null;
    const start = this.tableStarts.get(table);
    if (start !== undefined) this.places.tables.set(table.id, { start, end });
    if (table.parent === null) this.emitTable(table);
  }

  private emitTable(table: TableDraft): void {
    const finished = table.isInDeletedRow ? null : table.finish();
    if (finished === null) return;
    this.blocks.push(finished);
    const rows = table.rows.flatMap((row) => {
      const place = row.isDeleted ? undefined : this.rowPlaces.get(row);
      return place === undefined ? [] : [place];
    });
    if (rows.length === finished.rowCount) this.places.rows.set(table.id, rows);
    for (const row of table.rows)
      for (const cell of row.cells) {
        const paragraphs = this.cellPlaces.get(cell);
        if (paragraphs !== undefined && cell.owner === cell && cell.row >= 0)
          this.places.cells.set(cellKey(table.id, cell.row, cell.column), { paragraphs });
      }
    for (const nested of table.nested) this.emitTable(nested);
  }

  private openCell(): void {
    if (this.row === null) return;
    const cell = new CellDraft(this.row);
    this.row.cells.push(cell);
    this.row.table.cells.push(cell);
    this.cellStack.push({ container: this.container, row: this.row });
    this.container = newContainer({ cell });
  }

  private closeCell(): void {
    if (this.container.cell === null) return;
    this.flushCarried();
    const outer = this.cellStack.pop();
    if (outer === undefined) return;
    this.container = outer.container;
    this.row = outer.row;
  }

  private openSlot(): void {
    const { paragraph, container, table } = this;
    const draft: SlotDraft = { tag: null, title: null, isPlaceholder: false, target: null };
    this.shared.slots.push(draft);
    const from =
      paragraph?.target.text.length ??
      (container.cell === null
        ? (container.story ?? container.blocks ?? []).length
        : container.cell.text.length);
    const around = container.cell?.rowDraft.table === table ? null : table;
    this.slots.push({
      draft,
      paragraph,
      container,
      table: around,
      cells: around?.cells.length ?? 0,
      from,
    });
  }

  private closeSlot(): void {
    const slot = this.slots.pop();
    if (slot === undefined) return;
    const { draft, paragraph, container, table, from } = slot;
    if (paragraph !== null)
      draft.target = {
        kind: "inline",
        paragraph: paragraph.target,
        start: from,
        end: paragraph.target.text.length,
      };
    else if (table !== null) draft.target = { kind: "cells", cells: table.cells.slice(slot.cells) };
    else if (container.cell !== null) {
      const { text } = container.cell;
      const start = from > 0 && text.charAt(from) === "\n" ? from + 1 : from;
      draft.target = { kind: "cell", cell: container.cell, start, end: text.length };
    } else draft.target = blocksTarget((container.story ?? container.blocks ?? []).slice(from));
  }

  /** A text box stands inside a run; its paragraphs are a story of their own. */
  private openTextBox(): void {
    const { container, paragraph, run, fields, table, row } = this;
    this.suspended.push({ container, paragraph, run, fields, table, row });
    this.container = newContainer({ story: [] });
    this.paragraph = null;
    this.run = null;
    this.fields = [];
    this.table = null;
    this.row = null;
  }

  private closeTextBox(): void {
    this.flushCarried();
    const paragraphs = this.container.story ?? [];
    const outer = this.suspended.pop();
    if (outer === undefined) return;
    ({
      container: this.container,
      paragraph: this.paragraph,
      run: this.run,
      fields: this.fields,
      table: this.table,
      row: this.row,
    } = outer);
    if (paragraphs.some(({ text }) => text !== ""))
      this.shared.stories.push({ kind: "textBox", paragraphs });
  }
}

function newContainer(of: Partial<Container>): Container {
  return { blocks: null, cell: null, story: null, carried: null, ...of };
}

/** Places of an element whose text follows `shift` code units of text carried over. */
function shifted(place: ParagraphPlace, shift: number): ParagraphPlace {
  const move = <T extends { readonly textStart: number; readonly textEnd: number }>(
    item: T
  ): T => ({
    ...item,
    textStart: item.textStart + shift,
    textEnd: item.textEnd + shift,
  });
  return { ...move(place), items: place.items.map(move), pieces: place.pieces.map(move) };
}
