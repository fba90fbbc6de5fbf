import { describe, expect, test } from "@jest/globals";
import { profileById } from "../../src/app/check-document";
import { fileStatisticsOf, seriesOf } from "../../src/app/earlier-files";
import { readSubjects } from "../../src/app/read-subjects";
import { checks } from "../../src/checks/index";
import { runRules } from "../../src/core/engine/run-rules";
import type { PeriodKind } from "../../src/core/law/calendar";
import type { Indicator, StatisticsForm } from "../../src/core/law/statistics-form";
import type { WorkbookModel } from "../../src/core/model/workbook";
import { readFacts } from "../../src/core/recognition/read-facts";
import type { FigureTreatment } from "../../src/core/rules/rule";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks } from "../../src/packs/index";
import { goodValues, statisticsForms, workbookWithForms } from "../support/statistics-values";
import type { CellInput } from "../support/workbook";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const selected = selectPacks(catalogue.packs, profileById(catalogue, "tinh-2026"), "2026-12-20");
const rules = selected.rules.filter(({ rule }) => rule.figurePolicy !== undefined);
const values = goodValues(statisticsForms, 7);

type Figures = Readonly<Record<string, CellInput>>;

/** Forms in which a zero in the slot breaks the rule, if it is reckoned with, and the good figure does not. */
interface Scenario {
  readonly slot: string;
  readonly good: CellInput;
  /** Good figures beside the slot. */
  readonly figures?: Figures;
  readonly period?: PeriodKind;
  /** Figures of earlier periods, the slot's included. */
  readonly earlier?: readonly { readonly period: PeriodKind; readonly figures: Figures }[];
  /** Relations in place of the form's own. */
  readonly indicators?: Readonly<Record<string, Partial<Indicator>>>;
}

const halfYear = (id: string, ...counts: readonly number[]): NonNullable<Scenario["earlier"]> =>
  (["q1", "h1", "q3"] as const).flatMap((period, index) => {
    const count = counts[index];
    return count === undefined ? [] : [{ period, figures: { [id]: count } }];
  });

/** Any figure will do: the rule looks at something else, or at other kinds of cell. */
const anyCount: Scenario = { slot: "b3.1.2", good: 14 };
const formula = (value: number): CellInput => ({ value, formula: "1+1" });

/** The other totals and percentages, as formulas. */
const computed: Figures = Object.fromEntries(
  statisticsForms
    .slice(0, 3)
    .flatMap(({ indicators }) => indicators)
    .filter(({ sumOf, ratioOf }) => sumOf !== undefined || ratioOf !== undefined)
    .map(({ id }) => [id, formula(values.get(id) ?? 0)])
);

const scenarios: Readonly<Record<string, Scenario>> = {
  "TK-01": anyCount,
  "TK-02": anyCount,
  "TK-03": { slot: "b6.1.1", good: 8000, figures: { "b6.1.2": 0, "b6.1": null } },
  "TK-04": { slot: "b3.2.1", good: 90 },
  "TK-05": {
    slot: "b1.6",
    good: 1,
    indicators: { "b1.6": { codes: [{ value: 1, meaning: "Có" }] } },
  },
  "TK-06": { slot: "b2.1.1", good: 4, figures: { "b2.1": 7, "b2.1.2": 3 } },
  "TK-07": {
    slot: "b5.4.1",
    good: 1,
    figures: { "b5.4": 4, "b5.4.2": 1, "b5.4.3": 1, "b5.4.4": 1 },
  },
  "TK-08": { slot: "b3.3.1.1", good: 9, figures: { "b3.3.1.2": 8 } },
  "TK-09": { slot: "b4.2.1", good: 1900, figures: { "b4.2.2": 1850 } },
  "TK-10": { slot: "b2.2.2.2", good: 5, figures: { "b2.2.2": 50, "b2.2.2.1": 10 } },
  "TK-11": { slot: "b2.2.2", good: 1, figures: { "b2.2.2.2": 9, "b2.2.2.1": 1000 } },
  "TK-12": { slot: "b2.2.2.1", good: 10, figures: { "b2.2.2": 100, "b2.2.2.2": 10 } },
  "TK-13": anyCount,
  "TK-14": anyCount,
  "TK-15": anyCount,
  "TK-16": { slot: "b4.1.5", good: 80, figures: { "b6.2.1": 80 } },
  "TK-17": anyCount,
  "TK-18": anyCount,
  "TK-19": anyCount,
  "TK-20": anyCount,
  "TK-21": anyCount,
  "TK-22": { slot: "b2.2", good: null },
  "TK-23": anyCount,
  "TK-24": { slot: "b2.1.1", good: 9, earlier: halfYear("b2.1.1", 2, 5) },
  "TK-25": { slot: "b5.3", good: 9, earlier: halfYear("b5.3", 2, 5) },
  "TK-26": { slot: "b2.1.1", good: 900, earlier: halfYear("b2.1.1", 220, 440, 230) },
  "TK-27": { slot: "b2.1.1", good: 900, earlier: halfYear("b2.1.1", 220, 440, 230) },
  "TK-28": { slot: "b2.1.1", good: 900, earlier: halfYear("b2.1.1", 220, 440, 230) },
  "TK-30": anyCount,
  "TK-31": anyCount,
  "TK-32": { slot: "b2.1", good: formula(7), figures: { ...computed, "b2.1.1": 4, "b2.1.2": 3 } },
  "TK-33": { slot: "b1.5.1", good: 640, figures: { "b1.5": 1, "b1.5.2": 0 } },
  "TK-34": anyCount,
  "TK-35": anyCount,
  "TK-36": anyCount,
  "TK-37": {
    slot: "b3.2.1",
    good: 90,
    figures: { "b4.1.1": 0.9, "b4.1.2": 0.8, "b4.3.4": 0.1, "b7.2": 0.99, "b7.3.2": 0.7 },
  },
  "TK-38": anyCount,
  "TK-39": { slot: "b1.2.2", good: 60, figures: { "b1.2.1": 68 }, period: "q3" },
  "TK-40": { slot: "b1.2.2", good: 68, figures: { "b1.2.1": 68 }, period: "year" },
  "TK-41": {
    slot: "b3.1.2",
    good: 100,
    figures: { "b3.1.3": 0, "b3.1.4": 2100 },
    period: "q3",
    earlier: [{ period: "h1", figures: { "b3.1.4": 2000 } }],
  },
  "TK-42": {
    slot: "b4.3.3",
    good: 200,
    figures: { "b4.3.1": 20_000, "b4.3.4": 11.25 },
    period: "q3",
    earlier: [{ period: "h1", figures: { "b4.3.4": 10.25 } }],
  },
  "TK-43": { slot: "b1.2.1", good: 68, earlier: halfYear("b1.2.1", 68) },
};

/** The forms that a scenario's figures stand in; with relations in place of their own where it states some. */
function formsOf({ slot, figures = {}, indicators }: Scenario): readonly StatisticsForm[] {
  const named = [slot, ...Object.keys(figures)];
  const used = selected.law.forms.filter((form) =>
    form.indicators.some(({ id }) => named.includes(id))
  );
  if (indicators === undefined) return used;
  return used.map((form) => ({
    ...form,
    indicators: form.indicators.map((one) => ({ ...one, ...indicators[one.id] })),
  }));
}

/** The messages of a rule about forms with the cell in the scenario's slot. */
function toldBy(
  code: string,
  scenario: Scenario,
  forms: readonly StatisticsForm[],
  cell: CellInput
): readonly string[] {
  const { slot, figures = {}, period = "year", earlier = [] } = scenario;
  const law = { ...selected.law, forms };
  const anchor = { kind: "document" } as const;
  const fileOf = (name: string, at: PeriodKind, model: WorkbookModel) => {
    const facts = {
      ...readFacts(model, law.vocabulary),
      period: { value: at, anchor },
      years: { value: { from: 2026, to: 2026 }, anchor },
    };
    const subjects = readSubjects(model, law);
    const statistics = subjects.find((view) => view.kind === "statistics");
    if (statistics === undefined) throw new Error("no statistics");
    const file = fileStatisticsOf({ name, model, facts, law, statistics });
    return { facts, subjects, file };
  };
  const modelOf = (own: Figures): WorkbookModel =>
    workbookWithForms(values, { forms, figures: own });
  const current = fileOf("current", period, modelOf({ ...figures, [slot]: cell }));
  const others = earlier.map((other) =>
    fileOf(other.period, other.period, modelOf({ ...figures, ...other.figures }))
  );
  const { series } = seriesOf(
    current.file,
    others.map(({ file }) => file)
  );
  const outcome = runRules({
    subjects: [...current.subjects, ...(series === null ? [] : [series])],
    documentType: "statistics",
    rules: rules.filter(({ rule }) => rule.code === code),
    checks,
    context: { facts: current.facts, law },
    locale: "vi",
  });
  expect(outcome.faults).toEqual([]);
  return outcome.findings.map(({ message }) => message);
}

const speaks: Readonly<Record<FigureTreatment, boolean>> = {
  counted: true,
  reported: true,
  accepted: false,
  passedOver: false,
  notRead: false,
};

describe("every rule about figures", () => {
  test("has a scenario", () => {
    expect(rules.map(({ rule }) => rule.code).sort()).toEqual(Object.keys(scenarios).sort());
  });

  test.each(rules.map(({ rule }) => [rule.code, rule] as const))(
    "%s treats blank, zero and stated absence as its data says",
    (code, { figurePolicy }) => {
      const scenario = scenarios[code];
      if (scenario === undefined || figurePolicy === undefined) throw new Error("no scenario");
      const forms = formsOf(scenario);
      const told = (cell: CellInput): boolean => toldBy(code, scenario, forms, cell).length > 0;
      expect(told(scenario.good)).toBe(false);
      const { blank, zero, statedAbsence } = figurePolicy;
      expect({
        blank: told(null),
        spaces: told("  "),
        zero: told(0),
        absences: ["-", "–", "không", "Không có", "KPS"].map(told),
      }).toEqual({
        blank: speaks[blank],
        spaces: speaks[blank],
        zero: speaks[zero],
        absences: new Array(5).fill(speaks[statedAbsence]),
      });
      // A rule that reckons with zero shows here that it does not take a blank for one.
      if (zero === "counted") expect(blank).not.toBe("counted");
    }
  );
});
