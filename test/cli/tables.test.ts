import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { runCommandLine } from "../../src/cli/run-command-line";
import { readStatistics } from "../../src/core/statistics/read-statistics";
import { readModel } from "../../src/hosts/open-file";
import { openPackage } from "../../src/ooxml/package/open-package";
import { docxOf } from "../support/docx";
import { partsOf } from "../support/package-parts";
import { newErrors, sdkErrors } from "../support/sdk-errors";
import { formsOfTime, statisticsFile } from "../support/statistics-files";
import { recordTerminal } from "../support/terminal";
import { readBy } from "../support/vocabulary";

let folder = "";
const at = (...parts: string[]): string => join(folder, ...parts);
const report = docxOf(
  ["UBND TỈNH A", "BÁO CÁO", "Công tác cải cách hành chính quý I năm 2026"]
    .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join("")
);
const workbook = (documents: number): Uint8Array =>
  statisticsFile({
    unitName: "UBND TỈNH A",
    period: "q1",
    forms: [2, 3],
    figures: { "b2.1.1": documents },
  });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-tables-"));
  writeFileSync(at("q1.xlsx"), workbook(9));
  writeFileSync(at("report.docx"), report);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(...argv: string[]) {
  const terminal = recordTerminal();
  const code = await runCommandLine(["tables", ...argv], terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

async function figuresOf(name: string) {
  const model = await readModel(readFileSync(at(name)));
  const { forms } = readStatistics(model, readBy(formsOfTime("2026-03-20")));
  return Object.fromEntries(
    forms.flatMap(({ rows }) =>
      rows.flatMap(({ indicator, figure }) =>
        figure.kind === "number" ? [[indicator.id, figure.value] as const] : []
      )
    )
  );
}

describe("cchc tables", () => {
  test("a workbook's forms become tables of the report, and a workbook again, with the same figures", async () => {
    const there = await run(at("report.docx"), "--workbook", at("q1.xlsx"), "-o", at("new.docx"));
    expect([there.code, there.output]).toEqual([0, expect.stringContaining("thêm 2 biểu mẫu")]);
    expect(await figuresOf("new.docx")).toEqual(await figuresOf("q1.xlsx"));
    const back = await run(at("new.docx"), "-o", at("back.xlsx"));
    expect([back.code, back.errors]).toEqual([0, ""]);
    expect(await figuresOf("back.xlsx")).toEqual(await figuresOf("q1.xlsx"));
  });

  test("the forms are an appendix on landscape pages, and the pages before stay as they were", async () => {
    const size =
      '<w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>';
    const portrait = docxOf(
      `<w:p><w:r><w:t>UBND TỈNH A</w:t></w:r></w:p><w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p><w:p><w:r><w:t>Công tác cải cách hành chính quý I năm 2026</w:t></w:r></w:p><w:sectPr><w:type w:val="continuous"/>${size}</w:sectPr>`
    );
    writeFileSync(at("report.docx"), portrait);
    await run(at("report.docx"), "--workbook", at("q1.xlsx"), "-o", at("new.docx"));
    const pkg = openPackage(readFileSync(at("new.docx")));
    const sections = pkg.text("word/document.xml").match(/<w:sectPr>.*?<\/w:sectPr>/gsu);
    const turned = size.replace(
      'w:w="11907" w:h="16840"',
      'w:w="16840" w:h="11907" w:orient="landscape"'
    );
    expect(sections).toEqual([
      `<w:sectPr><w:type w:val="continuous"/>${size}</w:sectPr>`,
      `<w:sectPr>${turned}</w:sectPr>`,
    ]);
    const model = await readModel(readFileSync(at("new.docx")));
    const texts = model.kind === "document" ? model.blocks : [];
    expect(
      texts.filter((block) => block.kind === "paragraph" && block.text === "PHỤ LỤC")
    ).toHaveLength(1);
    expect(await figuresOf("new.docx")).toEqual(await figuresOf("q1.xlsx"));
    const errors = sdkErrors([portrait, readFileSync(at("new.docx"))], "docx");
    expect(newErrors(errors[0] ?? [], errors[1] ?? ["missing"])).toEqual([]);
  });

  test("moved twice, nothing changes; a changed cell changes its own", async () => {
    await run(at("report.docx"), "--workbook", at("q1.xlsx"), "-o", at("once.docx"));
    const again = await run(at("once.docx"), "--workbook", at("q1.xlsx"), "-o", at("twice.docx"));
    expect(again.output).toContain("cập nhật 0 ô, thêm 0 biểu mẫu");
    const parts = (name: string) => partsOf(openPackage(readFileSync(at(name))));
    expect(parts("twice.docx")).toEqual(parts("once.docx"));
    writeFileSync(at("changed.xlsx"), workbook(10));
    await run(at("once.docx"), "--workbook", at("changed.xlsx"), "-o", at("new.docx"));
    expect(await figuresOf("new.docx")).toEqual(await figuresOf("changed.xlsx"));
  });

  test("the Open XML SDK finds nothing new in the report", async () => {
    await run(at("report.docx"), "--workbook", at("q1.xlsx"), "-o", at("new.docx"));
    const errors = sdkErrors([report, readFileSync(at("new.docx"))], "docx");
    expect(newErrors(errors[0] ?? [], errors[1] ?? ["missing"])).toEqual([]);
  });

  test.each([
    [["report.docx", "-o", "out.xlsx"], "không có biểu mẫu"],
    [["report.docx", "-o", "out.docx"], ".xlsx"],
    [["q1.xlsx", "--workbook", "q1.xlsx", "-o", "out.docx"], "không phải văn bản Word"],
  ])("%j is refused in one sentence", async (argv, sentence) => {
    const { code, errors } = await run(
      ...argv.map((word) => (word.includes(".") ? at(word) : word))
    );
    expect(code).toBe(2);
    expect(errors).toContain(sentence);
  });
});
