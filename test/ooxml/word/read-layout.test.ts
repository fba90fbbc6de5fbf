import { describe, expect, test } from "@jest/globals";
import type { DocumentLayout } from "../../../src/core/model/layout";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { readDocument } from "../../../src/ooxml/word/read-document";
import { sampleFiles } from "../../../src/templating/samples";
import { docx, type DocxFragments } from "../../support/docx-builder";

function layoutOf(fragments: DocxFragments): DocumentLayout {
  const { layout } = readDocument(openPackage(docx(fragments))).model;
  if (layout === null) throw new Error("a file knows its layout");
  return layout;
}

const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

describe("pages", () => {
  const size = `<w:pgSz w:w="11906" w:h="16838"/>`;

  test("size and margins in millimetres, section by section", () => {
    const margins = `<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/>`;
    const landscape = `<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>`;
    const { sections } = layoutOf({
      body: paragraph(run("a"), landscape) + paragraph(run("b")),
      sectionProperties: `<w:sectPr>${size}${margins}</w:sectPr>`,
    });
    expect(sections).toHaveLength(2);
    const [first, second] = sections;
    expect(first?.width).toBeCloseTo(297, 0);
    expect(first?.margins).toEqual({ top: null, bottom: null, left: null, right: null });
    expect(second?.width).toBeCloseTo(210, 0);
    expect(second?.margins.left).toBeCloseTo(30, 0);
    expect(second?.margins.right).toBeCloseTo(15, 0);
  });

  test("lengths with units, and a length that is none", () => {
    const { sections } = layoutOf({
      body: paragraph(run("a")),
      sectionProperties: `<w:sectPr><w:pgSz w:w="210mm" w:h="29.7cm"/><w:pgMar w:top="1in" w:left="rộng"/></w:sectPr>`,
    });
    expect(sections[0]).toMatchObject({
      width: 210,
      height: 297,
      margins: { top: 25.4, left: null },
    });
  });

  test("a section that states nothing, or nothing but a tracked change, is not guessed at", () => {
    expect(layoutOf({ body: paragraph(run("a")) }).sections).toMatchObject([
      { width: null, height: null, margins: { top: null } },
    ]);
    const { sections } = layoutOf({
      body: paragraph(run("a")),
      sectionProperties: `<w:sectPr>${size}<w:sectPrChange w:id="1" w:author="B"><w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr></w:sectPrChange></w:sectPr>`,
    });
    expect(sections).toHaveLength(1);
    expect(sections[0]?.height).toBeCloseTo(297, 0);
  });
});

describe("looks of text", () => {
  const styles =
    `<w:docDefaults><w:rPrDefault><w:rPr>${font("Calibri")}<w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="28"/></w:rPr></w:style>` +
    `<w:style w:type="paragraph" w:styleId="Van"><w:basedOn w:val="Normal"/><w:rPr>${font("Times New Roman")}</w:rPr></w:style>` +
    `<w:style w:type="character" w:styleId="Nho"><w:rPr><w:sz w:val="18"/></w:rPr></w:style>`;

  test.each([
    ["the file's default and the default style", paragraph(run("chữ")), "Calibri", 14],
    ["a paragraph style", paragraph(run("chữ"), `<w:pStyle w:val="Van"/>`), "Times New Roman", 14],
    ["a character style", paragraph(run("chữ", `<w:rStyle w:val="Nho"/>`)), "Calibri", 9],
    ["the run itself", paragraph(run("chữ", `${font("Arial")}<w:sz w:val="26"/>`)), "Arial", 13],
  ])("come from %s", (_name, body, name, points) => {
    expect(layoutOf({ body, styles }).bodyText).toEqual([{ font: name, points, length: 3 }]);
  });

  test("the most used look comes first; tables, blanks and hidden text do not count", () => {
    const cell = `<w:tbl><w:tr><w:tc>${paragraph(run("rất nhiều chữ trong bảng"))}</w:tc></w:tr></w:tbl>`;
    const hidden = run("chữ bị ẩn", "<w:vanish/>");
    const body = paragraph(run("ba ", font("Arial")) + run("bốn năm") + hidden) + cell;
    expect(layoutOf({ body, styles }).bodyText).toEqual([
      { font: "Calibri", points: 14, length: 6 },
      { font: "Arial", points: 14, length: 2 },
    ]);
  });

  test("a file that says nothing gives neither font nor size", () => {
    expect(layoutOf({ body: paragraph(run("chữ")) }).bodyText).toEqual([
      { font: null, points: null, length: 3 },
    ]);
  });

  test("a font of a theme that is not in the file has no name", () => {
    const body = paragraph(run("chữ", `<w:rFonts w:asciiTheme="minorHAnsi"/>`));
    expect(layoutOf({ body, styles }).bodyText[0]).toMatchObject({ font: null, points: 14 });
  });
});

describe("looks of lines", () => {
  const styles =
    `<w:docDefaults><w:rPrDefault><w:rPr>${font("Times New Roman")}<w:sz w:val="28"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>` +
    `<w:style w:type="paragraph" w:styleId="Dam"><w:basedOn w:val="Normal"/><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>` +
    `<w:style w:type="character" w:styleId="Manh"><w:rPr><w:b/><w:i/></w:rPr></w:style>`;
  const table = (...rows: string[]): string =>
    `<w:tbl>${rows.map((row) => `<w:tr><w:tc>${row}</w:tc></w:tr>`).join("")}</w:tbl>`;
  const plain = {
    points: 14,
    isBold: false,
    isItalic: false,
    isAllCapitals: false,
    alignment: "justified",
    hasRule: false,
  };

  test.each<readonly [string, string, object]>([
    ["the file's defaults", paragraph(run("dòng")), plain],
    [
      "a style and its borders",
      paragraph(run("dòng"), `<w:pStyle w:val="Dam"/>`),
      { ...plain, isBold: true, isAllCapitals: true, alignment: "center", hasRule: true },
    ],
    [
      "two styles that both say bold: neither counts",
      paragraph(run("dòng", `<w:rStyle w:val="Manh"/>`), `<w:pStyle w:val="Dam"/>`),
      { ...plain, isItalic: true, isAllCapitals: true, alignment: "center", hasRule: true },
    ],
    [
      "the run itself, against its style",
      paragraph(
        run("dòng", `<w:b w:val="0"/><w:caps w:val="0"/><w:sz w:val="24"/>`),
        `<w:pStyle w:val="Dam"/><w:pBdr><w:bottom w:val="nil"/></w:pBdr><w:jc w:val="start"/>`
      ),
      { ...plain, points: 12, alignment: "left", hasRule: true },
    ],
    [
      "underlined text",
      paragraph(run("dòng", `<w:u w:val="single"/>`)),
      { ...plain, hasRule: true },
    ],
    [
      "a drawing beside the text",
      paragraph(`<w:r><w:pict><v:line/></w:pict></w:r>${run("dòng")}`),
      { ...plain, hasRule: true },
    ],
    [
      "runs that differ",
      paragraph(run("dò", "<w:b/>") + run("ng", `<w:sz w:val="24"/>`)),
      { ...plain, isBold: null, points: null },
    ],
  ])("%s", (_name, body, expected) => {
    const { lines } = layoutOf({ body, styles });
    expect(lines).toEqual([
      {
        text: "dòng",
        anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 0, end: 4 } },
        ...expected,
      },
    ]);
  });

  test("the same properties, repeated letter by letter, look as each paragraph's style has it", () => {
    const small = `<w:sz w:val="24"/>`;
    const pieces = run("một ", small) + run("hai ", small) + run("ba", small);
    const inStyle = `<w:pStyle w:val="Dam"/>`;
    const body = paragraph(pieces) + paragraph(pieces, inStyle) + paragraph(run("bốn"), inStyle);
    const { lines, bodyText } = layoutOf({ body: body + paragraph(pieces), styles });
    expect(lines.map(({ isBold, points }) => [isBold, points])).toEqual([
      [false, 12],
      [true, 12],
      [true, 14],
      [false, 12],
    ]);
    expect(bodyText.map(({ points, length }) => [points, length])).toEqual([
      [12, 24],
      [14, 3],
    ]);
  });

  test("a line is only what its letters have in common, in whatever order looks take turns", () => {
    const bold = "<w:b/>";
    const turns = run("một", bold) + run(" hai ") + run("ba", bold);
    const blank = run("một", bold) + run("  ") + run("ba", bold);
    const { lines } = layoutOf({ body: paragraph(turns) + paragraph(blank), styles });
    expect(lines.map(({ isBold, points }) => [isBold, points])).toEqual([
      [null, 14],
      [true, 14],
    ]);
  });

  test("a soft break begins a new line, in a cell too", () => {
    const two = paragraph(`${run("một", "<w:b/>")}<w:r><w:br/></w:r>${run("hai")}`);
    const { lines } = layoutOf({ body: table(two + paragraph(run("ba"))) + two, styles });
    expect(lines.map(({ text, isBold, anchor }) => [text, isBold, anchor])).toEqual([
      [
        "một",
        true,
        { kind: "tableCell", tableId: "t1", row: 0, column: 0, span: { start: 0, end: 3 } },
      ],
      [
        "hai",
        false,
        { kind: "tableCell", tableId: "t1", row: 0, column: 0, span: { start: 4, end: 7 } },
      ],
      [
        "ba",
        false,
        { kind: "tableCell", tableId: "t1", row: 0, column: 0, span: { start: 8, end: 10 } },
      ],
      ["một", true, { kind: "paragraph", paragraphId: "p3", span: { start: 0, end: 3 } }],
      ["hai", false, { kind: "paragraph", paragraphId: "p3", span: { start: 4, end: 7 } }],
    ]);
  });

  test("an empty line counts for its rule; long lines and tables of many rows do not", () => {
    const rule = `<w:pBdr><w:top w:val="single"/></w:pBdr>`;
    const rows = Array.from({ length: 5 }, (_, index) => paragraph(run(`ô ${index}`)));
    const long = paragraph(run("chữ ".repeat(100)), `<w:jc w:val="left"/>`);
    const layout = layoutOf({ body: paragraph("", rule) + table(...rows) + long, styles });
    expect(layout.lines).toMatchObject([{ text: "", hasRule: true }]);
    expect(layout.bodyAlignments).toEqual([{ alignment: "left", length: 399 }]);
  });

  describe("spacings of paragraphs that fill a line", () => {
    const long = run("chữ ".repeat(50));
    const plain = { firstLine: 0, between: 0, lines: 1 };
    const spacingOf = (properties: string, text = long): unknown =>
      layoutOf({ body: paragraph(text, properties), styles }).bodySpacings[0];

    test.each<readonly [string, string, object]>([
      ["nothing is said", "", plain],
      ["a first line set in", `<w:ind w:firstLine="567"/>`, { firstLine: 10 }],
      ["all lines set in", `<w:ind w:left="284" w:firstLine="283"/>`, { firstLine: 10 }],
      ["the first line hangs out", `<w:ind w:left="567" w:hanging="567"/>`, { firstLine: 0 }],
      ["a strict file's units", `<w:ind w:firstLine="1.27cm"/>`, { firstLine: 12.7 }],
      ["in characters", `<w:ind w:firstLine="420" w:firstLineChars="200"/>`, { firstLine: null }],
      ["the larger of two spaces", `<w:spacing w:before="60" w:after="120"/>`, { between: 6 }],
      ["as web pages", `<w:spacing w:before="60" w:beforeAutospacing="1"/>`, { between: null }],
      ["in lines", `<w:spacing w:before="60" w:beforeLines="50"/>`, { between: null }],
      ["none within one style", `<w:spacing w:after="120"/><w:contextualSpacing/>`, { between: 0 }],
      ["one and a half lines", `<w:spacing w:line="360" w:lineRule="auto"/>`, { lines: 1.5 }],
      ["a height in points", `<w:spacing w:line="360" w:lineRule="exact"/>`, { lines: null }],
      ["a number of the program's", `<w:numPr><w:numId w:val="3"/></w:numPr>`, { firstLine: null }],
      ["out of a list", `<w:numPr><w:numId w:val="0"/></w:numPr>`, { firstLine: 0 }],
    ])("%s", (_, properties, expected) => {
      expect(spacingOf(properties)).toEqual({ ...plain, length: 199, ...expected });
    });

    test("a tab or spaces typed before the text are no indent that can be measured", () => {
      expect(spacingOf("", `<w:r><w:tab/></w:r>${long}`)).toMatchObject({ firstLine: null });
      const spaces = `<w:r><w:t xml:space="preserve">   </w:t></w:r>`;
      expect(spacingOf("", spaces + long)).toMatchObject({ firstLine: null });
    });

    test("own properties win over the style's, each by itself", () => {
      const based =
        `<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:ind w:left="567" w:firstLine="567"/><w:spacing w:after="120"/></w:pPr></w:style>` +
        `<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:pPr><w:spacing w:line="480"/></w:pPr></w:style>`;
      const body = paragraph(long, `<w:pStyle w:val="b"/><w:ind w:left="0"/>`);
      expect(layoutOf({ body, styles: based }).bodySpacings).toEqual([
        { firstLine: 10, between: 6, lines: 2, length: 199 },
      ]);
    });
  });

  test("a short line behind a long one of the same paragraph is kept", () => {
    const body = paragraph(`${run("chữ ".repeat(100))}<w:r><w:br/></w:r>${run("dòng")}`);
    expect(layoutOf({ body, styles }).lines.map(({ text }) => text)).toEqual(["dòng"]);
  });
});

describe("page numbers", () => {
  const field = (properties = ""): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PA</w:instrText></w:r><w:r><w:instrText>GE \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("2", properties)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const centred = `<w:jc w:val="center"/>`;
  const size = `<w:sz w:val="26"/>`;
  const reference = (id: string, type = "default"): string =>
    `<w:headerReference w:type="${type}" r:id="${id}"/>`;
  const numberOf = (header: string, properties: string, first = ""): unknown =>
    layoutOf({
      body: paragraph(run("a")),
      headers: { rIdA: header, rIdB: first },
      sectionProperties: `<w:sectPr>${properties}</w:sectPr>`,
    }).sections[0]?.pageNumber;
  const usual = { place: "header", alignment: "center", points: 13, isOnFirstPage: false };

  test.each<readonly [string, string, string, unknown]>([
    [
      "a field in the middle",
      paragraph(field(size), centred),
      `${reference("rIdA")}<w:titlePg/>`,
      usual,
    ],
    [
      "a simple field",
      paragraph(`<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>`, centred),
      `${reference("rIdA")}<w:titlePg/>`,
      { ...usual, points: null },
    ],
    [
      "on the first page too",
      paragraph(field(size), centred),
      reference("rIdA"),
      { ...usual, isOnFirstPage: true },
    ],
    [
      "after a tab",
      paragraph(`<w:r><w:tab/></w:r>${field(size)}`),
      `${reference("rIdA")}<w:titlePg/>`,
      { ...usual, alignment: null },
    ],
    [
      "another field",
      paragraph(field(size).replace(" PA", " PAGEREF ")),
      reference("rIdA"),
      "none",
    ],
    ["no header at all", paragraph(field(size)), "", "none"],
  ])("%s", (_name, header, properties, expected) => {
    expect(numberOf(header, properties)).toEqual(expected);
  });

  test("a first page with a header of its own", () => {
    const number = paragraph(field(size), centred);
    const properties = `${reference("rIdA")}${reference("rIdB", "first")}<w:titlePg/>`;
    expect(numberOf(number, properties, paragraph(run("a")))).toEqual(usual);
    expect(numberOf(number, properties, number)).toEqual({ ...usual, isOnFirstPage: true });
  });

  test("in the footer, and in a section that says nothing of it", () => {
    const section = `<w:sectPr><w:footerReference w:type="default" r:id="rIdA"/></w:sectPr>`;
    const { sections } = layoutOf({
      body: paragraph(run("a"), section) + paragraph(run("b")),
      footers: { rIdA: paragraph(field(), `<w:jc w:val="right"/>`) },
      sectionProperties: `<w:sectPr/>`,
    });
    const number = { place: "footer", alignment: "right", points: null, isOnFirstPage: true };
    expect(sections.map(({ pageNumber }) => pageNumber)).toEqual([number, number]);
  });
});

test("the samples are laid out as Decree 30/2020/NĐ-CP has it", () => {
  const files = sampleFiles.filter(
    ({ id }) => id === "department-plan" || id === "province-report"
  );
  expect(files).toHaveLength(2);
  for (const { create } of files) {
    const { layout } = readDocument(openPackage(create())).model;
    expect(layout?.bodyText[0]).toMatchObject({ font: "Times New Roman", points: 14 });
    expect(layout?.sections[0]?.width).toBeCloseTo(210, 0);
    expect(layout?.sections[0]?.pageNumber).toMatchObject({ place: "header", alignment: "center" });
  }
});
