import { describe, expect, test } from "@jest/globals";
import { numberText } from "../../../src/ooxml/word/numbering/number-text";
import { p, run, textP } from "../../support/docx-builder";
import { readFragments, textsOf } from "../../support/read-docx";

const level = (index: number, format: string, text: string, more = "", start = 1): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, overrides = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const startAt = (index: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
/** Numbers of paragraphs that belong to a list: [list, level]. */
const item = (list: number, depth = 0): string =>
  textP("x", `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
const numbersOf = (numbering: string, body: string, styles = ""): (string | null)[] =>
  readFragments({ body, numbering, styles }).model.blocks.map((block) =>
    block.kind === "paragraph" ? block.numbering : null
  );

describe("automatic numbering", () => {
  const outline = abstract(
    0,
    level(0, "upperRoman", "%1.") +
      level(1, "decimal", "%2.") +
      level(2, "lowerLetter", "%3)") +
      level(3, "decimal", "%2.%4.")
  );

  test("counts levels, and lower levels begin anew under each higher one", () => {
    const body = [0, 1, 1, 2, 2, 0, 1, 2].map((depth) => item(1, depth)).join("");
    expect(numbersOf(outline + num(1, 0), body)).toEqual([
      "I.",
      "1.",
      "2.",
      "a)",
      "b)",
      "II.",
      "1.",
      "a)",
    ]);
  });

  test("takes a level that was passed over as begun", () => {
    expect(numbersOf(outline + num(1, 0), item(1, 3) + item(1, 3) + item(1, 1))).toEqual([
      "1.1.",
      "1.2.",
      "2.",
    ]);
  });

  test("lists of one abstract list count on together, unless they start anew", () => {
    const numbering = outline + num(1, 0) + num(2, 0) + num(3, 0, startAt(0, 5));
    expect(numbersOf(numbering, item(1) + item(2) + item(3) + item(3) + item(1))).toEqual([
      "I.",
      "II.",
      "V.",
      "VI.",
      "VII.",
    ]);
  });

  test("a level may have a list's own form", () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, "decimal", "Điều %1:", "", 3)}</w:lvlOverride>`;
    expect(numbersOf(outline + num(1, 0, own), item(1) + item(1))).toEqual(["Điều 3:", "Điều 4:"]);
  });

  test.each([
    ["0 never begins anew", '<w:lvlRestart w:val="0"/>', ["1", "1", "2", "2", "1", "3"]],
    [
      "1 begins anew only under the first level",
      '<w:lvlRestart w:val="1"/>',
      ["1", "1", "2", "2", "1", "1"],
    ],
  ])("w:lvlRestart of %s", (_, restart, numbers) => {
    const numbering =
      abstract(
        0,
        level(0, "decimal", "%1") +
          level(1, "decimal", "%2", "") +
          level(2, "decimal", "%3", restart)
      ) + num(1, 0);
    const body = [0, 2, 2, 0, 1, 2].map((depth) => item(1, depth)).join("");
    expect(numbersOf(numbering, body)).toEqual(
      numbers.map((number, index) =>
        index === 0 ? "1" : index === 3 ? "2" : index === 4 ? "1" : number
      )
    );
  });

  test("legal numbers are plain figures", () => {
    const numbering =
      abstract(0, level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>")) +
      num(1, 0);
    expect(numbersOf(numbering, item(1) + item(1, 1))).toEqual(["I", "1.1"]);
  });

  test.each([
    ["\uF0B7", "•"],
    ["-", "-"],
    ["+", "+"],
    ["\uF0FC", "✓"],
    ["", null],
  ])("the bullet %j is shown as %j", (text, shown) => {
    expect(numbersOf(abstract(0, level(0, "bullet", text)) + num(1, 0), item(1))).toEqual([shown]);
  });

  test.each([
    ["no list of that number", item(9)],
    ["list 0, which takes numbers away", item(0)],
    ["no such level", item(1, 8)],
    ["a list without abstract list", item(2)],
  ])("no number: %s", (_, body) => {
    expect(numbersOf(outline + num(1, 0) + num(2, 7), body)).toEqual([null]);
  });

  test("a level with neither number nor text prints nothing", () => {
    expect(numbersOf(abstract(0, level(0, "none", "")) + num(1, 0), item(1))).toEqual([null]);
  });

  describe("by style", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="M1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="M2"><w:basedOn w:val="M1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="M3"><w:basedOn w:val="M1"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="numbering" w:styleId="KieuDanhSach"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstract(
        0,
        level(0, "upperRoman", "%1.", '<w:pStyle w:val="M1"/>') +
          level(1, "decimal", "%2.", '<w:pStyle w:val="M2"/>') +
          level(2, "lowerLetter", "%3)")
      ) +
      abstract(5, '<w:numStyleLink w:val="KieuDanhSach"/>') +
      num(1, 0) +
      num(2, 5);

    test("the level is the style's own, its ancestor's or the one linked to it", () => {
      const body = ["M1", "M2", "M2", "M3"]
        .map((style) => textP("x", `<w:pStyle w:val="${style}"/>`))
        .join("");
      expect(numbersOf(numbering, body, styles)).toEqual(["I.", "1.", "2.", "a)"]);
    });

    test("a paragraph can refuse its style's number", () => {
      const none = '<w:pStyle w:val="M1"/><w:numPr><w:numId w:val="0"/></w:numPr>';
      expect(numbersOf(numbering, textP("x", none), styles)).toEqual([null]);
    });

    test("a list that only names a numbering style takes its levels", () => {
      expect(numbersOf(numbering, item(2) + item(1), styles)).toEqual(["I.", "II."]);
    });
  });

  test("deleted paragraphs are not counted, joined ones once", () => {
    const properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const deleted = `${properties}<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>`;
    const body =
      textP("a", properties) + p("", deleted) + textP("b", deleted) + textP("c", properties);
    expect(textsOf(body, { numbering: outline + num(1, 0) })).toEqual(["I.|a", "II.|bc"]);
  });

  test("cells are counted in order, their text begins with the number", () => {
    const body = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${item(1)}</w:tc><w:tc>${p("", '<w:numPr><w:numId w:val="1"/></w:numPr>')}</w:tc></w:tr></w:tbl>${item(1)}`;
    const { model } = readFragments({ body, numbering: outline + num(1, 0) });
    const [table, paragraph] = model.blocks;
    expect(table?.kind === "table" && table.cells.map(({ text }) => text)).toEqual(["I. x", "II."]);
    expect(paragraph).toMatchObject({ numbering: "III." });
  });

  test("an unknown format is shown in figures, and said", () => {
    const numbering = abstract(0, level(0, "hebrew1", "%1.")) + num(1, 0);
    const reading = readFragments({ body: item(1) + item(1), numbering });
    expect(reading.notices).toEqual([
      { id: "numberFormatUnread", data: { count: 2, format: "hebrew1" } },
    ]);
    expect(reading.model.blocks).toMatchObject([{ numbering: "1." }, { numbering: "2." }]);
  });

  test("a Vietnamese alphabet comes from a custom format, in either way Word writes one", () => {
    const custom = '<w:numFmt w:val="custom" w:format="a, b, c, d, đ, ..."/>';
    const choice = `<mc:AlternateContent><mc:Choice Requires="w14">${custom}</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>`;
    for (const format of [custom, choice]) {
      const numbering =
        abstract(
          0,
          `<w:lvl w:ilvl="0"><w:start w:val="4"/>${format}<w:lvlText w:val="%1)"/></w:lvl>`
        ) + num(1, 0);
      expect(numbersOf(numbering, item(1) + item(1) + item(1))).toEqual(["d)", "đ)", "e)"]);
    }
  });
});

describe("numberText", () => {
  test.each([
    ["decimal", 12, "12"],
    ["decimalZero", 7, "07"],
    ["decimalZero", 12, "12"],
    ["upperRoman", 1994, "MCMXCIV"],
    ["lowerRoman", 8, "viii"],
    ["lowerRoman", 0, "0"],
    ["lowerLetter", 5, "e"],
    ["lowerLetter", 27, "aa"],
    ["lowerLetter", 28, "bb"],
    ["upperLetter", 53, "AAA"],
    ["ordinal", 1, "1st"],
    ["ordinal", 12, "12th"],
    ["ordinal", 23, "23rd"],
    ["numberInDash", 3, "- 3 -"],
    ["none", 3, ""],
    ["vietnameseCounting", 5, "năm"],
    ["vietnameseCounting", 10, "mười"],
    ["vietnameseCounting", 15, "mười lăm"],
    ["vietnameseCounting", 21, "hai mươi mốt"],
    ["vietnameseCounting", 105, "một trăm lẻ năm"],
    ["chineseCounting", 1, null],
  ])("%s %i is %j", (name, value, text) => {
    expect(numberText(value, { name, custom: null })).toBe(text);
  });

  test.each([
    ["001, 002, 003, ...", 7, "007"],
    ["a, b, c, d, đ, ...", 7, "g"],
    ["A, B, C, D, Đ, ...", 5, "Đ"],
    ["một, hai", 2, "hai"],
    ["một, hai", 3, null],
    ["", 1, null],
  ])("the custom format %j writes %i as %j", (custom, value, text) => {
    expect(numberText(value, { name: "custom", custom })).toBe(text);
  });
});

test("runs do not matter to numbers", () => {
  expect(textsOf(p(run("a") + run("b")))).toEqual(["ab"]);
});
