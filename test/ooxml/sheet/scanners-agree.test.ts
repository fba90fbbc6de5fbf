import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { vietnameseDisplay } from "../../../src/ooxml/sheet/number-format/display-locale";
import { readPlainSheet } from "../../../src/ooxml/sheet/read-workbook";
import { scanSheetXml } from "../../../src/ooxml/sheet/scan-sheet-xml";
import { scanAnyStrings, scanPlainStrings } from "../../../src/ooxml/sheet/shared-strings";
import { SheetBuilder, type WorkbookContext } from "../../../src/ooxml/sheet/sheet-builder";
import { CellLook } from "../../../src/ooxml/sheet/workbook-cell";

const context: WorkbookContext = {
  epoch: 1900,
  sharedStrings: ["không", "một", "hai"],
  looks: [
    new CellLook(null, 1900, vietnameseDisplay),
    new CellLook("0.00", 1900, vietnameseDisplay),
  ],
};
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/gu,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? ""
  );

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 18 })).map(([digits, places]) => {
    const text = String(Math.abs(digits)).padStart(places + 1, "0");
    return `${digits < 0 ? "-" : ""}${text.slice(0, text.length - places)}${places > 0 ? "." : ""}${places > 0 ? text.slice(-places) : ""}`;
  }),
  fc.constantFrom("", "-", ".5", "5.", "-0", "00012", "1e400", " 7 ", "0x1F", "1.2.3", "Infinity")
);
const text = fc.string({ unit: fc.constantFrom(..."aĐ€😀_x0041& <>\"'\n;]=") }).map(escape);
const attribute = fc.constantFrom(
  "",
  ' s="1"',
  ' s="7"',
  ' cm="1" s="1"',
  ' x14ac:knownFonts="1"',
  ' s="x"'
);
const space = fc.constantFrom("", "", "", "\n  ", "\t");

const content = fc.oneof(
  number.map((value) => ({ type: "", inner: `<v>${value}</v>` })),
  fc
    .constantFrom("0", "2", "3", "-1", "")
    .map((value) => ({ type: ' t="s"', inner: `<v>${value}</v>` })),
  text.map((value) => ({
    type: ' t="inlineStr"',
    inner: `<is><t xml:space="preserve">${value}</t></is>`,
  })),
  text.map((value) => ({ type: ' t="str"', inner: `<f>${value}</f><v>${value}</v>` })),
  fc
    .constantFrom("1", "0", "true", "")
    .map((value) => ({ type: ' t="b"', inner: `<v>${value}</v>` })),
  fc.constant({ type: ' t="e"', inner: "<v>#DIV/0!</v>" }),
  fc.constant({ type: ' t="d"', inner: "<v>2025-01-01</v>" }),
  fc.constant({ type: "", inner: "" }),
  fc.constant({ type: "", inner: '<f t="shared" ref="A1:B9" si="0">A1+$B$2</f><v>1</v>' }),
  fc.constant({ type: "", inner: '<f t="shared" si="0"/><v>1</v>' }),
  fc.constant({ type: "", inner: '<f t="array" ref="A1:C3">B1:B3*2</f><v>1</v>' }),
  fc.constant({ type: "", inner: '<f t="dataTable" ref="A1:B2" dt2D="1" r1="A1" r2="B1"/><v/>' })
);

/** What only the full parser takes; the scanner must step aside. */
const unusual = fc.constantFrom(
  "<!-- x -->",
  "<?pi x?>",
  '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
  "<c r='B2'><v>1</v></c>",
  '<c t="str"><v><![CDATA[<a>]]></v></c>',
  '<c t="str"><v>&#65;&#x42;</v></c>',
  '<c t="str"><v>a\r\nb</v></c>',
  '<c r="b2"><v>1</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<c><v>1</v><extLst><ext uri="x"/></extLst></c>',
  "<c ><v >1</v ></c >",
  "<c><v>1</v><v>2</v></c>"
);

const reference = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom("A", "B", "C", "AA", "XFD", "XFE") }
);
const cell = fc
  .tuple(reference, content, attribute, space)
  .map(([column, { type, inner }, extra, blank]) => (rowNumber: number) => {
    const place = column === null || rowNumber === 0 ? "" : ` r="${column}${rowNumber}"`;
    return inner === "" && blank === ""
      ? `<c${place}${extra}${type}/>`
      : `<c${place}${extra}${type}>${blank}${inner}${blank}</c>${blank}`;
  });
const rowXml = fc
  .tuple(
    fc.constantFrom(0, 1, 2, 3, 9, 1048576, 1048577),
    fc.constantFrom("", ' hidden="1"', ' spans="1:3" hidden="0"', ' x14ac:dyDescent="0.25"'),
    fc.array(cell, { maxLength: 5 })
  )
  .map(([rowNumber, extra, cells]) => {
    const place = rowNumber === 0 ? "" : ` r="${rowNumber}"`;
    return cells.length === 0
      ? `<row${place}${extra}/>`
      : `<row${place}${extra}>${cells.map((build) => build(rowNumber)).join("")}</row>`;
  });

function sheetOf(rows: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}" xmlns:x14ac="urn:x"><cols><col min="1" max="2" hidden="1"/></cols>` +
    `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`
  );
}

function describeReading({
  frame,
  builder,
}: NonNullable<ReturnType<typeof readPlainSheet>>): unknown {
  const rows = builder.finish().map(({ index, isHidden, cells }) => ({
    index,
    isHidden,
    cells: cells.map(({ column, value, text, formula, error, numberFormat }) => ({
      column,
      value,
      text,
      formula,
      error,
      numberFormat,
    })),
  }));
  return { rows, frame, defects: [...builder.defects], hasFormulas: builder.hasFormulas };
}

function byFullParser(xml: string): unknown {
  const builder = new SheetBuilder(context);
  return describeReading({ frame: scanSheetXml(xml, "sheet", builder), builder });
}

const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml);

describe("the scanner of plain sheets", () => {
  test("reads what it accepts as the full parser does", () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(rowXml, { maxLength: 5 }), (rows) => {
        const xml = sheetOf(rows.join(""));
        const reading = readPlainSheet(bytesOf(xml), "sheet", context);
        if (reading === null) return;
        accepted += 1;
        expect(describeReading(reading)).toEqual(byFullParser(xml));
      }),
      { numRuns: 500 }
    );
    expect(accepted).toBeGreaterThan(100);
  });

  test("steps aside, or agrees, wherever something unusual stands", () => {
    fc.assert(
      fc.property(fc.array(rowXml, { maxLength: 2 }), unusual, (rows, odd) => {
        const xml = sheetOf(`${rows.join("")}<row>${odd}</row>`);
        const reading = readPlainSheet(bytesOf(xml), "sheet", context);
        if (reading !== null) expect(describeReading(reading)).toEqual(byFullParser(xml));
      })
    );
  });

  test.each([
    ["a comment", "<!-- x -->"],
    ["a character reference", '<row><c t="str"><v>&#65;</v></c></row>'],
    ["single quotes", "<row r='1'/>"],
    ["a rich inline string", '<row><c t="inlineStr"><is><r><t>a</t></r></is></c></row>'],
    ["bytes of no encoding", null],
    ["the end of the file", undefined],
  ])("steps aside at %s", (_, rows) => {
    const bytes =
      rows === null
        ? Uint8Array.from(
            [...bytesOf(sheetOf('<row><c t="str"><v>'))].slice(0, -60).concat(255, 254)
          )
        : rows === undefined
          ? bytesOf(sheetOf("")).slice(0, -80)
          : bytesOf(sheetOf(rows));
    expect(readPlainSheet(bytes, "sheet", context)).toBeNull();
  });

  test("takes what spreadsheet programs write", () => {
    const rows =
      '<row r="1" spans="1:2" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1"><f>A1</f><v>2.5</v></c></row>';
    expect(readPlainSheet(bytesOf(sheetOf(rows)), "sheet", context)).not.toBeNull();
  });
});

describe("the scanner of plain shared strings", () => {
  test("reads what it accepts as the full parser does", () => {
    const item = fc.oneof(
      text.map((value) => `<si><t>${value.replaceAll("&", "")}</t></si>`),
      text.map((value) => `<si><t xml:space="preserve">${value}</t></si>`),
      fc.constantFrom("<si/>", "<si><t/></si>", "<si><r><t>a</t></r></si>", "<!-- -->", "\n")
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        const xml = `<?xml version="1.0"?>\n<sst xmlns="${main}" count="1">${items.join("")}</sst>`;
        const plain = scanPlainStrings(xml);
        if (plain !== null) expect(plain).toEqual(scanAnyStrings(xml, "strings"));
      }),
      { numRuns: 300 }
    );
    expect(scanPlainStrings(`<sst xmlns="${main}"><si><t>a</t></si></sst>`)).toEqual(["a"]);
  });
});
