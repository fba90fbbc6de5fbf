import { openPackage, type OoxmlPackage } from "../../ooxml/package/open-package";
import { escapeAttribute } from "../../ooxml/package/escape-xml";
import { zipParts } from "../../ooxml/write/zip-parts";

const flatNamespace = "http://schemas.microsoft.com/office/2006/xmlPackage";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

interface FlatPart {
  readonly name: string;
  readonly type: string;
  readonly xml: string;
}

/**
 * The package inside a Flat OPC document, which is what `getOoxml` gives, so that the reader of files can read it. Binary
 * parts (pictures) are left out: nothing of them is read. Throws `UnreadableFileError`.
 */
export function openFlatOpc(source: string): OoxmlPackage {
  const parts = readParts(source);
  const overrides = parts.map(
    ({ name, type }) =>
      `<Override PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(type)}"/>`
  );
  const types = `<Types xmlns="${contentTypes}">${overrides.join("")}</Types>`;
  return openPackage(
    zipParts([
      ["[Content_Types].xml", types],
      ...parts.map(({ name, xml }) => [name, xml] as const),
    ])
  );
}

/** Parts with the XML between the tags of pkg:xmlData; namespaces are declared inside, as each part had a root of its own. */
function readParts(source: string): readonly FlatPart[] {
  const parts: FlatPart[] = [];
  const prefix = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${flatNamespace}["']`, "u").exec(
    source
  )?.[1];
  const own = prefix === undefined ? "" : `${prefix}:`;
  const part = new RegExp(
    `<${own}part\\s([^>]*)>\\s*<${own}xmlData[^>]*>([\\s\\S]*?)</${own}xmlData>\\s*</${own}part>`,
    "gu"
  );
  for (const [, attributes = "", xml = ""] of source.matchAll(part)) {
    const name = attributeOf(attributes, `${own}name`).replace(/^\//u, "");
    const type = attributeOf(attributes, `${own}contentType`);
    parts.push({ name, type, xml: xml.trim() });
  }
  return parts;
}

function attributeOf(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(
    attributes
  );
  return match?.[1] ?? match?.[2] ?? "";
}
