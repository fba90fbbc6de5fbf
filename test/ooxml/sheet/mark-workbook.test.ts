import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openPackage, type OoxmlPackage } from "../../../src/ooxml/package/open-package";
import type { Mark } from "../../../src/ooxml/sheet/marks/mark";
import { isMarkFormula, markFormula, markSeverities } from "../../../src/ooxml/sheet/marks/mark";
import { markWorkbook } from "../../../src/ooxml/sheet/marks/mark-workbook";
import { unmarkWorkbook } from "../../../src/ooxml/sheet/marks/unmark-workbook";
import { readWorkbook } from "../../../src/ooxml/sheet/read-workbook";
import { lintXlsx } from "../../support/lint-xlsx";
import { newErrors } from "../../support/sdk-errors";
import { partsOf } from "../../support/package-parts";
import {
  buildXlsx,
  stylesOf,
  type SheetSource,
  type WorkbookSource,
} from "../../support/xlsx-builder";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rule = (priority: number): string =>
  `<conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0" priority="${priority}" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>`;

/** Parts that make marking hard, each in several forms. */
const sheetVariants: readonly SheetSource[] = [
  { rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  {
    before: '<sheetPr/><dimension ref="A1"/>',
    rows: "",
    after: `<sheetProtection sheet="1"/>${rule(4)}<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`,
  },
  {
    rows: "",
    after:
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><hyperlinks><hyperlink ref="A1" location="A2"/></hyperlinks><!-- của người dùng -->',
  },
  {
    rows: "",
    after: `${rule(1)}${rule(2147483000)}<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"/></extLst>`,
  },
  {
    xml: '<?xml version="1.0"?>\r\n<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/>\r\n</x:worksheet>\r\n',
  },
  { xml: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' },
  {
    xml: "\uFEFF<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData /><printOptions/></worksheet>",
  },
];
const styleVariants: readonly (string | null)[] = [
  stylesOf([]),
  stylesOf(["0.00"], { dxfs: '<dxfs count="0"/>' }),
  stylesOf([], {
    dxfs: '<dxfs count="2"><dxf><font><b/></font></dxf><dxf/></dxfs><tableStyles count="0"/>',
  }),
  stylesOf([], { dxfs: "<dxfs count='9'><!-- a --></dxfs>" }),
  stylesOf([], { dxfs: "<dxfs></dxfs><colors/>" }),
  null,
];

const mark = fc.record<Mark>({
  sheetId: fc.constantFrom("sheet-1", "sheet-2", "sheet-9"),
  address: fc.constantFrom(
    "A1",
    "B2",
    "B3",
    "B4",
    "C3:D4",
    "XFD1048576",
    "A0",
    "",
    "A1:B",
    "ZZZZ1"
  ),
  severity: fc.constantFrom(...markSeverities),
  code: fc.constantFrom("TK-01", "<&>"),
  lines: fc.array(fc.string({ unit: fc.constantFrom(..."aĐ<&]>\u0001\n") }), { maxLength: 2 }),
});
const workbook = fc.record({
  sheets: fc.array(fc.constantFrom(...sheetVariants), { minLength: 1, maxLength: 2 }),
  styles: fc.constantFrom(...styleVariants),
});

const open = (source: WorkbookSource): OoxmlPackage => openPackage(buildXlsx(source));
const reopened = (pkg: OoxmlPackage): OoxmlPackage => openPackage(pkg.save());
const errorAt = (address: string, sheetId = "sheet-1"): Mark => ({
  sheetId,
  address,
  severity: "error",
  code: "TK-01",
  lines: ["Số liệu thiếu"],
});

describe("marking and unmarking", () => {
  test("unmarking gives back every part, byte for byte", () => {
    fc.assert(
      fc.property(
        workbook,
        fc.array(mark, { maxLength: 8 }),
        fc.boolean(),
        (source, marks, notes) => {
          const pkg = open(source);
          const marked = reopened(markWorkbook(pkg, marks, { notes }));
          expect(partsOf(unmarkWorkbook(marked))).toEqual(partsOf(pkg));
          expect(newErrors(lintXlsx(pkg), lintXlsx(marked))).toEqual([]);
        }
      ),
      { numRuns: 300 }
    );
  });

  test("marking twice is marking once, and the last marks stand alone", () => {
    fc.assert(
      fc.property(
        workbook,
        fc.array(mark, { maxLength: 4 }),
        fc.array(mark, { maxLength: 4 }),
        fc.boolean(),
        (source, first, second, notes) => {
          const pkg = open(source);
          const once = markWorkbook(pkg, second, { notes });
          const twice = markWorkbook(reopened(markWorkbook(pkg, first, { notes })), second, {
            notes,
          });
          expect(partsOf(twice)).toEqual(partsOf(once));
        }
      )
    );
  });

  test("marks leave cells and revision as they were", () => {
    fc.assert(
      fc.property(workbook, fc.array(mark, { maxLength: 4 }), (source, marks) => {
        const pkg = open(source);
        const before = readWorkbook(pkg);
        const after = readWorkbook(reopened(markWorkbook(pkg, marks)));
        fc.pre(source.styles !== null);
        expect(after.model).toEqual(before.model);
        expect(after.notices).toEqual(before.notices);
      })
    );
  });

  test("a package without marks comes back as the same object", () => {
    const pkg = open({ sheets: [{}] });
    expect(unmarkWorkbook(pkg)).toBe(pkg);
  });
});

describe("what a mark is", () => {
  test("one rule for each severity and sheet, the gravest on each cell, below the user's own", () => {
    const pkg = open({
      sheets: [
        {
          rows: "",
          after: `${rule(4)}<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`,
        },
      ],
      styles: styleVariants[2] ?? null,
    });
    const marked = markWorkbook(pkg, [
      errorAt("B2"),
      errorAt("B3"),
      { ...errorAt("B3"), severity: "hint" },
      { ...errorAt("D9"), severity: "warning" },
    ]);
    const sheet = marked.text("xl/worksheets/sheet1.xml");
    expect(
      [
        ...sheet.matchAll(/sqref="([^"]*)"><cfRule type="(\w+)" dxfId="(\d+)" priority="(\d+)"/gu),
      ].map((match) => match.slice(1))
    ).toEqual([
      ["A1", "cellIs", "0", "4"],
      ["B2:B3", "expression", "2", "5"],
      ["D9", "expression", "3", "6"],
    ]);
    expect(sheet).toMatch(/<\/conditionalFormatting><pageMargins/u);
    expect(marked.text("xl/styles.xml")).toMatch(/<dxfs count="5">/u);
  });

  test.each(markSeverities)(
    "the formula of %s names its maker in files and in Office",
    (severity) => {
      expect(isMarkFormula(markFormula(severity))).toBe(true);
      expect(
        isMarkFormula(markFormula(severity).replaceAll('"', "&quot;").replace(">", "&gt;"))
      ).toBe(true);
      expect(isMarkFormula('LEN("cchc")>0')).toBe(false);
    }
  );

  test("notes keep away from a sheet that has its own", () => {
    const shapes = `<Relationship Id="rId1" Type="${relations}/comments" Target="../comments1.xml"/>`;
    const pkg = open({
      sheets: [{ rows: "", relationships: shapes }, {}],
      parts: {
        "xl/comments1.xml":
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>',
      },
    });
    const marked = markWorkbook(pkg, [errorAt("A1"), errorAt("A1", "sheet-2")], { notes: true });
    expect(marked.partNames.filter((name) => name.includes("cchcMark"))).toEqual([
      "xl/cchcMarkNotes2.xml",
      "xl/cchcMarkShapes2.vml",
    ]);
    expect(marked.text("xl/cchcMarkNotes2.xml")).toContain("TK-01\nSố liệu thiếu");
  });

  test("a user's rule that shares an element with ours, as Excel saves it, stays", () => {
    const shared = `<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="1" priority="2"><formula>LEN("cchc.mark:error")&gt;0</formula></cfRule><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>`;
    const clean = unmarkWorkbook(open({ sheets: [{ after: shared }] }));
    expect(clean.text("xl/worksheets/sheet1.xml")).toContain(
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>'
    );
  });
});
