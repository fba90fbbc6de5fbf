import { UnreadableFileError } from "../../core/host";
import { readRelationships, relationshipsPart } from "../../ooxml/package/relationships";
import type { DocumentPackage } from "../../ooxml/word/read-document";

const flatNamespace = "http://schemas.microsoft.com/office/2006/xmlPackage";
const mainType = /^application\/vnd\.(?:openxmlformats-officedocument|ms-word)\.\S*\.?main\+xml$/u;

/**
 * The main part inside a Flat OPC document, which is what `getOoxml` gives, for the reader of files. Styles, numbering
 * and headers, which come along with every table, are left out: Word itself tells texts and numbers. Throws
 * `UnreadableFileError`.
 */
export function openFlatOpc(source: string): DocumentPackage {
  const main = findMainPart(source);
  if (main === null) throw new UnreadableFileError("missingPart");
  return {
    kind: "docx",
    mainPart: main.name,
    has: (part) => part === main.name,
    text: () => main.xml,
    relationships: () => [],
  };
}

/**
 * The whole of a Flat OPC document for the reader of files, headers and styles included. Throws `UnreadableFileError`.
 */
export function openWholeFlatOpc(source: string): DocumentPackage {
  const parts = new Map([...partsIn(source)].map((part) => [part.name, part]));
  const main = [...parts.values()].find(({ type }) => mainType.test(type));
  if (main === undefined) throw new UnreadableFileError("missingPart");
  const text = (name: string): string => {
    const part = parts.get(name);
    if (part === undefined) throw new UnreadableFileError("missingPart", name);
    return part.xml;
  };
  return {
    kind: "docx",
    mainPart: main.name,
    has: (name) => parts.has(name),
    text,
    relationships: (part) =>
      parts.has(relationshipsPart(part)) ? readRelationships({ text }, part) : [],
  };
}

interface FlatPart {
  readonly name: string;
  readonly type: string;
  readonly xml: string;
}

function findMainPart(source: string): FlatPart | null {
  for (const part of partsIn(source)) if (mainType.test(part.type)) return part;
  return null;
}

/** Parts that are XML: what is between the tags of pkg:xmlData; namespaces are declared inside, as each part had a root of its own. */
function* partsIn(source: string): Generator<FlatPart> {
  const prefix = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${flatNamespace}["']`, "u").exec(
    source
  )?.[1];
  const own = prefix === undefined ? "" : `${prefix}:`;
  const start = new RegExp(`<${own}part\\s([^>]*)>\\s*<${own}xmlData[^>]*>`, "gu");
  for (const match of source.matchAll(start)) {
    const [opening, attributes = ""] = match;
    const from = match.index + opening.length;
    const end = source.indexOf(`</${own}xmlData>`, from);
    if (end < 0) return;
    yield {
      name: attributeOf(attributes, `${own}name`).replace(/^\//u, ""),
      type: attributeOf(attributes, `${own}contentType`),
      xml: source.slice(from, end).trim(),
    };
  }
}

function attributeOf(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(
    attributes
  );
  return match?.[1] ?? match?.[2] ?? "";
}
