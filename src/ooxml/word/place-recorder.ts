import type { XmlAttributes } from "../package/scan-xml";
import { isOn } from "./on-off";
import type {
  Holder,
  InlineItem,
  NamedRange,
  ParagraphPlace,
  RowPlace,
  RunPlace,
  SourceRange,
  TextPiece,
} from "./places";

type Open<T> = { -readonly [K in keyof T]: T[K] };

interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly tagEnd: number;
  readonly paragraph: OpenParagraph | null;
  readonly run: OpenRun | null;
  readonly row: OpenRow | null;
  readonly cell: OpenCell | null;
  /** Of a hyperlink, a simple field or a content control. */
  readonly holder: Open<Holder> | null;
  /** Visible text of the paragraph before the element. */
  readonly textStart: number;
}

interface OpenParagraph extends Open<ParagraphPlace> {
  readonly propertyItems: NamedRange[];
  readonly markProperties: NamedRange[];
  readonly items: InlineItem[];
  readonly pieces: TextPiece[];
}

interface OpenRun extends Open<RunPlace> {
  readonly propertyItems: NamedRange[];
}

interface OpenCell {
  readonly propertyItems: NamedRange[];
}

interface OpenRow extends Open<RowPlace> {
  readonly propertyItems: NamedRange[];
  readonly cells: OpenCell[];
}

const holderKinds: Readonly<Record<string, Holder["kind"]>> = {
  "w:hyperlink": "hyperlink",
  "w:fldSimple": "field",
  "w:sdt": "contentControl",
};

/** Notes where paragraphs, runs and texts stand in the source; follows the reader, which knows what is visible. */
export class PlaceRecorder {
  private readonly stack: OpenElement[] = [];

  /** `textLength` is the length of the visible text of the paragraph so far. */
  open(
    name: string,
    attributes: XmlAttributes,
    start: number,
    tagEnd: number,
    textLength: number
  ): void {
    const parent = this.stack.at(-1);
    const kind = holderKinds[name];
    const cell = name === "w:tc" ? { propertyItems: [] } : null;
    if (cell !== null) this.row()?.cells.push(cell);
    this.stack.push({
      name,
      start,
      tagEnd,
      paragraph: name === "w:p" ? this.newParagraph(start, tagEnd, textLength) : null,
      run: name === "w:r" ? { start, end: tagEnd, properties: null, propertyItems: [] } : null,
      row:
        name === "w:tr"
          ? { start, end: tagEnd, exceptions: null, propertyItems: [], cells: [] }
          : null,
      cell,
      holder: kind === undefined ? null : { kind, isLocked: false, placeholder: null },
      textStart: textLength,
    });
    const holder = parent?.name === "w:sdtPr" ? this.stack.at(-3)?.holder : null;
    if (!holder) return;
    const value = attributes.get("w:val");
    if (name === "w:lock")
      holder.isLocked = value === "contentLocked" || value === "sdtContentLocked";
    if (name === "w:showingPlcHdr" && isOn(value)) holder.placeholder = { start, end: tagEnd };
  }

  close(end: number, textLength: number): void {
    const element = this.stack.pop() as OpenElement;
    const { name, start, run, row } = element;
    const range: NamedRange = { name, start, end };
    if (run !== null) run.end = end;
    if (row !== null) row.end = end;
    if (element.paragraph !== null) this.finishParagraph(element.paragraph, end, textLength);
    const parent = this.stack.at(-1);
    const grandparent = this.stack.at(-2);
    if (parent === undefined) return;
    if (parent.paragraph !== null) addToParagraph(parent.paragraph, range, element, textLength);
    else if (parent.name === "w:pPr") grandparent?.paragraph?.propertyItems.push(range);
    else if (parent.name === "w:trPr") grandparent?.row?.propertyItems.push(range);
    else if (parent.name === "w:tcPr") grandparent?.cell?.propertyItems.push(range);
    else if (parent.row !== null && name === "w:tblPrEx") parent.row.exceptions = range;
    else if (parent.run !== null && name === "w:rPr") parent.run.properties = range;
    else if (parent.name === "w:rPr") {
      if (grandparent?.name === "w:pPr") this.stack.at(-3)?.paragraph?.markProperties.push(range);
      else grandparent?.run?.propertyItems.push(range);
    } else if (name === "w:showingPlcHdr" && grandparent?.holder?.placeholder)
      grandparent.holder.placeholder = range;
  }

  /** A piece of visible text from the element on top of the stack, or, for a w:t, from `content`. */
  addPiece(
    textStart: number,
    textEnd: number,
    end: number,
    content: TextPiece["content"],
    field: Holder | null
  ): void {
    const element = this.stack.at(-1) as OpenElement;
    this.paragraph()?.pieces.push({
      start: element.start,
      end,
      textStart,
      textEnd,
      content,
      run: this.innermost(({ run }) => run),
      holder: field ?? this.innermost(({ holder }) => holder),
    });
  }

  /** The paragraph being read. */
  paragraph(): OpenParagraph | null {
    return this.innermost(({ paragraph }) => paragraph);
  }

  /** The table row being read. */
  row(): OpenRow | null {
    return this.innermost(({ row }) => row);
  }

  private innermost<T>(partOf: (element: OpenElement) => T | null): T | null {
    for (let index = this.stack.length - 1; index >= 0; index -= 1) {
      const part = partOf(this.stack[index] as OpenElement);
      if (part !== null) return part;
    }
    return null;
  }

  private newParagraph(start: number, tagEnd: number, textStart: number): OpenParagraph {
    return {
      start,
      end: tagEnd,
      isSelfClosing: false,
      contentStart: tagEnd,
      contentEnd: tagEnd,
      properties: null,
      propertyItems: [],
      markProperties: [],
      items: [],
      pieces: [],
      textStart,
      textEnd: textStart,
      isLocked: this.stack.some(({ holder }) => holder?.isLocked === true),
    };
  }

  private finishParagraph(paragraph: OpenParagraph, end: number, textLength: number): void {
    paragraph.isSelfClosing = end === paragraph.contentEnd;
    paragraph.end = end;
    paragraph.textEnd = textLength;
  }

  /** Told where the end tag of the paragraph on top of the stack begins, before it is closed. */
  endContent(start: number): void {
    const paragraph = this.stack.at(-1)?.paragraph;
    if (paragraph) paragraph.contentEnd = start;
  }
}

function addToParagraph(
  paragraph: OpenParagraph,
  range: NamedRange,
  element: OpenElement,
  textLength: number
): void {
  if (range.name === "w:pPr") {
    paragraph.properties = range as SourceRange;
    paragraph.contentStart = range.end;
  } else paragraph.items.push({ ...range, textStart: element.textStart, textEnd: textLength });
}
