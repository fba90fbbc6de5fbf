import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { consolidate } from "../../src/app/consolidate-files";
import { consolidationOrder, unitReader } from "../../src/app/consolidate-order";
import { readUnitFile } from "../../src/app/consolidate-unit";
import { wordConsolidation } from "../../src/app/word-consolidation";
import { checks } from "../../src/checks/index";
import { cellAddress, sheetCellAt, parseCellAddress } from "../../src/core/model/cell-address";
import type { Sheet, WorkbookModel } from "../../src/core/model/workbook";
import { readStatistics } from "../../src/core/statistics/read-statistics";
import { readModel } from "../../src/hosts/open-file";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import type { ConsolidationInput } from "../../src/templating/consolidation-input";
import { createConsolidation } from "../../src/templating/create-consolidation";
import { createConsolidationReport } from "../../src/templating/create-consolidation-report";
import { firstIndicatorRow } from "../../src/templating/statistics-sheet";
import { resaveInLibreOffice } from "../support/foreign-office";
import { sdkErrors } from "../support/sdk-errors";
import {
  firstFigureRow,
  goodValues,
  statisticsForms,
  workbookWithForms,
} from "../support/statistics-values";
import { readBy } from "../support/vocabulary";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const reader = unitReader("quoc-gia", catalogue);

function inputOf(names: readonly string[], form: string | null): ConsolidationInput {
  const { order, law } = consolidationOrder(
    {
      profileId: "quoc-gia",
      form,
      period: "q3",
      year: 2026,
      units: [...names, "Xã Vắng & <Xa>"],
    },
    catalogue
  );
  const files = names.map((name, index) => {
    const values = goodValues(statisticsForms, index);
    const figures = { "b6.1.1": 10.1 + index / 10, "b6.1.2": 5.3 };
    const model = workbookWithForms(values, { figures });
    return readUnitFile({ name: `${name}.xlsx`, fingerprint: `sha-${index}`, model }, reader);
  });
  return wordConsolidation(consolidate(files, order), law.regime);
}

const units = ["Xã An Bình", "Xã O'Neil", "Xã Cẩm Lệ"];
const input = inputOf(units, null);
const bytes = createConsolidation(input);

async function read(file: Uint8Array): Promise<WorkbookModel> {
  const model = await readModel(file);
  if (model.kind !== "workbook") throw new Error("no workbook");
  return model;
}

const sheetOf = (model: WorkbookModel, name: string): Sheet => {
  const sheet = model.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const partText = (file: Uint8Array, name: string): string =>
  strFromU8(unzipSync(file)[name] ?? new Uint8Array());
const valueAt = (sheet: Sheet, address: string) => {
  const place = parseCellAddress(address);
  return place === null ? null : (sheetCellAt(sheet, place.row, place.column)?.value ?? null);
};

describe("the consolidated workbook", () => {
  test("is valid for the Open XML SDK, and the same input gives the same bytes", () => {
    const one = createConsolidation(inputOf([], "3"));
    expect(sdkErrors([bytes, one], "xlsx").flat()).toEqual([]);
    expect(createConsolidation(inputOf(units, null))).toEqual(bytes);
  }, 60_000);

  test("holds every total where the form's template has its figure", async () => {
    const model = await read(bytes);
    const { forms, unrecognised } = readStatistics(model, readBy(statisticsForms));
    expect(unrecognised).toEqual([]);
    expect(forms.map(({ form }) => form.id)).toEqual(statisticsForms.map(({ id }) => id));
    for (const { rows, missing, unmatched } of forms) {
      expect([...missing, ...unmatched]).toEqual([]);
      for (const { indicator, figure } of rows) {
        const { value } = indicator.nature === "group" ? { value: null } : input.totalOf(indicator);
        const found = figure.kind === "number" ? figure.value : null;
        expect([indicator.id, found]).toEqual([indicator.id, value]);
      }
    }
  });

  test("shows the same values when LibreOffice computes it anew", async () => {
    const before = await read(bytes);
    const after = await read(resaveInLibreOffice(bytes));
    for (const { name, rows } of before.sheets) {
      const resaved = sheetOf(after, name);
      for (const { index, cells } of rows) {
        for (const { column, value, formula } of cells) {
          if (formula === null) continue;
          const now = sheetCellAt(resaved, index, column);
          expect([name, index, now?.value ?? ""]).toEqual([name, index, value]);
          expect(now?.error ?? null).toBeNull();
        }
      }
    }
  }, 60_000);

  test("links a total to its figures, and them back to it", async () => {
    const model = await read(bytes);
    const links = [
      ...partText(bytes, "xl/worksheets/sheet3.xml").matchAll(
        /<hyperlink ref="(\w+)" location="([^"]+)"/gu
      ),
    ].map(([, from = "", to = ""]) => ({ from, to: to.replaceAll("&apos;", "'") }));
    expect(links.length).toBeGreaterThan(10);
    const total = sheetOf(model, "Biểu mẫu 3");
    const trace = sheetOf(model, "Nguồn Biểu mẫu 3");
    const files = units.map((unit) => `${unit}.xlsx`);
    for (const { from, to } of links) {
      const [sheet, address = ""] = to.split("!");
      expect(sheet).toBe("'Nguồn Biểu mẫu 3'");
      const { row = -1, column = -1 } = parseCellAddress(address) ?? {};
      const figures = units.map((_, index) => sheetCellAt(trace, 2 + index, column)?.value);
      const cellsOf = (at: number) =>
        units.map((_, index) => sheetCellAt(trace, 2 + index, at)?.value);
      expect([cellsOf(0), cellsOf(1)]).toEqual([units, files]);
      expect(cellsOf(2)).toEqual(units.map(() => "trang “Biểu mẫu 3”"));
      const inUnit = (parseCellAddress(from)?.row ?? 0) - firstIndicatorRow + firstFigureRow;
      expect(cellsOf(column + 1)).toEqual(units.map(() => cellAddress(inUnit, 3)));
      expect(figures.reduce<number>((sum, value) => sum + Number(value), 0)).toBe(
        valueAt(total, from)
      );
      const back = [
        ...partText(bytes, "xl/worksheets/sheet11.xml").matchAll(
          /<hyperlink ref="(\w+)" location="([^"]+)"/gu
        ),
      ].find(([, ref]) => ref === cellAddress(row, column + 1));
      expect(back?.[2]?.replaceAll("&apos;", "'")).toBe(`'Biểu mẫu 3'!${from}`);
    }
  });

  test("says what became of every unit", async () => {
    const status = sheetOf(await read(bytes), "Tình trạng");
    const texts = status.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    for (const text of ["Xã Vắng & <Xa>", "Chưa gửi", "Xã O'Neil.xlsx", "sha-1"])
      expect(texts).toContain(text);
  });
});

describe("the report for handing back", () => {
  test("has a slip for each unit with something to do, and no markup from a name", () => {
    const html = createConsolidationReport(input);
    expect(html).toContain("Phiếu trao đổi: Xã Vắng &amp; &lt;Xa&gt;");
    expect(html).not.toContain("<Xa>");
    expect(html).not.toContain("Phiếu trao đổi: Xã An Bình");
    expect(html).not.toMatch(/(?:src|href)=/u);
    expect(createConsolidationReport(inputOf(units, null))).toBe(html);
  });
});
