import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/core/findings/finding";
import { noFaults } from "../office/protocol/faults";
import type { TierName } from "../office/tiers";
import { findingAt } from "../support/findings";
import { buildXlsx } from "../support/xlsx-builder";
import { openExcelHost } from "./excel-host";

const bytes = buildXlsx({
  sheets: [
    {
      name: "Biểu 1",
      rows: ["C3", "C4", "C5"]
        .map((address, at) => `<row r="${at + 3}"><c r="${address}"><v>${at}</v></c></row>`)
        .join(""),
    },
    {
      name: "Khoá",
      rows: `<row r="1"><c r="A1"><v>1</v></c></row>`,
      after: `<sheetProtection sheet="1"/>`,
    },
  ],
});

async function open(tier: TierName) {
  const excel = openExcelHost(bytes, tier);
  const { model } = await excel.host.read();
  const at = (address: string, sheet = 0): Finding =>
    findingAt({ kind: "sheetRange", sheetId: model.sheets[sheet]?.id ?? "", address });
  const [sheet] = excel.workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const attached = () => (tier === "microsoft365" ? excel.workbook.notes : excel.workbook.comments);
  return { ...excel, at, sheet, attached };
}

describe.each([
  ["microsoft365", "note"],
  ["office2021", "comment"],
] as const)("beside the cells, Excel of tier %s", (tier, style) => {
  test(`writes a ${style}, one a cell, beside those of others, and takes it away with the marks`, async () => {
    const { host, workbook, at, sheet, attached, interpreter } = await open(tier);
    workbook.addComment(sheet, "C3", "của tôi");
    const findings = [at("C3"), at("C4"), at("C4"), at("A1", 1)];
    await host.showMarks(findings);
    expect(workbook.notes).toEqual([]);
    interpreter.resetCounts();
    expect(await host.addNotes(findings)).toBe(style);
    expect(interpreter.syncs).toBeLessThanOrEqual(3);
    const ours = () => attached().filter(({ content }) => content.startsWith("[CCHC "));
    expect(ours().map(({ address }) => address)).toEqual(["C4"]);
    expect(ours()[0]?.content.split("\n")).toHaveLength(2);

    await host.addNotes([at("C5")]);
    expect(ours().map(({ address }) => address)).toEqual(["C5"]);
    await host.showMarks([]);
    expect(ours()).toEqual([]);
    expect(workbook.comments.map(({ content }) => content)).toEqual(["của tôi"]);
  });
});

test("an Excel that claims notes and refuses them is asked for comments", async () => {
  const { host, workbook, at, interpreter } = await open("microsoft365");
  const failure = { member: "Add", nth: 1, code: "NotImplemented" };
  interpreter.faults = { ...noFaults, failures: [failure] };
  expect(await host.addNotes([at("C4")])).toBe("comment");
  expect([workbook.notes.length, workbook.comments.length]).toEqual([0, 1]);
});

test("an Excel with neither is left alone", async () => {
  const { host, at } = await open("word2019");
  expect(host.canAddNotes).toBe(false);
  expect(await host.addNotes([at("C4")])).toBeNull();
});
