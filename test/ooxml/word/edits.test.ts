import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Edit } from "../../../src/core/fixes/edit";
import { openPackage, type OoxmlPackage } from "../../../src/ooxml/package/open-package";
import { editDocument } from "../../../src/ooxml/word/edits/edit-document";
import { changeBetween } from "../../../src/core/text/text-change";
import { readDocument } from "../../../src/ooxml/word/read-document";
import {
  docx,
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
const replace = (paragraphId: string, expected: string, text: string): Edit => ({
  kind: "replaceParagraphText",
  paragraphId,
  expected,
  text,
});
const setCell = (row: number, column: number, expected: string, text: string): Edit => ({
  kind: "setTableCellText",
  tableId: "t1",
  row,
  column,
  expected,
  text,
});
const insert = (after: string, ...texts: (string | readonly [string, string])[]): Edit => ({
  kind: "insertParagraphs",
  after,
  paragraphs: texts.map((text) =>
    typeof text === "string" ? { text, like: null } : { text: text[0], like: text[1] }
  ),
});

/** Content of the body after edits, or why there is none. */
function edited(fragments: DocxFragments, ...edits: Edit[]): string {
  const outcome = editDocument(open(fragments), edits);
  if (outcome.kind === "stale") return "stale";
  if (outcome.kind === "refused") return outcome.reason;
  const source = outcome.pkg.text("word/document.xml");
  return source.slice(source.indexOf("<w:body>") + 8, source.indexOf("<w:sectPr/></w:body>"));
}

const b = "<w:b/>";
const i = "<w:i/>";
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;

describe("editDocument, text of a paragraph", () => {
  test.each<readonly [string, string, string, string, string]>([
    ["within a run", p(run("năm 2025.", b)), "năm 2025.", "năm 2026.", p(run("năm 2026.", b))],
    [
      "over runs: the first run's look",
      p(run("a", b) + run("bc", i) + run("d")),
      "abcd",
      "aXd",
      p(`${run("a", b)}${run("X", i)}${run("d")}`),
    ],
    [
      "at a run boundary the run before goes on",
      p(run("ab", b) + run("cd", i)),
      "abcd",
      "abXcd",
      p(run("abX", b) + run("cd", i)),
    ],
    ["at the start the first run takes it", p(run("ab", b)), "ab", "Xab", p(run("Xab", b))],
    [
      "all of a run and part of the next",
      p(run("ab", b) + run("cd", i)),
      "abcd",
      "d",
      p(`<w:r><w:rPr>${b}</w:rPr></w:r>${run("d", i)}`),
    ],
    ["an empty paragraph", "<w:p/>", "", "a", p(`<w:r>${t("a")}</w:r>`)],
    [
      "an empty paragraph with a look",
      p("", `<w:jc w:val="both"/><w:rPr>${b}</w:rPr>`),
      "",
      "a",
      p(run("a", b), `<w:jc w:val="both"/><w:rPr>${b}</w:rPr>`),
    ],
    [
      "tabs and breaks in new text",
      p(run("ab")),
      "ab",
      "a\tX\nb",
      p(`<w:r>${t("a")}<w:tab/>${t("X")}<w:br/>${t("b")}</w:r>`),
    ],
    [
      "after a tab",
      p("<w:r><w:t>a</w:t><w:tab/></w:r>"),
      "a\t",
      "a\tb",
      p(`<w:r><w:t>a</w:t><w:tab/>${t("b")}</w:r>`),
    ],
    [
      "a tab away",
      p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"),
      "a\tb",
      "ab",
      p("<w:r><w:t>a</w:t><w:t>b</w:t></w:r>"),
    ],
    [
      "a tab for a space",
      p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"),
      "a\tb",
      "a b",
      p(`<w:r><w:t>a</w:t>${t(" ")}<w:t>b</w:t></w:r>`),
    ],
    [
      "entities stay as they are around the change",
      p(`<w:r>${t("&#65;&amp;x&lt;")}</w:r>`),
      "A&x<",
      "A&y<",
      p(`<w:r>${t("&#65;&amp;y&lt;")}</w:r>`),
    ],
    ["new text is escaped", p(run("a")), "a", "a<&", p(`<w:r>${t("a&lt;&amp;")}</w:r>`)],
    [
      "spaces are kept where they were not before",
      p("<w:r><w:t> a b </w:t></w:r>"),
      "a b",
      "a ",
      p(`<w:r>${t("a ")}</w:r>`),
    ],
    [
      "inserted text of a colleague",
      p(`${run("a")}<w:ins w:id="1" w:author="A">${run("bc")}</w:ins>`),
      "abc",
      "abX",
      p(`${run("a")}<w:ins w:id="1" w:author="A">${run("bX")}</w:ins>`),
    ],
    [
      "deleted text between stays deleted",
      p(
        `${run("ab")}<w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del>${run("cd")}`
      ),
      "abcd",
      "aXd",
      p(
        `<w:r>${t("aX")}</w:r><w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del><w:r>${t("d")}</w:r>`
      ),
    ],
    [
      "inside a hyperlink",
      p(`<w:hyperlink>${run("abc")}</w:hyperlink>`),
      "abc",
      "aXc",
      p(`<w:hyperlink>${run("aXc")}</w:hyperlink>`),
    ],
    [
      "behind a hyperlink a plain run",
      p(`<w:hyperlink>${run("abc")}</w:hyperlink>`),
      "abc",
      "abc.",
      p(`<w:hyperlink>${run("abc")}</w:hyperlink>${run(".")}`),
    ],
    [
      "before a hyperlink a plain run",
      p(`<w:hyperlink>${run("abc")}</w:hyperlink>`),
      "abc",
      "Xabc",
      p(`${run("X")}<w:hyperlink>${run("abc")}</w:hyperlink>`),
    ],
    [
      "beside a comment of the user",
      p(`<w:commentRangeStart w:id="1"/>${run("a")}<w:commentRangeEnd w:id="1"/>`),
      "a",
      "b",
      p(`<w:commentRangeStart w:id="1"/>${run("b")}<w:commentRangeEnd w:id="1"/>`),
    ],
    ["nothing to change", p(run("a")), "a", "a", p(run("a"))],
  ])("%s", (_, body, expected, text, result) => {
    expect(edited({ body }, replace("p1", expected, text))).toBe(result);
  });

  test("a paragraph joined by a tracked deletion is edited where its text stands", () => {
    const deleted = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>';
    const body = textP("ab", deleted) + textP("cd");
    expect(edited({ body }, replace("p1", "abcd", "abcX"))).toBe(
      textP("ab", deleted) + textP("cX")
    );
  });

  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("12")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const control = (content: string, properties = ""): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const placeholder = control(
    run("[Hạn]", '<w:rStyle w:val="PlaceholderText"/><w:b/>'),
    '<w:tag w:val="han"/><w:showingPlcHdr/>'
  );

  test.each<readonly [string, string, Edit, string]>([
    ["another text stands there", textP("a"), replace("p1", "b", "c"), "stale"],
    ["no such paragraph", textP("a"), replace("p9", "a", "c"), "stale"],
    ["the result of a field", p(field), replace("p1", "12", "13"), "unsupported"],
    ["the edge of a field", p(run("a") + field), replace("p1", "a12", "13"), "unsupported"],
    ["the end of a field", p(field), replace("p1", "12", "12."), "unsupported"],
    [
      "a simple field",
      p(`<w:fldSimple w:instr="DATE">${run("12")}</w:fldSimple>`),
      replace("p1", "12", "13"),
      "unsupported",
    ],
    [
      "the edge of a hyperlink",
      p(`${run("ab")}<w:hyperlink>${run("cd")}</w:hyperlink>`),
      replace("p1", "abcd", "aXd"),
      "unsupported",
    ],
    [
      "part of a placeholder",
      p(run("a") + placeholder),
      replace("p1", "a[Hạn]", "Xạn]"),
      "unsupported",
    ],
    [
      "a locked control",
      p(control(run("a"), '<w:lock w:val="contentLocked"/>')),
      replace("p1", "a", "b"),
      "protected",
    ],
    [
      "a locked control around",
      control(textP("a"), '<w:lock w:val="sdtContentLocked"/>'),
      replace("p1", "a", "b"),
      "protected",
    ],
    ["a character XML cannot hold", textP("a"), replace("p1", "a", "a\u0001"), "unsupported"],
    [
      "a text cut by a comment",
      p("<w:r><w:t>a<!-- x -->b</w:t></w:r>"),
      replace("p1", "ab", "aXb"),
      "unsupported",
    ],
    [
      "an edit for workbooks",
      textP("a"),
      { kind: "setSheetCell", sheetId: "s", address: "A1", expected: null, value: 1 },
      "unsupported",
    ],
  ])("refused or stale: %s", (_, body, edit, reason) => {
    expect(edited({ body }, edit)).toBe(reason);
  });

  test("plain text beside a field is edited", () => {
    const outcome = edited(
      { body: p(run("a ") + field + run(" b")) },
      replace("p1", "a 12 b", "a 12 c")
    );
    expect(outcome).toBe(p(run("a ") + field + run(" c")));
  });

  test("a placeholder is answered as a whole, and loses its look", () => {
    expect(
      edited({ body: p(run("Hạn: ") + placeholder) }, replace("p1", "Hạn: [Hạn]", "Hạn: Quý I"))
    ).toBe(p(run("Hạn: ") + control(run("Quý I", b), '<w:tag w:val="han"/>')));
  });

  test.each(["readOnly", "comments", "forms", "trackedChanges"])(
    "a document protected for %s is left alone",
    (kind) => {
      const settings = `<w:documentProtection w:edit="${kind}" w:enforcement="1"/>`;
      expect(edited({ body: textP("a"), settings }, replace("p1", "a", "b"))).toBe("protected");
      expect(
        edited(
          { body: textP("a"), settings: settings.replace('"1"', '"0"') },
          replace("p1", "a", "b")
        )
      ).toBe(textP("b"));
    }
  );

  test("text of a story is not edited", () => {
    const fragments = {
      body: textP("a"),
      footnotes: `<w:footnote w:id="1">${textP("b")}</w:footnote>`,
    };
    expect(edited(fragments, replace("p2", "b", "c"))).toBe("unsupported");
  });
});

describe("editDocument, cells", () => {
  const look = `<w:jc w:val="center"/><w:rPr>${i}</w:rPr>`;
  const body = tbl([
    tr([tc(textP("a") + textP("b") + textP("c")), tc("")]),
    tr([tc(p("", look), '<w:vAlign w:val="center"/>'), tc(p(run("x", b)))]),
  ]);
  const cells = (first: string, second: string, third: string, fourth: string): string =>
    tbl([tr([tc(first), tc(second)]), tr([tc(third, '<w:vAlign w:val="center"/>'), tc(fourth)])]);
  const [abc, blank, looks, x] = [
    textP("a") + textP("b") + textP("c"),
    "<w:p/>",
    p("", look),
    p(run("x", b)),
  ] as const;

  test.each<readonly [string, Edit, string]>([
    ["an empty cell", setCell(0, 1, "", "Quý I"), cells(abc, textP("Quý I"), looks, x)],
    [
      "an empty cell with a look",
      setCell(1, 0, "", "Quý I"),
      cells(abc, blank, p(run("Quý I", i), look), x),
    ],
    ["a filled cell", setCell(1, 1, "x", "xy"), cells(abc, blank, looks, p(run("xy", b)))],
    [
      "one paragraph of several",
      setCell(0, 0, "a\nb\nc", "a\nX\nc"),
      cells(textP("a") + textP("X") + textP("c"), blank, looks, x),
    ],
    [
      "several paragraphs: the first takes the text",
      setCell(0, 0, "a\nb\nc", "a X"),
      cells(textP("a X"), blank, looks, x),
    ],
    ["all to nothing", setCell(0, 0, "a\nb\nc", ""), cells(p("<w:r></w:r>"), blank, looks, x)],
    ["a cell of another text", setCell(0, 1, "y", "z"), "stale"],
    ["no such cell", setCell(5, 5, "", "z"), "stale"],
  ])("%s", (_, edit, result) => {
    expect(edited({ body }, edit)).toBe(result);
  });

  test("an automatic number is no text that could be changed", () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const numbered = (text: string): string =>
      tbl([tr([tc(textP(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))])]);
    expect(edited({ body: numbered("a"), numbering }, setCell(0, 0, "1. a", "1. b"))).toBe(
      numbered("b")
    );
    expect(edited({ body: numbered("a"), numbering }, setCell(0, 0, "1. a", "2. a"))).toBe(
      "unsupported"
    );
  });

  test("a table inside the cell is never torn", () => {
    const nested = tbl([tr([tc(textP("a") + textTable([["n"]]) + textP("b"))])]);
    expect(edited({ body: nested }, setCell(0, 0, "a\nb", "a b"))).toBe("unsupported");
    expect(edited({ body: nested }, setCell(0, 0, "a\nb", "a\nc"))).toBe(
      nested.replace(">b<", ">c<")
    );
  });

  test("a placeholder in a cell is answered", () => {
    const slot = (content: string, showing: string): string =>
      tbl([
        tr([
          tc(
            `<w:sdt><w:sdtPr><w:tag w:val="x"/>${showing}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
          ),
        ]),
      ]);
    const before = slot(
      p(run("[Nhập]", '<w:rStyle w:val="PlaceholderText"/>')),
      "<w:showingPlcHdr/>"
    );
    expect(edited({ body: before }, setCell(0, 0, "[Nhập]", "30/6"))).toBe(slot(textP("30/6"), ""));
  });
});

describe("editDocument, new paragraphs", () => {
  const look = '<w:pStyle w:val="Muc"/><w:ind w:firstLine="720"/>';
  const like = p(run("Cũ", b) + run(" rồi"), look);

  test.each<readonly [string, string, Edit, string]>([
    ["after a paragraph, in its look", like, insert("p1", "Mới"), like + p(run("Mới", b), look)],
    [
      "several, each like its own",
      like + textP("x"),
      insert("p2", ["A", "p1"], "B"),
      like + textP("x") + p(run("A", b), look) + textP("B"),
    ],
    ["at the start", textP("x"), insert("start", "A"), textP("A") + textP("x")],
    ["at the start, like another", like, insert("start", ["A", "p1"]), p(run("A", b), look) + like],
    [
      "after a table, like the paragraph before it",
      like + textTable([["a"]]),
      insert("t1", "A"),
      like + textTable([["a"]]) + p(run("A", b), look),
    ],
    ["an empty one", textP("x"), insert("p1", ""), textP("x") + "<w:p></w:p>"],
    [
      "one with a break",
      textP("x"),
      insert("p1", "a\nb"),
      textP("x") + p(`<w:r>${t("a")}<w:br/>${t("b")}</w:r>`),
    ],
    [
      "two edits at one place keep their order",
      textP("x"),
      insert("p1", "a", "b"),
      textP("x") + textP("a") + textP("b"),
    ],
    ["after an unknown block", textP("x"), insert("p9", "a"), "stale"],
    ["like an unknown paragraph", textP("x"), insert("p1", ["a", "p9"]), "stale"],
  ])("%s", (_, body, edit, result) => {
    expect(edited({ body }, edit)).toBe(result);
  });

  test("no section end, frame, page break, bookmark, id or tracked change is copied", () => {
    const body = `<w:p w:rsidR="00AA"><w:pPr><w:keepNext/><w:pageBreakBefore/><w:framePr w:w="1"/><w:jc w:val="both"/><w:rPr><w:ins w:id="1" w:author="A"/>${b}</w:rPr><w:sectPr/><w:pPrChange w:id="2" w:author="A"><w:pPr/></w:pPrChange></w:pPr><w:bookmarkStart w:id="5" w:name="n"/>${run("a", i)}<w:bookmarkEnd w:id="5"/></w:p>`;
    expect(edited({ body }, insert("p1", "m"))).toBe(
      body + p(run("m", i), `<w:keepNext/><w:jc w:val="both"/><w:rPr>${b}</w:rPr>`)
    );
  });

  test("the number of a list is not taken over", () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbered = textP("a", '<w:pStyle w:val="Muc"/><w:jc w:val="both"/>');
    const plain = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(edited({ body: numbered + numbered, numbering, styles }, insert("p1", "m"))).toBe(
      numbered + textP("m", `<w:pStyle w:val="Muc"/>${plain}<w:jc w:val="both"/>`) + numbered
    );
    expect(
      edited(
        {
          body: textP("a", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
          numbering,
        },
        insert("p1", "m")
      )
    ).toContain(textP("m", plain));
  });
});

describe("editDocument, several edits", () => {
  const body = textP("a") + textTable([["b", ""]]) + textP("c");

  test("all are made on one revision", () => {
    expect(
      edited(
        { body },
        insert("p1", "m"),
        setCell(0, 1, "", "y"),
        replace("p1", "a", "A"),
        setCell(0, 0, "b", "B"),
        replace("p4", "c", "C")
      )
    ).toBe(textP("A") + textP("m") + textTable([["B", "y"]]) + textP("C"));
  });

  test("one that does not fit stops all", () => {
    const pkg = open({ body });
    const wrong = setCell(0, 1, "?", "y");
    expect(editDocument(pkg, [replace("p1", "a", "A"), wrong])).toEqual({
      kind: "stale",
      edit: wrong,
    });
  });

  test("two of one place are refused", () => {
    expect(edited({ body }, replace("p1", "a", "A"), replace("p1", "a", "B"))).toBe("unsupported");
  });

  test("no other part is touched", () => {
    const pkg = open({ body, styles: "", settings: "", headers: { h: textP("đầu") } });
    const outcome = editDocument(pkg, [replace("p1", "a", "A")]);
    if (outcome.kind !== "applied") throw new Error(outcome.kind);
    const { "word/document.xml": before, ...others } = partsOf(pkg);
    const { "word/document.xml": after, ...left } = partsOf(outcome.pkg);
    expect(left).toEqual(others);
    expect(after).not.toBe(before);
  });
});

describe("editDocument, any paragraph and any text", () => {
  const letters = fc.constantFrom("a", "ạ", "a\u0323", "😀", " ", "\t", "\n", "&", "<", "Đ", "2");
  const text = fc.array(letters, { maxLength: 8 }).map((units) => units.join(""));
  const xmlOf = (value: string, properties: string): string =>
    `<w:r><w:rPr>${properties}</w:rPr>${value
      .split(/([\t\n])/u)
      .filter((part) => part !== "")
      .map((part) =>
        part === "\t"
          ? "<w:tab/>"
          : part === "\n"
            ? "<w:br/>"
            : t(part.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))
      )
      .join("")}</w:r>`;
  const runs = fc.array(fc.tuple(text, fc.constantFrom(b, i, '<w:u w:val="single"/>')), {
    maxLength: 4,
  });

  test("the new text stands there, and what both texts share keeps its look", () => {
    fc.assert(
      fc.property(
        fc.array(runs, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        text,
        (paragraphs, choice, target) => {
          const body = paragraphs
            .map((pieces) => p(pieces.map(([value, look]) => xmlOf(value, look)).join("")))
            .join("");
          const index = choice % paragraphs.length;
          const before = (paragraphs[index] ?? []).map(([value]) => value).join("");
          const pkg = open({ body });
          const outcome = editDocument(pkg, [replace(`p${index + 1}`, before, target)]);
          if (outcome.kind !== "applied") throw new Error(outcome.kind);
          const looks = (source: OoxmlPackage): string[] =>
            source
              .text("word/document.xml")
              .split("<w:p>")
              .slice(1)
              .map((one) => one.split("</w:p>")[0] ?? "");
          const [old, now] = [looks(pkg), looks(outcome.pkg)];
          expect(now.filter((_, at) => at !== index)).toEqual(old.filter((_, at) => at !== index));
          const { blocks } = readDocument(outcome.pkg).model;
          expect(blocks[index]).toMatchObject({ text: target });
          const { start, oldEnd } = changeBetween(before, target);
          const tail = before.length - oldEnd;
          const styled = lettersOf(now[index] ?? "");
          const was = lettersOf(old[index] ?? "");
          expect(styled.slice(0, start)).toEqual(was.slice(0, start));
          expect(styled.slice(styled.length - tail)).toEqual(was.slice(was.length - tail));
        }
      ),
      { numRuns: 500 }
    );
  });
});

/** Each code unit of a paragraph's text with the properties of its run. */
function lettersOf(paragraph: string): string[] {
  return paragraph
    .split("<w:r>")
    .slice(1)
    .flatMap((one) => {
      const look = /<w:rPr>(.*?)<\/w:rPr>/u.exec(one)?.[1] ?? "";
      const text = one
        .replace(/<w:rPr>.*?<\/w:rPr>/u, "")
        .replace(/<w:tab\/>/gu, "\t")
        .replace(/<w:br\/>/gu, "\n")
        .replace(/<[^>]*>/gu, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&amp;", "&");
      return text.split("").map((unit) => `${unit} ${look}`);
    });
}

describe("changeBetween", () => {
  test.each([
    ["a", "a", { start: 1, oldEnd: 1, inserted: "" }],
    ["abc", "aXc", { start: 1, oldEnd: 2, inserted: "X" }],
    ["aa", "aaa", { start: 2, oldEnd: 2, inserted: "a" }],
    ["", "x", { start: 0, oldEnd: 0, inserted: "x" }],
    ["a\u0323b", "a\u0301b", { start: 0, oldEnd: 2, inserted: "a\u0301" }],
    ["a", "a\u0301", { start: 0, oldEnd: 1, inserted: "a\u0301" }],
    ["😀", "😁", { start: 0, oldEnd: 2, inserted: "😁" }],
  ])("from %j to %j", (before, after, change) => {
    expect(changeBetween(before, after)).toEqual(change);
  });

  test("is a change that makes one of the other", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (before, after) => {
          const { start, oldEnd, inserted } = changeBetween(before, after);
          expect(before.slice(0, start) + inserted + before.slice(oldEnd)).toBe(after);
        }
      )
    );
  });
});

describe("rows of a table", () => {
  const bold = "<w:rPr><w:b/></w:rPr>";
  const group = (number: string, name: string): string =>
    `<w:tr w:rsidR="00A1"><w:trPr><w:cantSplit/><w:tblHeader w:val="0"/></w:trPr>` +
    `<w:tc><w:tcPr><w:tcW w:w="500"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr>` +
    `<w:r>${bold}<w:t>${number}</w:t></w:r></w:p></w:tc>` +
    `<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr>` +
    `<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:r>${bold}<w:t>${name}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p></w:tc></w:tr>`;
  const body = tbl(
    [group("I", "Thể chế"), tr([tc(textP("1")), tc(textP("Rà soát")), tc(textP("Quý I"))])],
    3
  );
  const rowsAfter = (
    after: number,
    expected: readonly string[],
    ...rows: readonly (readonly [number, readonly string[]])[]
  ): Edit => ({
    kind: "insertTableRows",
    tableId: "t1",
    after,
    expected,
    rows: rows.map(([like, cells]) => ({ like, cells })),
  });

  test("take the properties of the row they are like, not its marks", () => {
    const edit = rowsAfter(
      1,
      ["1", "Rà soát", "Quý I"],
      [0, ["II", "Thủ tục"]],
      [1, ["1", "", ""]]
    );
    const after = edited({ body }, edit);
    const at = body.lastIndexOf("</w:tr>") + "</w:tr>".length;
    expect(after.startsWith(body.slice(0, at))).toBe(true);
    expect(after.endsWith(body.slice(at))).toBe(true);
    const added = after.slice(at, after.length - (body.length - at));
    const center = `<w:pPr><w:jc w:val="center"/></w:pPr>`;
    expect(added).toContain(
      `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="500"/></w:tcPr>` +
        `<w:p>${center}<w:r>${bold}<w:t xml:space="preserve">II</w:t></w:r></w:p></w:tc>` +
        `<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr>` +
        `<w:p><w:r>${bold}<w:t xml:space="preserve">Thủ tục</w:t></w:r></w:p></w:tc></w:tr>`
    );
    expect(added).not.toContain("bookmark");
    expect(added.match(/<w:tr>/gu)).toHaveLength(2);
  });

  const merged = (merge: string, text: string): string =>
    `<w:tc><w:tcPr><w:vMerge${merge}/></w:tcPr>${textP(text)}</w:tc>`;
  const tall = tbl([
    tr([merged(' w:val="restart"', "Chung"), tc(textP("a"))]),
    tr([merged("", ""), tc(textP("b"))]),
    tr([tc(textP("Riêng")), tc(textP("c"))]),
  ]);

  test.each<[string, Edit, string]>([
    ["between rows that a cell holds together", rowsAfter(0, ["Chung", "a"]), "unsupported"],
    ["like a row that a cell holds", rowsAfter(2, ["Riêng", "c"], [1, ["x"]]), "unsupported"],
    ["after a row of another text", rowsAfter(2, ["Riêng", "d"]), "stale"],
  ])("never go in %s", (_, edit, outcome) => {
    expect(edited({ body: tall }, edit)).toBe(outcome);
  });

  test("are not put into a locked control", () => {
    const locked = `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${body}</w:sdtContent></w:sdt>`;
    expect(edited({ body: locked }, rowsAfter(0, ["I", "Thể chế"], [1, ["", "", ""]]))).toBe(
      "protected"
    );
  });
});
