import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cellAddress } from "../../../src/core/model/cell-address";
import type { CellValue } from "../../../src/core/model/workbook";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { setSheetCells, type CellChange } from "../../../src/ooxml/sheet/edits/set-sheet-cells";
import { markWorkbook } from "../../../src/ooxml/sheet/marks/mark-workbook";
import { unmarkWorkbook } from "../../../src/ooxml/sheet/marks/unmark-workbook";
import { readWorkbook } from "../../../src/ooxml/sheet/read-workbook";
import { lintXlsx } from "../../support/lint-xlsx";
import { partsOf } from "../../support/package-parts";
import { cellsOf } from "../../support/workbook-cells";
import { buildXlsx, stylesOf, type WorkbookSource } from "../../support/xlsx-builder";

const sheetPart = "xl/worksheets/sheet1.xml";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function edit(source: WorkbookSource, changes: readonly Partial<CellChange>[]) {
  const pkg = openPackage(buildXlsx(source));
  const outcome = setSheetCells(
    pkg,
    readWorkbook(pkg),
    changes.map((change) => ({
      sheetId: "sheet-1",
      address: "A1",
      expected: null,
      value: null,
      ...change,
    }))
  );
  return { pkg, outcome, edited: outcome.kind === "applied" ? outcome.pkg : pkg };
}

const rows =
  '<row r="2" spans="1:3" s="1" customFormat="1"><c r="A2" s="2" t="s"><v>0</v></c><c r="C2"><v>5</v></c></row>' +
  '<row r="4"/><row r="6"><c r="B6" t="str"><f>A2</f><v>cũ</v></c></row>';
const base: WorkbookSource = {
  sheets: [
    { before: '<dimension ref="A2:C6"/><cols><col min="5" max="6" style="2"/></cols>', rows },
  ],
  sharedStrings: ["<si><t>cũ</t></si>"],
  styles: stylesOf(["0.00"]),
};

describe("setSheetCells writes", () => {
  test.each<readonly [string, Partial<CellChange>, string]>([
    [
      "a number over a shared string, style kept",
      { address: "A2", expected: "cũ", value: 7.5 },
      '<c r="A2" s="2"><v>7.5</v></c>',
    ],
    [
      "a text",
      { address: "C2", expected: 5, value: " <07> " },
      '<c r="C2" t="inlineStr"><is><t xml:space="preserve"> &lt;07&gt; </t></is></c>',
    ],
    ["a boolean", { address: "C2", expected: 5, value: true }, '<c r="C2" t="b"><v>1</v></c>'],
    ["a blank", { address: "C2", expected: 5, value: null }, '<c r="C2"/>'],
    [
      "a cell between two, styled by its row",
      { address: "B2", value: 1 },
      '</c><c r="B2" s="1"><v>1</v></c><c r="C2">',
    ],
    ["a cell at the end, spans and dimension grown", { address: "E2", value: 1 }, 'spans="1:5"'],
    [
      "a cell in an empty row, styled by its column",
      { address: "E4", value: 1 },
      '<row r="4"><c r="E4" s="2"><v>1</v></c></row>',
    ],
    [
      "a row before all others",
      { address: "A1", value: 1 },
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"',
    ],
    [
      "a row between two",
      { address: "B5", value: 1 },
      '<row r="5"><c r="B5"><v>1</v></c></row><row r="6">',
    ],
    [
      "a row after all others",
      { address: "G9", value: 1 },
      '</row><row r="9"><c r="G9"><v>1</v></c></row></sheetData>',
    ],
  ])("%s", (_, change, xml) => {
    const { edited, outcome } = edit(base, [change]);
    expect(outcome.kind).toBe("applied");
    expect(edited.text(sheetPart)).toContain(xml);
  });

  test("and keeps the dimension around what it wrote", () => {
    const { edited } = edit(base, [
      { address: "G9", value: 1 },
      { address: "A1", value: 2 },
    ]);
    expect(edited.text(sheetPart)).toContain('<dimension ref="A1:G9"/>');
  });

  test("nothing where a blank is asked to be blank", () => {
    const { edited, pkg } = edit(base, [{ address: "H20" }]);
    expect(edited.text(sheetPart)).toBe(pkg.text(sheetPart));
  });

  test("one after another on the same cell", () => {
    const { edited } = edit(base, [
      { address: "C2", expected: 5, value: 6 },
      { address: "C2", expected: 6, value: 7 },
    ]);
    expect(edited.text(sheetPart)).toContain('<c r="C2"><v>7</v></c>');
  });

  test.each([
    [
      '<calcPr calcId="191029" fullCalcOnLoad="0"/>',
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    ],
    [
      '<definedNames/><oleSize ref="A1"/>',
      '<definedNames/><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>',
    ],
  ])("asks for formulas to be computed anew: %s", (afterSheets, expected) => {
    const { edited } = edit({ ...base, afterSheets }, [{ address: "C2", expected: 5, value: 6 }]);
    expect(edited.text("xl/workbook.xml")).toContain(expected);
  });

  test("and leaves a workbook without formulas alone", () => {
    const { edited, pkg } = edit({ sheets: [{}] }, [{ value: 1 }]);
    expect(edited.text("xl/workbook.xml")).toBe(pkg.text("xl/workbook.xml"));
    expect(cellsOf(readWorkbook(edited).model.sheets[0])["A1"]?.value).toBe(1);
  });
});

describe("setSheetCells refuses", () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="B" displayName="B" ref="A1:B9" totalsRowCount="1"/>';
  const sources = {
    plain: base,
    merged: { sheets: [{ after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' }] },
    array: {
      sheets: [
        {
          rows: '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
        },
      ],
    },
    table: {
      sheets: [
        {
          relationships: `<Relationship Id="rId1" Type="${relations}/table" Target="../tables/t.xml"/>`,
        },
      ],
      parts: { "xl/tables/t.xml": table },
    },
    locked: {
      sheets: [
        { rows: '<row r="1"><c r="B1" s="1"/></row>', after: '<sheetProtection sheet="1"/>' },
      ],
      styles: stylesOf([]),
    },
    twice: { sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }] },
  } satisfies Record<string, WorkbookSource>;

  test.each<readonly [string, keyof typeof sources, Partial<CellChange>, object]>([
    [
      "a formula",
      "plain",
      { address: "B6", expected: "cũ", value: "mới" },
      { kind: "refused", reason: "unsupported" },
    ],
    [
      "another constant",
      "plain",
      { address: "C2", expected: 6, value: 7 },
      { kind: "stale", index: 0 },
    ],
    [
      "zero for blank",
      "plain",
      { address: "C3", expected: 0, value: 7 },
      { kind: "stale", index: 0 },
    ],
    [
      "text for number",
      "plain",
      { address: "C2", expected: "5", value: 7 },
      { kind: "stale", index: 0 },
    ],
    ["an unknown sheet", "plain", { sheetId: "sheet-9", value: 7 }, { kind: "stale", index: 0 }],
    [
      "an area",
      "plain",
      { address: "A1:B2", value: 7 },
      { kind: "refused", reason: "unsupported" },
    ],
    [
      "no address",
      "plain",
      { address: "XFE1", value: 7 },
      { kind: "refused", reason: "unsupported" },
    ],
    [
      "text that no cell holds",
      "plain",
      { value: "x".repeat(32_768) },
      { kind: "refused", reason: "unsupported" },
    ],
    ["infinity", "plain", { value: Infinity }, { kind: "refused", reason: "unsupported" }],
    [
      "a covered cell",
      "merged",
      { address: "B2", value: 7 },
      { kind: "refused", reason: "unsupported" },
    ],
    [
      "a cell an array computes",
      "array",
      { address: "A2", expected: 2, value: 7 },
      { kind: "refused", reason: "unsupported" },
    ],
    [
      "a table's header",
      "table",
      { address: "B1", value: "x" },
      { kind: "refused", reason: "unsupported" },
    ],
    [
      "a table's totals",
      "table",
      { address: "A9", value: 1 },
      { kind: "refused", reason: "unsupported" },
    ],
    [
      "a locked cell",
      "locked",
      { address: "A1", value: 1 },
      { kind: "refused", reason: "protected" },
    ],
    [
      "a cell that occurs twice",
      "twice",
      { address: "A1", expected: 2, value: 1 },
      { kind: "refused", reason: "unsupported" },
    ],
  ])("%s", (_, source, change, outcome) => {
    expect(edit(sources[source], [change]).outcome).toEqual(outcome);
  });

  test("all when one does not fit", () => {
    const { outcome, edited, pkg } = edit(base, [
      { address: "C2", expected: 5, value: 6 },
      { address: "A2", expected: "mới", value: 1 },
    ]);
    expect(outcome).toEqual({ kind: "stale", index: 1 });
    expect(partsOf(edited)).toEqual(partsOf(pkg));
  });

  test.each([
    ["the body of a table", "table", { address: "A2", value: 1 }],
    ["an unlocked cell of a protected sheet", "locked", { address: "B1", value: 1 }],
    ["the first cell of a merged area", "merged", { address: "A1", value: 1 }],
  ] as const)("but takes %s", (_, source, change) => {
    expect(edit(sources[source], [change]).outcome.kind).toBe("applied");
  });
});

describe("any edits", () => {
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.string({ unit: fc.constantFrom(..."a _x0041_<&>]\"'\r\n\tĐ") })
  );
  const place = fc.record({
    row: fc.integer({ min: 0, max: 6 }),
    column: fc.integer({ min: 0, max: 5 }),
  });

  test("change the cells they name, and nothing else", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ place, value }), {
          selector: ({ place: at }) => cellAddress(at.row, at.column),
          maxLength: 6,
        }),
        fc.boolean(),
        (edits, isMarked) => {
          const original = openPackage(buildXlsx(base));
          const pkg = isMarked
            ? markWorkbook(original, [
                { sheetId: "sheet-1", address: "A2", severity: "error", code: "TK-01", lines: [] },
              ])
            : original;
          const reading = readWorkbook(pkg);
          const before = cellsOf(reading.model.sheets[0]);
          const changes = edits
            .map(({ place: at, value: next }) => ({
              address: cellAddress(at.row, at.column),
              value: next,
            }))
            .filter(({ address }) => address !== "B6")
            .map(({ address, value: next }) => ({
              sheetId: "sheet-1",
              address,
              expected: before[address]?.value ?? null,
              value: next,
            }));
          const outcome = setSheetCells(pkg, reading, changes);
          if (outcome.kind !== "applied") throw new Error(`${outcome.kind}`);
          const saved = openPackage(outcome.pkg.save());
          const after = cellsOf(readWorkbook(saved).model.sheets[0]);
          for (const [address, cell] of Object.entries(before))
            if (!changes.some((change) => change.address === address))
              expect(after[address]).toEqual(cell);
          for (const change of changes) {
            expect(after[change.address]?.value ?? null).toEqual(
              change.value === 0 ? expect.closeTo(0) : change.value
            );
            expect(after[change.address]?.formula ?? null).toBeNull();
          }
          expect(Object.keys(after).sort()).toEqual(
            [
              ...new Set([
                ...Object.keys(before),
                ...changes.filter((change) => change.value !== null).map(({ address }) => address),
              ]),
            ].sort()
          );
          expect(lintXlsx(saved)).toEqual([]);
          const untouched = (parts: Record<string, string>) => ({
            ...parts,
            [sheetPart]: "",
            "xl/workbook.xml": "",
          });
          expect(untouched(partsOf(unmarkWorkbook(saved)))).toEqual(untouched(partsOf(original)));
        }
      ),
      { numRuns: 200 }
    );
  });
});
