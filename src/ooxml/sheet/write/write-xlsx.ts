import { columnName } from "../../../core/model/cell-address";
import {
  writeAppProperties,
  writeContentTypes,
  writeCoreProperties,
  writeRelationships,
  writeRootRelationships,
} from "../../write/package-parts";
import { element, textElement, xmlPart, xmlText } from "../../write/xml";
import { zipParts } from "../../write/zip-parts";
import { createStyleRegister } from "./style-register";
import type { DefinedName, SheetContent, WorkbookContent } from "./workbook-content";
import { quotedSheetName, writeSheet } from "./write-sheet";

export { quotedSheetName } from "./write-sheet";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const typeBase = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An Excel file of the given sheets. The same content always gives the same bytes. */
export function writeXlsx(content: WorkbookContent): Uint8Array {
  const strings = createStringRegister();
  const styles = createStyleRegister();
  const sheets = content.sheets.map((sheet, index): [string, Iterable<string>] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    writeSheet(sheet, { strings, styles }, namespace),
  ]);
  return zipParts([
    [
      "[Content_Types].xml",
      writeContentTypes([
        ["xl/workbook.xml", `${typeBase}.sheet.main+xml`],
        ...sheets.map(([part]): [string, string] => [part, `${typeBase}.worksheet+xml`]),
        ["xl/styles.xml", `${typeBase}.styles+xml`],
        ["xl/sharedStrings.xml", `${typeBase}.sharedStrings+xml`],
      ]),
    ],
    ["_rels/.rels", writeRootRelationships("xl/workbook.xml")],
    ["docProps/core.xml", writeCoreProperties(content.properties)],
    ["docProps/app.xml", writeAppProperties()],
    ["xl/workbook.xml", xmlPart(writeWorkbook(content))],
    [
      "xl/_rels/workbook.xml.rels",
      writeRelationships([
        ...sheets.map((_, index): [string, string] => [
          "worksheet",
          `worksheets/sheet${index + 1}.xml`,
        ]),
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ],
    ...sheets,
    // Written last: what the sheets use is known only then.
    ["xl/styles.xml", once(() => styles.write(namespace))],
    ["xl/sharedStrings.xml", once(() => strings.write())],
  ]);
}

function* once(write: () => string): Generator<string, void> {
  yield write();
}

function writeWorkbook({ sheets, definedNames }: WorkbookContent): string {
  const printTitles = sheets.flatMap(writePrintTitles);
  const names = definedNames.map(writeDefinedName);
  return element("workbook", { xmlns: namespace, "xmlns:r": relationshipNamespace }, [
    element("bookViews", {}, element("workbookView", { activeTab: 0 })),
    element(
      "sheets",
      {},
      sheets.map((sheet, index) =>
        element("sheet", { name: sheet.name, sheetId: index + 1, "r:id": `rId${index + 1}` })
      )
    ),
    names.length + printTitles.length === 0
      ? ""
      : element("definedNames", {}, [...printTitles, ...names]),
    element("calcPr", { calcId: 191029 }),
  ]);
}

function writePrintTitles({ name, print }: SheetContent, index: number): readonly string[] {
  const { repeatedRows, repeatedColumn } = print;
  const sheet = quotedSheetName(name);
  const lines: string[] = [];
  if (repeatedColumn !== undefined) {
    const column = columnName(repeatedColumn);
    lines.push(`${sheet}!$${column}:$${column}`);
  }
  if (repeatedRows !== null)
    lines.push(`${sheet}!$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`);
  if (lines.length === 0) return [];
  return [
    element(
      "definedName",
      { name: "_xlnm.Print_Titles", localSheetId: index },
      xmlText(lines.join(","))
    ),
  ];
}

function writeDefinedName({ name, sheet, row, column }: DefinedName): string {
  return element(
    "definedName",
    { name },
    xmlText(`${quotedSheetName(sheet)}!$${columnName(column)}$${row + 1}`)
  );
}

interface StringTable {
  indexOf(text: string): number;
  write(): string;
}

function createStringRegister(): StringTable {
  const places = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses += 1;
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    write() {
      return xmlPart(
        element(
          "sst",
          { xmlns: namespace, count: uses, uniqueCount: places.size },
          [...places.keys()].map((text) => element("si", {}, textElement("t", text)))
        )
      );
    },
  };
}
