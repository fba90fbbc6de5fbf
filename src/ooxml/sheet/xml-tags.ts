/** One tag of a well-formed XML text, with the offsets that a splice needs. */
export interface XmlTag {
  readonly kind: "open" | "close" | "empty";
  /** As written, prefix included. */
  readonly name: string;
  readonly start: number;
  /** Offset after ">". */
  readonly end: number;
}

/**
 * The tags of a text that an XML parser has accepted before, from `offset` on; comments, CDATA and processing
 * instructions are stepped over. Knows only offsets: no entities, no namespaces.
 */
export function* xmlTags(xml: string, offset = 0): Generator<XmlTag, void, void> {
  for (let start = xml.indexOf("<", offset); start >= 0;) {
    const second = xml[start + 1];
    const end = second === "!" || second === "?" ? skipMisc(xml, start) : tagEnd(xml, start);
    if (end < 0) return;
    if (second === "/")
      yield { kind: "close", name: xml.slice(start + 2, end - 1).trimEnd(), start, end };
    else if (second !== "!" && second !== "?")
      yield {
        kind: xml[end - 2] === "/" ? "empty" : "open",
        name: tagName(xml, start + 1),
        start,
        end,
      };
    start = xml.indexOf("<", end);
  }
}

function skipMisc(xml: string, start: number): number {
  const close = xml.startsWith("<!--", start)
    ? "-->"
    : xml.startsWith("<![CDATA[", start)
      ? "]]>"
      : xml[start + 1] === "?"
        ? "?>"
        : ">";
  const at = xml.indexOf(close, start + (close === "-->" ? 4 : 2));
  return at < 0 ? -1 : at + close.length;
}

/** Offset after the ">" that ends a tag; one inside quotes does not. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 34 || code === 39) {
      at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function tagName(xml: string, start: number): string {
  let end = start;
  for (; end < xml.length; end += 1) {
    const code = xml.charCodeAt(end);
    if (code <= 32 || code === 47 || code === 62) break;
  }
  return xml.slice(start, end);
}

/** "x:row" → "row". */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Attributes of a tag as written, by name with prefix; entity references stay as they are. */
export function tagAttributes(xml: string, tag: XmlTag): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const source = xml.slice(tag.start + 1 + tag.name.length, tag.end - 1);
  for (const [, name = "", double, single] of source.matchAll(
    /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu
  ))
    attributes.set(name, double ?? single ?? "");
  return attributes;
}

/** An element directly under the root. */
export interface XmlChild {
  readonly name: string;
  readonly open: XmlTag;
  readonly start: number;
  readonly end: number;
}

export interface XmlLayout {
  readonly root: XmlTag;
  /** Offset of the root's closing tag; for an empty root, the end of its tag. */
  readonly contentEnd: number;
  readonly children: readonly XmlChild[];
  /** Prefix of the root with its colon, or "". */
  readonly prefix: string;
}

/** Root and top-level elements of a part; null when the text has no root. */
export function layoutOf(xml: string): XmlLayout | null {
  let root: XmlTag | null = null;
  let child: XmlTag | null = null;
  let contentEnd = xml.length;
  let depth = 0;
  const children: XmlChild[] = [];
  const addChild = (open: XmlTag, end: number): void =>
    void children.push({ name: localName(open.name), open, start: open.start, end });
  for (const tag of xmlTags(xml)) {
    if (tag.kind === "close") {
      depth -= 1;
      if (depth === 1 && child !== null) addChild(child, tag.end);
      if (depth > 0) continue;
      contentEnd = tag.start;
      break;
    }
    if (depth === 0) {
      root = tag;
      contentEnd = tag.end;
      if (tag.kind === "empty") break;
    } else if (depth === 1) {
      if (tag.kind === "empty") addChild(tag, tag.end);
      else child = tag;
    }
    if (tag.kind === "open") depth += 1;
  }
  if (root === null) return null;
  const prefix = root.name.slice(0, root.name.length - localName(root.name).length);
  return { root, contentEnd, children, prefix };
}

/** One replacement of a range of a text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all ranges replaced; they must not overlap. At one place, insertions keep their order. */
export function applySplices(xml: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, order) => ({ ...splice, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    if (start < at) throw new RangeError("splices overlap");
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}
