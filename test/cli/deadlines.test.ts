import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { runCommandLine } from "../../src/cli/run-command-line";
import { recordTerminal } from "../support/terminal";

const folder = mkdtempSync(join(tmpdir(), "cchc-deadlines-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]) {
  const terminal = recordTerminal();
  const code = await runCommandLine(["deadlines", ...argv], terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

describe("cchc deadlines", () => {
  test("lists what is due, soonest first, each with its days and its source", async () => {
    const { code, output } = await run("--profile", "bhxh-tinh", "--on", "2026-11-22");
    expect(code).toBe(0);
    expect(output.split("\n").slice(0, 3)).toEqual([
      "Kế hoạch cải cách hành chính năm 2027",
      "  Chậm nhất thứ Ba, 15/12/2026 (Còn 23 ngày)",
      "  Nguồn: Mục 4 Công văn 4032/BHXH-PC",
    ]);
  });

  test("writes a calendar file", async () => {
    const file = join(folder, "lich.ics");
    const { code } = await run("--profile", "bhxh-tinh", "--on", "2026-11-22", "-o", file);
    expect(code).toBe(0);
    expect(readFileSync(file, "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n/u);
  });

  test("as JSON for other programs", async () => {
    const { output } = await run(
      "--profile",
      "bhxh-tinh",
      "--on",
      "2026-11-22",
      "--format",
      "json"
    );
    const { deadlines } = JSON.parse(output) as { deadlines: { lastDay: string }[] };
    expect(deadlines[0]?.lastDay).toBe("2026-12-15");
  });

  test("asks for the profile", async () => {
    const { code, errors } = await run();
    expect(code).toBe(2);
    expect(errors).toContain("--profile");
  });
});
