import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Anchor } from "../../../src/core/model/anchor";
import { openPackage, type OoxmlPackage } from "../../../src/ooxml/package/open-package";
import { markDocument } from "../../../src/ooxml/word/marks/mark-document";
import { unmarkDocument } from "../../../src/ooxml/word/marks/unmark-document";
import { readDocument } from "../../../src/ooxml/word/read-document";
import {
  docx,
  namespaces,
  p,
  run,
  tbl,
  tc,
  textP,
  textTable,
  tr,
  type DocxFragments,
} from "../../support/docx-builder";
import { partsOf } from "../../support/package-parts";

const open = (fragments: DocxFragments): OoxmlPackage => openPackage(docx(fragments));
const markAt = (...anchors: Anchor[]) =>
  anchors.map((anchor, index) => ({ anchor, code: `KH-0${index + 1}`, lines: ["Sai.", "Lý do"] }));
const paragraph = (paragraphId: string, start?: number, end?: number): Anchor =>
  start === undefined || end === undefined
    ? { kind: "paragraph", paragraphId }
    : { kind: "paragraph", paragraphId, span: { start, end } };
const cellAt = (row: number, column: number, tableId = "t1"): Anchor => ({
  kind: "tableCell",
  tableId,
  row,
  column,
});

/** Text that each comment of ours is shown beside, by the visible text between its range marks. */
function markedTexts(pkg: OoxmlPackage): string[] {
  const source = pkg.text(pkg.mainPart);
  return [...source.matchAll(/<[^<]*commentRangeStart[^>]*:id="(\d+)"\/>/gu)]
    .map(([tag, id], index) => ({ id: Number(id), at: source.indexOf(tag), index }))
    .sort((a, b) => a.id - b.id)
    .map(({ id, at }) => {
      const end = source.slice(at).search(new RegExp(`<[^<]*commentRangeEnd[^>]*:id="${id}"`, "u"));
      return source
        .slice(at, at + end)
        .replace(/<\/w:p>/gu, "¶")
        .replace(/<[^>]*>/gu, "");
    });
}

const userComments =
  '<w:comment w:id="3" w:author="Chị Lan" w:initials="L"><w:p><w:r><w:t>Xem lại</w:t></w:r></w:p></w:comment>';
const userMarked = (text: string): string =>
  p(
    `<w:commentRangeStart w:id="3"/>${run(text)}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`
  );

const fixtures: readonly (readonly [string, DocxFragments])[] = [
  [
    "plain",
    {
      body:
        textP("Kế hoạch") +
        "<w:p/>" +
        textTable([
          ["A", ""],
          ["", ""],
        ]) +
        textP("Cuối"),
    },
  ],
  ["without any text", { body: "<w:p/>" }],
  ["without any text, spaced", { body: '<w:p w:rsidR="00AA"   />' }],
  [
    "with an empty paragraph in two tags",
    { body: '<w:p><w:pPr><w:jc w:val="both"/></w:pPr></w:p>' },
  ],
  ["with relationships", { body: textP("a"), styles: "", settings: "" }],
  ["with a user's comments", { body: userMarked("a") + textP("b"), comments: userComments }],
  ["with an empty comments part", { body: textP("a"), comments: "" }],
  [
    "with a self-closing comments part",
    {
      body: textP("a"),
      comments: "",
      parts: { "word/comments.xml": `<w:comments ${namespaces()} />` },
    },
  ],
  [
    "with self-closing relationships",
    {
      body: textP("a"),
      parts: {
        "word/_rels/document.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      },
    },
  ],
  [
    "with a comments part nobody refers to",
    { body: textP("a"), parts: { "word/comments.xml": "<x/>" } },
  ],
  ["Strict", { body: textP("a") + textTable([["b", "c"]]), isStrict: true }],
  [
    "under another prefix",
    {
      body: "",
      parts: {
        "word/document.xml":
          '<q:document xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:body><q:p><q:r><q:t>a</q:t></q:r></q:p><q:p/></q:body></q:document>',
      },
    },
  ],
  [
    "under no prefix",
    {
      body: "",
      parts: {
        "word/document.xml":
          '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>a</t></r></p><p/></body></document>',
      },
    },
  ],
  [
    "with a byte order mark",
    {
      body: "",
      parts: {
        "word/document.xml": `\uFEFF<w:document ${namespaces()}><w:body>${textP("a")}</w:body></w:document>`,
      },
    },
  ],
];

describe("markDocument", () => {
  const body =
    p(
      run("Kế ") + run("hoạch ") + `<w:hyperlink>${run("năm 2026")}</w:hyperlink>`,
      "<w:keepNext/>"
    ) +
    "<w:p/>" +
    tbl([tr([tc(textP("STT") + textP("dòng 2")), tc("")]), tr([tc(""), tc("")])]) +
    textP("Cuối");

  test.each<readonly [string, Anchor, string]>([
    ["a paragraph", paragraph("p1"), "Kế hoạch năm 2026"],
    ["a span: the runs around it, none split", paragraph("p1", 4, 6), "hoạch "],
    ["a span over two runs", paragraph("p1", 2, 5), "Kế hoạch "],
    ["a span in a hyperlink: all of it", paragraph("p1", 12, 14), "năm 2026"],
    ["an empty paragraph: the text before", paragraph("p2"), "Kế hoạch năm 2026"],
    ["a cell", cellAt(0, 0), "STT¶dòng 2"],
    [
      "a span of a cell: its paragraph",
      { kind: "tableCell", tableId: "t1", row: 0, column: 0, span: { start: 4, end: 8 } },
      "dòng 2",
    ],
    ["an empty cell: its row's first filled cell", cellAt(0, 1), "STT¶dòng 2"],
    ["an empty row: the text before it", cellAt(1, 1), "STT¶dòng 2"],
    ["a table: its first filled cell", { kind: "table", tableId: "t1" }, "STT¶dòng 2"],
    ["the document: its first text", { kind: "document" }, "Kế hoạch năm 2026"],
    ["what is not there: the first text", paragraph("p99"), "Kế hoạch năm 2026"],
    ["a sheet: the first text", { kind: "sheet", sheetId: "s" }, "Kế hoạch năm 2026"],
  ])("%s", (_, anchor, text) => {
    const marked = markDocument(open({ body }), markAt(anchor));
    expect(markedTexts(marked)).toEqual([text]);
  });

  test("the comment tells code and lines, by our author, without a date", () => {
    const marked = markDocument(open({ body }), [
      { anchor: paragraph("p1"), code: "KH-04", lines: ["Thiếu <hạn> & người.", "Lý do: x"] },
    ]);
    const comment = marked.text("word/comments.xml");
    expect(comment).toContain('w:author="Trợ lý CCHC" w:initials="CCHC"');
    expect(comment).not.toContain("w:date");
    expect([...comment.matchAll(/<w:t [^>]*>([^<]*)</gu)].map(([, text]) => text)).toEqual([
      "[KH-04] Thiếu &lt;hạn&gt; &amp; người.",
      "Lý do: x",
    ]);
  });

  test("ids go on after those of the user's comments, which stay", () => {
    const pkg = open({ body: userMarked("a") + textP("b"), comments: userComments });
    const marked = markDocument(pkg, markAt(paragraph("p1"), paragraph("p2")));
    const comments = marked.text("word/comments.xml");
    expect([...comments.matchAll(/w:comment w:id="(\d+)"/gu)].map(([, id]) => id)).toEqual([
      "3",
      "4",
      "5",
    ]);
    expect(comments).toContain(userComments);
    expect(marked.partNames).toEqual(pkg.partNames);
  });

  test("marking changes neither model nor revision", () => {
    const pkg = open({ body });
    const marked = markDocument(pkg, markAt(paragraph("p1"), cellAt(0, 1), paragraph("p2")));
    expect(readDocument(marked).model).toEqual(readDocument(pkg).model);
  });

  test.each(fixtures)("%s: marking twice is marking once", (_, fragments) => {
    const marks = markAt({ kind: "document" }, paragraph("p1"), paragraph("p2"), cellAt(1, 1));
    const once = markDocument(open(fragments), marks).save();
    expect(markDocument(openPackage(once), marks).save()).toEqual(once);
  });

  test("other marks take the place of the first ones, none leave the file as it was", () => {
    const pkg = open({ body });
    const marked = markDocument(pkg, markAt(paragraph("p1"), cellAt(0, 0)));
    expect(markedTexts(markDocument(marked, markAt(paragraph("p8"))))).toEqual(["Cuối"]);
    expect(partsOf(markDocument(marked, []))).toEqual(partsOf(pkg));
  });

  test("a document without a paragraph cannot be marked", () => {
    const pkg = open({ body: "" });
    expect(markDocument(pkg, markAt({ kind: "document" }))).toEqual(pkg);
  });
});

describe("unmarkDocument", () => {
  test.each(fixtures)("%s: gives back every part byte for byte", (_, fragments) => {
    const pkg = open(fragments);
    const marks = markAt(
      { kind: "document" },
      paragraph("p1"),
      paragraph("p1", 0, 1),
      paragraph("p2"),
      cellAt(0, 0),
      cellAt(1, 1)
    );
    const marked = markDocument(pkg, marks);
    expect(partsOf(marked)).not.toEqual(partsOf(pkg));
    const cleaned = unmarkDocument(openPackage(marked.save()));
    expect(partsOf(cleaned)).toEqual(partsOf(pkg));
    expect(cleaned.partNames).toEqual(pkg.partNames);
  });

  test("any document with any marks comes back", () => {
    const text = fc.constantFrom("", "a", "Kế hoạch", "x & y");
    const para = fc.oneof(
      fc.constantFrom("<w:p/>", "<w:p></w:p>", '<w:p w:rsidR="1" />', "<w:p><w:pPr/></w:p>"),
      fc
        .array(text, { maxLength: 3 })
        .map((texts) => p(texts.map((one) => run(one)).join('<w:proofErr w:type="gramEnd"/>'))),
      text.map((one) => p(`<w:sdt><w:sdtPr/><w:sdtContent>${run(one)}</w:sdtContent></w:sdt>`))
    );
    const table = fc
      .array(fc.array(fc.array(para, { maxLength: 2 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((rows) => tbl(rows.map((cells) => tr(cells.map((content) => tc(content.join("")))))));
    const comments = fc.option(fc.constantFrom("", userComments), { nil: undefined });
    const anchor = fc.oneof(
      fc
        .record({ id: fc.integer({ min: 1, max: 12 }), start: fc.nat(3), length: fc.nat(3) })
        .map(({ id, start, length }) => paragraph(`p${id}`, start, start + length)),
      fc
        .record({ row: fc.nat(3), column: fc.nat(3), table: fc.integer({ min: 1, max: 3 }) })
        .map(({ row, column, table: id }) => cellAt(row, column, `t${id}`)),
      fc.constant<Anchor>({ kind: "document" })
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(para, table), { maxLength: 6 }),
        comments,
        fc.array(anchor, { maxLength: 6 }),
        (blocks, existing, anchors) => {
          const pkg = open({
            body: blocks.join(""),
            ...(existing !== undefined && { comments: existing }),
          });
          const marked = openPackage(markDocument(pkg, markAt(...anchors)).save());
          expect(readDocument(marked).model).toEqual(readDocument(pkg).model);
          expect(partsOf(unmarkDocument(marked))).toEqual(partsOf(pkg));
        }
      ),
      { numRuns: 300 }
    );
  });

  test("a file without our comments is handed back as it is", () => {
    const pkg = open({ body: userMarked("a"), comments: userComments });
    expect(unmarkDocument(pkg)).toBe(pkg);
  });

  test("a file that Word saved in between loses our comments and nothing else", () => {
    const ours =
      '<w:comment w:id="0" w:author="Trợ lý CCHC" w:initials="CCHC"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>[KH-01] Sai.</w:t></w:r></w:p></w:comment>';
    const reference =
      '<w:r w:rsidR="00AB"><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="0"/></w:r>';
    const marked = (start: string, end: string): DocxFragments => ({
      body: p(`${start}${run("a")}${end}`) + userMarked("b"),
      comments: userComments,
    });
    const saved = marked(
      '<w:commentRangeStart w:id="0"/>',
      `<w:commentRangeEnd w:id="0"/>${reference}`
    );
    const pkg = open({ ...saved, comments: ours + userComments });
    expect(partsOf(unmarkDocument(pkg))).toEqual(partsOf(open(marked("", ""))));
  });

  test("a reference that shares its run with text goes alone", () => {
    const ours = '<w:comment w:id="0" w:author="Trợ lý CCHC" w:initials="CCHC"><w:p/></w:comment>';
    const pkg = open({
      body: p('<w:r><w:commentReference w:id="0"/><w:t>a</w:t></w:r>'),
      comments: ours,
    });
    expect(unmarkDocument(pkg).text("word/document.xml")).toContain(
      "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
    );
  });

  test("a comment by a person of our author's name but other initials stays", () => {
    const theirs = '<w:comment w:id="0" w:author="Trợ lý CCHC" w:initials="T"><w:p/></w:comment>';
    const pkg = open({ body: textP("a"), comments: theirs });
    expect(unmarkDocument(pkg)).toBe(pkg);
  });
});
