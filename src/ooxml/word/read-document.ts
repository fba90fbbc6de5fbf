import { UnreadableFileError, type Notice } from "../../core/host";
import type { DocumentModel, Paragraph, Story } from "../../core/model/document";
import { ContentHash } from "../package/content-hash";
import type { OoxmlPackage } from "../package/open-package";
import { scanXml, type XmlAttributes, type XmlHandler } from "../package/scan-xml";
import { NoticeCounter } from "./document-notices";
import { LayoutRecorder } from "./layout/layout-recorder";
import { NumberingCounter } from "./numbering/numbering-counter";
import { readNumbering, type Numbering } from "./numbering/read-numbering";
import { isOn } from "./on-off";
import type { DocumentPlaces } from "./places";
import { finishSlot } from "./slot-drafts";
import { StoryReader, type ReadingContext } from "./story-reader";
import { readStyles } from "./styles";

/** What the reader needs of a package. */
export type DocumentPackage = Pick<
  OoxmlPackage,
  "kind" | "mainPart" | "has" | "text" | "relationships"
>;

export interface DocumentReading {
  readonly model: DocumentModel;
  readonly notices: readonly Notice[];
  /** The way back to the source; null unless asked for. */
  readonly places: DocumentPlaces | null;
}

/**
 * Reads a .docx package. Ids ("p12", "t3") are given in reading order and hold for this reading; the same content has
 * the same ids and revision, whatever comments stand in it.
 * Throws `UnreadableFileError`: wrongType for a workbook, missingPart, malformedXml, forbiddenXml, truncated, tooLarge,
 * tooManyBlocks.
 */
export function readDocument(
  pkg: DocumentPackage,
  options: { readonly recordsPlaces?: boolean } = {}
): DocumentReading {
  if (pkg.kind !== "docx") throw new UnreadableFileError("wrongType");
  const parts = documentParts(pkg);
  const shared: ReadingContext = {
    styles: readStyles(parts.styles && pkg.text(parts.styles), parts.styles ?? ""),
    notices: new NoticeCounter(),
    slots: [],
    stories: [],
    headerReferences: new Set(),
    layout: new LayoutRecorder(),
    paragraphCount: 0,
    nextParagraph: 0,
    nextTable: 0,
  };
  const numbering =
    parts.numbering === null ? null : readNumbering(pkg.text(parts.numbering), parts.numbering);
  const stories = new StoryParts(pkg, shared, numbering);

  const source = pkg.text(pkg.mainPart);
  const recordsPlaces = options.recordsPlaces === true;
  const body = new StoryReader(pkg.mainPart, shared, stories.newCounter(), { recordsPlaces });
  scanXml(source, pkg.mainPart, body);
  body.finish();
  if (parts.hasMacros) shared.notices.add("macrosNotRead");
  const outer = stories.read();

  const content = {
    blocks: body.blocks,
    stories: [...shared.stories, ...outer],
    slots: shared.slots.map(finishSlot).filter((slot) => slot !== null),
  };
  return {
    model: {
      kind: "document",
      revision: revisionOf(content),
      ...content,
      layout: shared.layout.layout(() => parts.theme && pkg.text(parts.theme)),
    },
    notices: shared.notices.notices(),
    places: recordsPlaces ? { source, ...body.places } : null,
  };
}

interface DocumentParts {
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly theme: string | null;
  readonly hasMacros: boolean;
}

function documentParts(pkg: DocumentPackage): DocumentParts {
  const relationships = pkg.relationships(pkg.mainPart);
  const partOf = (type: string): string | null => {
    const found = relationships.find((one) => one.type === type && !one.isExternal);
    return found !== undefined && pkg.has(found.target) ? found.target : null;
  };
  return {
    styles: partOf("styles"),
    numbering: partOf("numbering"),
    theme: partOf("theme"),
    hasMacros: relationships.some(({ type }) => type === "vbaProject"),
  };
}

/** Headers, footers and notes: parts of their own, in the order of the document. */
class StoryParts {
  constructor(
    private readonly pkg: DocumentPackage,
    private readonly shared: ReadingContext,
    private readonly numbering: Numbering | null
  ) {}

  newCounter(): NumberingCounter {
    const { styles, notices } = this.shared;
    return new NumberingCounter(this.numbering, styles, (format) =>
      notices.add("numberFormatUnread", format)
    );
  }

  read(): readonly Story[] {
    const { pkg, shared } = this;
    const relationships = pkg.relationships(pkg.mainPart);
    const before = shared.stories.length;
    const stories: Story[] = [];
    for (const id of shared.headerReferences) {
      const found = relationships.find((one) => one.id === id);
      if (found?.type === "header" || found?.type === "footer")
        stories.push(...this.readWhole(found.target, found.type, id));
    }
    for (const { type, target } of relationships) {
      if (type === "footnotes") stories.push(...this.readNotes(target, "footnote"));
      if (type === "endnotes") stories.push(...this.readNotes(target, "endnote"));
    }
    return [...stories, ...shared.stories.splice(before)];
  }

  private readWhole(
    part: string,
    kind: "header" | "footer",
    relationshipId: string
  ): readonly Story[] {
    if (!this.pkg.has(part)) return [];
    const paragraphs: Paragraph[] = [];
    const reader = new StoryReader(part, this.shared, this.newCounter(), {
      story: paragraphs,
      onPageNumber: (field) => this.shared.layout.pageNumbers.addField(relationshipId, field),
    });
    scanXml(this.pkg.text(part), part, reader);
    reader.finish();
    return [{ kind, paragraphs }];
  }

  private readNotes(part: string, kind: "footnote" | "endnote"): readonly Story[] {
    if (!this.pkg.has(part)) return [];
    const notes = new NotesReader(
      `w:${kind}`,
      (paragraphs) => new StoryReader(part, this.shared, this.newCounter(), { story: paragraphs })
    );
    scanXml(this.pkg.text(part), part, notes);
    return notes.notes.map((paragraphs) => ({ kind, paragraphs }));
  }
}

/** Hands each note of a part to a reader of its own; separators are no notes (ECMA-376 part 1, 17.18.33). */
class NotesReader implements XmlHandler {
  readonly notes: Paragraph[][] = [];
  private reader: StoryReader | null = null;

  constructor(
    private readonly element: string,
    private readonly newReader: (paragraphs: Paragraph[]) => StoryReader
  ) {}

  open(name: string, attributes: XmlAttributes, start: number, end: number): void {
    if (this.reader !== null) this.reader.open(name, attributes, start, end);
    else if (name === this.element && (attributes.get("w:type") ?? "normal") === "normal") {
      const paragraphs: Paragraph[] = [];
      this.notes.push(paragraphs);
      this.reader = this.newReader(paragraphs);
    }
  }

  close(name: string, start: number, end: number): void {
    if (name === this.element) {
      this.reader?.finish();
      this.reader = null;
    } else this.reader?.close(name, start, end);
  }

  text(text: string, start: number, end: number): void {
    this.reader?.text(text, start, end);
  }
}

/** A fingerprint of what the model says; formatting and comments are not part of it. */
function revisionOf({
  blocks,
  stories,
  slots,
}: Pick<DocumentModel, "blocks" | "stories" | "slots">): string {
  const hash = new ContentHash();
  const addParagraph = ({ id, text, outlineLevel, numbering }: Paragraph): void => {
    hash.addText(id).addText(text);
    if (outlineLevel !== null || numbering !== null)
      hash.addText(`${outlineLevel ?? ""} ${numbering ?? ""}`);
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") addParagraph(block);
    else {
      const { id, rowCount, columnCount, headerRowCount, parent } = block;
      hash.addText([id, rowCount, columnCount, headerRowCount, JSON.stringify(parent)].join(" "));
      for (const { row, column, rowSpan, columnSpan, text } of block.cells)
        hash.addNumbers(row, column, rowSpan, columnSpan).addText(text);
    }
  }
  for (const { kind, paragraphs } of stories) {
    hash.addText(kind);
    paragraphs.forEach(addParagraph);
  }
  for (const { tag, title, isPlaceholder, anchor } of slots)
    hash.addText(JSON.stringify([tag, title, isPlaceholder, anchor]));
  return hash.digest();
}

/** True when the document may not be edited: w:documentProtection in force (17.15.1.29). */
export function isProtected(pkg: OoxmlPackage): boolean {
  const settings = pkg
    .relationships(pkg.mainPart)
    .find(({ type, isExternal }) => type === "settings" && !isExternal)?.target;
  if (settings === undefined || !pkg.has(settings)) return false;
  let isInForce = false;
  scanXml(pkg.text(settings), settings, {
    open(name, attributes) {
      if (name !== "w:documentProtection") return;
      const enforcement = attributes.get("w:enforcement");
      const edit = attributes.get("w:edit") ?? "none";
      isInForce = enforcement !== undefined && isOn(enforcement) && edit !== "none";
    },
    close() {},
  });
  return isInForce;
}
