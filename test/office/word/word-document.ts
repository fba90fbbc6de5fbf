import { openPackage, type OoxmlPackage } from "../../../src/ooxml/package/open-package";
import { readStyles, type StyleTable } from "../../../src/ooxml/word/styles";
import type { NumberingReference } from "../../../src/ooxml/word/numbering/numbering-counter";
import { OfficeError } from "../protocol/messages";
import { OfficeEvents } from "../protocol/office-events";
import type { XmlElement } from "../xml/xml-tree";
import { CustomXmlParts } from "../xml/custom-xml-parts";
import { encode, parseFragment, parseXmlPart, type XmlPart } from "../xml/xml-tree";
import { FileCopies } from "./file-copies";
import { listStringsOf } from "./list-strings";
import { piecesOf, replaceText, splitAt, textOf } from "./paragraph-text";
import { UndoSteps } from "./undo-steps";

export interface CommentMark {
  readonly id: string;
  readonly content: string;
  readonly author: string;
  readonly entry: XmlElement;
}

export interface Critique {
  readonly colorScheme: string;
  readonly start: number;
  readonly length: number;
  readonly popupOptions?: {
    readonly brandingTextResourceId: string;
    readonly titleResourceId: string;
    readonly subtitleResourceId: string;
    readonly suggestions: readonly string[];
  };
}

export interface AnnotationMark {
  readonly id: string;
  readonly paragraph: XmlElement;
  critique: Critique;
  state: "Created" | "Accepted" | "Rejected";
}

const commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const commentsRelation =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const blockContainers = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:ins",
  "w:moveTo",
  "w:tc",
  "w:tr",
  "w:tbl",
]);

export interface Selected {
  readonly paragraph: XmlElement;
  readonly start: number;
  readonly end: number;
}

/** The document that the pretend Word has open: a package whose main part and comments are alive. */
export class WordDocument {
  private readonly document: XmlPart;
  private readonly comments: XmlPart | null;
  private readonly commentsPart: string;
  private readonly newComments: XmlElement[] = [];
  readonly styles: StyleTable;
  private paragraphCache: XmlElement[] | null = null;
  private listStringCache: ReadonlyMap<XmlElement, string> | null = null;
  private lastId = 0;
  readonly annotations: AnnotationMark[] = [];
  readonly userName = "Nguyễn Văn A";
  readonly events = new OfficeEvents();
  private selection: Selected | null = null;
  private hasUntoldChanges = false;
  private undoSteps: UndoSteps | null = null;
  /** Documents opened in windows of their own, as base64. */
  readonly opened: string[] = [];

  readonly xmlParts: CustomXmlParts;
  readonly copies = new FileCopies(() => this.save());

  constructor(private readonly source: OoxmlPackage) {
    this.xmlParts = new CustomXmlParts(source);
    this.document = parseXmlPart(source.text(source.mainPart));
    const relation = source.relationships(source.mainPart).find(({ type }) => type === "comments");
    this.commentsPart = relation?.target ?? "word/comments.xml";
    this.comments = relation === undefined ? null : parseXmlPart(source.text(relation.target));
    const styles = this.relatedPart("styles");
    this.styles = readStyles(styles, "word/styles.xml");
  }

  static open(bytes: Uint8Array): WordDocument {
    return new WordDocument(openPackage(bytes));
  }

  /** What the user sees selected: the last element that was asked to be shown, or was typed in. */
  get selected(): Selected | null {
    return this.selection;
  }

  set selected(selected: Selected | null) {
    this.selection = selected;
    this.events.raise("selection", {});
  }

  /** To be called when an add-in changes anything, marks included: Word tells of its own and others' changes alike. */
  changedByApi(): void {
    this.hasUntoldChanges = true;
    this.undoSteps?.begin();
  }

  /** Tells of what a batch has changed. */
  tellChanges(): void {
    if (!this.hasUntoldChanges) return;
    this.hasUntoldChanges = false;
    this.undoSteps?.end();
    this.events.raise("onParagraphChanged", {});
  }

  /** Keeps from now on what can be taken back: for a document that is not too large, as it is copied for each step. */
  keepUndoSteps(): void {
    const { document, comments, newComments } = this;
    this.undoSteps ??= new UndoSteps({
      toXml: () => [document, comments, ...newComments].map((one) => one?.toXml()).join(""),
      remember: () => {
        const added = newComments.map((entry) => ({ entry, bringBack: entry.remember() }));
        const bringBackText = document.root.remember();
        const bringBackComments = comments?.root.remember();
        return () => {
          bringBackText();
          bringBackComments?.();
          for (const { bringBack } of added) bringBack();
          newComments.splice(0, newComments.length, ...added.map(({ entry }) => entry));
        };
      },
    });
  }

  /** How many steps the user can take back. */
  get undoCount(): number {
    return this.undoSteps?.count ?? 0;
  }

  /** The user presses Ctrl+Z. Throws a RangeError where there is nothing to take back. */
  undo(): void {
    if (this.undoSteps === null) throw new RangeError("undo steps are not kept");
    this.undoSteps.undo();
    this.blocksChanged();
    // The cursor does not stay in what is no longer there.
    if (this.selection !== null && !this.paragraphs().includes(this.selection.paragraph))
      this.selection = null;
    this.events.raise("onParagraphChanged", {});
  }

  /** The user types over part of a paragraph. */
  type(paragraph: XmlElement, start: number, end: number, text: string): void {
    this.undoSteps?.begin();
    replaceText(paragraph, start, end, text);
    this.undoSteps?.end();
    this.selected = { paragraph, start: start + text.length, end: start + text.length };
    this.events.raise("onParagraphChanged", {});
  }

  /** The user answers the pop-up of a squiggle: accepted, Word puts its first suggestion in place of the words. */
  answerPopup(id: string, action: "Accept" | "Reject"): void {
    const annotation = this.annotations.find((one) => one.id === id);
    if (annotation === undefined) throw new OfficeError("ItemNotFound");
    const { paragraph, critique } = annotation;
    const { start, length, popupOptions } = critique;
    const suggestion = popupOptions?.suggestions[0] ?? "";
    this.removeAnnotation(id);
    if (action === "Accept") {
      const shift = suggestion.length - length;
      for (const other of this.annotations)
        if (other.paragraph === paragraph && other.critique.start >= start + length)
          other.critique = { ...other.critique, start: other.critique.start + shift };
      this.type(paragraph, start, start + length, suggestion);
    }
    const critiqueSuggestion = action === "Accept" ? suggestion : "";
    this.events.raise("onAnnotationPopupAction", { action, critiqueSuggestion, id });
  }

  get body(): XmlElement {
    const body = this.document.root.child("w:body");
    if (body === null) throw new Error("no body");
    return body;
  }

  /** Paragraphs of the body and its tables in reading order; cells continued from above hold none. */
  paragraphs(within: XmlElement = this.body): XmlElement[] {
    if (within !== this.body) return [...paragraphsOf(within)];
    this.paragraphCache ??= [...paragraphsOf(within)];
    return this.paragraphCache;
  }

  /** To be called when blocks come or go. */
  blocksChanged(): void {
    this.paragraphCache = null;
    this.listStringCache = null;
  }

  tables(within: XmlElement = this.body): XmlElement[] {
    return [...tablesOf(within)];
  }

  /** Text of a part that the main part points to, or null. */
  relatedPart(type: string): string | null {
    const found = this.source.relationships(this.source.mainPart).find((one) => one.type === type);
    return found !== undefined && this.source.has(found.target)
      ? this.source.text(found.target)
      : null;
  }

  /** 1 to 9, and 10 for body text, as Office.js counts. */
  outlineLevel(paragraph: XmlElement): number {
    const properties = paragraph.child("w:pPr");
    const own = properties?.child("w:outlineLvl")?.attribute("w:val") ?? null;
    const style = properties?.child("w:pStyle")?.attribute("w:val") ?? undefined;
    const level = own === null ? this.styles.paragraph(style).outlineLevel : Number(own);
    return level === null || level < 0 || level > 8 ? 10 : level + 1;
  }

  /** The list that a paragraph counts in, by itself or by its style; null for none. */
  listReference(paragraph: XmlElement): NumberingReference | null {
    const properties = paragraph.child("w:pPr");
    const style = this.styles.paragraph(
      properties?.child("w:pStyle")?.attribute("w:val") ?? undefined
    );
    const own = properties?.child("w:numPr")?.child("w:numId")?.attribute("w:val") ?? null;
    const level = properties?.child("w:numPr")?.child("w:ilvl")?.attribute("w:val") ?? null;
    const numberingId = own ?? style.numberingId;
    if (numberingId === null || numberingId === "0") return null;
    const ownLevel = level === null ? null : Number(level);
    return {
      numberingId,
      level: ownLevel ?? (own === null ? style.numberingLevel : 0),
      styleIds: style.styleIds,
    };
  }

  /** Automatic numbers by paragraph, as Word prints them. */
  listStrings(): ReadonlyMap<XmlElement, string> {
    this.listStringCache ??= listStringsOf(this);
    return this.listStringCache;
  }

  contentControls(within: XmlElement = this.body): XmlElement[] {
    return [...within.descendants("w:sdt")];
  }

  /** Puts a control around part of a line, or at an empty place of it. */
  wrapInLine(paragraph: XmlElement, start: number, end: number): XmlElement {
    if (end > start) return this.wrap(paragraph, start, end, false);
    this.refuseInTables(paragraph);
    const control = this.newControl();
    const properties = paragraph.child("w:pPr");
    if (textOf(paragraph) !== "") throw new OfficeError("GeneralException", "not emulated");
    if (properties === null) paragraph.insertAt(0, control);
    else properties.after(control);
    return control;
  }

  /** Wraps whole paragraphs, or part of one. */
  wrap(
    paragraph: XmlElement,
    start: number,
    end: number,
    takesParagraph = start === 0 && end >= textOf(paragraph).length
  ): XmlElement {
    this.refuseInTables(paragraph);
    if (takesParagraph) return this.wrapNodes(paragraph, [paragraph]);
    splitAt(paragraph, start);
    splitAt(paragraph, end);
    const runs = piecesOf(paragraph)
      .filter((piece) => piece.start >= start && piece.start < end)
      .map(({ run }) => run);
    const unique = [...new Set(runs)];
    const [first] = unique;
    if (first === undefined || unique.some((run) => run.parent !== first.parent))
      throw new OfficeError("GeneralException");
    return this.wrapNodes(first, unique);
  }

  /** Word on the web cannot put a content control inside a table. */
  refusesControlsInTables = false;

  private refuseInTables(paragraph: XmlElement): void {
    if (paragraph.closest("w:tbl") !== null && this.refusesControlsInTables)
      throw new OfficeError("GeneralException", "content controls in tables");
  }

  private newControl(): XmlElement {
    const id = (this.lastId += 1);
    const [control] = parseFragment(
      `<w:sdt><w:sdtPr><w:id w:val="${900000 + id}"/></w:sdtPr><w:sdtContent/></w:sdt>`
    );
    if (control === undefined) throw new Error("unreachable");
    return control;
  }

  private wrapNodes(first: XmlElement, nodes: readonly XmlElement[]): XmlElement {
    const control = this.newControl();
    const content = control.child("w:sdtContent");
    if (content === null) throw new Error("unreachable");
    first.before(control);
    for (const node of nodes) {
      node.parent?.children.splice(node.parent.children.indexOf(node), 1);
      content.append(node);
    }
    this.blocksChanged();
    return control;
  }

  unwrap(control: XmlElement, keepContent: boolean): void {
    if (control.child("w:sdtPr")?.child("w:lock")?.attribute("w:val")?.startsWith("sdt") === true)
      throw new OfficeError("GeneralException", "locked content control");
    control.replaceWith(...(keepContent ? (control.child("w:sdtContent")?.children ?? []) : []));
    this.blocksChanged();
  }

  commentMarks(): CommentMark[] {
    const entries = [...(this.comments?.root.elements ?? []), ...this.newComments];
    return entries
      .filter(({ name }) => name === "w:comment")
      .map((entry) => ({
        id: entry.attribute("w:id") ?? "",
        author: entry.attribute("w:author") ?? "",
        content: [...entry.descendants("w:p")].map((p) => textOf(p)).join("\n"),
        entry,
      }));
  }

  addComment(paragraph: XmlElement, text: string): CommentMark {
    const ids = this.commentMarks().map(({ id }) => Number(id));
    const id = String(Math.max(-1, ...ids) + 1);
    const paragraphs = text
      .split("\n")
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${encode(line)}</w:t></w:r></w:p>`)
      .join("");
    const [entry] = parseFragment(
      `<w:comment w:id="${id}" w:author="${encode(this.userName)}" w:initials="A">${paragraphs}</w:comment>`
    );
    const [start, end, reference] = parseFragment(
      `<w:commentRangeStart w:id="${id}"/><w:commentRangeEnd w:id="${id}"/>` +
        `<w:r><w:commentReference w:id="${id}"/></w:r>`
    );
    if (!entry || !start || !end || !reference) throw new Error("unreachable");
    const properties = paragraph.child("w:pPr");
    if (properties === null) paragraph.insertAt(0, start);
    else properties.after(start);
    paragraph.append(end, reference);
    if (this.comments === null) this.newComments.push(entry);
    else this.comments.root.append(entry);
    return { id, content: text, author: this.userName, entry };
  }

  deleteComment({ id, entry }: CommentMark): void {
    for (const name of ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"])
      for (const node of [...this.body.descendants(name)]) {
        if (node.attribute("w:id") !== id) continue;
        const run = node.parent;
        node.replaceWith();
        if (
          name === "w:commentReference" &&
          run?.elements.every((e) => e.name === "w:rPr") === true
        )
          run.replaceWith();
      }
    const added = this.newComments.indexOf(entry);
    if (added >= 0) this.newComments.splice(added, 1);
    else entry.replaceWith();
  }

  /** Adds session-only squiggles, as Word keeps them outside the file. */
  annotate(paragraph: XmlElement, critiques: readonly Critique[]): string[] {
    const { length } = textOf(paragraph);
    return critiques.map((critique) => {
      if (critique.length < 1 || critique.start + critique.length > length)
        throw new OfficeError("InvalidArgument", "critique outside the paragraph");
      const id = `annotation-${(this.lastId += 1)}`;
      this.annotations.push({ id, paragraph, critique, state: "Created" });
      return id;
    });
  }

  removeAnnotation(id: string): void {
    const index = this.annotations.findIndex((annotation) => annotation.id === id);
    if (index < 0) throw new OfficeError("ItemNotFound");
    this.annotations.splice(index, 1);
  }

  /** The blocks of another document, styles and numbering left behind, after a block or at the end. */
  insertBlocks(blocks: readonly XmlElement[], after: XmlElement | null): XmlElement[] {
    const copies = blocks.filter(({ name }) => name !== "w:sectPr").map((block) => block.clone());
    if (after === null) {
      const section = this.body.child("w:sectPr");
      if (section === null) this.body.append(...copies);
      else section.before(...copies);
    } else after.after(...copies);
    this.blocksChanged();
    return copies;
  }

  /** The document as it stands, untouched parts byte for byte. */
  toPackage(): OoxmlPackage {
    const changes = new Map<string, string>();
    const xml = this.document.toXml();
    if (xml !== this.source.text(this.source.mainPart)) changes.set(this.source.mainPart, xml);
    const commentsXml = this.comments?.toXml();
    if (commentsXml !== undefined && commentsXml !== this.source.text(this.commentsPart))
      changes.set(this.commentsPart, commentsXml);
    if (this.newComments.length > 0) this.addCommentsPart(changes);
    return this.xmlParts.writeTo(changes.size === 0 ? this.source : this.source.withParts(changes));
  }

  save(): Uint8Array {
    return this.toPackage().save();
  }

  /** A range as Flat OPC, the way `getOoxml` hands it over: the whole package around these blocks. */
  flatOpc(blocks: readonly XmlElement[]): string {
    const section = this.body.child("w:sectPr")?.toXml() ?? "";
    const xml = this.source.text(this.source.mainPart);
    const bodyStart = xml.indexOf("<w:body");
    const head = xml.slice(0, xml.indexOf(">", bodyStart) + 1).replace(/^<\?xml[^>]*\?>\s*/u, "");
    const main = `${head}${blocks.map((block) => block.toXml()).join("")}${section}</w:body></w:document>`;
    const parts = this.source.partNames
      .filter((name) => /\.(?:xml|rels)$/u.test(name) && name !== "[Content_Types].xml")
      .map((name) => {
        const content = name === this.source.mainPart ? main : this.source.text(name);
        const type = this.source.contentType(name) ?? "application/xml";
        const data = content.replace(/^\s*<\?xml[^>]*\?>\s*/u, "");
        return `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"><pkg:xmlData>${data}</pkg:xmlData></pkg:part>`;
      });
    return (
      `<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?>` +
      `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join("")}</pkg:package>`
    );
  }

  private addCommentsPart(changes: Map<string, string>): void {
    const content = this.newComments.map((entry) => entry.toXml()).join("");
    changes.set(
      this.commentsPart,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
        `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:comments>`
    );
    const types = "[Content_Types].xml";
    const override = `<Override PartName="/${this.commentsPart}" ContentType="${commentsType}"/>`;
    changes.set(types, this.source.text(types).replace("</Types>", `${override}</Types>`));
    const relations = "word/_rels/document.xml.rels";
    const relation = `<Relationship Id="rIdPretendComments" Type="${commentsRelation}" Target="comments.xml"/>`;
    changes.set(
      relations,
      this.source.text(relations).replace("</Relationships>", `${relation}</Relationships>`)
    );
  }
}

/** Rows of a table through content controls and tracked insertions around them. */
export function rowsOf(table: XmlElement): XmlElement[] {
  return [...unwrapped(table, "w:tr")];
}

/** Cells of a row, those continued from above included. */
export function cellsOf(row: XmlElement): XmlElement[] {
  return [...unwrapped(row, "w:tc")];
}

export function isContinued(cell: XmlElement): boolean {
  const merge = cell.child("w:tcPr")?.child("w:vMerge");
  return merge !== null && merge !== undefined && merge.attribute("w:val") !== "restart";
}

/** As Word has it: every row has as many cells, none of them merged. */
export function isUniform(table: XmlElement): boolean {
  const rows = rowsOf(table).map(cellsOf);
  const isMerged = (cell: XmlElement): boolean =>
    ["w:gridSpan", "w:vMerge", "w:hMerge"].some(
      (name) => (cell.child("w:tcPr")?.child(name) ?? null) !== null
    );
  return (
    rows.every((row) => row.length === rows[0]?.length && !row.some(isMerged)) &&
    rowsOf(table).every((row) => !row.child("w:trPr")?.child("w:gridBefore"))
  );
}

export function nestingLevel(element: XmlElement): number {
  let level = 0;
  for (let at = element.parent; at !== null; at = at.parent) if (at.name === "w:tbl") level += 1;
  return level;
}

function* unwrapped(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const element of parent.elements)
    if (element.name === name) yield element;
    else if (["w:sdt", "w:sdtContent", "w:ins", "w:customXml"].includes(element.name))
      yield* unwrapped(element, name);
}

function* paragraphsOf(parent: XmlElement): Generator<XmlElement> {
  for (const element of parent.elements)
    if (element.name === "w:p") yield element;
    else if (
      blockContainers.has(element.name) &&
      !(element.name === "w:tc" && isContinued(element))
    )
      yield* paragraphsOf(element);
}

function* tablesOf(parent: XmlElement): Generator<XmlElement> {
  for (const element of parent.elements) {
    if (element.name === "w:tbl") yield element;
    if (blockContainers.has(element.name) && element.name !== "w:tbl") yield* tablesOf(element);
  }
}
