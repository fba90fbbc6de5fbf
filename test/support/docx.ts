import { openPackage } from "../../src/ooxml/package/open-package";
import { zipParts } from "../../src/ooxml/write/zip-parts";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const packageTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Numbering with one list: "1.", "1.1.", bullets in list 2. */
const numbering =
  `<w:numbering xmlns:w="${main}">` +
  `<w:abstractNum w:abstractNumId="0">` +
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>` +
  `<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>` +
  `</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>` +
  `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>` +
  `<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

const styles =
  `<w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>` +
  `<w:style w:type="paragraph" w:styleId="Heading1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`;

/** A .docx around body XML, with a heading style ("Heading1"), a numbered list (1) and a bulleted one (2). */
export function docxOf(body: string): Uint8Array {
  const override = (part: string, kind: string): string =>
    `<Override PartName="/word/${part}.xml" ContentType="${wordType}.${kind}+xml"/>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return zipParts([
    [
      "[Content_Types].xml",
      `<Types xmlns="${packageTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        override("document", "document.main") +
        override("styles", "styles") +
        override("numbering", "numbering") +
        `</Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${relations}">${relation("rId1", "officeDocument", "word/document.xml")}</Relationships>`,
    ],
    [
      "word/document.xml",
      `<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ],
    [
      "word/_rels/document.xml.rels",
      `<Relationships xmlns="${relations}">` +
        relation("rId1", "styles", "styles.xml") +
        relation("rId2", "numbering", "numbering.xml") +
        `</Relationships>`,
    ],
    ["word/styles.xml", styles],
    ["word/numbering.xml", numbering],
  ]);
}

/** A paragraph of one run; `properties` is the inside of w:pPr. */
export function p(text: string, properties = ""): string {
  const run = text === "" ? "" : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${run}</w:p>`;
}

/** A numbered paragraph of list 1, or bulleted of list 2. */
export function item(text: string, list = 1, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A cell of paragraphs (or whatever XML); `properties` is the inside of w:tcPr. */
export function cell(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

/** A table of rows of cells. */
export function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${row.join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** Parts of a package by name, for comparing two files part by part. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const pkg = openPackage(bytes);
  return new Map(
    pkg.partNames.map((name) => [name, Buffer.from(pkg.bytes(name)).toString("utf8")])
  );
}
