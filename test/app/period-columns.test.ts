import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import { checks } from "../../src/checks/index";
import type { Finding } from "../../src/core/findings/finding";
import type { DocumentModel } from "../../src/core/model/document";
import type { WorkbookModel } from "../../src/core/model/workbook";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { documentOf } from "../support/document";
import { goodValues, rowsOfForm, statisticsForms } from "../support/statistics-values";
import { workbookOf } from "../support/workbook";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const [form] = statisticsForms.slice(1, 2);
const values = goodValues(statisticsForms, 5);
const title = "BÁO CÁO THỐNG KÊ SỐ LIỆU CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2026";

/** Figures of an indicator, column by column; the other rows are blank. */
type Figures = Readonly<Record<string, readonly number[]>>;

function rowsWith(headings: readonly string[], figures: Figures): (string | number | null)[][] {
  if (form === undefined) throw new RangeError("no form 2");
  return [
    ["STT", "Chỉ tiêu", "ĐVT", ...headings, "Ghi chú"],
    [null, null, null, ...headings.map(() => "Số liệu"), null],
    ...rowsOfForm(form, values).map(({ id, number, name, measureUnit }) => [
      ...[number, name, measureUnit],
      ...headings.map((_, column) => figures[id]?.[column] ?? null),
    ]),
  ];
}

function sheet(headings: readonly string[], figures: Figures, heading = title): WorkbookModel {
  return workbookOf({ "Biểu mẫu 2": [[heading], ...rowsWith(headings, figures)] });
}

function found(
  model: WorkbookModel | DocumentModel,
  ruleId = "statistics/nested-windows"
): readonly Finding[] {
  const run = checkDocument(
    {
      model,
      notices: [],
      profileId: "tinh-2026",
      documentType: null,
      on: "2026-12-20",
      locale: "vi",
    },
    catalogue
  );
  expect(run.faults).toEqual([]);
  return run.findings.filter((finding) => finding.ruleId === ruleId);
}

/** The cell that is told, and those it is held against. */
function cells(findings: readonly Finding[]): readonly string[] {
  const address = ({ anchor }: Pick<Finding, "anchor">): string =>
    anchor.kind === "sheetRange" ? anchor.address : anchor.kind;
  return findings.map(
    (finding) => `${address(finding)} < ${finding.relatedInformation.map(address).join(" + ")}`
  );
}

const periods = ["Quý I", "6 tháng", "Quý III", "Năm"];

const across = (row: number, first: number, last: number) => ({
  firstRow: row,
  lastRow: row,
  firstColumn: first,
  lastColumn: last,
});

/** Form 2 with two periods under each of two headings, "Số liệu" over or under them. */
function underUnits(
  units: readonly [string, string],
  [first, second]: readonly [string, string],
  figures: Figures,
  place: "over" | "under" = "over"
): WorkbookModel {
  const [, , ...rows] = rowsWith([first, second, first, second], figures);
  const labels = ["STT", "Chỉ tiêu", "ĐVT"];
  const blank = [null, null, null];
  const figure = [...blank, "Số liệu", "Số liệu", "Số liệu", "Số liệu"];
  const named = [units[0], null, units[1], null];
  const periodRow = [...blank, first, second, first, second];
  const header =
    place === "over"
      ? [[...labels, "Số liệu"], [...blank, ...named], periodRow]
      : [[...labels, ...named], periodRow, figure];
  const top = place === "over" ? 2 : 1;
  const merged = [across(top, 3, 4), across(top, 5, 6)];
  const model = workbookOf({ "Biểu mẫu 2": [[title], ...header, ...rows] });
  const mergedAreas = [...merged, ...(place === "over" ? [across(1, 3, 6)] : [])];
  return { ...model, sheets: model.sheets.map((one) => ({ ...one, mergedAreas })) };
}

describe("columns for one period each under each of two units", () => {
  test.each(["over", "under"] as const)(
    "are held against each other unit by unit, “Số liệu” %s them",
    (place) => {
      const told = (...figures: number[]): readonly string[] =>
        cells(
          found(
            underUnits(
              ["Sở Nội vụ", "Xã Hòa Bình"],
              ["Quý I", "6 tháng"],
              { "b2.1.1": figures },
              place
            )
          )
        );
      expect(told(5, 9, 1, 2)).toEqual([]);
      // What the second unit counts says nothing of the first.
      expect(told(1, 2, 5, 9)).toEqual([]);
      expect(told(5, 3, 1, 2)).toEqual(["E6 < D6"]);
      expect(told(5, 9, 4, 2)).toEqual(["G6 < F6"]);
    }
  );

  test("unit and period are named", () => {
    const model = underUnits(["Sở Nội vụ", "Xã Hòa Bình"], ["Quý I", "6 tháng"], {
      "b2.1.1": [5, 9, 4, 2],
    });
    const [finding] = found(model);
    expect(finding?.message).toContain("Biểu mẫu 2 (Xã Hòa Bình, 6 tháng)");
    expect(finding?.relatedInformation[0]?.message).toContain("ở cột “Xã Hòa Bình, Quý I”");
  });

  test("two years over the same periods are years, not units", () => {
    const years = ["Năm 2025", "Năm 2026"] as const;
    const periodsOf = (...figures: number[]) =>
      cells(found(underUnits(years, ["Quý I", "6 tháng"], { "b2.1.1": figures })));
    expect(periodsOf(50, 90, 5, 9)).toEqual([]);
    expect(periodsOf(50, 90, 5, 3)).toEqual(["G6 < F6"]);
  });
});

describe("columns for one period each in one file", () => {
  test("agree with each other like files do", () => {
    const growing = { "b2.1.1": [5, 9, 2, 11] };
    expect(found(sheet(periods, growing))).toEqual([]);
  });

  test("are held against each other, both cells named", () => {
    const findings = found(sheet(periods, { "b2.1.1": [5, 3, 2, 9] }));
    expect(cells(findings)).toEqual(["E5 < D5"]);
    expect(findings[0]?.message).toContain("Biểu mẫu 2 (6 tháng)");
    expect(findings[0]?.message).toContain("(thiếu 2)");
    expect(findings[0]?.relatedInformation[0]?.message).toContain("ở cột “Quý I”");
  });

  test("add up: the half-year and the third quarter are parts of the year", () => {
    expect(cells(found(sheet(periods, { "b2.1.1": [1, 6, 5, 10] })))).toEqual(["G5 < E5 + F5"]);
  });

  test("stand in any order, with the year and with words for figures", () => {
    const headings = ["Thực hiện năm 2026", "Quý I năm 2026", "6 tháng đầu năm 2026"];
    expect(cells(found(sheet(headings, { "b2.1.1": [4, 2, 7] })))).toEqual(["D5 < F5"]);
  });

  test.each([
    ["plans and estimates", ["Quý I", "Kế hoạch năm"]],
    ["comparisons", ["Quý I", "So với năm"]],
    ["one of a period that is no reporting period", ["Quý I", "9 tháng"]],
    ["windows of different years", ["Năm 2025", "Quý I"]],
    ["two of one period", ["Quý I", "Năm", "Năm 2026"]],
  ])("say nothing of each other where they are %s", (_, headings) => {
    expect(found(sheet(headings, { "b2.1.1": [5, 3, 4] }))).toEqual([]);
  });

  test("need a year, of their own or of the file", () => {
    const untold = "Số liệu cải cách hành chính";
    const slip = { "b2.1.1": [5, 3] };
    expect(found(sheet(["Quý I", "6 tháng"], slip, untold))).toEqual([]);
    expect(cells(found(sheet(["Quý I/2026", "6 tháng năm 2026"], slip, untold)))).toEqual([
      "E5 < D5",
    ]);
  });

  test("speak through every rule on periods: a slip of ten times", () => {
    const figures = { "b2.1.1": [100, 2100] };
    const told = found(sheet(["Quý I", "6 tháng"], figures), "statistics/scale-slips");
    expect(cells(told)).toEqual(["E5 < D5"]);
  });

  test("are compared in the tables of a report too", () => {
    const text = (rows: readonly (readonly (string | number | null)[])[]): string[][] =>
      rows.map((row) => row.map((cell) => String(cell ?? "")));
    const report = documentOf("BÁO CÁO", "Công tác cải cách hành chính năm 2026", "Biểu mẫu 2", {
      rows: text(rowsWith(["Quý I", "6 tháng"], { "b2.1.1": [5, 3] })),
    });
    const [finding] = found(report);
    expect(finding?.anchor).toMatchObject({ kind: "tableCell", column: 4 });
    expect(finding?.relatedInformation[0]?.anchor).toMatchObject({ kind: "tableCell", column: 3 });
  });
});
