import { describe, expect, test } from "@jest/globals";
import { checkDocument, profileById } from "../../src/app/check-document";
import { checks } from "../../src/checks/index";
import type { StatisticsForm } from "../../src/core/law/statistics-form";
import { readStatistics } from "../../src/core/statistics/read-statistics";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks } from "../../src/packs/index";
import {
  documentWithForms,
  goodValues,
  statisticsForms,
  workbookWithForms,
  type IndicatorValues,
} from "../support/statistics-values";
import { readBy } from "../support/vocabulary";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const formsOn = (day: string, profile = "quoc-gia"): readonly StatisticsForm[] =>
  selectPacks(catalogue.packs, profileById(catalogue, profile), day).law.forms;
const forms2024 = formsOn("2024-06-30");
const forms2021 = formsOn("2021-09-30");
const allForms = [...statisticsForms, ...forms2024, ...forms2021];

describe("forms of their time", () => {
  test.each([
    ["2021-09-30", "thong-ke-xa-2021", 1],
    ["2022-02-28", "thong-ke-xa-2021", 1],
    ["2022-03-01", "bieu-mau-1-2022", 7],
    ["2025-07-01", "bieu-mau-1-2022", 7],
    ["2025-07-02", "bieu-mau-1", 7],
  ])("on %s the first is %s", (day, id, count) => {
    const forms = formsOn(day);
    expect(forms[0]?.id).toBe(id);
    expect(forms).toHaveLength(count);
  });

  test("none of the older ones is said to be official", () => {
    for (const { provenance } of forms2024) expect(provenance.certainty).toBe("reconstructed");
    for (const { provenance } of forms2021) expect(provenance.certainty).toBe("practised");
  });

  test("offices of 2026 have no district rows", () => {
    const names = formsOn("2026-03-31", "tinh-2026").flatMap(({ indicators }) =>
      indicators.map(({ name }) => name)
    );
    expect(names.filter((name) => name.includes("cấp huyện"))).toEqual([]);
  });
});

test.each([...forms2024, ...forms2021].map((form) => [form.id, form] as const))(
  "%s numbers its rows like a tree, with ids no other form has",
  (_, form) => {
    const numbers = form.indicators.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    form.indicators.forEach(({ number, parent, nature, codes, measureUnit }, index) => {
      expect(parent).toBe(number.includes(".") ? number.slice(0, number.lastIndexOf(".")) : null);
      if (parent !== null) expect(numbers.slice(0, index)).toContain(parent);
      expect(measureUnit === null).toBe(nature === "group");
      expect(codes !== undefined).toBe(nature === "code");
    });
    const others = new Set(
      allForms
        .filter((other) => other !== form)
        .flatMap(({ indicators }) => indicators.map(({ id }) => id))
    );
    expect(form.indicators.filter(({ id }) => others.has(id))).toEqual([]);
  }
);

describe("a form is known by its rows where several of its code are known", () => {
  const layouts = [
    ["of today", statisticsForms],
    ["of 2022 to 2025", forms2024],
    ["of 2021", forms2021],
  ] as const;
  test.each(layouts)("forms %s in a workbook and in Word", (_, forms) => {
    const values = goodValues(forms, 5);
    for (const model of [
      workbookWithForms(values, { forms }),
      documentWithForms(values, { forms }),
    ]) {
      const read = readStatistics(model, readBy(allForms));
      expect(read.forms.map(({ form }) => form.id)).toEqual(forms.map(({ id }) => id));
      expect(read.forms.flatMap(({ missing, unmatched }) => [...missing, ...unmatched])).toEqual(
        []
      );
      expect(read.unrecognised).toEqual([]);
    }
  });
});

const checkAt = (forms: readonly StatisticsForm[], values: IndicatorValues, on: string) =>
  checkDocument(
    {
      model: workbookWithForms(values, { forms }),
      notices: [],
      profileId: "quoc-gia",
      documentType: "statistics",
      on,
      locale: "vi",
    },
    catalogue
  );

test("a file of 2024 is read by the forms of 2024, with no rule of a later instrument", () => {
  const run = checkAt(forms2024, goodValues(forms2024, 2), "2024-06-20");
  expect(run.packs.map(({ id }) => id)).toContain("725-bnv-cchc-2022");
  expect(run.packs.map(({ id }) => id)).not.toContain("4625-bnv-cchc-2025");
  expect(run.findings).toEqual([]);
});

test.each([
  ["2024-06-20", forms2024, "725/BNV-CCHC", "reconstructed"],
  ["2021-09-20", forms2021, "6459/BNV-CCHC", "practised"],
] as const)(
  "what cannot be is told by the forms of the time: %s",
  (on, forms, instrument, certainty) => {
    const values = new Map(goodValues(forms, 2));
    const wrong = forms
      .flatMap(({ indicators }) => indicators)
      .find(({ atMost = [] }) => values.has(atMost[0] ?? ""));
    const whole = wrong?.atMost?.[0] ?? "";
    values.set(wrong?.id ?? "", (values.get(whole) ?? 0) + 5);
    const { findings } = checkAt(forms, values, on);
    const told = findings.find(({ code }) => code === "TK-08");
    expect(told?.citation).toMatchObject({ instrument, certainty });
  }
);
