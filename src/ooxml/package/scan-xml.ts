import { SaxesParser } from "saxes";
import { UnreadableFileError } from "../../core/host";
import { canonicalPrefix, namespaceUri } from "./namespaces";

/** Attributes by canonical name ("w:val", "val"), entities resolved. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

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
}

/** Elements inside each other before a part is refused; Word's own files stay under 100. */
export const maxXmlDepth = 1000;

/**
 * Reads one XML part from beginning to end. Of mc:AlternateContent (ECMA-376 part 3, 7.6) the first branch we understand
 * is handed on, never two; its own tags are not.
 * Throws `UnreadableFileError`: malformedXml, forbiddenXml for any document type declaration, tooLarge for absurd nesting.
 */
export function scanXml(source: string, part: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false, fileName: part });
  const scope = new NamespaceScope(source, part);
  const alternatives = new Alternatives(scope);
  let depth = 0;
  /** End of the last thing reported; what lies between it and the next event is the next event's. */
  let last = 0;

  parser.on("error", () => {
    throw new UnreadableFileError("malformedXml", part);
  });
  parser.on("doctype", () => {
    throw new UnreadableFileError("forbiddenXml", part);
  });
  const moveOn = (): void => {
    last = parser.position;
  };
  parser.on("comment", moveOn);
  parser.on("processinginstruction", moveOn);
  parser.on("xmldecl", moveOn);
  parser.on("text", (text) => {
    const start = last;
    last = depth === 0 ? parser.position : parser.position - 1;
    if (depth > 0 && !alternatives.isSkipping) handler.text?.(text, start, last);
  });
  parser.on("cdata", (text) => {
    const start = last;
    last = parser.position;
    if (!alternatives.isSkipping) handler.text?.(text, start, last);
  });
  parser.on("opentag", (tag) => {
    const start = last;
    last = parser.position;
    depth += 1;
    if (depth > maxXmlDepth) throw new UnreadableFileError("tooLarge", part);
    scope.enter(depth, tag.attributes, last);
    const name = scope.elementName(tag.name);
    const attributes = scope.attributes(tag.attributes);
    if (alternatives.open(name, attributes)) handler.open(name, attributes, start, last);
  });
  parser.on("closetag", (tag) => {
    const start = last;
    last = parser.position;
    const name = scope.elementName(tag.name);
    if (alternatives.close(name)) handler.close(name, start, last);
    scope.leave(depth);
    depth -= 1;
  });
  parser.write(source).close();
}

interface Frame {
  readonly depth: number;
  readonly uris: ReadonlyMap<string, string>;
  readonly elementNames: Map<string, string>;
  readonly attributeNames: Map<string, string>;
  /** True while every prefix of ours stands for itself and no other prefix takes one of ours. */
  readonly isCanonical: boolean;
}

/** Prefixes in force; costs nothing on the elements that declare none, which are nearly all. */
class NamespaceScope {
  private readonly frames: Frame[];
  private frame: Frame;
  private nextDeclaration: number;

  constructor(
    private readonly source: string,
    private readonly part: string
  ) {
    this.frame = frameOf(0, new Map([["xml", namespaceUri("xml")]]));
    this.frames = [this.frame];
    this.nextDeclaration = source.indexOf("xmlns");
  }

  enter(depth: number, attributes: Record<string, string>, tagEnd: number): void {
    if (this.nextDeclaration < 0 || this.nextDeclaration >= tagEnd) return;
    this.nextDeclaration = this.source.indexOf("xmlns", tagEnd);
    const uris = new Map(this.frame.uris);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "xmlns") uris.set("", value);
      else if (name.startsWith("xmlns:")) uris.set(name.slice(6), value);
    }
    this.frame = frameOf(depth, uris);
    this.frames.push(this.frame);
  }

  leave(depth: number): void {
    if (this.frame.depth !== depth) return;
    this.frames.pop();
    this.frame = this.frames.at(-1) as Frame;
  }

  elementName(raw: string): string {
    const known = this.frame.elementNames.get(raw);
    if (known !== undefined) return known;
    const name = this.resolve(raw, true);
    this.frame.elementNames.set(raw, name);
    return name;
  }

  attributes(raw: Record<string, string>): XmlAttributes {
    if (this.frame.isCanonical) return raw;
    const named: Record<string, string> = {};
    for (const [name, value] of Object.entries(raw)) {
      let known = this.frame.attributeNames.get(name);
      if (known === undefined) {
        known = name.startsWith("xmlns") ? name : this.resolve(name, false);
        this.frame.attributeNames.set(name, known);
      }
      named[known] = value;
    }
    return named;
  }

  uriOf(prefix: string): string | undefined {
    return this.frame.uris.get(prefix);
  }

  private resolve(raw: string, isElement: boolean): string {
    const colon = raw.indexOf(":");
    const prefix = colon < 0 ? "" : raw.slice(0, colon);
    const local = raw.slice(colon + 1);
    if (prefix === "" && !isElement) return local;
    const uri = this.frame.uris.get(prefix);
    if (uri === undefined && prefix !== "")
      throw new UnreadableFileError("malformedXml", this.part);
    if (uri === undefined || uri === "") return local;
    const canonical = canonicalPrefix(uri);
    return canonical === undefined ? `{${uri}}${local}` : `${canonical}:${local}`;
  }
}

function frameOf(depth: number, uris: ReadonlyMap<string, string>): Frame {
  const isCanonical = [...uris].every(
    ([prefix, uri]) => prefix === "" || (canonicalPrefix(uri) ?? prefix) === prefix
  );
  return { depth, uris, elementNames: new Map(), attributeNames: new Map(), isCanonical };
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
    switch (name) {
      case "mc:AlternateContent":
        this.isTaken.push(false);
        return false;
      case "mc:Choice":
        this.choose(this.understands(attributes["Requires"] ?? ""));
        return false;
      case "mc:Fallback":
        this.choose(true);
        return false;
      default:
        return true;
    }
  }

  close(name: string): boolean {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return false;
    }
    if (name === "mc:AlternateContent") this.isTaken.pop();
    return name !== "mc:AlternateContent" && name !== "mc:Choice" && name !== "mc:Fallback";
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
