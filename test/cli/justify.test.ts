import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { runCommandLine } from "../../src/cli/run-command-line";
import { createXlsxHost } from "../../src/hosts/xlsx/create-xlsx-host";
import { openPackage } from "../../src/ooxml/package/open-package";
import { sampleFiles } from "../../src/templating/samples";
import { partsOf } from "../support/package-parts";
import { statisticsFile } from "../support/statistics-files";
import { recordTerminal } from "../support/terminal";

const workbook = statisticsFile({
  unitName: "UBND TỈNH A",
  period: "q3",
  figures: { "b3.2.2": 9_999_999, "b5.1.2": 3.5 },
});
let folder = "";
const at = (...parts: string[]): string => join(folder, ...parts);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-justify-"));
  writeFileSync(at("q3.xlsx"), workbook);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(...argv: string[]) {
  const terminal = recordTerminal();
  const code = await runCommandLine(argv, terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

interface Found {
  readonly code: string;
  readonly anchor: { readonly sheetId: string; readonly address: string };
}
interface Run {
  readonly findings: readonly Found[];
  readonly justified: readonly (Found & { readonly justification: object })[];
  readonly lapsed: readonly object[];
}

async function checked(name: string): Promise<Run> {
  const { output } = await run("check", "--format", "json", "--profile", "tinh-2026", at(name));
  return (JSON.parse(output) as { readonly runs: readonly [Run] }).runs[0];
}

const why = ["--by", "Nguyễn Văn A", "--reason", "Đã xác minh với đơn vị", "--dated", "2026-09-20"];
const justify = (rule: string, ...more: string[]) =>
  run(
    "justify",
    at("q3.xlsx"),
    "-o",
    at("out.xlsx"),
    "--profile",
    "tinh-2026",
    "--rule",
    rule,
    ...why,
    ...more
  );

describe("cchc justify", () => {
  test("a justified finding is listed apart, and every other stays", async () => {
    const before = await checked("q3.xlsx");
    const [chosen] = before.findings;
    const { code, output } = await justify(chosen?.code ?? "", "--nth", "1");
    expect([code, output]).toEqual([0, expect.stringContaining(`giải trình cho ${chosen?.code}`)]);
    const after = await checked("out.xlsx");
    expect(after.justified.map((one) => one.anchor)).toEqual([chosen?.anchor]);
    expect(after.justified[0]?.justification).toMatchObject({
      by: "Nguyễn Văn A",
      on: "2026-09-20",
      reason: "Đã xác minh với đơn vị",
    });
    expect(after.findings).toEqual(before.findings.slice(1));
    const text = await run("check", "--profile", "tinh-2026", at("out.xlsx"));
    expect(text.output).toContain(`ĐÃ GIẢI TRÌNH ${chosen?.code}`);
    expect(text.output).toContain(
      "Giải trình: Đã xác minh với đơn vị (Nguyễn Văn A, ngày 20/09/2026)"
    );
    expect(text.output).toContain(" · Đã giải trình 1");
  });

  test("the finding comes back when its value changes", async () => {
    const [chosen] = (await checked("q3.xlsx")).findings;
    await justify(chosen?.code ?? "", "--nth", "1");
    const host = createXlsxHost(readFileSync(at("out.xlsx")));
    const { model } = await host.read();
    const { sheetId, address } = chosen?.anchor ?? { sheetId: "", address: "" };
    const value = 8_888_888;
    const outcome = await host.apply(model.revision, [
      { kind: "setSheetCell", sheetId, address, expected: 9_999_999, value },
    ]);
    expect(outcome.kind).toBe("applied");
    writeFileSync(at("changed.xlsx"), await host.save());
    const after = await checked("changed.xlsx");
    expect(after.justified).toEqual([]);
    expect(after.lapsed).toHaveLength(1);
    expect(after.findings.map(({ code }) => code)).toContain(chosen?.code);
  });

  test.each([
    ["xlsx", workbook],
    ["docx", sampleFiles.find(({ id }) => id === "faulty-plan")?.create() ?? new Uint8Array()],
  ])("of a .%s taken out again, every part is as it was", async (ending, bytes) => {
    const names = ["before", "justified", "twice", "back"].map((name) => at(`${name}.${ending}`));
    const [before = "", justified = "", twice = "", back = ""] = names;
    writeFileSync(before, bytes);
    const partsIn = (name: string) => partsOf(openPackage(readFileSync(name)));
    const [first, second] = (await checked(`before.${ending}`)).findings;
    const profile = ["--profile", "tinh-2026"];
    const change = async (from: string, to: string, ...more: string[]): Promise<void> =>
      expect((await run("justify", from, "-o", to, ...profile, ...more)).code).toBe(0);
    await change(before, justified, "--rule", first?.code ?? "", "--nth", "1", ...why);
    await change(justified, twice, "--rule", second?.code ?? "", "--nth", "1", ...why);
    expect(partsIn(justified)).not.toEqual(partsIn(before));
    await change(twice, back, "--remove");
    expect(Object.entries(partsIn(back))).toEqual(Object.entries(partsIn(before)));
  });

  test.each([
    [["--rule", "TK-99", ...why], "không có phát hiện nào của “TK-99”"],
    [["--rule", "TK-01", "--by", "A"], "--reason"],
    [why, "--rule"],
    [["--remove"], "không có giải trình nào"],
    [["--rule", "TK-01", "--nth", "0", ...why], "“0”"],
  ])("%j is refused in one sentence", async (more, sentence) => {
    const { code, errors } = await run("justify", at("q3.xlsx"), "-o", at("out.xlsx"), ...more);
    expect(code).toBe(2);
    expect(errors).toContain(sentence);
  });
});
