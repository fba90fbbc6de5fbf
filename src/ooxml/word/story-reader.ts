import { UnreadableFileError } from "../../core/host";
import type { Block, Paragraph, Story } from "../../core/model/document";
import type { XmlAttributes, XmlHandler } from "../package/scan-xml";
import { isXmlSpace } from "../package/xml-attributes";
import type { NoticeCounter } from "./document-notices";
import type { NumberingCounter } from "./numbering/numbering-counter";
import { isOn } from "./on-off";
import { PlaceRecorder } from "./place-recorder";
import { cellKey, type Holder, type ParagraphPlace, type SourceRange } from "./places";
import type { ParagraphTarget, SlotDraft } from "./slot-drafts";
import type { StyleTable } from "./styles";
import { symbolText } from "./symbols";
import { CellDraft, RowDraft, spanOf, TableDraft } from "./table-draft";

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
  nextParagraph: number;
  nextTable: number;
}

/** Where paragraphs go: the body, a cell, or a list outside the body. */
interface Container {
  readonly blocks: Block[] | null;
  readonly cell: CellDraft | null;
  readonly story: Paragraph[] | null;
  /** Text of paragraphs whose mark is a tracked deletion: it belongs to the next one. */
  carried: { text: string; targets: ParagraphTarget[]; places: ParagraphPlace[] } | null;
}

interface OpenParagraph {
  readonly target: ParagraphTarget;
  styleId: string | undefined;
  numberingId: string | null;
  level: number | null;
  outlineLevel: number | null;
  isMarkDeleted: boolean;
  isHidden: boolean;
}

interface OpenRun {
  isHidden: boolean;
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

/** Which properties are being read; their children share names with content. */
type PropertyContext =
  "none" | "pPr" | "markRPr" | "rPr" | "trPr" | "tcPr" | "sdtPr" | "sdtRPr" | "sectPr";

const contextElements: Readonly<Record<PropertyContext, string>> = {
  none: "",
  pPr: "w:pPr",
  markRPr: "",
  rPr: "w:rPr",
  trPr: "w:trPr",
  tcPr: "w:tcPr",
  sdtPr: "w:sdtPr",
  sdtRPr: "",
  sectPr: "w:sectPr",
};

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
export class StoryReader implements XmlHandler {
  readonly blocks: Block[] = [];
  /** In order of reading; ids of tables as in `blocks`. */
  readonly places = {
    bodyStart: 0,
    paragraphs: new Map<string, readonly ParagraphPlace[]>(),
    tables: new Map<string, SourceRange>(),
    cells: new Map<string, { paragraphs: { place: ParagraphPlace; offset: number }[] }>(),
  };
  private readonly recorder: PlaceRecorder | null;
  private readonly cellPlaces = new Map<CellDraft, { place: ParagraphPlace; offset: number }[]>();
  private readonly tableStarts = new Map<TableDraft, number>();

  private container: Container;
  private paragraph: OpenParagraph | null = null;
  private run: OpenRun | null = null;
  private fields: OpenField[] = [];
  private table: TableDraft | null = null;
  private row: RowDraft | null = null;
  private readonly suspended: Suspended[] = [];
  private readonly cellStack: { container: Container; row: RowDraft | null }[] = [];
  private readonly slots: OpenSlot[] = [];

  private context: PropertyContext = "none";
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
  }

  open(name: string, attributes: XmlAttributes, start: number, end: number): void {
    this.recorder?.open(name, attributes, start, end, this.textLength);
    if (this.ignored > 0) this.ignored += 1;
    else if (ignoredElements.has(name)) this.ignored = 1;
    else if (this.context !== "none") this.openProperty(name, attributes);
    else this.openContent(name, attributes, start, end);
  }

  close(name: string, start: number, end: number): void {
    if (name === "w:p") this.recorder?.endContent(start);
    if (this.ignored > 0) {
      this.ignored -= 1;
      this.recorder?.close(end, this.textLength);
      return;
    }
    const finished = name === "w:p" && this.context === "none" ? this.recorder?.paragraph() : null;
    if (this.context !== "none") this.closeProperty(name);
    else if (name === "w:t") this.closeText(end);
    else if (name === "w:r") this.run = null;
    const textLength = this.textLength;
    this.recorder?.close(end, textLength);
    if (this.context === "none") this.closeContent(name, end, finished ?? null);
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
      case "w:pPr":
        this.context = "pPr";
        break;
      case "w:body":
        this.places.bodyStart = end;
        break;
      case "w:r":
        this.run = { isHidden: false };
        break;
      case "w:rPr":
        this.context = "rPr";
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
      case "w:trPr":
        this.context = "trPr";
        break;
      case "w:tc":
        this.openCell();
        break;
      case "w:tcPr":
        this.context = "tcPr";
        break;
      case "w:sdt":
        this.openSlot();
        break;
      case "w:sdtPr":
        this.context = "sdtPr";
        break;
      case "w:sectPr":
        this.context = "sectPr";
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
      default:
        this.openUnread(name, attributes);
    }
  }

  private openUnread(name: string, attributes: XmlAttributes): void {
    const { notices } = this.shared;
    switch (name) {
      case "m:oMath":
        notices.add("equationNotRead");
        this.ignored = 1;
        break;
      case "w:altChunk":
        notices.add("importedPartNotRead");
        break;
      case "w:subDoc":
        notices.add("subdocumentNotRead");
        break;
      case "w:object":
        notices.add("objectNotRead");
        break;
      case "v:imagedata":
        notices.add("pictureNotRead");
        break;
      case "a:graphicData": {
        const uri = attributes.get("uri") ?? "";
        if (/\/picture$/u.test(uri)) notices.add("pictureNotRead");
        else if (/\/(?:chart|chartex|diagram)$/u.test(uri)) notices.add("diagramNotRead");
        break;
      }
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

  private openProperty(name: string, attributes: XmlAttributes): void {
    const value = attributes.get("w:val");
    switch (this.context) {
      case "pPr":
        if (name === "w:rPr") this.context = "markRPr";
        else if (name === "w:headerReference" || name === "w:footerReference")
          this.shared.headerReferences.add(attributes.get("r:id") ?? "");
        else if (this.paragraph !== null) readParagraphProperty(this.paragraph, name, value);
        break;
      case "markRPr":
        if ((name === "w:del" || name === "w:moveFrom") && this.paragraph !== null)
          this.paragraph.isMarkDeleted = true;
        break;
      case "rPr":
        this.readRunProperty(name, value);
        break;
      case "trPr":
        if (this.row !== null) readRowProperty(this.row, name, value);
        break;
      case "tcPr":
        if (this.container.cell !== null) readCellProperty(this.container.cell, name, value);
        break;
      case "sdtPr":
        if (name === "w:rPr") this.context = "sdtRPr";
        else readSlotProperty(this.slots.at(-1)?.draft, name, value);
        break;
      case "sectPr":
        if (name === "w:headerReference" || name === "w:footerReference")
          this.shared.headerReferences.add(attributes.get("r:id") ?? "");
        break;
    }
  }

  private closeProperty(name: string): void {
    if (name === "w:rPr" && this.context === "markRPr") this.context = "pPr";
    else if (name === "w:rPr" && this.context === "sdtRPr") this.context = "sdtPr";
    else if (name === contextElements[this.context]) this.context = "none";
  }

  private readRunProperty(name: string, value: string | undefined): void {
    if (this.run === null) return;
    if (name === "w:vanish") this.run.isHidden = isOn(value);
    else if (name === "w:rStyle" && value !== undefined && this.shared.styles.hidesText(value))
      this.run.isHidden = true;
  }

  private openParagraph(): void {
    this.paragraph = {
      target: { id: null, cell: null, offset: 0, text: "" },
      styleId: undefined,
      numberingId: null,
      level: null,
      outlineLevel: null,
      isMarkDeleted: false,
      isHidden: false,
    };
  }

  private closeParagraph(place: ParagraphPlace | null): void {
    const { paragraph, container } = this;
    if (paragraph === null) return;
    this.paragraph = null;
    const carried = container.carried;
    const text = (carried?.text ?? "") + paragraph.target.text;
    const targets = [...(carried?.targets ?? []), paragraph.target];
    const places = [...(carried?.places ?? [])];
    const shift = carried?.text.length ?? 0;
    paragraph.target.offset = shift;
    if (place !== null) places.push(shift === 0 ? place : shifted(place, shift));
    container.carried = null;
    if (paragraph.isMarkDeleted) container.carried = { text, targets, places };
    else this.addParagraph(text, targets, places, paragraph);
  }

  /** A deleted mark with nothing to join: what is left of the text stands alone. */
  private flushCarried(): void {
    const { carried } = this.container;
    this.container.carried = null;
    if (carried === null || carried.text === "") return;
    this.addParagraph(carried.text, carried.targets, carried.places, null);
  }

  private addParagraph(
    text: string,
    targets: readonly ParagraphTarget[],
    places: readonly ParagraphPlace[],
    paragraph: OpenParagraph | null
  ): void {
    const { shared, container } = this;
    shared.nextParagraph += 1;
    if (shared.nextParagraph > maxParagraphs)
      throw new UnreadableFileError("tooManyBlocks", this.part);
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

function readParagraphProperty(
  paragraph: OpenParagraph,
  name: string,
  value: string | undefined
): void {
  if (name === "w:pStyle") paragraph.styleId = value;
  else if (name === "w:numId") paragraph.numberingId = value ?? null;
  else if (name === "w:ilvl") paragraph.level = Number(value);
  else if (name === "w:outlineLvl") paragraph.outlineLevel = Number(value);
}

function readRowProperty(row: RowDraft, name: string, value: string | undefined): void {
  if (name === "w:tblHeader") row.isHeader = isOn(value);
  else if (name === "w:gridBefore") row.gridBefore = spanOf(value, 0);
  else if (name === "w:gridAfter") row.gridAfter = spanOf(value, 0);
  else if (name === "w:del") row.isDeleted = true;
}

function readCellProperty(cell: CellDraft, name: string, value: string | undefined): void {
  if (name === "w:gridSpan") cell.columnSpan = spanOf(value, 1);
  else if (name === "w:vMerge") cell.isContinued = value !== "restart";
  else if (name === "w:hMerge") cell.isJoined = value !== "restart";
}

function readSlotProperty(
  draft: SlotDraft | undefined,
  name: string,
  value: string | undefined
): void {
  if (draft === undefined) return;
  if (name === "w:tag" && value !== undefined && value !== "") draft.tag = value;
  else if (name === "w:alias" && value !== undefined && value !== "") draft.title = value;
  else if (name === "w:showingPlcHdr") draft.isPlaceholder = isOn(value);
}

function blocksTarget(blocks: readonly Block[]): SlotDraft["target"] {
  const [first] = blocks;
  if (first === undefined) return null;
  return {
    kind: "blocks",
    anchor:
      first.kind === "paragraph"
        ? { kind: "paragraph", paragraphId: first.id }
        : { kind: "table", tableId: first.id },
    text: blocks
      .map((block) => (block.kind === "paragraph" ? block.text : tableText(block.cells)))
      .join("\n"),
  };
}

function tableText(cells: readonly { readonly text: string }[]): string {
  return cells.map(({ text }) => text).join("\n");
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

/** Text of a w:t as Word shows it: ends are trimmed unless xml:space says otherwise, line ends are spaces (17.3.3.31). */
export function visibleText(raw: string, isPreserved: boolean): string {
  const text = isPreserved ? raw : trimXmlSpace(raw);
  return hasLineEnd.test(text) ? text.replace(/[\t\r\n]/gu, " ") : text;
}

const hasLineEnd = /[\t\r\n]/;

function trimXmlSpace(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && isXmlSpace(raw.charCodeAt(start))) start += 1;
  while (end > start && isXmlSpace(raw.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === raw.length ? raw : raw.slice(start, end);
}
