import { UnreadableFileError } from "../../core/host";
import { canonicalPrefix, isCanonicalPrefix, namespaceUri } from "./namespaces";

/** Prefixes in force at one element and below, with the names they have been asked for. */
interface Frame {
  readonly depth: number;
  readonly uris: ReadonlyMap<string, string>;
  readonly elementNames: Map<string, string>;
  readonly attributeNames: Map<string, string>;
  /** True while every prefix of ours stands for itself, and no other prefix looks like one of ours. */
  readonly isCanonical: boolean;
}

/** XML name without colon (Namespaces in XML, production 4), as far as files use it. */
const localName = /^[\p{L}_][\p{L}\p{M}\p{N}\-._·]*$/u;

/** Resolves prefixes (Namespaces in XML 1.0); costs a map look-up per element, nothing per attribute. */
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

  /** Canonical name of an element; of a namespace we do not read, "{uri}local". */
  elementName(raw: string): string {
    return this.cached(this.frame.elementNames, raw, true);
  }

  /** Canonical name of an attribute; one without prefix has no namespace. */
  attributeName(raw: string): string {
    return this.cached(this.frame.attributeNames, raw, false);
  }

  uriOf(prefix: string): string | undefined {
    return this.frame.uris.get(prefix);
  }

  private cached(names: Map<string, string>, raw: string, isElement: boolean): string {
    const known = names.get(raw);
    if (known !== undefined) return known;
    const name = interned(this.resolve(raw, isElement));
    names.set(raw, name);
    return name;
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
  return { depth, uris, elementNames: new Map(), attributeNames: new Map(), isCanonical };
}

/** The same text in the engine's table of property names, where comparing it with a literal compares two pointers. */
function interned(name: string): string {
  return Object.keys({ [name]: true })[0] ?? name;
}
