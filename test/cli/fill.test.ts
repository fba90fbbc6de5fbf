import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { runCommandLine } from "../../src/cli/run-command-line";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import { docxOf } from "../support/docx";
import { partsOf } from "../support/package-parts";
import { statisticsFile } from "../support/statistics-files";
import { recordTerminal } from "../support/terminal";

let folder = "";
const at = (...parts: string[]): string => join(folder, ...parts);
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const slot = (id: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="cchc.so:${id}"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${run("[số]")}</w:sdtContent></w:sdt>`;
const report = (...paragraphs: readonly string[]): Uint8Array =>
  docxOf(
    [
      ...["UBND TỈNH A", "BÁO CÁO", "Công tác cải cách hành chính quý I năm 2026"].map(run),
      ...paragraphs,
    ]
      .map((content) => `<w:p>${content}</w:p>`)
      .join("")
  );
const workbook = (received: number, period: "q1" | "h1" = "q1"): Uint8Array =>
  statisticsFile({
    unitName: "UBND TỈNH A",
    period,
    figures: { "b3.3.3.1": received, "b3.3.3.2": 871 },
  });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-fill-"));
  writeFileSync(at("q1.xlsx"), workbook(890));
  writeFileSync(
    at("report.docx"),
    report(
      `${run("Tiếp nhận ")}${slot("b3.3.3.1")}${run(" PAKN.")}`,
      run("Số PAKN đã giải quyết xong là …… PAKN."),
      run("Tổng số PAKN đã tiếp nhận là 890.")
    )
  );
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function fill(from: string, book: string, to: string, ...more: string[]) {
  const terminal = recordTerminal();
  const argv = ["fill", at(from), "--workbook", at(book), "-o", at(to), ...more];
  const code = await runCommandLine(argv, terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

const modelOf = (name: string) => readDocument(openPackage(readFileSync(at(name)))).model;
const texts = (name: string) =>
  modelOf(name)
    .blocks.slice(3)
    .map((block) => (block.kind === "paragraph" ? block.text : ""));
const parts = (name: string) => partsOf(openPackage(readFileSync(at(name))));

describe("cchc fill", () => {
  test("slots and blanks are filled, and remember where from", async () => {
    const { code, output } = await fill("report.docx", "q1.xlsx", "out.docx");
    expect(code).toBe(0);
    expect(output).toContain("Điền 2 · Cập nhật 0 · Gắn 0 · Không đổi 0 · Giữ nguyên 0");
    expect(texts("out.docx")).toEqual([
      "Tiếp nhận 890 PAKN.",
      "Số PAKN đã giải quyết xong là 871 PAKN.",
      "Tổng số PAKN đã tiếp nhận là 890.",
    ]);
    expect(modelOf("out.docx").slots.map(({ tag }) => tag)).toEqual([
      expect.stringMatching(/^cchc\.so:b3\.3\.3\.1:q1-2026:D\d+:[0-9a-f]{8}$/u),
      expect.stringMatching(/^cchc\.so:b3\.3\.3\.2:q1-2026:D\d+:[0-9a-f]{8}$/u),
    ]);
  });

  test.each([[[]], [["--link"]]])("filling twice is filling once %j", async (more) => {
    await fill("report.docx", "q1.xlsx", "once.docx", ...more);
    await fill("once.docx", "q1.xlsx", "twice.docx", ...more);
    expect(parts("twice.docx")).toEqual(parts("once.docx"));
  });

  test("a changed cell updates exactly its own controls", async () => {
    await fill("report.docx", "q1.xlsx", "out.docx", "--link");
    writeFileSync(at("changed.xlsx"), workbook(895));
    const { output } = await fill("out.docx", "changed.xlsx", "new.docx");
    expect(output).toContain("Điền 0 · Cập nhật 2 · Gắn 0 · Không đổi 1 · Giữ nguyên 0");
    expect(texts("new.docx")).toEqual([
      "Tiếp nhận 895 PAKN.",
      "Số PAKN đã giải quyết xong là 871 PAKN.",
      "Tổng số PAKN đã tiếp nhận là 895.",
    ]);
  });

  test("what somebody typed over a figure is kept, and said", async () => {
    await fill("report.docx", "q1.xlsx", "out.docx");
    const pkg = openPackage(readFileSync(at("out.docx")));
    const typed = pkg.text("word/document.xml").replace(">871<", ">870<");
    writeFileSync(at("typed.docx"), pkg.withParts(new Map([["word/document.xml", typed]])).save());
    const { code, output } = await fill("typed.docx", "q1.xlsx", "new.docx");
    expect(code).toBe(1);
    expect(output).toContain(
      "Giữ nguyên “870” do người dùng gõ cho Số PAKN đã giải quyết xong; bảng ghi 871."
    );
    expect(parts("new.docx")).toEqual(parts("typed.docx"));
  });

  test.each([
    ["report.docx", "h1.xlsx", "kỳ khác"],
    ["q1.xlsx", "q1.xlsx", "không phải văn bản Word"],
    ["report.docx", "report.docx", "không có biểu mẫu"],
  ])("%s from %s is refused in one sentence", async (from, book, sentence) => {
    writeFileSync(at("h1.xlsx"), workbook(890, "h1"));
    const { code, errors } = await fill(from, book, from.replace(/^\w+/u, "out"));
    expect(code).toBe(2);
    expect(errors).toContain(sentence);
  });
});
