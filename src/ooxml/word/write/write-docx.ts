import {
  writeAppProperties,
  writeContentTypes,
  writeCoreProperties,
  writeRelationships,
  writeRootRelationships,
} from "../../write/package-parts";
import { element, xmlPart } from "../../write/xml";
import { zipParts } from "../../write/zip-parts";
import type { DocumentContent, SectionContent } from "./document-content";
import { page, twipsOf } from "./measures";
import { writeStyles } from "./office-styles";
import { createPlaceholderRegister, type PlaceholderRegister } from "./placeholder-register";
import { writeBlocks } from "./write-blocks";
import { writeNumbering } from "./write-numbering";

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const typeBase = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const documentRelationships = [
  ["styles", "styles.xml"],
  ["numbering", "numbering.xml"],
  ["settings", "settings.xml"],
  ["fontTable", "fontTable.xml"],
  ["glossaryDocument", "glossary/document.xml"],
  ["header", "header1.xml"],
  ["header", "header2.xml"],
] as const;
const emptyHeaderId = "rId6";
const numberedHeaderId = "rId7";

/**
 * A Word file laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I, asks: A4, its margins and letters, the page number in
 * the middle of the top margin from the second page on. The same content always gives the same bytes.
 */
export function writeDocx(content: DocumentContent): Uint8Array {
  const placeholders = createPlaceholderRegister();
  const body = writeBody(content.sections, placeholders);
  const document = element(
    "w:document",
    { "xmlns:w": namespace, "xmlns:r": relationshipNamespace },
    body
  );
  const styles = xmlPart(writeStyles(namespace));
  return zipParts([
    [
      "[Content_Types].xml",
      writeContentTypes([
        ["word/document.xml", `${typeBase}.document.main+xml`],
        ["word/styles.xml", `${typeBase}.styles+xml`],
        ["word/numbering.xml", `${typeBase}.numbering+xml`],
        ["word/settings.xml", `${typeBase}.settings+xml`],
        ["word/fontTable.xml", `${typeBase}.fontTable+xml`],
        ["word/header1.xml", `${typeBase}.header+xml`],
        ["word/header2.xml", `${typeBase}.header+xml`],
        ["word/glossary/document.xml", `${typeBase}.document.glossary+xml`],
        ["word/glossary/styles.xml", `${typeBase}.styles+xml`],
      ]),
    ],
    ["_rels/.rels", writeRootRelationships("word/document.xml")],
    ["docProps/core.xml", writeCoreProperties(content.properties)],
    ["docProps/app.xml", writeAppProperties()],
    ["word/document.xml", xmlPart(document)],
    ["word/_rels/document.xml.rels", writeRelationships(documentRelationships)],
    ["word/styles.xml", styles],
    ["word/numbering.xml", xmlPart(writeNumbering(namespace))],
    ["word/settings.xml", xmlPart(writeSettings())],
    ["word/fontTable.xml", xmlPart(writeFontTable())],
    ["word/header1.xml", xmlPart(writeHeader(""))],
    ["word/header2.xml", xmlPart(writeHeader(pageNumberRuns()))],
    ["word/glossary/document.xml", placeholders.writeGlossary(namespace)],
    ["word/glossary/_rels/document.xml.rels", writeRelationships([["styles", "styles.xml"]])],
    ["word/glossary/styles.xml", styles.replace(/<w:numPr>.*?<\/w:numPr>/gu, "")],
  ]);
}

function writeBody(sections: readonly SectionContent[], placeholders: PlaceholderRegister): string {
  const parts = sections.map((section, index) => {
    const blocks = writeBlocks(section.blocks, placeholders);
    const properties = writeSectionProperties(section);
    const isLast = index === sections.length - 1;
    return isLast ? blocks + properties : blocks + writeSectionEnd(properties);
  });
  return element("w:body", {}, parts);
}

/** A section other than the last ends in a paragraph that carries its properties; it takes no room of its own. */
function writeSectionEnd(properties: string): string {
  const size = element("w:sz", { "w:val": 2 });
  return element(
    "w:p",
    {},
    element("w:pPr", {}, [
      element("w:spacing", { "w:line": 20, "w:lineRule": "exact" }),
      element("w:rPr", {}, size),
      properties,
    ])
  );
}

/** In the order of CT_SectPr, ECMA-376 Part 1, 17.6.17. */
function writeSectionProperties({ orientation }: SectionContent): string {
  const isLandscape = orientation === "landscape";
  const short = twipsOf(page.short);
  const long = twipsOf(page.long);
  return element("w:sectPr", {}, [
    element("w:headerReference", { "w:type": "first", "r:id": emptyHeaderId }),
    element("w:headerReference", { "w:type": "default", "r:id": numberedHeaderId }),
    element("w:pgSz", {
      "w:w": isLandscape ? long : short,
      "w:h": isLandscape ? short : long,
      "w:orient": isLandscape ? "landscape" : undefined,
    }),
    element("w:pgMar", {
      "w:top": twipsOf(page.margin.top),
      "w:right": twipsOf(page.margin.right),
      "w:bottom": twipsOf(page.margin.bottom),
      "w:left": twipsOf(page.margin.left),
      "w:header": twipsOf(page.header),
      "w:footer": twipsOf(page.footer),
      "w:gutter": 0,
    }),
    element("w:pgNumType", { "w:start": 1 }),
    element("w:titlePg"),
  ]);
}

function writeHeader(runs: string): string {
  return element(
    "w:hdr",
    { "xmlns:w": namespace },
    element("w:p", {}, [element("w:pPr", {}, element("w:pStyle", { "w:val": "Header" })), runs])
  );
}

function pageNumberRuns(): string {
  return [
    element("w:fldChar", { "w:fldCharType": "begin" }),
    element("w:instrText", { "xml:space": "preserve" }, " PAGE "),
    element("w:fldChar", { "w:fldCharType": "separate" }),
    element("w:t", {}, "2"),
    element("w:fldChar", { "w:fldCharType": "end" }),
  ]
    .map((child) => element("w:r", {}, child))
    .join("");
}

function writeSettings(): string {
  return element("w:settings", { "xmlns:w": namespace }, [
    element("w:zoom", { "w:percent": 100 }),
    element("w:defaultTabStop", { "w:val": 720 }),
    element("w:characterSpacingControl", { "w:val": "doNotCompress" }),
    element(
      "w:compat",
      {},
      element("w:compatSetting", {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": 15,
      })
    ),
    element("w:themeFontLang", { "w:val": "vi-VN" }),
    element("w:decimalSymbol", { "w:val": "," }),
    element("w:listSeparator", { "w:val": ";" }),
  ]);
}

function writeFontTable(): string {
  return element(
    "w:fonts",
    { "xmlns:w": namespace },
    element("w:font", { "w:name": "Times New Roman" }, [
      element("w:charset", { "w:val": "00" }),
      element("w:family", { "w:val": "roman" }),
      element("w:pitch", { "w:val": "variable" }),
    ])
  );
}
