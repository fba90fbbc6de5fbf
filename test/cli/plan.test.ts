import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { runCommandLine } from "../../src/cli/run-command-line";
import { planOf, realTasks, reportOf } from "../support/comparison-cases";
import { docxOfModel } from "../support/model-docx";
import { recordTerminal } from "../support/terminal";

let folder = "";
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-plan-"));
  writeFileSync(at("kh.docx"), docxOfModel(planOf(...realTasks)));
  const rows = realTasks
    .slice(1)
    .map((row, index) => (index === 0 ? { ...row, result: "Đang thực hiện" } : row));
  writeFileSync(at("bc.docx"), docxOfModel(reportOf(rows)));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(...argv: string[]) {
  const terminal = recordTerminal();
  const code = await runCommandLine(["check", "--profile", "so-2026", ...argv], terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

describe("cchc check --plan", () => {
  test("lists every task that needs a look under its verdict, with both places", async () => {
    expect((await run(at("bc.docx"))).output).not.toContain("BC-40");
    const { output, errors } = await run("--plan", at("kh.docx"), at("bc.docx"));
    expect(errors).toBe("");
    expect(output).toContain("BC-40");
    expect(output).toContain("BC-42");
    expect(output).toContain("Kế hoạch có 8 nhiệm vụ: 6 đã báo cáo, 2 cần xem lại");
    expect(output).toContain("Chưa thấy trong báo cáo (1)");
    expect(output).toContain("Kế hoạch “kh.docx”, Bảng 1, dòng 3");
    expect(output).toContain("Quá hạn mà chưa xong (1)");
    expect(output).toMatch(/Kế hoạch “kh\.docx”, Bảng 1, dòng 4.*Báo cáo, Bảng 1, dòng 2/u);
  });

  test("gives the same as data", async () => {
    const { output } = await run("--format", "json", "--plan", at("kh.docx"), at("bc.docx"));
    const { runs } = JSON.parse(output) as {
      runs: { comparison: { planFiles: string[]; tasks: Record<string, unknown>[] } }[];
    };
    const comparison = runs[0]?.comparison;
    expect(comparison?.planFiles).toEqual(["kh.docx"]);
    expect(comparison?.tasks).toHaveLength(8);
    expect(comparison?.tasks[0]).toMatchObject({
      verdict: "unreported",
      reason: "noLine",
      dueDay: "2026-03-30",
      planned: { file: "kh.docx", number: 1 },
      reported: null,
    });
    expect(comparison?.tasks[1]).toMatchObject({
      verdict: "overdue",
      similarity: 1,
      reported: { source: "table", progress: "underway" },
    });
  });

  test("--html writes the comparison as a page", async () => {
    await run("--html", at("doi-chieu.html"), "--plan", at("kh.docx"), at("bc.docx"));
    const page = readFileSync(at("doi-chieu.html"), "utf8");
    expect(page.match(/<tr><td>/gu)).toHaveLength(8);
    expect(page).toContain("Chưa thấy trong báo cáo (1)");
  });

  test("a file that is no plan, and one that is not there, are told", async () => {
    const { output, errors } = await run(
      ...["--plan", at("bc.docx"), "--plan", at("none.docx")],
      at("bc.docx")
    );
    expect(errors).toContain("none.docx");
    expect(output).toContain(
      "Không so sánh với “bc.docx”: tệp không phải là kế hoạch cải cách hành chính"
    );
  });
});
