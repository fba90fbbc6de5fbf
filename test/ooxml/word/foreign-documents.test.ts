import { beforeAll, describe, expect, test } from "@jest/globals";
import mammoth from "mammoth";
import type { Edit } from "../../../src/core/fixes/edit";
import type { Anchor } from "../../../src/core/model/anchor";
import type { DocumentModel } from "../../../src/core/model/document";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { editDocument } from "../../../src/ooxml/word/edits/edit-document";
import { markDocument } from "../../../src/ooxml/word/marks/mark-document";
import { unmarkDocument } from "../../../src/ooxml/word/marks/unmark-document";
import { readDocument } from "../../../src/ooxml/word/read-document";
import { docx, p, run, tbl, tc, textP, tr } from "../../support/docx-builder";
import { convertInLibreOffice, runPythonDocx } from "../../support/foreign-word";
import { partsOf } from "../../support/package-parts";
import { newErrors, sdkErrors } from "../../support/sdk-errors";

const pythonScript = `
import docx
from docx.enum.section import WD_ORIENT
d = docx.Document()
d.add_heading("KẾ HOẠCH", 0)
d.add_heading("Mục tiêu", 1)
para = d.add_paragraph("Rà soát ")
para.add_run("thủ tục").bold = True
para.add_run(" hành chính")
d.add_paragraph("Nhiệm vụ một", style="List Number")
d.add_paragraph("Nhiệm vụ hai", style="List Number")
d.add_paragraph("Gạch đầu dòng", style="List Bullet")
t = d.add_table(rows=3, cols=4, style="Table Grid")
for c, text in enumerate(["STT", "Nhiệm vụ", "Đơn vị", "Thời hạn"]): t.cell(0, c).text = text
t.cell(1, 0).merge(t.cell(1, 3)).text = "I. Cải cách thể chế"
for c, text in enumerate(["1", "Rà soát", "Sở Nội vụ", ""]): t.cell(2, c).text = text
d.sections[0].header.paragraphs[0].text = "Đầu trang"
d.add_paragraph("")
d.save("{out}")
`;

/** The document as flat text: one line a paragraph, one a row. */
function linesOf({ blocks }: DocumentModel): string[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [`${block.numbering === null ? "" : `${block.numbering} `}${block.text}`]
      : Array.from({ length: block.rowCount }, (_, row) =>
          block.cells
            .filter((cell) => cell.row === row)
            .map(({ text, columnSpan }) => (columnSpan > 1 ? `${text} ×${columnSpan}` : text))
            .join(" | ")
        )
  );
}

const expectedLines = [
  "KẾ HOẠCH",
  "Mục tiêu",
  "Rà soát thủ tục hành chính",
  "1. Nhiệm vụ một",
  "2. Nhiệm vụ hai",
  "• Gạch đầu dòng",
  "STT | Nhiệm vụ | Đơn vị | Thời hạn",
  "I. Cải cách thể chế ×4",
  "1 | Rà soát | Sở Nội vụ | ",
  "",
];

const own = docx({
  body:
    p(run("Kế hoạch ", "<w:b/>") + run("năm 2026"), '<w:jc w:val="center"/>') +
    "<w:p/>" +
    tbl([
      tr([tc(textP("Nhiệm vụ")), tc(textP("Thời hạn"))], "<w:tblHeader/>"),
      tr([tc(textP("Rà soát")), tc("")]),
    ]) +
    textP("Nơi nhận:"),
});

const files = new Map<string, Uint8Array>([["ours", own]]);

/** Marks and edits that fit every file: by what the model says, not by ids. */
function marksFor(model: DocumentModel): { anchor: Anchor; code: string; lines: string[] }[] {
  return model.blocks.map((block, index) => ({
    anchor:
      block.kind === "paragraph"
        ? { kind: "paragraph", paragraphId: block.id }
        : {
            kind: "tableCell",
            tableId: block.id,
            row: block.rowCount - 1,
            column: block.columnCount - 1,
          },
    code: `KH-${index}`,
    lines: ["Thiếu thời hạn.", "Lý do: <x> & y"],
  }));
}

function editsFor({ blocks }: DocumentModel): Edit[] {
  return blocks.flatMap((block): Edit[] => {
    if (block.kind === "table") {
      const cell = block.cells.at(-1);
      if (cell === undefined) return [];
      const { row, column, text } = cell;
      return [
        { kind: "setTableCellText", tableId: block.id, row, column, expected: text, text: "Quý I" },
        { kind: "insertParagraphs", after: block.id, paragraphs: [{ text: "Mới", like: null }] },
      ];
    }
    return [
      {
        kind: "replaceParagraphText",
        paragraphId: block.id,
        expected: block.text,
        text: `${block.text} sửa`,
      },
    ];
  });
}

function marked(bytes: Uint8Array): Uint8Array {
  const pkg = openPackage(bytes);
  return markDocument(pkg, marksFor(readDocument(pkg).model)).save();
}

function edited(bytes: Uint8Array): Uint8Array {
  const pkg = openPackage(bytes);
  const outcome = editDocument(pkg, editsFor(readDocument(pkg).model));
  if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
  return outcome.pkg.save();
}

beforeAll(() => {
  const python = runPythonDocx(pythonScript);
  files.set("python-docx", python);
  files.set("LibreOffice", convertInLibreOffice(python, "docx"));
}, 180_000);

describe("documents of other programs", () => {
  test.each(["python-docx", "LibreOffice"])("%s: read in full", (name) => {
    const { model } = readDocument(openPackage(files.get(name) as Uint8Array));
    expect(linesOf(model)).toEqual(expectedLines);
    expect(model.stories).toMatchObject([{ kind: "header", paragraphs: [{ text: "Đầu trang" }] }]);
    const heading = model.blocks[1];
    expect(heading).toMatchObject({ text: "Mục tiêu", outlineLevel: 1 });
  });

  test.each(["ours", "python-docx", "LibreOffice"])(
    "%s: marks come and go without a trace",
    (name) => {
      const bytes = files.get(name) as Uint8Array;
      const cleaned = unmarkDocument(openPackage(marked(bytes)));
      expect(partsOf(cleaned)).toEqual(partsOf(openPackage(bytes)));
    }
  );

  test("the Open XML SDK finds nothing new in marked and edited files", () => {
    const originals = [...files.values()];
    const all = [
      ...originals,
      ...originals.map(marked),
      ...originals.map(edited),
      ...originals.map((file) => marked(edited(file))),
    ];
    const errors = sdkErrors(all, "docx");
    errors.forEach((found, index) => {
      expect(newErrors(errors[index % originals.length] ?? [], found)).toEqual([]);
    });
    expect(errors[0]).toEqual([]);
  }, 120_000);

  test.each(["ours", "python-docx", "LibreOffice"])(
    "%s: mammoth reads the edited text",
    async (name) => {
      const bytes = edited(files.get(name) as Uint8Array);
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      const words = (text: string): string => text.replace(/[\s•]+/gu, " ");
      const ours = readDocument(openPackage(bytes)).model.blocks.flatMap((block) =>
        block.kind === "paragraph" ? [block.text] : block.cells.map(({ text }) => text)
      );
      expect(words(value).trim()).toBe(words(ours.join(" ")).trim());
    }
  );

  test("LibreOffice opens a marked file, keeps our comments, and they can still be taken away", () => {
    const resaved = convertInLibreOffice(marked(own), "docx");
    const pkg = openPackage(resaved);
    const comments = (file: typeof pkg): number =>
      [...file.text("word/comments.xml").matchAll(/<w:comment /gu)].length;
    expect(comments(pkg)).toBe(4);
    const cleaned = unmarkDocument(pkg);
    expect(comments(cleaned)).toBe(0);
    expect(cleaned.text("word/document.xml")).not.toMatch(/comment(?:Range|Reference)/u);
    expect(linesOf(readDocument(cleaned).model)).toEqual(
      linesOf(readDocument(openPackage(own)).model)
    );
  }, 120_000);

  test("LibreOffice reads the edited text", () => {
    const text = Buffer.from(convertInLibreOffice(edited(own), "txt")).toString("utf8");
    expect(
      text
        .replace(/^\uFEFF/u, "")
        .split(/\s*\n/u)
        .filter((line) => line !== "")
    ).toEqual([
      "Kế hoạch năm 2026 sửa",
      " sửa",
      "Nhiệm vụ",
      "Thời hạn",
      "Rà soát",
      "Quý I",
      "Mới",
      "Nơi nhận: sửa",
    ]);
  }, 120_000);

  test("python-docx sees who wrote our comments", () => {
    const script =
      'import docx\nd = docx.Document("{in}")\nparts = [r.target_part for r in d.part.rels.values() if r.reltype.endswith("/comments")]\nopen("{out}", "wb").write(parts[0].blob)';
    expect(Buffer.from(runPythonDocx(script, marked(own))).toString("utf8")).toContain(
      'w:author="Trợ lý CCHC"'
    );
  });
});
