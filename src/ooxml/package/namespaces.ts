/**
 * The namespaces we read, under one prefix each, whatever prefix a file uses. Transitional (ECMA-376) and Strict
 * (ISO/IEC 29500-1) names of a vocabulary share their prefix. `mc:Choice` is taken when every namespace it requires is here.
 */
const namespacesByPrefix = {
  w: [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ],
  x: [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ],
  r: [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
  a: [
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
  ],
  wp: [
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
  ],
  m: [
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
  ],
  xdr: [
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  ],
  pic: [
    "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "http://purl.oclc.org/ooxml/drawingml/picture",
  ],
  mc: ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
  rel: ["http://schemas.openxmlformats.org/package/2006/relationships"],
  ct: ["http://schemas.openxmlformats.org/package/2006/content-types"],
  v: ["urn:schemas-microsoft-com:vml"],
  o: ["urn:schemas-microsoft-com:office:office"],
  xml: ["http://www.w3.org/XML/1998/namespace"],
  wps: ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
  wpg: ["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"],
  wpc: ["http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"],
  wp14: ["http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"],
  w14: ["http://schemas.microsoft.com/office/word/2010/wordml"],
  w15: ["http://schemas.microsoft.com/office/word/2012/wordml"],
  x14: ["http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"],
  x15: ["http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"],
  xm: ["http://schemas.microsoft.com/office/excel/2006/main"],
} as const;

export type CanonicalPrefix = keyof typeof namespacesByPrefix;

const prefixes = new Map<string, string>(
  Object.entries(namespacesByPrefix).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix]))
);

/** True when the prefix is one of ours. */
export function isCanonicalPrefix(prefix: string): boolean {
  return Object.hasOwn(namespacesByPrefix, prefix);
}

/** Our prefix of a namespace; undefined for one we do not read. */
export function canonicalPrefix(uri: string): string | undefined {
  return prefixes.get(uri);
}

/** The name of a namespace, in the flavour a file is written in. */
export function namespaceUri(prefix: CanonicalPrefix, isStrict = false): string {
  const [transitional, strict] = namespacesByPrefix[prefix] as readonly [string, string?];
  return isStrict ? (strict ?? transitional) : transitional;
}
