import { UnreadableFileError } from "../../core/host";
import { canonicalPrefix, isCanonicalPrefix, namespaceUri } from "./namespaces";

/** Name of an element: as written, and ours. */
export interface ElementName {
  readonly raw: string;
  /** Canonical; of a namespace we do not read, "{uri}local". */
  readonly name: string;
}

/** Slots for names by hash; a part uses some dozens, and one that falls out is only looked up again. */
const nameSlots = 512;

/** Prefixes in force at one element and below, with the names they have been asked for. */
interface Frame {
  readonly depth: number;
  readonly uris: ReadonlyMap<string, string>;
  readonly elements: (ElementName | undefined)[];
  readonly attributeNames: Map<string, string>;
  /** True while every prefix of ours stands for itself, and no other prefix looks like one of ours. */
  readonly isCanonical: boolean;
}

/** XML name without colon (Namespaces in XML, production 4), as far as files use it. */
const localName = /^[\p{L}_][\p{L}\p{M}\p{N}\-._·]*$/u;

/** Resolves prefixes (Namespaces in XML 1.0); costs a look-up per element, nothing per attribute. */
export class NamespaceScope {
  private readonly frames: Frame[];
  private frame: Frame;

  constructor(private readonly part: string) {
    this.frame = frameOf(0, new Map([["xml", namespaceUri("xml")]]));
    this.frames = [this.frame];
  }

  /** Puts the declarations of an element in force until `leave` is called with its depth. */
  enter(depth: number, declarations: ReadonlyMap<string, string>): void {
    this.frame = frameOf(depth, new Map([...this.frame.uris, ...declarations]));
    this.frames.push(this.frame);
  }

  leave(depth: number): void {
    if (this.frame.depth !== depth) return;
    this.frames.pop();
    this.frame = this.frames.at(-1) as Frame;
  }

  get isCanonical(): boolean {
    return this.frame.isCanonical;
  }

  /** The element whose name stands at [start, end) of the source; `hash` is any hash of those characters. */
  element(source: string, start: number, end: number, hash: number): ElementName {
    const { elements } = this.frame;
    const slot = hash & (nameSlots - 1);
    const known = elements[slot];
    if (known?.raw.length === end - start && source.startsWith(known.raw, start)) return known;
    const raw = source.slice(start, end);
    const element = { raw, name: interned(this.resolve(raw, true)) };
    elements[slot] = element;
    return element;
  }

  /** Canonical name of an attribute; one without prefix has no namespace. */
  attributeName(raw: string): string {
    const { attributeNames } = this.frame;
    let name = attributeNames.get(raw);
    if (name === undefined) attributeNames.set(raw, (name = this.resolve(raw, false)));
    return name;
  }

  uriOf(prefix: string): string | undefined {
    return this.frame.uris.get(prefix);
  }

  private resolve(raw: string, isElement: boolean): string {
    const colon = raw.indexOf(":");
    const prefix = colon < 0 ? "" : raw.slice(0, colon);
    const local = raw.slice(colon + 1);
    if (!localName.test(local) || (colon >= 0 && !localName.test(prefix))) this.refuse();
    if (prefix === "" && !isElement) return local;
    if (prefix === "xmlns") return raw;
    const uri = this.frame.uris.get(prefix);
    if (uri === undefined && prefix !== "") this.refuse();
    if (uri === undefined || uri === "") return local;
    const canonical = canonicalPrefix(uri);
    return canonical === undefined ? `{${uri}}${local}` : `${canonical}:${local}`;
  }

  private refuse(): never {
    throw new UnreadableFileError("malformedXml", this.part);
  }
}

function frameOf(depth: number, uris: ReadonlyMap<string, string>): Frame {
  const isCanonical = [...uris].every(
    ([prefix, uri]) =>
      prefix === "" ||
      prefix === (canonicalPrefix(uri) ?? (isCanonicalPrefix(prefix) ? null : prefix))
  );
  return {
    depth,
    uris,
    elements: new Array<ElementName | undefined>(nameSlots),
    attributeNames: new Map(),
    isCanonical,
  };
}

/** The same text in the engine's table of property names, where comparing it with a literal compares two pointers. */
function interned(name: string): string {
  return Object.keys({ [name]: true })[0] ?? name;
}
