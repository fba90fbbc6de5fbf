import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { consolidate, type Consolidation } from "../../src/app/consolidate-files";
import { consolidationOrder, unitReader } from "../../src/app/consolidate-order";
import { readUnitFile, unopenedFile, type UnitFile } from "../../src/app/consolidate-unit";
import { checks } from "../../src/checks/index";
import type { Indicator } from "../../src/core/law/statistics-form";
import type { WorkbookModel } from "../../src/core/model/workbook";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { formsOfTime } from "../support/statistics-files";
import {
  documentWithForms,
  goodValues,
  statisticsForms,
  workbookWithForms,
  type FormLayout,
  type IndicatorValues,
} from "../support/statistics-values";
import { workbookOf } from "../support/workbook";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const reader = unitReader("quoc-gia", catalogue);
const indicators = statisticsForms.flatMap((form) => form.indicators);
const forms = statisticsForms.slice(0, 3);

function orderOf(form: string | null, units: readonly string[] | null = null) {
  const wanted = { profileId: "quoc-gia", form, period: "q3", year: 2026, units } as const;
  return consolidationOrder(wanted, catalogue).order;
}

interface UnitInput {
  readonly name: string;
  readonly values: IndicatorValues;
  readonly layout?: FormLayout;
  readonly fingerprint?: string;
  readonly change?: (model: WorkbookModel) => WorkbookModel;
}

/** A unit's file read from a workbook of its values. */
function fileOf({ name, values, layout = { forms }, fingerprint, change }: UnitInput): UnitFile {
  const model = workbookWithForms(values, layout);
  return {
    ...readUnitFile(
      {
        name: `${name}.xlsx`,
        fingerprint: fingerprint ?? name,
        model: change === undefined ? model : change(model),
      },
      reader
    ),
    unitName: name,
    period: "q3",
    year: 2026,
  };
}

const statusOf = ({ units }: Consolidation): Readonly<Record<string, string>> =>
  Object.fromEntries(units.map(({ unitName, status }) => [unitName, status]));
const isAdded = ({ nature }: Indicator): boolean =>
  ["flow", "stock", "cumulative"].includes(nature);

/** What the totals must be, summed up cell by cell from the values the files were made of. */
function oracle(values: readonly IndicatorValues[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { id } of forms.flatMap((form) => form.indicators).filter(isAdded)) {
    let sum = 0;
    for (const unit of values) sum += unit.get(id) ?? Number.NaN;
    sums.set(id, sum);
  }
  return sums;
}

function sumsOf({ totals }: Consolidation): ReadonlyMap<string, number | null> {
  return new Map(
    [...totals].flatMap(([id, total]) => (total.kind === "sum" ? [[id, total.value] as const] : []))
  );
}

const unitSeeds = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), {
  minLength: 1,
  maxLength: 6,
});

describe("totals", () => {
  test("equal an independent sum, whatever the order of the files", () => {
    fc.assert(
      fc.property(
        unitSeeds.chain((seeds) =>
          fc.tuple(fc.constant(seeds), fc.shuffledSubarray(seeds, { minLength: seeds.length }))
        ),
        ([seeds, shuffled]) => {
          const inputs = new Map(
            seeds.map((seed) => [
              seed,
              fileOf({ name: `Xã ${seed}`, values: goodValues(forms, seed) }),
            ])
          );
          const filesIn = (order: readonly number[]) =>
            order.flatMap((seed) => inputs.get(seed) ?? []);
          const order = { ...orderOf(null), forms };
          const result = consolidate(filesIn(seeds), order);
          expect(consolidate(filesIn(shuffled), order)).toEqual(result);
          expect(sumsOf(result)).toEqual(oracle(seeds.map((seed) => goodValues(forms, seed))));
          expect(result.countedUnits).toBe(seeds.length);
        }
      ),
      { numRuns: 15 }
    );
  });

  test("a ratio is recomputed from its parts, never added up", () => {
    const files = [
      fileOf({
        name: "A",
        values: goodValues(forms, 1),
        layout: { forms, figures: { "b3.3.1.1": 100, "b3.3.1.2": 50, "b3.3.1": 50 } },
      }),
      fileOf({
        name: "B",
        values: goodValues(forms, 2),
        layout: { forms, figures: { "b3.3.1.1": 300, "b3.3.1.2": 300, "b3.3.1": 100 } },
      }),
    ];
    const { totals } = consolidate(files, orderOf("Biểu mẫu 3"));
    expect(totals.get("b3.3.1")).toMatchObject({ kind: "ratio", value: 87.5, unevenUnits: 0 });
    expect(totals.get("b3.2.1")).toEqual({ kind: "unknownRatio" });
  });

  test("codes are counted, not added up; a blank is no zero", () => {
    const figures = (code: number) => ({ "b1.5": code, "b1.1": null });
    const files = [1, 1, 0].map((code, index) =>
      fileOf({
        name: `U${index}`,
        values: goodValues(forms, index),
        layout: { forms, figures: figures(code) },
      })
    );
    const { totals } = consolidate(files, orderOf("1"));
    expect(totals.get("b1.5")).toEqual({
      kind: "codes",
      counts: [
        { value: 0, units: 1 },
        { value: 1, units: 2 },
      ],
    });
    expect(totals.get("b1.1")).toEqual({ kind: "sum", value: null, count: 0 });
  });

  test("every form has a total for each row with a figure, and only for those", () => {
    const { totals } = consolidate([], orderOf(null));
    expect([...totals.keys()].sort()).toEqual(
      indicators.flatMap(({ id, nature }) => (nature === "group" ? [] : [id])).sort()
    );
  });

  test("forms in a report's Word tables count like those in a sheet", () => {
    const values = goodValues(statisticsForms, 4);
    const model = documentWithForms(values, { forms });
    const word = {
      ...readUnitFile({ name: "a.docx", fingerprint: "a", model }, reader),
      unitName: "A",
    };
    const order = { ...orderOf(null), forms };
    const result = consolidate([word], order);
    expect(statusOf(result)).toEqual({ A: "counted" });
    expect(sumsOf(result)).toEqual(sumsOf(consolidate([fileOf({ name: "A", values })], order)));
  });
});

describe("what is left out, and why", () => {
  /** Other words in the header cell over a column. */
  const renamed =
    (sheet: number, heading: string) =>
    (model: WorkbookModel): WorkbookModel => ({
      ...model,
      sheets: model.sheets.map((own, index) =>
        index !== sheet
          ? own
          : {
              ...own,
              rows: own.rows.map((row) => ({
                ...row,
                cells: row.cells.map((cell) =>
                  cell.text.startsWith(heading) && row.index < 4
                    ? { ...cell, text: "Cột khác", value: "Cột khác" }
                    : cell
                ),
              })),
            }
      ),
    });

  test("a renamed column sets exactly that unit aside", () => {
    fc.assert(
      fc.property(
        unitSeeds,
        fc.nat(),
        fc.nat({ max: forms.length - 1 }),
        fc.constantFrom("STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu"),
        (seeds, turn, sheet, heading) => {
          const broken = turn % seeds.length;
          const result = consolidate(
            seeds.map((seed, index) =>
              fileOf({
                name: `Xã ${seed}`,
                values: goodValues(forms, seed),
                ...(index === broken ? { change: renamed(sheet, heading) } : {}),
              })
            ),
            { ...orderOf(null), forms }
          );
          const expected = seeds.map((seed, index) => [
            `Xã ${seed}`,
            index === broken ? "quarantined" : "counted",
          ]);
          expect(statusOf(result)).toEqual(Object.fromEntries(expected));
          const rest = seeds.filter((_, index) => index !== broken);
          if (rest.length > 0)
            expect(sumsOf(result)).toEqual(oracle(rest.map((seed) => goodValues(forms, seed))));
        }
      ),
      { numRuns: 25 }
    );
  });

  test("two columns that both say they hold the figures", () => {
    const [form] = statisticsForms;
    const header = ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Số liệu"];
    const rows = (form?.indicators ?? []).map(({ number, name, measureUnit }) => [
      number,
      name,
      measureUnit,
      1,
      2,
    ]);
    const model = workbookOf({ "Biểu mẫu 1": [header, ...rows] });
    const file = readUnitFile({ name: "a.xlsx", fingerprint: "a", model }, reader);
    const [unit] = consolidate([file], orderOf("1")).units;
    expect(unit?.status).toBe("quarantined");
    expect(unit?.faults).toMatchObject([{ fault: { kind: "repeatedColumn", column: "figure" } }]);
  });

  test("a figure that is no number, with its cell", () => {
    const file = fileOf({
      name: "A",
      values: goodValues(forms, 1),
      layout: { forms, figures: { "b1.1": "chưa rõ" } },
    });
    const [unit] = consolidate([file], orderOf("1")).units;
    expect(unit?.status).toBe("quarantined");
    expect(unit?.faults).toMatchObject([
      { fault: { kind: "figure", cell: "D5", text: "chưa rõ" } },
    ]);
  });

  test("each state of a unit", () => {
    const older = formsOfTime("2024-06-30").slice(0, 3);
    const good = (name: string, seed = 1): UnitFile =>
      fileOf({ name, values: goodValues(forms, seed) });
    const files: UnitFile[] = [
      good("Xã Đủ"),
      { ...good("Xã Chậm"), issuedOn: "2026-09-21" },
      { ...good("Xã Đúng hạn"), issuedOn: "2026-09-20" },
      good("Xã Hai tệp"),
      {
        ...fileOf({ name: "Xã Hai tệp", values: goodValues(forms, 2), fingerprint: "2" }),
        fileName: "khac.xlsx",
      },
      good("Xã Hai bản"),
      { ...good("Xã Hai bản"), fileName: "ban-sao.xlsx" },
      fileOf({ name: "Xã Mẫu cũ", values: goodValues(older, 1), layout: { forms: older } }),
      { ...good("Xã Kỳ khác"), period: "h1" },
      fileOf({
        name: "Xã Thiếu biểu",
        values: goodValues(forms, 1),
        layout: { forms: forms.slice(1) },
      }),
      unopenedFile("Xã Hỏng.xlsx", "", "Tệp hỏng."),
      good("Xã Lạ"),
    ];
    const units = [
      "Xã Vắng",
      "Xã Đủ",
      "Xã Chậm",
      "Xã Đúng hạn",
      "Xã Hai tệp",
      "Xã Hai bản",
      "Xã Mẫu cũ",
      "Xã Kỳ khác",
      "Xã Thiếu biểu",
      "Xã Hỏng",
    ];
    const order = { ...orderOf(null, units), forms, lastDay: "2026-09-20" };
    const result = consolidate(files, order);
    expect(statusOf(result)).toEqual({
      "Xã Vắng": "missing",
      "Xã Đủ": "counted",
      "Xã Chậm": "late",
      "Xã Đúng hạn": "counted",
      "Xã Hai tệp": "duplicate",
      "Xã Hai bản": "counted",
      "Xã Mẫu cũ": "olderForm",
      "Xã Kỳ khác": "quarantined",
      "Xã Thiếu biểu": "quarantined",
      "Xã Hỏng": "quarantined",
      "Xã Lạ": "notListed",
    });
    expect(result.units.map(({ unitName }) => unitName)).toEqual([...units, "Xã Lạ"]);
    expect(consolidate([...files].reverse(), order)).toEqual(result);
  });
});
