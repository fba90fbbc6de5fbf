import { describe, expect, test } from "@jest/globals";
import { read } from "@e965/xlsx";
import { openPackage } from "../../../src/ooxml/package/open-package";
import type {
  SheetContent,
  WorkbookContent,
} from "../../../src/ooxml/sheet/write/workbook-content";
import { quotedSheetName, writeXlsx } from "../../../src/ooxml/sheet/write/write-xlsx";
import { lintXlsx } from "../../support/lint-xlsx";
import { sdkErrors } from "../../support/sdk-errors";

const note = { title: "Nhắc", text: "Nhập số & <không> chữ" };

const sheet: SheetContent = {
  name: "Số liệu & 'quý I'",
  columnWidths: [10, 20],
  rows: [
    {
      index: 0,
      height: 30,
      cells: [
        { column: 0, value: 'Ủy ban & <"xã">', style: { isBold: true, horizontal: "center" } },
      ],
    },
    {
      index: 2,
      cells: [
        { column: 0, value: 1250.5, style: { numberFormat: "#,##0.00", isBordered: true } },
        { column: 1, value: true, style: { isOpen: true, fill: "FFF9E5" } },
        { column: 3, value: null, style: { isBordered: true } },
      ],
    },
    {
      index: 3,
      cells: [
        { column: 0, value: 2501, formula: "A3*2", style: { isItalic: true, points: 13 } },
        { column: 1, value: "", formula: 'IF(A3>0,"","x")', style: {} },
      ],
    },
  ],
  mergedAreas: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }],
  frozenRowCount: 2,
  validations: [
    {
      addresses: "A3",
      accepts: { kind: "whole", least: 0, most: null },
      severity: "warning",
      prompt: note,
      error: note,
    },
    {
      addresses: "B3",
      accepts: { kind: "list", values: ["0", "1"] },
      severity: "stop",
      prompt: note,
      error: note,
    },
    {
      addresses: "D3",
      accepts: { kind: "decimal", least: 0, most: 100 },
      severity: "stop",
      prompt: note,
      error: note,
    },
  ],
  highlights: [
    { addresses: "A3", formula: "A3>B3", fill: "F8CBAD" },
    { addresses: "B3", formula: 'B3<>"x"', fill: "F8CBAD" },
  ],
  textNumbers: "A1:A9",
  isProtected: true,
  print: { orientation: "landscape", repeatedRows: { first: 0, last: 1 }, footer: "&CTrang &P" },
};

const content: WorkbookContent = {
  properties: { title: "Bảng & tính", subject: "Thử" },
  sheets: [
    sheet,
    { ...sheet, name: "Trống", rows: [], print: { ...sheet.print, repeatedRows: null } },
  ],
  definedNames: [{ name: "SoLieu_b1_1", sheet: sheet.name, row: 2, column: 0 }],
};

describe("writeXlsx", () => {
  const bytes = writeXlsx(content);

  test("is valid for the Open XML SDK and free of the faults it does not see", () => {
    expect(sdkErrors([bytes], "xlsx")).toEqual([[]]);
    expect(lintXlsx(openPackage(bytes))).toEqual([]);
  }, 60_000);

  test("gives the same bytes for the same content", () => {
    expect(writeXlsx(content)).toEqual(bytes);
  });

  test("is read back by another reader, values and formulas alike", () => {
    const book = read(bytes, { cellFormula: true });
    const cells = book.Sheets[sheet.name];
    expect(cells?.["A1"]?.v).toBe('Ủy ban & <"xã">');
    expect(cells?.["A3"]?.v).toBe(1250.5);
    expect(cells?.["B3"]?.v).toBe(true);
    expect(cells?.["A4"]).toMatchObject({ f: "A3*2", v: 2501 });
    expect(cells?.["B4"]).toMatchObject({ f: 'IF(A3>0,"","x")', v: "" });
    expect(book.Workbook?.Names).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          Name: "SoLieu_b1_1",
          Ref: `${quotedSheetName(sheet.name)}!$A$3`,
        }),
      ])
    );
  });

  test("locks every cell but the open ones, without a password", () => {
    const xml = openPackage(bytes).text("xl/worksheets/sheet1.xml");
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).not.toMatch(/password|hashValue/u);
    const styles = openPackage(bytes).text("xl/styles.xml");
    expect(styles.match(/<protection locked="0"\/>/gu)).toHaveLength(1);
  });

  test("keeps each cell format once", () => {
    const styles = openPackage(bytes).text("xl/styles.xml");
    const formats = /<cellXfs count="(\d+)">(.*?)<\/cellXfs>/u.exec(styles);
    const entries = (formats?.[2] ?? "").split("<xf ").slice(1);
    expect(entries).toHaveLength(Number(formats?.[1]));
    expect(new Set(entries).size).toBe(entries.length);
  });
});
