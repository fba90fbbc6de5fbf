import { UnreadableFileError } from "../../core/host";
import { decodeEntities } from "./decode-entities";
import type { NamespaceScope } from "./namespace-scope";

/** Attributes of the element being opened. Holds during the call it is handed to; keep values, not this. */
export interface XmlAttributes {
  /** Value by canonical name ("w:val", "val"), entities resolved. */
  get(name: string): string | undefined;
}

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const doubleQuote = 34;
const singleQuote = 39;
const hyphen = 45;
const slash = 47;
const colon = 58;
const lessThan = 60;
const equals = 61;
const greaterThan = 62;
const atSign = 64;

/** True for the white space of XML 1.0, production 3. */
export function isXmlSpace(code: number): boolean {
  return code === space || code === lineFeed || code === carriageReturn || code === tab;
}

/** False for the ASCII punctuation that no name holds, and for the end of the source; "=" is looked for beforehand. */
function isNameCode(code: number): boolean {
  return code >= hyphen && code !== slash && !(code > colon && code <= atSign);
}

/** Finds where the attributes of a tag stand; cuts out and decodes only those that are asked for. */
export class AttributeReader implements XmlAttributes {
  /** Offsets of name start, name end, value start and value end, four for each attribute. */
  private readonly offsets: number[] = [];
  private count = 0;

  constructor(
    private readonly source: string,
    private readonly part: string,
    private readonly scope: NamespaceScope
  ) {}

  /** Reads from the end of the element's name; returns the offset of "/" or ">". */
  read(from: number): number {
    const { source } = this;
    let at = from;
    this.count = 0;
    for (;;) {
      const gap = at;
      while (isXmlSpace(source.charCodeAt(at))) at += 1;
      const code = source.charCodeAt(at);
      if (code === greaterThan || code === slash) return at;
      if (gap === at) this.refuse();
      at = this.readOne(at);
    }
  }

  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index += 1)
      if (this.isNamed(index, name)) return this.value(index);
    return undefined;
  }

  /** Namespace declarations among the attributes, by prefix ("" for the default). */
  declarations(): ReadonlyMap<string, string> {
    const declared = new Map<string, string>();
    for (let index = 0; index < this.count; index += 1) {
      const name = this.rawName(index);
      if (name === "xmlns") declared.set("", this.value(index));
      else if (name.startsWith("xmlns:")) declared.set(name.slice(6), this.value(index));
    }
    return declared;
  }

  private readOne(start: number): number {
    const { source, offsets } = this;
    let at = start;
    let code = source.charCodeAt(at);
    if (code < colon) this.refuse();
    while (code !== equals && !isXmlSpace(code)) {
      if (!isNameCode(code)) this.refuse();
      code = source.charCodeAt((at += 1));
    }
    const nameEnd = at;
    while (isXmlSpace(code)) code = source.charCodeAt((at += 1));
    if (code !== equals || nameEnd === start) this.refuse();
    do code = source.charCodeAt((at += 1));
    while (isXmlSpace(code));
    if (code !== doubleQuote && code !== singleQuote) this.refuse();
    const quote = code;
    const valueStart = at + 1;
    do {
      code = source.charCodeAt((at += 1));
      if (code === lessThan || Number.isNaN(code)) this.refuse();
    } while (code !== quote);
    const slot = this.count * 4;
    offsets[slot] = start;
    offsets[slot + 1] = nameEnd;
    offsets[slot + 2] = valueStart;
    offsets[slot + 3] = at;
    this.count += 1;
    return at + 1;
  }

  private isNamed(index: number, name: string): boolean {
    if (!this.scope.isCanonical) return this.scope.attributeName(this.rawName(index)) === name;
    const start = this.offsets[index * 4] as number;
    const end = this.offsets[index * 4 + 1] as number;
    return end - start === name.length && this.source.startsWith(name, start);
  }

  private rawName(index: number): string {
    return this.source.slice(this.offsets[index * 4], this.offsets[index * 4 + 1]);
  }

  private value(index: number): string {
    const raw = this.source.slice(this.offsets[index * 4 + 2], this.offsets[index * 4 + 3]);
    return decodeEntities(raw.replace(/\r\n|[\t\n\r]/gu, " "), this.part);
  }

  private refuse(): never {
    throw new UnreadableFileError("malformedXml", this.part);
  }
}
