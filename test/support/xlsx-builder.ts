import { strToU8, zipSync } from "fflate";

/** A sheet as the XML between `<worksheet>` tags; `sheetData` is wrapped around `rows` unless `xml` gives the whole part. */
export interface SheetSource {
  readonly name?: string;
  /** Rows as XML. */
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  /** The whole part, in place of the three above. */
  readonly xml?: string;
  readonly state?: string;
  /** Relationships of the sheet, as XML. */
  readonly relationships?: string;
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  /** Items of the shared strings, as XML; no part where absent. */
  readonly sharedStrings?: readonly string[];
  /** The styles part; null for none. */
  readonly styles?: string | null;
  readonly workbookProperties?: string;
  /** XML after `sheets` in the workbook part. */
  readonly afterSheets?: string;
  readonly parts?: Readonly<Record<string, string>>;
  /** Overrides in the content types, as XML. */
  readonly contentTypes?: string;
  readonly isStrict?: boolean;
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Cell formats by style index: 0 General, then one for each code. */
export function stylesOf(codes: readonly string[], extra: { readonly dxfs?: string } = {}): string {
  const escape = (code: string): string =>
    code.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return (
    `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    (codes.length === 0
      ? ""
      : `<numFmts count="${codes.length}">${codes.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escape(code)}"/>`).join("")}</numFmts>`) +
    `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${codes.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    codes
      .map(
        (_, index) =>
          `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`
      )
      .join("") +
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
    `${extra.dxfs ?? ""}</styleSheet>`
  );
}

/** The bytes of a small workbook; what is not given is left out or plain. */
export function buildXlsx(source: WorkbookSource): Uint8Array {
  const base = source.isStrict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org";
  const main = source.isStrict ? `${base}/spreadsheetml/main` : `${base}/spreadsheetml/2006/main`;
  const relations = source.isStrict
    ? `${base}/officeDocument/relationships`
    : `${base}/officeDocument/2006/relationships`;
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const relationshipList = (content: string): string =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${types}.${type}+xml"/>`;
  const numbers = source.sheets.map((_, index) => index + 1);
  const styles = source.styles === undefined ? stylesOf([]) : source.styles;
  const strings = source.sharedStrings;
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}` +
      numbers.map((number) => override(`worksheets/sheet${number}.xml`, "worksheet")).join("") +
      (styles === null ? "" : override("styles.xml", "styles")) +
      (strings === undefined ? "" : override("sharedStrings.xml", "sharedStrings")) +
      `${source.contentTypes ?? ""}</Types>`,
    "_rels/.rels": relationshipList(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"${source.isStrict ? ' conformance="strict"' : ""}>` +
      `${source.workbookProperties ?? ""}<sheets>` +
      source.sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${name ?? `Biểu ${index + 1}`}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${index + 1}"/>`
        )
        .join("") +
      `</sheets>${source.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipList(
      numbers
        .map((number) => relationship(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`))
        .join("") +
        (styles === null ? "" : relationship("rIdStyles", "styles", "styles.xml")) +
        (strings === undefined
          ? ""
          : relationship("rIdStrings", "sharedStrings", "sharedStrings.xml"))
    ),
  };
  source.sheets.forEach((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    parts[part] =
      sheet.xml ??
      `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}">${sheet.before ?? ""}` +
        `<sheetData>${sheet.rows ?? ""}</sheetData>${sheet.after ?? ""}</worksheet>`;
    if (sheet.relationships !== undefined)
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationshipList(
        sheet.relationships
      );
  });
  if (styles !== null)
    parts["xl/styles.xml"] = styles.replaceAll(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      main
    );
  if (strings !== undefined)
    parts["xl/sharedStrings.xml"] =
      `${declaration}<sst xmlns="${main}" count="${strings.length}" uniqueCount="${strings.length}">${strings.join("")}</sst>`;
  return zipSync(
    Object.fromEntries(
      Object.entries({ ...parts, ...source.parts }).map(([name, text]) => [name, strToU8(text)])
    )
  );
}
