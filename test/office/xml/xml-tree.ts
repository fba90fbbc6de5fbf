/**
 * An XML part as a live tree that forgets nothing: what nobody touched is written back letter for letter.
 * Names are as the file writes them; the pretend Office is only given files with the usual prefixes.
 */
export type XmlNode = XmlElement | XmlText;

/** Character data, comments and processing instructions, as written. */
export class XmlText {
  parent: XmlElement | null = null;

  constructor(public raw: string) {}

  toXml(): string {
    return this.raw;
  }

  clone(): XmlText {
    return new XmlText(this.raw);
  }

  /** How to bring the text back to what it is now. */
  remember(): () => void {
    const { raw } = this;
    return () => void (this.raw = raw);
  }
}

export class XmlElement {
  parent: XmlElement | null = null;
  readonly children: XmlNode[] = [];
  private readonly isSelfClosing: boolean;

  constructor(
    readonly name: string,
    /** The start tag, or the whole empty tag, as written. */
    private startTag: string
  ) {
    this.isSelfClosing = startTag.endsWith("/>");
  }

  attribute(name: string): string | null {
    const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(this.startTag);
    const raw = match?.[1] ?? match?.[2];
    return raw === undefined ? null : decode(raw);
  }

  setAttribute(name: string, value: string): void {
    const written = ` ${name}="${encode(value)}"`;
    const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, "u");
    this.startTag = pattern.test(this.startTag)
      ? this.startTag.replace(pattern, () => written)
      : this.startTag.replace(/\s*(\/?>)$/u, (_, end: string) => written + end);
  }

  get elements(): readonly XmlElement[] {
    return this.children.filter((child): child is XmlElement => child instanceof XmlElement);
  }

  child(name: string): XmlElement | null {
    return this.elements.find((element) => element.name === name) ?? null;
  }

  /** Elements of a name anywhere below, in order. */
  *descendants(name: string): Generator<XmlElement> {
    for (const element of this.elements) {
      if (element.name === name) yield element;
      yield* element.descendants(name);
    }
  }

  get text(): string {
    return this.children
      .map((child) => (child instanceof XmlText ? decode(child.raw) : child.text))
      .join("");
  }

  set text(value: string) {
    this.children.length = 0;
    this.append(new XmlText(encode(value)));
  }

  append(...nodes: readonly XmlNode[]): void {
    this.insertAt(this.children.length, ...nodes);
  }

  insertAt(index: number, ...nodes: readonly XmlNode[]): void {
    for (const node of nodes) node.parent = this;
    this.children.splice(index, 0, ...nodes);
  }

  /** Puts nodes in place of this one, or of nothing where none are given. */
  replaceWith(...nodes: readonly XmlNode[]): void {
    const { parent } = this;
    if (parent === null) throw new Error("a root cannot be replaced");
    const index = parent.children.indexOf(this);
    this.parent = null;
    parent.children.splice(index, 1);
    parent.insertAt(index, ...nodes);
  }

  before(...nodes: readonly XmlNode[]): void {
    this.parent?.insertAt(this.parent.children.indexOf(this), ...nodes);
  }

  after(...nodes: readonly XmlNode[]): void {
    this.parent?.insertAt(this.parent.children.indexOf(this) + 1, ...nodes);
  }

  closest(name: string): XmlElement | null {
    for (let at: XmlElement | null = this.parent; at !== null; at = at.parent)
      if (at.name === name) return at;
    return null;
  }

  clone(): XmlElement {
    const copy = new XmlElement(this.name, this.startTag);
    copy.append(...this.children.map((child) => child.clone()));
    return copy;
  }

  /** How to bring this element and all below it back to what they are now; every node stays the one that it is. */
  remember(): () => void {
    const { startTag } = this;
    const children = this.children.map((child) => ({ child, bringBack: child.remember() }));
    return () => {
      this.startTag = startTag;
      this.children.length = 0;
      for (const { child, bringBack } of children) {
        bringBack();
        this.append(child);
      }
    };
  }

  toXml(): string {
    if (this.isSelfClosing && this.children.length === 0) return this.startTag;
    const start = this.isSelfClosing ? this.startTag.replace(/\s*\/>$/u, ">") : this.startTag;
    return `${start}${this.children.map((child) => child.toXml()).join("")}</${this.name}>`;
  }
}

/** A whole part: what stands before and after its root is kept. */
export interface XmlPart {
  readonly root: XmlElement;
  toXml(): string;
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/gu;

export function parseXmlPart(source: string): XmlPart {
  const top = new XmlElement("", "");
  let open = top;
  for (const [raw] of source.matchAll(token)) {
    if (!/^<[^!?]/u.test(raw)) open.append(new XmlText(raw));
    else if (raw.startsWith("</")) open = open.parent ?? top;
    else {
      const name = /^<([^\s/>]+)/u.exec(raw)?.[1] ?? "";
      const element = new XmlElement(name, raw);
      open.append(element);
      if (!raw.endsWith("/>")) open = element;
    }
  }
  const root = top.elements[0];
  if (root === undefined || open !== top) throw new Error("no well-formed XML");
  return { root, toXml: () => top.children.map((child) => child.toXml()).join("") };
}

/** Elements written as XML, without a root around them. */
export function parseFragment(xml: string): readonly XmlElement[] {
  const { root } = parseXmlPart(`<fragment>${xml}</fragment>`);
  const { elements } = root;
  for (const element of elements) element.parent = null;
  return elements;
}

const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  amp: "&",
};

export function decode(raw: string): string {
  return raw
    .replace(/^<!\[CDATA\[([\s\S]*)\]\]>$|^<[!?][\s\S]*>$/u, (_, data?: string) => data ?? "")
    .replace(
      /&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu,
      (whole, hex?: string, digits?: string, name?: string) => {
        if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
        if (digits !== undefined) return String.fromCodePoint(Number(digits));
        return entities[name ?? ""] ?? whole;
      }
    );
}

export function encode(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
