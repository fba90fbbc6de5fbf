import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { UnreadableFileError } from "../../../src/core/host";
import { markWorkbook } from "../../../src/ooxml/sheet/marks/mark-workbook";
import { unmarkWorkbook } from "../../../src/ooxml/sheet/marks/unmark-workbook";
import { partsOf } from "../../support/package-parts";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { readWorkbook, type ReadWorkbookOptions } from "../../../src/ooxml/sheet/read-workbook";
import { englishDisplay } from "../../../src/ooxml/sheet/number-format/display-locale";
import { workbookNoticeIds } from "../../../src/ooxml/sheet/workbook-notices";
import { cellsOf } from "../../support/workbook-cells";
import { buildXlsx, stylesOf, type WorkbookSource } from "../../support/xlsx-builder";

function read(source: WorkbookSource, options: ReadWorkbookOptions = {}) {
  const reading = readWorkbook(openPackage(buildXlsx(source)), options);
  for (const notice of reading.notices)
    expect(Object.keys(notice.data)).toEqual([
      ...workbookNoticeIds[notice.id as keyof typeof workbookNoticeIds],
    ]);
  return { ...reading, sheet: reading.model.sheets[0], cells: cellsOf(reading.model.sheets[0]) };
}

const row = (cells: string, number = 1): string => `<row r="${number}">${cells}</row>`;

describe("values", () => {
  const strings = [
    "<si><t>Chỉ tiêu</t></si>",
    '<si><r><rPr><b/></rPr><t xml:space="preserve">Số </t></r><r><t>liệu</t></r><rPh sb="0" eb="1"><t>ơ</t></rPh></si>',
    "<si><t>a_x000D_b_x005F_x0041_</t></si>",
    "<si/>",
  ];
  const cases: readonly (readonly [string, string, unknown, string])[] = [
    ["shared string", '<c r="A1" t="s"><v>0</v></c>', "Chỉ tiêu", "Chỉ tiêu"],
    [
      "rich shared string without its phonetic guide",
      '<c r="A1" t="s"><v>1</v></c>',
      "Số liệu",
      "Số liệu",
    ],
    ["escaped characters", '<c r="A1" t="s"><v>2</v></c>', "a\rb_x0041_", "a\rb_x0041_"],
    ["empty shared string", '<c r="A1" t="s"><v>3</v></c>', "", ""],
    [
      "inline string",
      '<c r="A1" t="inlineStr"><is><t>07 &amp; 08</t></is></c>',
      "07 & 08",
      "07 & 08",
    ],
    [
      "rich inline string",
      '<c r="A1" t="inlineStr"><is><r><t>0</t></r><r><t>7</t></r></is></c>',
      "07",
      "07",
    ],
    ["text of a formula", '<c r="A1" t="str"><f>"a"</f><v>a</v></c>', "a", "a"],
    ["number", '<c r="A1"><v>-12.5</v></c>', -12.5, "-12,5"],
    ["long number", '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004, "0,3"],
    ["exponent", '<c r="A1"><v>1.5E-3</v></c>', 0.0015, "0,0015"],
    ["boolean", '<c r="A1" t="b"><v>1</v></c>', true, "TRUE"],
    ["ISO date", '<c r="A1" t="d" s="1"><v>2025-12-31</v></c>', 46022, "31/12/2025"],
    ["serial date", '<c r="A1" s="1"><v>46022</v></c>', 46022, "31/12/2025"],
    ["blank with style", '<c r="A1" s="1"/>', null, ""],
    ["blank of number type", '<c r="A1"><v></v></c>', null, ""],
    ["error", '<c r="A1" t="e"><v>#REF!</v></c>', null, "#REF!"],
    ["style beyond the list", '<c r="A1" s="99"><v>1</v></c>', 1, "1"],
  ];

  test.each(cases)("%s", (_, cell, value, text) => {
    const { cells } = read({
      sheets: [{ rows: row(cell) }],
      sharedStrings: strings,
      styles: stylesOf(["dd/mm/yyyy"]),
    });
    expect(cells["A1"]).toMatchObject({ value, text, error: text.startsWith("#") ? text : null });
  });

  test("dates in the 1904 epoch keep their serial and show their day", () => {
    const { cells } = read({
      sheets: [{ rows: row('<c r="A1" s="1"><v>44560</v></c>') }],
      styles: stylesOf(["dd/mm/yyyy"]),
      workbookProperties: '<workbookPr date1904="1"/>',
    });
    expect(cells["A1"]).toMatchObject({ value: 44560, text: "31/12/2025" });
  });

  test("the reader's language decides the separators", () => {
    const source = {
      sheets: [{ rows: row('<c r="A1" s="1"><v>1234.5</v></c>') }],
      styles: stylesOf(["#,##0.00"]),
    };
    expect(read(source).cells["A1"]?.text).toBe("1.234,50");
    expect(read(source, { locale: englishDisplay }).cells["A1"]?.text).toBe("1,234.50");
  });

  test("cells and rows without references follow one another", () => {
    const { cells } = read({
      sheets: [
        {
          rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c><v>3</v></c></row><row><c r="C6"><v>4</v></c></row>',
        },
      ],
    });
    expect(Object.keys(cells)).toEqual(["A1", "B1", "A5", "C6"]);
  });

  test.each([true, false])("strict namespaces: %s", (isStrict) => {
    const { cells } = read({
      isStrict,
      sheets: [{ rows: row('<c r="A1" t="s"><v>0</v></c>') }],
      sharedStrings: strings,
    });
    expect(cells["A1"]?.value).toBe("Chỉ tiêu");
  });

  test("a prefix on every element changes nothing", () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      "<!-- ghi chú --><x:row r='2'><x:c r='B2'><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    expect(read({ sheets: [{ xml }] }).cells["B2"]?.value).toBe(5);
  });
});

describe("formulas", () => {
  test("normal, shared, array and data table, with and without stored values", () => {
    const { cells, notices, hasFormulas } = read({
      sheets: [
        {
          rows:
            row(
              '<c r="A1"><f>SUM(B1:B9)</f><v>3</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c>' +
                '<c r="D1"><f t="array" ref="D1:D2">B1:B2*2</f><v>2</v></c><c r="E1"><f>A1&lt;2</f></c>'
            ) +
            row('<c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><v>4</v></c>', 2) +
            row(
              '<c r="B3"><f t="shared" si="0"/><v>3</v></c><c r="F3"><f t="dataTable" ref="F3:G3" dt2D="1" dtr="1" r1="A1" r2="A2"/><v>9</v></c><c r="G3"><v>8</v></c>',
              3
            ),
        },
      ],
    });
    const formulas = Object.fromEntries(
      Object.entries(cells).map(([at, { formula }]) => [at, formula])
    );
    expect(formulas).toEqual({
      A1: "SUM(B1:B9)",
      B1: "A1*$A$1",
      D1: "B1:B2*2",
      E1: "A1<2",
      B2: "A2*$A$1",
      D2: "B1:B2*2",
      B3: "A3*$A$1",
      F3: "TABLE(A1,A2)",
      G3: "TABLE(A1,A2)",
    });
    expect(cells["E1"]?.value).toBeNull();
    expect(hasFormulas).toBe(true);
    expect(notices).toEqual([
      { id: "formulaWithoutValue", data: { sheet: "Biểu 1", count: 1, first: "E1" } },
    ]);
  });

  test("an empty text is a stored value", () => {
    const { cells, notices } = read({
      sheets: [{ rows: row('<c r="A1" t="str"><f>""</f><v></v></c>') }],
    });
    expect(cells["A1"]).toMatchObject({ value: "", formula: '""' });
    expect(notices).toEqual([]);
  });

  test("a workbook that asks to be computed anew says so", () => {
    const { notices } = read({
      sheets: [{ rows: row('<c r="A1"><f>1+1</f><v>2</v></c>') }],
      afterSheets: '<calcPr fullCalcOnLoad="1"/>',
    });
    expect(notices.map(({ id }) => id)).toEqual(["formulasNotRecalculated"]);
  });
});

describe("sheets", () => {
  test("merged areas, hidden rows, columns and sheets", () => {
    const { model } = read({
      sheets: [
        {
          before:
            '<cols><col min="2" max="3" hidden="1"/><col min="16384" max="99999" hidden="1"/></cols>',
          rows: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"/>',
          after:
            '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D4:C3"/></mergeCells>',
        },
        { state: "hidden" },
        { state: "veryHidden" },
      ],
    });
    expect(model.sheets.map(({ isHidden }) => isHidden)).toEqual([false, true, true]);
    expect(model.sheets[0]).toMatchObject({
      id: "sheet-1",
      name: "Biểu 1",
      hiddenColumns: [1, 2, 16383],
      mergedAreas: [
        { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1 },
        { firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 3 },
      ],
    });
    expect(model.sheets[0]?.rows.map(({ index, isHidden }) => [index, isHidden])).toEqual([
      [0, true],
    ]);
  });

  test("the same content has the same revision, other content another", () => {
    const source = (value: number) => ({
      sheets: [{ rows: row(`<c r="A1"><v>${value}</v></c>`) }],
    });
    expect(read(source(1)).model.revision).toBe(read(source(1)).model.revision);
    expect(read(source(1)).model.revision).not.toBe(read(source(2)).model.revision);
  });
});

describe("bad input", () => {
  const defects: readonly (readonly [string, string, string])[] = [
    ["duplicateCell", row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'), "A1"],
    ["cellOutOfRange", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>', "A"],
    ["cellOutOfRange", row('<c r="XFE1"><v>1</v></c>'), "XFE1"],
    ["cellOutOfPlace", row('<c r="A9"><v>1</v></c>'), "A9"],
    ["sharedStringMissing", row('<c r="A1" t="s"><v>999999999</v></c>'), "A1"],
    ["sharedStringMissing", row('<c r="A1" t="s"><v>-1</v></c>'), "A1"],
    ["valueUnreadable", row('<c r="A1"><v>0x10</v></c>'), "A1"],
    ["sharedFormulaMissing", row('<c r="C1"><f t="shared" si="7"/><v>1</v></c>'), "C1"],
  ];

  test.each(defects)("%s is told, and the rest is read", (id, rows, first) => {
    const { notices } = read({ sheets: [{ rows }] });
    expect(notices).toEqual([{ id, data: { sheet: "Biểu 1", count: 1, first } }]);
  });

  test("of two cells at one place the later stands", () => {
    const { cells } = read({
      sheets: [{ rows: row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>') }],
    });
    expect(cells["A1"]?.value).toBe(2);
  });

  test("rows in any order come out in order, and a row that occurs twice is one", () => {
    const { sheet, cells } = read({
      sheets: [
        {
          rows:
            row('<c r="A3"><v>3</v></c>', 3) +
            row('<c r="B1"><v>1</v></c><c r="A1"><v>0</v></c>') +
            row('<c r="B3"><v>4</v></c>', 3),
        },
      ],
    });
    expect(sheet?.rows.map(({ index }) => index)).toEqual([0, 2]);
    expect(Object.keys(cells)).toEqual(["A1", "B1", "A3", "B3"]);
  });

  test("rows far apart make two rows, not a million", () => {
    const { sheet } = read({
      sheets: [
        {
          before: '<dimension ref="A1:XFD1048576"/>',
          rows: row('<c r="A1"><v>1</v></c>') + row('<c r="XFD1048576"><v>1</v></c>', 1048576),
          after: '<mergeCells><mergeCell ref="A2:XFD1048575"/></mergeCells>',
        },
      ],
    });
    expect(sheet?.rows.map(({ index, cells }) => [index, cells.length])).toEqual([
      [0, 1],
      [1048575, 1],
    ]);
  });

  test.each([
    [
      "missing sheet part",
      {
        sheets: [{}],
        parts: {
          "xl/_rels/workbook.xml.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="none.xml"/></Relationships>',
        },
      },
      "missingPart",
    ],
    [
      "sheet cut short",
      {
        sheets: [
          {
            xml: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c',
          },
        ],
      },
      "malformedXml",
    ],
    [
      "document type",
      {
        sheets: [
          {
            xml: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
          },
        ],
      },
      "forbiddenXml",
    ],
  ] as const)("%s", (_, source, reason) => {
    expect(() => read(source)).toThrow(expect.objectContaining({ reason }));
  });

  test("a sheet with any character changed is read or refused, and no error is ours", () => {
    const sound = openPackage(
      buildXlsx({
        sheets: [
          {
            before: '<cols><col min="2" max="3" hidden="1"/></cols>',
            rows: row(
              '<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1.5</v></c>' +
                '<c r="C1" t="inlineStr"><is><t>Số &amp; liệu</t></is></c><c r="D1"><f t="array" ref="D1:E2">A1:B2</f><v>1</v></c>'
            ),
            after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
          },
        ],
        sharedStrings: ["<si><t>a</t></si>"],
      })
    );
    const part = "xl/worksheets/sheet1.xml";
    const xml = sound.text(part);
    fc.assert(
      fc.property(
        fc.nat(xml.length - 1),
        fc.constantFrom("<", ">", "&", '"', "/", "9", "-", "\u0000", "Z", "", "ế", ":"),
        (at, letter) => {
          const changed = xml.slice(0, at) + letter + xml.slice(at + 1);
          try {
            const { model } = readWorkbook(sound.withParts(new Map([[part, changed]])));
            for (const cell of Object.values(cellsOf(model.sheets[0])))
              expect(typeof cell.text).toBe("string");
          } catch (cause) {
            if (!(cause instanceof UnreadableFileError)) throw cause;
          }
        }
      ),
      { numRuns: 400 }
    );
  });

  test("a sheet written in UTF-16 is read, marked and given back", () => {
    const pkg = openPackage(buildXlsx({ sheets: [{ rows: row('<c r="A1"><v>1</v></c>') }] }));
    const part = "xl/worksheets/sheet1.xml";
    const text = pkg.text(part).replace('encoding="UTF-8"', 'encoding="UTF-16"');
    const wide = pkg.withParts(
      new Map([[part, new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"))]])
    );
    expect(cellsOf(readWorkbook(wide).model.sheets[0])["A1"]?.value).toBe(1);
    const mark = {
      sheetId: "sheet-1",
      address: "A1",
      severity: "error",
      code: "",
      lines: [],
    } as const;
    const marked = markWorkbook(wide, [mark]);
    expect(marked.text(part)).toContain("cchc.mark:error");
    expect(partsOf(unmarkWorkbook(marked))).toEqual(partsOf(wide));
  });
});
