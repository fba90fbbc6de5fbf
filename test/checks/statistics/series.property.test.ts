import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fileStatisticsOf, seriesOf, type FileStatistics } from "../../../src/app/earlier-files";
import { profileById } from "../../../src/app/check-document";
import { checks } from "../../../src/checks/index";
import { runRules } from "../../../src/core/engine/run-rules";
import type { Finding } from "../../../src/core/findings/finding";
import type { PeriodKind } from "../../../src/core/law/calendar";
import { readFacts } from "../../../src/core/recognition/read-facts";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import { addDays } from "../../../src/core/text/dates";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks } from "../../../src/packs/index";
import { goodValues, statisticsForms, workbookWithForms } from "../../support/statistics-values";
import { readBy } from "../../support/vocabulary";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const { law, rules } = selectPacks(
  catalogue.packs,
  profileById(catalogue, "tinh-2026"),
  "2026-12-20"
);
const form2 = statisticsForms.slice(1, 2);
const values = goodValues(statisticsForms, 3);
const periods: readonly PeriodKind[] = ["q1", "h1", "q3", "year"];

/** First and last day that each report counts; the year's counting begins on 15 December. */
const windows: Readonly<Record<PeriodKind, readonly [string, string]>> = {
  q1: ["2025-12-15", "2026-03-14"],
  h1: ["2025-12-15", "2026-06-14"],
  q3: ["2026-06-15", "2026-09-14"],
  year: ["2025-12-15", "2026-12-14"],
};

type Counts = Readonly<Record<PeriodKind, number>>;

/** What each report says of events on the given days, counted one by one. */
function countsOf(days: readonly string[]): Counts {
  const count = (period: PeriodKind): number => {
    const [from, to] = windows[period];
    return days.filter((day) => from <= day && day <= to).length;
  };
  return { q1: count("q1"), h1: count("h1"), q3: count("q3"), year: count("year") };
}

function fileOf(period: PeriodKind, figure: number): FileStatistics {
  const model = workbookWithForms(values, { forms: form2, figures: { "b2.1.1": figure } });
  const anchor = { kind: "document" } as const;
  return fileStatisticsOf({
    name: `${period}.xlsx`,
    model,
    law,
    facts: {
      ...readFacts(model, law.vocabulary),
      period: { value: period, anchor },
      years: { value: { from: 2026, to: 2026 }, anchor },
    },
    statistics: readStatistics(model, readBy(form2)),
  });
}

function findingsOf(ruleId: string, counts: Counts): readonly Finding[] {
  const files = periods.map((period) => fileOf(period, counts[period]));
  return files.flatMap((file) => {
    const { series } = seriesOf(
      file,
      files.filter((other) => other !== file)
    );
    if (series === null) return [];
    const outcome = runRules({
      subjects: [series],
      documentType: "statistics",
      rules: rules.filter(({ rule }) => rule.id === ruleId),
      checks,
      context: { facts: readFacts(workbookWithForms(values, { forms: [] }), law.vocabulary), law },
      locale: "vi",
    });
    expect(outcome.faults).toEqual([]);
    return outcome.findings.filter(({ data }) => data["number"] === "1.1");
  });
}

const someDays = fc
  .array(fc.integer({ min: 0, max: 364 }), { maxLength: 60 })
  .map((offsets) => offsets.map((offset) => addDays("2025-12-15", offset)));

describe("windows of the regime", () => {
  test("reports of any events, counted by their days, never contradict each other", () => {
    fc.assert(
      fc.property(someDays, (days) => {
        expect(findingsOf("statistics/nested-windows", countsOf(days))).toEqual([]);
      }),
      { numRuns: 25 }
    );
  });

  test("a year that is short is found, with the size of the gap and both places", () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: 1, max: 9 }), (days, gap) => {
        const counts = countsOf(days);
        const parts = counts.h1 + counts.q3;
        fc.pre(parts >= gap);
        const [finding, ...others] = findingsOf("statistics/nested-windows", {
          ...counts,
          year: parts - gap,
        });
        expect(others).toEqual([]);
        expect(finding?.data).toMatchObject({ difference: String(gap), sum: String(parts) });
        const places = finding?.relatedInformation.map(({ message }) => message).join(" ") ?? "";
        if (counts.h1 > 0) expect(places).toContain("h1.xlsx");
        if (counts.q3 > 0) expect(places).toContain("q3.xlsx");
      }),
      { numRuns: 25 }
    );
  });
});

describe("comparison with earlier periods", () => {
  const steady = fc.tuple(
    fc.integer({ min: 40, max: 5000 }),
    fc.array(fc.double({ min: 0.8, max: 1.25, noNaN: true }), { minLength: 4, maxLength: 4 })
  );
  const countsAt = (level: number, noise: readonly number[]): Counts => {
    const of = (index: number, days: number): number =>
      Math.round(((level * days) / 90) * (noise[index] ?? 1));
    return { q1: of(0, 90), h1: of(1, 182), q3: of(2, 92), year: of(3, 365) };
  };

  test("steady figures raise no question", () => {
    fc.assert(
      fc.property(steady, ([level, noise]) => {
        const counts = countsAt(level, noise);
        for (const rule of ["scale-slips", "sudden-zeros", "unusual-changes"])
          expect(findingsOf(`statistics/${rule}`, counts)).toEqual([]);
      }),
      { numRuns: 15 }
    );
  });

  test("every slip of 10, 100 or 1000 times is found, and told with its size", () => {
    fc.assert(
      fc.property(steady, fc.constantFrom(10, 100, 1000), ([level, noise], times) => {
        const counts = countsAt(level, noise);
        const found = findingsOf("statistics/scale-slips", { ...counts, h1: counts.h1 * times });
        expect(found.some(({ data }) => data["times"] === times)).toBe(true);
      }),
      { numRuns: 15 }
    );
  });
});
