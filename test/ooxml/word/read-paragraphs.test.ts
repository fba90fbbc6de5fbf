import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { UnreadableFileError } from "../../../src/core/host";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { readDocument } from "../../../src/ooxml/word/read-document";
import { maxParagraphs } from "../../../src/ooxml/word/story-reader";
import { docx, namespaces, p, run, textP, zipParts } from "../../support/docx-builder";
import { paragraphsOf, readFragments, textsOf } from "../../support/read-docx";

const field = (instruction: string, result: string): string =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const deletedMark = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>';
const hiddenStyles =
  '<w:style w:type="character" w:styleId="Kin"><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="KinCon"><w:basedOn w:val="Kin"/></w:style>' +
  '<w:style w:type="character" w:styleId="Hien"><w:basedOn w:val="Kin"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="DoanKin"><w:rPr><w:vanish/></w:rPr></w:style>';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["one run", textP("Kế hoạch"), ["Kế hoạch"]],
  ["runs split anywhere", p(run("K") + run("ế ho") + run("ạch")), ["Kế hoạch"]],
  ["an empty paragraph in each spelling", "<w:p/><w:p></w:p><w:p><w:pPr/></w:p>", ["", "", ""]],
  ["entities", p("<w:r><w:t>A &amp; B &#x1EA1;</w:t></w:r>"), ["A & B ạ"]],
  [
    "white space kept and not kept",
    p('<w:r><w:t xml:space="preserve"> a </w:t></w:r><w:r><w:t> b\n</w:t></w:r>'),
    [" a b"],
  ],
  [
    "a text with a comment or CDATA inside",
    p("<w:r><w:t>a<!-- x -->b<![CDATA[<c>]]></w:t></w:r>"),
    ["ab<c>"],
  ],
  [
    "tabs and breaks",
    p(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:ptab w:alignment="left" w:relativeTo="margin" w:leader="none"/></w:r>'
    ),
    ["a\tb\nc\n\t"],
  ],
  [
    "tab stops are no tabs",
    p("<w:r><w:t>a</w:t></w:r>", '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'),
    ["a"],
  ],
  [
    "a no-break hyphen and an optional one",
    p("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>"),
    ["a\u2011bc"],
  ],
  [
    "symbols",
    p(
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="X" w:char="0041"/></w:r>'
    ),
    ["✓≥A"],
  ],
  [
    "insertions, deletions and moves",
    p(
      `${run("a")}<w:ins w:id="1" w:author="A">${run("b")}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>c</w:delText></w:r></w:del><w:moveFrom w:id="3" w:author="A">${run("d")}</w:moveFrom><w:moveTo w:id="4" w:author="A">${run("e")}</w:moveTo>`
    ),
    ["abe"],
  ],
  [
    "old properties of a tracked change",
    p(
      run("a"),
      '<w:pPrChange w:id="1" w:author="A"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    ),
    ["a"],
  ],
  [
    "a deleted paragraph mark joins the next paragraph",
    textP("a", deletedMark) + textP("b") + textP("c"),
    ["ab", "c"],
  ],
  [
    "several deleted marks in a row",
    textP("a", deletedMark) + textP("b", deletedMark) + textP("c"),
    ["abc"],
  ],
  [
    "a paragraph deleted with its mark vanishes",
    textP("a") + p("", deletedMark) + textP("b"),
    ["a", "b"],
  ],
  ["a deleted mark with nothing to join", textP("a") + textP("b", deletedMark), ["a", "b"]],
  [
    "a complex field shows its result",
    p(run("số ") + field(" REF a ", run("12")) + run(".")),
    ["số 12."],
  ],
  ["a field inside the instruction of a field", p(field(` IF ${""}`, run("x")) + run("y")), ["xy"]],
  [
    "a field nested in a result",
    p(field(" TOC ", run("a") + field(" PAGEREF b ", run("3")) + run("z"))),
    ["a3z"],
  ],
  [
    "a field over several paragraphs",
    p(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
        run("a")
    ) +
      p(run("b") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
      textP("c"),
    ["a", "b", "c"],
  ],
  [
    "a field without result",
    p(
      run("a") +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
        run("b")
    ),
    ["ab"],
  ],
  ["a simple field", p(`<w:fldSimple w:instr="DATE">${run("2026")}</w:fldSimple>`), ["2026"]],
  ["a hyperlink", p(`${run("a ")}<w:hyperlink r:id="x">${run("b")}</w:hyperlink>`), ["a b"]],
  [
    "smart tags, custom XML, bookmarks",
    p(
      `<w:smartTag w:element="x">${run("a")}</w:smartTag><w:customXml w:element="y">${run("b")}</w:customXml><w:bookmarkStart w:id="0" w:name="n"/><w:bookmarkEnd w:id="0"/>`
    ),
    ["ab"],
  ],
  [
    "hidden text",
    p(
      run("a", "<w:vanish/>") +
        run("b", '<w:vanish w:val="false"/>') +
        run("c", '<w:rStyle w:val="KinCon"/>') +
        run("d", '<w:rStyle w:val="Hien"/>')
    ),
    ["bd"],
  ],
  ["a hidden paragraph style", p(run("a"), '<w:pStyle w:val="DoanKin"/>') + textP("b"), ["", "b"]],
  [
    "a phonetic guide",
    p(
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run("guide")}</w:rt><w:rubyBase>${run("base")}</w:rubyBase></w:ruby></w:r>`
    ),
    ["base"],
  ],
  [
    "paragraphs in block-level controls",
    `<w:sdt><w:sdtPr/><w:sdtContent>${textP("a")}</w:sdtContent></w:sdt>${textP("b")}`,
    ["a", "b"],
  ],
  [
    "the text of an equation is left out",
    p(`${run("a")}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`),
    ["a"],
  ],
  ["what a field left open", p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("a")), [""]],
];

describe("readDocument, paragraphs", () => {
  test.each(cases)("%s", (_, body, texts) => {
    expect(textsOf(body, { styles: hiddenStyles })).toEqual(texts);
  });

  test.each(cases)("%s, in a Strict file", (_, body, texts) => {
    expect(textsOf(body, { styles: hiddenStyles, isStrict: true })).toEqual(texts);
  });

  test("a file under other prefixes is read alike", () => {
    const w = namespaces().match(/xmlns:w="([^"]*)"/u)?.[1] ?? "";
    const foreign = `<ns0:document xmlns:ns0="${w}"><ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="1"/></ns0:pPr><ns0:r><ns0:t xml:space="preserve"> a</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
    const reading = readFragments({ body: "", parts: { "word/document.xml": foreign } });
    expect(reading.model.blocks).toEqual([
      { kind: "paragraph", id: "p1", text: " a", outlineLevel: 2, numbering: null },
    ]);
  });

  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>' +
    '<w:style w:type="paragraph" w:styleId="Muc1"><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>';

  test.each([
    ["none", "", null],
    ["of its own", '<w:outlineLvl w:val="4"/>', 5],
    ["of its style", '<w:pStyle w:val="Muc1"/>', 1],
    ["of the style its style is based on", '<w:pStyle w:val="Con"/>', 1],
    ["of its own before the style's", '<w:pStyle w:val="Muc1"/><w:outlineLvl w:val="8"/>', 9],
    ["body text in spite of the style", '<w:pStyle w:val="Muc1"/><w:outlineLvl w:val="9"/>', null],
    ["of a style in a circle", '<w:pStyle w:val="A"/>', 3],
    ["of an unknown style", '<w:pStyle w:val="?"/>', null],
  ])("outline level: %s", (_, properties, level) => {
    const [paragraph] = paragraphsOf(readFragments({ body: textP("a", properties), styles }));
    expect(paragraph?.outlineLevel).toBe(level);
  });

  test("splitting runs anywhere changes nothing, revision included", () => {
    const splits = fc.tuple(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.array(fc.nat(), { maxLength: 6 })
    );
    fc.assert(
      fc.property(fc.array(splits, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const clean = (text: string): string => text.replace(/[\p{C}\p{Z}<&]/gu, "x");
        const whole = paragraphs.map(([text]) => p(run(clean(text), "<w:b/>"))).join("");
        const split = paragraphs
          .map(([text, cuts]) => {
            const units = [...clean(text)];
            const places = [...new Set(cuts.map((cut) => cut % units.length))].sort(
              (a, b) => a - b
            );
            const pieces = [0, ...places].map((from, index, all) =>
              units.slice(from, all[index + 1]).join("")
            );
            return p(
              pieces.map((piece) => run(piece, "<w:b/>")).join('<w:proofErr w:type="spellStart"/>')
            );
          })
          .join("");
        expect(readFragments({ body: split }).model).toEqual(readFragments({ body: whole }).model);
      })
    );
  });

  test("the revision follows the content", () => {
    const revision = (body: string): string => readFragments({ body }).model.revision;
    expect(revision(textP("a"))).toBe(revision(p(run("a", "<w:b/>"))));
    expect(
      new Set(
        [
          textP("a"),
          textP("b"),
          textP("a") + "<w:p/>",
          textP("a", '<w:outlineLvl w:val="0"/>'),
        ].map(revision)
      ).size
    ).toBe(4);
  });

  test("too many paragraphs are refused", () => {
    const body = "<w:p/>".repeat(maxParagraphs + 1);
    expect(() => readFragments({ body })).toThrow(
      new UnreadableFileError("tooManyBlocks", "word/document.xml")
    );
  });

  test("a workbook is no document", () => {
    const workbook = zipParts({
      "[Content_Types].xml":
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      "_rels/.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      "xl/workbook.xml": "<workbook/>",
    });
    expect(() => readDocument(openPackage(workbook))).toThrow(new UnreadableFileError("wrongType"));
  });

  test.each([
    ["word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a/>', "forbiddenXml"],
    ["word/document.xml", "<w:document", "malformedXml"],
    ["word/styles.xml", "<w:styles></w:style>", "malformedXml"],
    ["word/numbering.xml", '<!DOCTYPE a SYSTEM "x"><a/>', "forbiddenXml"],
  ] as const)("%s with %j is refused", (part, content, reason) => {
    const bytes = docx({ body: "", styles: "", numbering: "", parts: { [part]: content } });
    expect(() => readDocument(openPackage(bytes))).toThrow(new UnreadableFileError(reason, part));
  });
});

describe("readDocument, notices", () => {
  const picture = (uri: string): string =>
    p(
      `<w:r><w:drawing><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}"/></a:graphic></w:drawing></w:r>`
    );

  test.each([
    ["equationNotRead", p("<m:oMath/>") + p("<m:oMathPara><m:oMath/></m:oMathPara>"), { count: 2 }],
    ["diagramNotRead", picture("chart") + picture("diagram"), { count: 2 }],
    ["pictureNotRead", picture("picture"), { count: 1 }],
    ["objectNotRead", p("<w:r><w:object/></w:r>"), { count: 1 }],
    ["importedPartNotRead", '<w:altChunk r:id="x"/>', { count: 1 }],
    ["subdocumentNotRead", p('<w:subDoc r:id="x"/>'), { count: 1 }],
    ["fieldUnclosed", p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'), { count: 1 }],
    [
      "trackedChangesAccepted",
      p(`<w:ins w:id="1" w:author="A">${run("a")}</w:ins><w:del w:id="2" w:author="A"/>`),
      { count: 2 },
    ],
    ["hiddenTextLeftOut", p(run("a", "<w:vanish/>")), { count: 1 }],
  ])("%s", (id, body, data) => {
    expect(readFragments({ body }).notices).toEqual([{ id, data }]);
  });

  test("a plain document gives none", () => {
    expect(readFragments({ body: textP("a") }).notices).toEqual([]);
  });
});
