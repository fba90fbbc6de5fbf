import { SaxesParser } from "saxes";

/** An element with its namespace resolved; comments are left out. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** Names without prefix, except `xsi:type`; namespace declarations are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Line of the start tag in the file, from 1. */
  readonly line: number;
}

interface Draft extends XmlElement {
  readonly children: Draft[];
  text: string;
}

const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

/** Parses a whole XML file. Throws an Error with the line when it is not well-formed. */
export function readXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Draft[] = [];
  let root: XmlElement | null = null;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = new Map<string, string>();
    for (const { local, uri, prefix, value } of Object.values(tag.attributes)) {
      if (prefix === "xmlns" || (prefix === "" && local === "xmlns")) continue;
      attributes.set(uri === schemaInstance ? `xsi:${local}` : local, value);
    }
    const element: Draft = {
      name: tag.local,
      namespace: tag.uri,
      attributes,
      children: [],
      text: "",
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.text += text;
  });
  parser.on("closetag", () => {
    root = open.pop() ?? root;
  });
  parser.write(source).close();
  if (root === null) throw new Error("no root element");
  return root;
}

/** Every element of a tree, parents before children, with the names that lead to it. */
export function* walkXml(
  element: XmlElement,
  above: readonly XmlElement[] = []
): Generator<{ readonly element: XmlElement; readonly above: readonly XmlElement[] }> {
  yield { element, above };
  for (const child of element.children) yield* walkXml(child, [...above, element]);
}
