import { UnreadableFileError } from "../../core/host";
import { decodeEntities } from "./decode-entities";
import { NamespaceScope, type ElementName } from "./namespace-scope";
import { canonicalPrefix } from "./namespaces";
import { RepeatedElements } from "./repeated-elements";
import { AttributeReader, isXmlSpace, type XmlAttributes } from "./xml-attributes";

export type { XmlAttributes } from "./xml-attributes";

/**
 * Receives a part in order. Names carry our own prefixes (`namespaces.ts`) whatever the file's are, so "w:p" is always a
 * WordprocessingML paragraph. Offsets are UTF-16 code units into the scanned source and can be spliced at.
 */
export interface XmlHandler {
  /** `start` is at "<", `end` after ">". */
  open(name: string, attributes: XmlAttributes, start: number, end: number): void;
  /** Of a self-closing tag both offsets are its end. */
  close(name: string, start: number, end: number): void;
  /** Character data with entities resolved; comes in several pieces around comments and CDATA. */
  text?(text: string, start: number, end: number): void;
  /**
   * Asked when an element has been closed: how to do again what reading it did, or null where it has to be read each
   * time. An element that repeats it letter by letter is then passed by, and `Replay` called in its place. Word writes
   * the same properties at every run and paragraph: they are half of a file.
   */
  replayOf?(name: string): Replay | null;
}

/** Does what reading the element again would do; false, without having done anything, where it has to be read. */
export type Replay = () => boolean;

/** Elements inside each other before a part is refused; Word's own files stay under 100. */
export const maxXmlDepth = 1000;

/**
 * Reads one XML part from beginning to end. Of mc:AlternateContent (ECMA-376 part 3, 7.6) the first branch we understand
 * is handed on, never two; its own tags are not.
 *
 * A scanner of our own because the parts are long and little of them is wanted: attributes that nobody asks for are never
 * cut out of the source. It is checked against saxes, which takes over half as long again; laxer than XML 1.0 in that an
 * attribute may be given twice (the first counts) and unread attributes may hold undeclared entities.
 * Throws `UnreadableFileError`: malformedXml, forbiddenXml for any document type declaration, tooLarge for absurd nesting.
 */
export function scanXml(source: string, part: string, handler: XmlHandler): void {
  new Scanner(source, part, handler).run();
}

const exclamationMark = 33;
const slash = 47;
const greaterThan = 62;
const lessThan = 60;
const questionMark = 63;

/** By code units, which is quicker than by code points; none of them is half a pair. */
const illegalCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

const instructionTarget = /^([\p{L}_:][\p{L}\p{M}\p{N}\-.:_]*)[\s?]/u;

class Scanner {
  private readonly scope: NamespaceScope;
  private readonly alternatives: Alternatives;
  private readonly attributes: AttributeReader;
  private readonly elements: ElementName[] = [];
  private readonly starts: number[] = [];
  private readonly repeats: RepeatedElements | null;
  private readonly hasReturns: boolean;
  private readonly hasSectionEnds: boolean;
  private nextDeclaration: number;
  private nextReference: number;
  private lastDeclaration = -1;
  private isRootClosed = false;

  constructor(
    private readonly source: string,
    private readonly part: string,
    private readonly handler: XmlHandler
  ) {
    this.scope = new NamespaceScope(part);
    this.alternatives = new Alternatives(this.scope);
    this.attributes = new AttributeReader(source, part, this.scope);
    this.repeats = handler.replayOf === undefined ? null : new RepeatedElements(source);
    this.hasReturns = source.includes("\r");
    this.hasSectionEnds = source.includes("]]>");
    this.nextDeclaration = source.indexOf("xmlns");
    this.nextReference = source.indexOf("&");
  }

  run(): void {
    const { source } = this;
    if (illegalCharacter.test(source)) this.refuse();
    let at = 0;
    for (;;) {
      // Tag after tag is the usual case, and asking for one character is cheaper than a search.
      const tag = source.charCodeAt(at) === lessThan ? at : source.indexOf("<", at);
      const textEnd = tag < 0 ? source.length : tag;
      if (textEnd > at) this.readText(at, textEnd);
      if (tag < 0) break;
      at = this.readMarkup(tag);
    }
    if (!this.isRootClosed) this.refuse();
  }

  private readText(start: number, end: number): void {
    if (this.elements.length === 0) {
      if (this.source.slice(start, end).trim() !== "") this.refuse();
      return;
    }
    if (this.handler.text === undefined || this.alternatives.isSkipping) return;
    const raw = this.source.slice(start, end);
    if (this.hasSectionEnds && raw.includes("]]>")) this.refuse();
    const plain = this.withoutReturns(raw);
    this.handler.text(
      this.hasReference(end) ? decodeEntities(plain, this.part) : plain,
      start,
      end
    );
  }

  /** True when an "&" stands before the offset that was not asked about before. */
  private hasReference(end: number): boolean {
    if (this.nextReference < 0 || this.nextReference >= end) return false;
    this.nextReference = this.source.indexOf("&", end);
    return true;
  }

  private withoutReturns(raw: string): string {
    return this.hasReturns ? raw.replace(/\r\n?/gu, "\n") : raw;
  }

  /** Reads what begins at "<"; returns where it ends. */
  private readMarkup(start: number): number {
    switch (this.source.charCodeAt(start + 1)) {
      case slash:
        return this.readEndTag(start);
      case exclamationMark:
        return this.readDeclaration(start);
      case questionMark:
        return this.readInstruction(start);
      default:
        return this.readStartTag(start);
    }
  }

  private readStartTag(start: number): number {
    const { source } = this;
    let at = start + 1;
    let code = source.charCodeAt(at);
    let hash = 0;
    while (code !== greaterThan && code !== slash && !isXmlSpace(code)) {
      if (Number.isNaN(code)) this.refuse();
      hash = (hash * 31 + code) | 0;
      code = source.charCodeAt((at += 1));
    }
    const nameEnd = at;
    if (code !== greaterThan) at = this.attributes.read(at);
    else this.attributes.read(at);
    const isSelfClosing = source.charCodeAt(at) === slash;
    if (isSelfClosing && source.charCodeAt((at += 1)) !== greaterThan) this.refuse();
    const element = this.enterElement(start, nameEnd, hash, at + 1);
    if (!this.alternatives.open(element.name, this.attributes)) {
      if (isSelfClosing) this.closeElement(at + 1, at + 1);
      return at + 1;
    }
    const repeatEnd = this.repeats?.replay(element, start) ?? -1;
    if (repeatEnd >= 0) {
      this.leaveElement();
      return repeatEnd;
    }
    this.handler.open(element.name, this.attributes, start, at + 1);
    if (isSelfClosing) this.closeElement(at + 1, at + 1);
    return at + 1;
  }

  private enterElement(start: number, nameEnd: number, hash: number, end: number): ElementName {
    if (this.isRootClosed) this.refuse();
    const depth = this.elements.length + 1;
    if (depth > maxXmlDepth) throw new UnreadableFileError("tooLarge", this.part);
    if (this.nextDeclaration >= 0 && this.nextDeclaration < end) {
      this.nextDeclaration = this.source.indexOf("xmlns", end);
      this.lastDeclaration = start;
      const declarations = this.attributes.declarations();
      if (declarations.size > 0) this.scope.enter(depth, declarations);
    }
    const element = this.scope.element(this.source, start + 1, nameEnd, hash);
    this.elements.push(element);
    this.starts.push(start);
    return element;
  }

  private readEndTag(start: number): number {
    const { source } = this;
    const element = this.elements[this.elements.length - 1];
    if (element === undefined || !source.startsWith(element.raw, start + 2)) this.refuse();
    let at = start + 2 + element.raw.length;
    while (isXmlSpace(source.charCodeAt(at))) at += 1;
    if (source.charCodeAt(at) !== greaterThan) this.refuse();
    this.closeElement(start, at + 1);
    return at + 1;
  }

  private closeElement(start: number, end: number): void {
    const element = this.elements[this.elements.length - 1] as ElementName;
    if (this.alternatives.close(element.name)) {
      this.handler.close(element.name, start, end);
      if (this.repeats !== null) this.remember(element, end);
    }
    this.leaveElement();
  }

  private leaveElement(): void {
    this.scope.leave(this.elements.length);
    this.elements.pop();
    this.starts.pop();
    if (this.elements.length === 0) this.isRootClosed = true;
  }

  private remember(element: ElementName, end: number): void {
    const replay = this.handler.replayOf?.(element.name) ?? null;
    const start = this.starts[this.starts.length - 1] as number;
    // Its names mean the same elsewhere as long as it declares none.
    if (replay !== null && this.lastDeclaration < start)
      this.repeats?.add(element, start, end, replay);
  }

  /** A comment, a CDATA section or, refused, a document type. */
  private readDeclaration(start: number): number {
    const { source } = this;
    if (source.startsWith("<!--", start)) {
      const end = source.indexOf("--", start + 4);
      if (end < 0 || source.charCodeAt(end + 2) !== greaterThan) this.refuse();
      return end + 3;
    }
    if (source.startsWith("<![CDATA[", start)) {
      const end = source.indexOf("]]>", start + 9);
      if (end < 0 || this.elements.length === 0) this.refuse();
      if (!this.alternatives.isSkipping)
        this.handler.text?.(this.withoutReturns(source.slice(start + 9, end)), start, end + 3);
      return end + 3;
    }
    if (/^<!(?:DOCTYPE|ENTITY)/iu.test(source.slice(start, start + 9)))
      throw new UnreadableFileError("forbiddenXml", this.part);
    this.refuse();
  }

  private readInstruction(start: number): number {
    const end = this.source.indexOf("?>", start + 2);
    const target = instructionTarget.exec(this.source.slice(start + 2, end + 1))?.[1];
    const isMisplaced = target?.toLowerCase() === "xml" && start !== 0;
    if (end < 0 || target === undefined || isMisplaced) this.refuse();
    return end + 2;
  }

  private refuse(): never {
    throw new UnreadableFileError("malformedXml", this.part);
  }
}

/** Chooses one branch of each mc:AlternateContent. */
class Alternatives {
  private readonly isTaken: boolean[] = [];
  private skipped = 0;

  constructor(private readonly scope: NamespaceScope) {}

  get isSkipping(): boolean {
    return this.skipped > 0;
  }

  /** True when the element is to be handed on. */
  open(name: string, attributes: XmlAttributes): boolean {
    if (this.skipped > 0) {
      this.skipped += 1;
      return false;
    }
    if (!name.startsWith("mc:")) return true;
    if (name === "mc:AlternateContent") this.isTaken.push(false);
    else this.choose(name === "mc:Fallback" || this.understands(attributes.get("Requires") ?? ""));
    return false;
  }

  /** True when the end of the element is to be handed on. */
  close(name: string): boolean {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return false;
    }
    if (!name.startsWith("mc:")) return true;
    if (name === "mc:AlternateContent") this.isTaken.pop();
    return false;
  }

  private choose(isPossible: boolean): void {
    const top = this.isTaken.length - 1;
    if (isPossible && this.isTaken[top] === false) this.isTaken[top] = true;
    else this.skipped = 1;
  }

  private understands(requires: string): boolean {
    return requires
      .split(/\s+/u)
      .filter((prefix) => prefix !== "")
      .every((prefix) => canonicalPrefix(this.scope.uriOf(prefix) ?? "") !== undefined);
  }
}
