import { UnreadableFileError } from "../../core/host";
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

/** The XML between the tags of pkg:xmlData; namespaces are declared inside, as each part had a root of its own. */
function findMainPart(source: string): { readonly name: string; readonly xml: string } | null {
  const prefix = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${flatNamespace}["']`, "u").exec(
    source
  )?.[1];
  const own = prefix === undefined ? "" : `${prefix}:`;
  const start = new RegExp(`<${own}part\\s([^>]*)>\\s*<${own}xmlData[^>]*>`, "gu");
  for (const match of source.matchAll(start)) {
    const [opening, attributes = ""] = match;
    if (!mainType.test(attributeOf(attributes, `${own}contentType`))) continue;
    const from = match.index + opening.length;
    const end = source.indexOf(`</${own}xmlData>`, from);
    if (end < 0) return null;
    const name = attributeOf(attributes, `${own}name`).replace(/^\//u, "");
    return { name, xml: source.slice(from, end).trim() };
  }
  return null;
}

function attributeOf(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(
    attributes
  );
  return match?.[1] ?? match?.[2] ?? "";
}
