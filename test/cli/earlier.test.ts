import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { runCommandLine } from "../../src/cli/run-command-line";
import { statisticsFile, type StatisticsFile } from "../support/statistics-files";
import { recordTerminal } from "../support/terminal";

let folder = "";
const at = (...parts: string[]): string => join(folder, ...parts);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-earlier-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const documents = (file: Omit<StatisticsFile, "forms" | "values">, count: number): Uint8Array =>
  statisticsFile({ ...file, forms: [2], figures: { "b2.1.1": count, "b2.1.2": 0 } });
const unitName = "UBND TỈNH A";

async function run(...argv: string[]) {
  const terminal = recordTerminal();
  const code = await runCommandLine(["check", "--profile", "tinh-2026", ...argv], terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

describe("cchc check with files of other periods", () => {
  test("--earlier brings the period rules in, and both places are named", async () => {
    writeFileSync(at("q1.xlsx"), documents({ unitName, period: "q1" }, 9));
    writeFileSync(at("h1.xlsx"), documents({ unitName, period: "h1" }, 8));
    expect((await run(at("h1.xlsx"))).output).not.toContain("TK-24");
    const { code, output } = await run("--earlier", at("q1.xlsx"), at("h1.xlsx"));
    expect(code).toBe(1);
    expect(output).toContain("TK-24");
    expect(output).toContain("Ô D8");
    expect(output).toContain("tệp “q1.xlsx”, trang “Biểu mẫu 2”, ô D8");
  });

  test("several files may be given, and those that cannot be compared are told", async () => {
    writeFileSync(at("h1.xlsx"), documents({ unitName, period: "h1" }, 8));
    writeFileSync(at("q3.xlsx"), documents({ unitName, period: "q3" }, 5));
    writeFileSync(at("year.xlsx"), documents({ unitName, period: "year" }, 12));
    writeFileSync(at("other.xlsx"), documents({ unitName: "UBND TỈNH B", period: "q1" }, 50));
    const { output } = await run(
      ...["--earlier", at("h1.xlsx"), "--earlier", at("q3.xlsx"), "--earlier", at("other.xlsx")],
      at("year.xlsx")
    );
    expect(output).toContain("8 + 5 = 13");
    expect(output).toContain("Không so sánh với “other.xlsx”: tệp của đơn vị khác");
  });

  test("the files of a folder are compared within their unit", async () => {
    mkdirSync(at("year"));
    writeFileSync(at("year", "a-h1.xlsx"), documents({ unitName, period: "h1" }, 8));
    writeFileSync(at("year", "a-q1.xlsx"), documents({ unitName, period: "q1" }, 9));
    writeFileSync(
      at("year", "b-q1.xlsx"),
      documents({ unitName: "UBND TỈNH B", period: "q1" }, 99)
    );
    const { output } = await run("--format", "json", at("year"));
    const { runs } = JSON.parse(output) as {
      runs: readonly { readonly file: string; readonly findings: readonly { code: string }[] }[];
    };
    const told = runs.filter(({ findings }) => findings.some(({ code }) => code === "TK-24"));
    expect(told.map(({ file }) => file)).toEqual([at("year", "a-h1.xlsx")]);
  });

  test("an earlier file that cannot be opened is told in one sentence", async () => {
    writeFileSync(at("h1.xlsx"), documents({ unitName, period: "h1" }, 8));
    const { errors } = await run("--earlier", at("missing.xlsx"), at("h1.xlsx"));
    expect(errors.trim().split("\n")).toHaveLength(1);
    expect(errors).toContain("missing.xlsx");
  });
});
