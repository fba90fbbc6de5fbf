import { describe, expect, test } from "@jest/globals";
import { p, run, tbl, tc, textP, textTable, tr } from "../../support/docx-builder";
import { cellsOf, readFragments, tablesOf, textsOf } from "../../support/read-docx";

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const restart = '<w:vMerge w:val="restart"/>';
const goOn = "<w:vMerge/>";
const cell = (text: string, properties = ""): string =>
  tc(text === "" ? "" : textP(text), properties);
const tableOf = (...rows: string[]): string[] =>
  cellsOf(tablesOf(readFragments({ body: tbl(rows) }))[0]);

describe("readDocument, tables", () => {
  test("a plain table", () => {
    const [table] = tablesOf(
      readFragments({
        body: textTable([
          ["A", ""],
          ["C", "D"],
        ]),
      })
    );
    expect(table).toMatchObject({
      id: "t1",
      rowCount: 2,
      columnCount: 2,
      headerRowCount: 0,
      parent: null,
    });
    expect(cellsOf(table)).toEqual(["0,0 1×1 A", "0,1 1×1 ", "1,0 1×1 C", "1,1 1×1 D"]);
  });

  test("cells over several columns and rows stand once, at their top left", () => {
    expect(
      tableOf(
        tr([cell("STT", restart), cell("Thời gian", span(2)), cell("Ghi chú", restart)]),
        tr([cell("", goOn), cell("Từ"), cell("Đến"), cell("", '<w:vMerge w:val="continue"/>')]),
        tr([cell("1"), cell("Quý I", span(3))])
      )
    ).toEqual([
      "0,0 2×1 STT",
      "0,1 1×2 Thời gian",
      "0,3 2×1 Ghi chú",
      "1,1 1×1 Từ",
      "1,2 1×1 Đến",
      "2,0 1×1 1",
      "2,1 1×3 Quý I",
    ]);
  });

  test("merged cells meet by grid column, not by order", () => {
    expect(
      tableOf(
        tr([cell("a", span(2)), cell("b", restart)]),
        tr([cell("c"), cell("d"), cell("", goOn)])
      )
    ).toEqual(["0,0 1×2 a", "0,2 2×1 b", "1,0 1×1 c", "1,1 1×1 d"]);
  });

  test("a merge with nothing above it is a cell of its own; text under a merge is not shown", () => {
    expect(
      tableOf(tr([cell("a", goOn)]), tr([cell("b", restart)]), tr([cell("hidden", goOn)]))
    ).toEqual(["0,0 1×1 a", "1,0 2×1 b"]);
  });

  test("columns skipped at either end count", () => {
    const [table] = tablesOf(
      readFragments({
        body: tbl([
          tr([cell("a")], '<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>'),
          tr([cell("b")]),
        ]),
      })
    );
    expect(table?.columnCount).toBe(4);
    expect(cellsOf(table)).toEqual(["0,2 1×1 a", "1,0 1×1 b"]);
  });

  test("old horizontal merges", () => {
    expect(
      tableOf(tr([cell("a", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("b")]))
    ).toEqual(["0,0 1×2 a", "0,2 1×1 b"]);
  });

  test("a span beyond reason is kept within reason", () => {
    const [table] = tablesOf(
      readFragments({ body: tbl([tr([cell("a", span(2_000_000_000)), cell("b")])]) })
    );
    expect(table?.columnCount).toBe(1025);
  });

  test.each([
    ["none", [false, true], 0],
    ["two", [true, true, false, true], 2],
    ["all", [true], 1],
  ])("header rows: %s", (_, flags, count) => {
    const rows = flags.map((isHeader) =>
      tr([cell("a")], isHeader ? "<w:tblHeader/>" : '<w:tblHeader w:val="0"/>')
    );
    expect(tablesOf(readFragments({ body: tbl(rows) }))[0]?.headerRowCount).toBe(count);
  });

  test("paragraphs of a cell are lines", () => {
    expect(tableOf(tr([tc(textP("a") + "<w:p/>" + textP("b"))]))).toEqual(["0,0 1×1 a\n\nb"]);
  });

  test("a deleted row is gone, and a table of deleted rows with it", () => {
    const deleted = '<w:del w:id="1" w:author="A"/>';
    expect(tableOf(tr([cell("a")], deleted), tr([cell("b")]))).toEqual(["0,0 1×1 b"]);
    expect(
      readFragments({ body: tbl([tr([tc(textTable([["x"]]) + "<w:p/>")], deleted)]) }).model.blocks
    ).toEqual([]);
  });

  test("a nested table comes after the one that holds it, and names its cell", () => {
    const inner = tbl([tr([tc(textTable([["sâu"]]) + "<w:p/>")])]);
    const { model } = readFragments({
      body: tbl([tr([cell("a"), tc(textP("b") + inner + textP("c"))])]) + textP("sau"),
    });
    expect(model.blocks.map(({ id }) => id)).toEqual(["t1", "t2", "t3", "p6"]);
    expect(model.blocks.map((block) => (block.kind === "table" ? block.parent : "-"))).toEqual([
      null,
      { tableId: "t1", row: 0, column: 1 },
      { tableId: "t2", row: 0, column: 0 },
      "-",
    ]);
    expect(cellsOf(tablesOf({ model, notices: [], places: null })[0])).toEqual([
      "0,0 1×1 a",
      "0,1 1×1 b\nc",
    ]);
  });

  test("rows and cells inside content controls are read in place", () => {
    const control = (content: string): string =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(
      tableOf(
        tr([cell("a"), control(cell("b"))]),
        control(tr([cell("c"), tc(control(textP("d")))]))
      )
    ).toEqual(["0,0 1×1 a", "0,1 1×1 b", "1,0 1×1 c", "1,1 1×1 d"]);
  });

  test("a deleted mark before a table does not pull the table in", () => {
    const deleted = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>';
    expect(textsOf(textP("a", deleted) + textTable([["b"]]) + textP("c"))).toEqual(["a", "c"]);
  });
});

describe("readDocument, stories", () => {
  const textBox = (content: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const storiesOf = (fragments: Parameters<typeof readFragments>[0]): string[] =>
    readFragments(fragments).model.stories.map(
      ({ kind, paragraphs }) => `${kind}: ${paragraphs.map(({ text }) => text).join("/")}`
    );

  test("a text box is a story, once, and no part of the paragraph it hangs on", () => {
    const body = p(
      run("trước ") + textBox(textP("trong") + textTable([["ô", "ô 2"]]) + "<w:p/>") + run("sau")
    );
    expect(textsOf(body)).toEqual(["trước sau"]);
    expect(storiesOf({ body })).toEqual(["textBox: trong/ô/ô 2/"]);
  });

  test("an old VML text box is read too; one without text is not", () => {
    const vml = (content: string): string =>
      p(
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
      );
    expect(storiesOf({ body: vml(textP("trong")) + vml("<w:p/>") })).toEqual(["textBox: trong"]);
  });

  test("a text box in a cell leaves the cell's rows alone", () => {
    const body = tbl([
      tr([tc(p(run("a") + textBox(textTable([["x"], ["y"]])))), tc(textP("b"))]),
      tr([tc(textP("c")), tc("")]),
    ]);
    expect(cellsOf(tablesOf(readFragments({ body }))[0])).toEqual([
      "0,0 1×1 a",
      "0,1 1×1 b",
      "1,0 1×1 c",
      "1,1 1×1 ",
    ]);
  });

  test("headers and footers in use, in order of use, and notes without separators", () => {
    const reference = (kind: string, id: string): string =>
      `<w:${kind}Reference w:type="default" r:id="${id}"/>`;
    expect(
      storiesOf({
        body: p(run("a"), `<w:sectPr>${reference("header", "h2")}</w:sectPr>`) + textP("b"),
        sectionProperties: `<w:sectPr>${reference("header", "h1")}${reference("footer", "f1")}</w:sectPr>`,
        headers: {
          h1: textP("Đầu trang"),
          h2: textP("Phụ lục") + textTable([["x"]]),
          unused: textP("không dùng"),
        },
        footers: { f1: textP("Chân trang") },
        footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="1">${textP("Chú thích 1")}</w:footnote><w:footnote w:id="2">${textP("Chú thích 2")}</w:footnote>`,
        endnotes: `<w:endnote w:id="1">${textP("Cuối")}</w:endnote>`,
      })
    ).toEqual([
      "header: Phụ lục/x",
      "header: Đầu trang",
      "footer: Chân trang",
      "footnote: Chú thích 1",
      "footnote: Chú thích 2",
      "endnote: Cuối",
    ]);
  });
});

describe("readDocument, slots", () => {
  const control = (tag: string, content: string, more = ""): string =>
    `<w:sdt><w:sdtPr><w:alias w:val="Tên ${tag}"/><w:tag w:val="${tag}"/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const slotsOf = (body: string): unknown => readFragments({ body }).model.slots;

  test("inside a paragraph", () => {
    expect(
      slotsOf(p(run("Ngày ") + control("ngay", run("15"), "<w:showingPlcHdr/>") + run(".")))
    ).toEqual([
      {
        tag: "ngay",
        title: "Tên ngay",
        isPlaceholder: true,
        text: "15",
        anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 5, end: 7 } },
      },
    ]);
  });

  test("around blocks", () => {
    expect(
      slotsOf(
        textP("x") +
          control("phan", textP("a") + textP("b")) +
          control("bang", textTable([["c", "d"]]))
      )
    ).toMatchObject([
      { tag: "phan", text: "a\nb", anchor: { kind: "paragraph", paragraphId: "p2" } },
      { tag: "bang", text: "c\nd", anchor: { kind: "table", tableId: "t1" } },
    ]);
  });

  test("in and around cells, with spans of the cell's text", () => {
    const body = tbl([
      tr([tc(p(run("Hạn: ") + control("han", run("Quý I")))), control("o", tc(textP("b")))]),
      control("dong", tr([tc(textP("c")), tc(textP("d"))])),
      tr([tc(textP("e") + control("doan", textP("f") + textP("g"))), tc("")]),
    ]);
    const at = (row: number, column: number) => ({ kind: "tableCell", tableId: "t1", row, column });
    expect(slotsOf(body)).toMatchObject([
      { tag: "han", text: "Quý I", anchor: { ...at(0, 0), span: { start: 5, end: 10 } } },
      { tag: "o", text: "b", anchor: at(0, 1) },
      { tag: "dong", text: "c\nd", anchor: at(1, 0) },
      { tag: "doan", text: "f\ng", anchor: { ...at(2, 0), span: { start: 2, end: 5 } } },
    ]);
  });

  test("one inside another, in order of opening; without tag none", () => {
    const body =
      p(control("ngoai", run("a") + control("trong", run("b")))) +
      `<w:sdt><w:sdtPr/><w:sdtContent>${textP("c")}</w:sdtContent></w:sdt>`;
    expect(slotsOf(body)).toMatchObject([
      { tag: "ngoai", text: "ab", anchor: { span: { start: 0, end: 2 } } },
      { tag: "trong", text: "b", anchor: { span: { start: 1, end: 2 } } },
    ]);
  });

  test("in a paragraph joined to another, and in a deleted row", () => {
    const deleted = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>';
    const joined = textP("abc", deleted) + p(control("x", run("d")));
    expect(slotsOf(joined)).toMatchObject([
      { text: "d", anchor: { paragraphId: "p1", span: { start: 3, end: 4 } } },
    ]);
    expect(
      slotsOf(
        tbl([tr([tc(control("y", textP("a")))], '<w:del w:id="1" w:author="A"/>'), tr([tc("")])])
      )
    ).toEqual([]);
  });
});
