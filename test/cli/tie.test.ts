import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { runCommandLine } from "../../src/cli/run-command-line";
import { sampleFiles } from "../../src/templating/samples";
import { docxOf } from "../support/docx";
import { statisticsFile } from "../support/statistics-files";
import { recordTerminal } from "../support/terminal";

let folder = "";
const at = (...parts: string[]): string => join(folder, ...parts);
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const report = (...sentences: readonly string[]): Uint8Array =>
  docxOf(
    ["UBND TỈNH A", "BÁO CÁO", "Công tác cải cách hành chính quý I năm 2026", ...sentences]
      .map(paragraph)
      .join("")
  );
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-tie-"));
  const figures = { "b3.3.3.1": 890, "b3.3.3.2": 871 };
  writeFileSync(at("q1.xlsx"), statisticsFile({ unitName: "UBND TỈNH A", period: "q1", figures }));
  writeFileSync(
    at("report.docx"),
    report("Tổng số PAKN đã tiếp nhận là 900.", "Số PAKN đã giải quyết xong là 871; trồng 55 cây.")
  );
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(...argv: string[]) {
  const terminal = recordTerminal();
  const code = await runCommandLine(argv, terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

describe("cchc tie", () => {
  test("each number is tied, contradicted or untied, with both places", async () => {
    const { code, output } = await run("tie", at("report.docx"), "--workbook", at("q1.xlsx"));
    expect(code).toBe(1);
    const lines = output.split("\n").map((line) => line.trim());
    const after = (line: string) => lines.slice(lines.indexOf(line)).slice(0, 3);
    expect(after("MÂU THUẪN 900: Tổng số PAKN đã tiếp nhận")).toEqual([
      "MÂU THUẪN 900: Tổng số PAKN đã tiếp nhận",
      "Lời văn: “Tổng số PAKN đã tiếp nhận là 900.”",
      expect.stringMatching(/^q1\.xlsx, trang “Biểu mẫu 3”, ô D\d+: 890$/u),
    ]);
    expect(lines).toContain("KHỚP 871: Số PAKN đã giải quyết xong");
    expect(lines).toContain("CHƯA GẮN 55: câu văn không nêu rõ chỉ tiêu nào");
    expect(lines).toContain("Khớp 1 · Mâu thuẫn 1 · Chưa gắn 1");
  });

  test("as JSON", async () => {
    const argv = ["tie", "--format", "json", at("report.docx"), "--workbook", at("q1.xlsx")];
    const { ties, counts } = JSON.parse((await run(...argv)).output) as {
      readonly ties: readonly { readonly status: string; readonly text: string }[];
      readonly counts: object;
    };
    expect(ties.map(({ status, text }) => [status, text])).toEqual([
      ["contradicted", "900"],
      ["tied", "871"],
      ["untied", "55"],
    ]);
    expect(counts).toEqual({ contradicted: 1, tied: 1, untied: 1 });
  });

  test("forms in the report itself are enough", async () => {
    const sample = sampleFiles.find(({ id }) => id === "province-report");
    writeFileSync(at("sample.docx"), sample?.create() ?? new Uint8Array());
    const { code, output } = await run("tie", at("sample.docx"));
    expect(code).toBe(0);
    expect(output).toContain("biểu mẫu trong chính báo cáo");
    expect(output).toContain("Mâu thuẫn 0");
  });

  test("cchc check --workbook has the contradiction among its findings", async () => {
    const { output } = await run("check", at("report.docx"), "--workbook", at("q1.xlsx"));
    expect(output).toContain("BC-30");
    expect(output).toMatch(/trang “Biểu mẫu 3”, ô D\d+: 890/u);
    expect((await run("check", at("report.docx"))).output).not.toContain("BC-30");
  });

  test("cchc check lists what is tied to no table, and counts it nowhere", async () => {
    const argv = [at("report.docx"), "--workbook", at("q1.xlsx"), "--html", at("page.html")];
    const { output } = await run("check", ...argv);
    const lines = output.split("\n").map((line) => line.trim());
    const at55 = lines.indexOf("- 55: câu văn không nêu rõ chỉ tiêu nào");
    expect(lines[at55 - 1]).toBe(
      "Số trong lời văn chưa gắn được với bảng (1). Liệt kê để tự rà lại, không tính là lỗi."
    );
    expect(lines[at55 + 1]).toBe("“trồng 55 cây.”");
    expect(readFileSync(at("page.html"), "utf8")).toContain("<td>55</td>");

    const { runs } = JSON.parse((await run("check", "--format", "json", ...argv)).output) as {
      readonly runs: readonly { readonly findings: readonly object[]; readonly tying?: object }[];
    };
    const [withTables, workbook] = runs;
    expect(withTables?.tying).toMatchObject({
      contradicted: 1,
      tied: 1,
      untied: [{ numbers: ["55"], reason: "noIndicator", anchor: { kind: "paragraph" } }],
    });
    expect(JSON.stringify(withTables?.findings)).not.toContain('"55"');
    expect(workbook?.tying).toBeUndefined();
  });

  test.each([
    ["report.docx", "report.docx", "không có biểu mẫu"],
    ["q1.xlsx", "q1.xlsx", "không phải văn bản Word"],
    ["report.docx", "missing.xlsx", "Không tìm thấy"],
  ])("%s with %s is refused in one sentence", async (file, workbook, sentence) => {
    const { code, errors } = await run("tie", at(file), "--workbook", at(workbook));
    expect(code).toBe(2);
    expect(errors).toContain(sentence);
  });
});
