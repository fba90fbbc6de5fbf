import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { runCommandLine } from "../../src/cli/run-command-line";
import { sheetCellAt } from "../../src/core/model/cell-address";
import { readModel } from "../../src/hosts/open-file";
import { statisticsFile } from "../support/statistics-files";
import { recordTerminal } from "../support/terminal";

let folder = "";
const at = (...parts: string[]): string => join(folder, ...parts);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-consolidate-"));
  mkdirSync(at("units"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(...argv: string[]) {
  const terminal = recordTerminal();
  const code = await runCommandLine(["consolidate", ...argv], terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

function writeUnit(name: string, count: number, year = 2026): void {
  const figures = { "b2.1.1": count, "b2.1.2": 1 };
  writeFileSync(
    at("units", `${name}.xlsx`),
    statisticsFile({ unitName: `UBND ${name}`, period: "q3", year, forms: [2], figures })
  );
}

/** Value of row 1.1 of form 2 in the workbook written. */
async function total(): Promise<unknown> {
  const model = await readModel(readFileSync(at("out.xlsx")));
  const sheet = model.kind === "workbook" ? model.sheets[0] : undefined;
  return sheet === undefined ? null : sheetCellAt(sheet, 7, 3)?.value;
}

const asked = ["--form", "2", "--period", "q3"] as const;

describe("cchc consolidate", () => {
  test("adds up a folder, and again over its own outcome", async () => {
    writeUnit("XÃ A", 5);
    writeUnit("XÃ B", 7);
    const first = await run(...asked, "-o", at("out.xlsx"), at("units"));
    expect(first).toMatchObject({ code: 0, errors: "" });
    expect(first.output).toContain("2/2 đơn vị");
    expect(await total()).toBe(12);
    const bytes = readFileSync(at("out.xlsx"));
    expect((await run(...asked, "-o", at("out.xlsx"), at("units"), at("out.xlsx"))).code).toBe(0);
    expect(readFileSync(at("out.xlsx")).equals(bytes)).toBe(true);
  });

  test("tells what is missing and what is broken, and writes slips", async () => {
    writeUnit("XÃ A", 5);
    writeFileSync(at("units", "XÃ B.xlsx"), "PK no workbook");
    writeFileSync(at("list.txt"), "\uFEFFUBND xã A\r\nXã B\r\nXã C\r\n");
    const { code, output } = await run(
      ...[...asked, "--units", at("list.txt"), "--html", at("slips.html")],
      ...["-o", at("out.xlsx"), at("units")]
    );
    expect(code).toBe(1);
    expect(output).toContain("Xã B: tạm để riêng");
    expect(output).toContain("Xã C: chưa gửi");
    expect(output).not.toContain("UBND xã A:");
    expect(await total()).toBe(5);
    const html = readFileSync(at("slips.html"), "utf8");
    expect(html).toContain("Phiếu trao đổi: Xã B");
    expect(html).toContain("Phiếu trao đổi: Xã C");
  });

  test("prints JSON for machines", async () => {
    writeUnit("XÃ A", 5);
    const { output } = await run(...asked, "--format", "json", "-o", at("out.xlsx"), at("units"));
    expect(JSON.parse(output)).toMatchObject({
      version: 1,
      units: [{ unit: "UBND XÃ A", status: "counted", files: ["XÃ A.xlsx"] }],
    });
  });

  test("asks for the year where the files name several", async () => {
    writeUnit("XÃ A", 5);
    writeUnit("XÃ B", 5, 2027);
    const asking = await run(...asked, "-o", at("out.xlsx"), at("units"));
    expect(asking).toMatchObject({ code: 2 });
    expect(asking.errors).toContain("2026, 2027");
    const told = await run(...asked, "--year", "2027", "-o", at("out.xlsx"), at("units"));
    expect(told).toMatchObject({ code: 1 });
    expect(told.output).toContain("UBND XÃ A: tạm để riêng");
  });

  test.each([
    ["no form", ["--period", "q3"], "--form"],
    ["no period", ["--form", "2"], "--period"],
    ["no such form", ["--form", "9", "--period", "q3", "--year", "2026"], "“9”"],
    ["an output that is no workbook", [...asked, "--year", "2026", "-o", "x.docx"], ".xlsx"],
  ])("explains %s", async (_, argv, told) => {
    writeUnit("XÃ A", 5);
    const { code, errors } = await run("-o", at("out.xlsx"), ...argv, at("units"));
    expect(code).toBe(2);
    expect(errors).toContain(told);
  });
});
