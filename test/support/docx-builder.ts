import { strToU8, zipSync } from "fflate";

const transitional = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const strict = {
  w: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  r: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** XML fragments of a .docx; what is left out is not in the file. */
export interface DocxFragments {
  /** Children of w:body, section properties excepted. */
  readonly body: string;
  readonly sectionProperties?: string;
  /** Children of w:styles, w:numbering and so on. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Content of headers and footers, by relationship id. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly footers?: Readonly<Record<string, string>>;
  readonly isStrict?: boolean;
  /** Whole parts by name, replacing or added to the generated ones; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** Namespace declarations for a root element written by hand. */
export function namespaces(isStrict = false): string {
  const { w, r } = isStrict ? strict : transitional;
  return (
    `xmlns:w="${w}" xmlns:r="${r}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
    ` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
    ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
    ` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
    ` xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"` +
    ` xmlns:v="urn:schemas-microsoft-com:vml"` +
    ` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
  );
}

/** The bytes of a .docx made of these fragments. */
export function docx(fragments: DocxFragments): Uint8Array {
  return zipParts(docxParts(fragments));
}

/** Zips parts as they are; the same parts give the same bytes. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

function docxParts(fragments: DocxFragments): Record<string, string | Uint8Array> {
  const { isStrict = false } = fragments;
  const root = (name: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${namespaces(isStrict)}>${content}</w:${name}>`;
  const documentRelationships: string[] = [];
  const overrides: string[] = [];
  const parts: Record<string, string | Uint8Array> = {};
  const relationshipType = (type: string): string =>
    `${isStrict ? strict.r : transitional.r}/${type}`;

  const add = (type: string, element: string, file: string, id: string, content: string): void => {
    parts[`word/${file}`] = root(element, content);
    overrides.push(`<Override PartName="/word/${file}" ContentType="${wordTypes}.${type}+xml"/>`);
    documentRelationships.push(
      `<Relationship Id="${id}" Type="${relationshipType(type)}" Target="${file}"/>`
    );
  };
  const section = fragments.sectionProperties ?? "<w:sectPr/>";
  for (const type of [
    "styles",
    "numbering",
    "settings",
    "footnotes",
    "endnotes",
    "comments",
  ] as const) {
    const content = fragments[type];
    if (content !== undefined) add(type, type, `${type}.xml`, `r${type}`, content);
  }
  for (const [id, content] of Object.entries(fragments.headers ?? {}))
    add("header", "hdr", `header-${id}.xml`, id, content);
  for (const [id, content] of Object.entries(fragments.footers ?? {}))
    add("footer", "ftr", `footer-${id}.xml`, id, content);

  const all: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml":
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${packageNamespace}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${wordTypes}.document.main+xml"/>` +
      `${overrides.join("")}</Types>`,
    "_rels/.rels":
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageNamespace}/relationships">` +
      `<Relationship Id="rId1" Type="${relationshipType("officeDocument")}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": root("document", `<w:body>${fragments.body}${section}</w:body>`),
    ...parts,
    ...(documentRelationships.length > 0 && {
      "word/_rels/document.xml.rels":
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageNamespace}/relationships">` +
        `${documentRelationships.join("")}</Relationships>`,
    }),
    ...fragments.parts,
  };
  return Object.fromEntries(
    Object.entries(all).filter((part): part is [string, string | Uint8Array] => part[1] !== null)
  );
}

/** A run of text; `properties` are the children of w:rPr. */
export function run(text: string, properties = ""): string {
  const escaped = text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
  const format = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${format}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A paragraph of runs; `properties` are the children of w:pPr. */
export function p(content: string, properties = ""): string {
  const format = properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${format}${content}</w:p>`;
}

/** A plain paragraph. */
export function textP(text: string, properties = ""): string {
  return p(run(text), properties);
}

/** A cell with the content given, or an empty paragraph; `properties` are the children of w:tcPr. */
export function tc(content: string, properties = ""): string {
  const format = properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`;
  return `<w:tc>${format}${content === "" ? "<w:p/>" : content}</w:tc>`;
}

export function tr(cells: readonly string[], properties = ""): string {
  const format = properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`;
  return `<w:tr>${format}${cells.join("")}</w:tr>`;
}

/** A table of rows already written. */
export function tbl(rows: readonly string[], columns = 2): string {
  const grid = `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${grid}${rows.join("")}</w:tbl>`;
}

/** A table of plain text. */
export function textTable(rows: readonly (readonly string[])[]): string {
  return tbl(
    rows.map((cells) => tr(cells.map((text) => tc(text === "" ? "" : textP(text))))),
    rows[0]?.length ?? 1
  );
}
