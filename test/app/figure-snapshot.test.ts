import { describe, expect, test } from "@jest/globals";
import { readFigureSnapshot, takeFigureSnapshot } from "../../src/app/figure-snapshot";
import { readFigureSource } from "../../src/app/tie-text";
import type { WorkbookModel } from "../../src/core/model/workbook";
import { readModel } from "../../src/hosts/open-file";
import { statisticsFile } from "../support/statistics-files";
import { catalogue, lawFor } from "../support/templating-law";
import { workbookOf } from "../support/workbook";

const law = lawFor("tinh-2026", "2026-09-30");
async function workbook(): Promise<WorkbookModel> {
  const bytes = statisticsFile({ unitName: "Ủy ban nhân dân tỉnh Bình An", period: "q3" });
  const model = await readModel(bytes);
  if (model.kind !== "workbook") throw new Error("no workbook");
  return model;
}
async function snapshot(): Promise<string> {
  const model = await workbook();
  const request = { model, fileName: "q3.xlsx", profileId: null, on: null };
  const taken = takeFigureSnapshot(request, catalogue);
  if (taken.kind !== "taken") throw new Error(taken.reason);
  return taken.text;
}

describe("figures as a text", () => {
  test("read as the workbook they were taken from: same figures, cells, sheets and period", async () => {
    const reading = readFigureSnapshot(await snapshot());
    if (reading.kind !== "read") throw new Error(reading.reason);
    const told = readFigureSource(reading.file, law);
    const real = readFigureSource({ fileName: "q3.xlsx", model: await workbook() }, law);
    const shown = (source: typeof real) =>
      source.statistics.forms.map(({ form, rows }) => [
        form.code,
        ...rows.map(({ indicator, figure, figureAnchor }) => [
          indicator.id,
          figure.kind === "number" ? [figure.value, figure.text] : figure,
          figureAnchor.kind === "sheetRange" && [
            source.sheetNames.get(figureAnchor.sheetId),
            figureAnchor.address,
          ],
        ]),
      ]);
    expect(shown(told)).toEqual(shown(real));
    expect([told.fileName, told.period]).toEqual(["q3.xlsx", { period: "q3", year: 2026 }]);
    expect(reading).toMatchObject({
      unit: "Ủy ban nhân dân tỉnh Bình An",
      period: { period: "q3", year: 2026 },
    });
  });

  test("taken twice they are the same text, and small", async () => {
    const text = await snapshot();
    expect(await snapshot()).toBe(text);
    expect(text.length).toBeLessThan(60_000);
  });

  test.each<[string, (text: string) => string, string]>([
    ["cut short", (text) => text.slice(0, -9), "broken"],
    ["another figure", (text) => text.replace(/("b1\.1":)\d+/u, "$17"), "broken"],
    ["another cell", (text) => text.replace(/\[7,3,\d+/u, "[7,3,1"), "broken"],
    ["more than it holds", (text) => text.replace(/^\{/u, '{"extra":1,'), "broken"],
    ["a later version", (text) => text.replace('"version":1', '"version":2'), "otherVersion"],
    ["any other text", () => "Số liệu quý III", "broken"],
    ["other JSON", () => "[1]", "broken"],
  ])("%s is refused", async (_, change, reason) => {
    const text = await snapshot();
    expect(change(text)).not.toBe(text);
    expect(readFigureSnapshot(change(text))).toEqual({ kind: "refused", reason });
  });

  test("a workbook without forms has nothing to hand over", () => {
    const model = workbookOf({ "Trang 1": [["Năm 2026"]] });
    const request = { model, fileName: "", profileId: "tinh-2026", on: "2026-09-30" };
    expect(takeFigureSnapshot(request, catalogue)).toEqual({
      kind: "impossible",
      reason: "noForms",
    });
  });
});
