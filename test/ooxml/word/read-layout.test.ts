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

test("the samples are laid out as Decree 30/2020/NĐ-CP has it", () => {
  const files = sampleFiles.filter(
    ({ id }) => id === "department-plan" || id === "province-report"
  );
  expect(files).toHaveLength(2);
  for (const { create } of files) {
    const { layout } = readDocument(openPackage(create())).model;
    expect(layout?.bodyText[0]).toMatchObject({ font: "Times New Roman", points: 14 });
    expect(layout?.sections[0]?.width).toBeCloseTo(210, 0);
  }
});
