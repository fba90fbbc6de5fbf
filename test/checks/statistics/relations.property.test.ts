import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { profileById } from "../../../src/app/check-document";
import { readSubjects } from "../../../src/app/read-subjects";
import { checks } from "../../../src/checks/index";
import { runRules } from "../../../src/core/engine/run-rules";
import type { Finding } from "../../../src/core/findings/finding";
import type { DocumentModel } from "../../../src/core/model/document";
import type { WorkbookModel } from "../../../src/core/model/workbook";
import { readFacts } from "../../../src/core/recognition/read-facts";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks } from "../../../src/packs/index";
import {
  appendix2026,
  sheetAnchors,
  wordAnchors,
  type AnchorOf,
} from "../../support/statistics-cases";
import {
  documentWithForms,
  goodValues,
  statisticsForms,
  workbookWithForms,
  type FormLayout,
  type FormRow,
  type IndicatorValues,
} from "../../support/statistics-values";
import { readBy } from "../../support/vocabulary";

jest.setTimeout(60_000);

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const { law, rules } = selectPacks(
  catalogue.packs,
  profileById(catalogue, appendix2026.profile),
  appendix2026.on
);
const statisticsRules = rules.filter(({ rule }) => rule.id.startsWith("statistics/"));

function findingsOf(model: DocumentModel | WorkbookModel): readonly Finding[] {
  const outcome = runRules({
    subjects: readSubjects(model, law),
    documentType: "statistics",
    rules: statisticsRules,
    checks,
    context: { facts: readFacts(model, law.vocabulary), law },
    locale: "vi",
  });
  expect(outcome.faults).toEqual([]);
  return outcome.findings;
}

const allForms = { forms: [1, 2, 3, 4, 5, 6, 7] };
const doors: readonly [
  string,
  (values: IndicatorValues, layout?: FormLayout) => DocumentModel | WorkbookModel,
  AnchorOf,
][] = [
  ["a workbook", workbookWithForms, sheetAnchors(allForms)],
  ["Word tables", documentWithForms, wordAnchors(allForms)],
];
const indicators = statisticsForms.flatMap((form) => form.indicators);
const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
const seeds = fc.nat({ max: 1_000_000 });

/** A relation that does not hold, by the rule that must say so, the row it is said of, and its counterparts. */
interface BrokenRelation {
  readonly code: string;
  readonly id: string;
  readonly counterparts: readonly string[];
}

/** What a figure's relations imply, reckoned in whole numbers and apart from the checks. */
function brokenRelations(values: IndicatorValues): readonly BrokenRelation[] {
  const at = (id: string): number => values.get(id) ?? 0;
  const total = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + at(id), 0);
  return indicators.flatMap((indicator): BrokenRelation[] => {
    const { id, sumOf, holdsAtLeast, atMost = [], onlyWith = [], equals = [], ratioOf } = indicator;
    const broken: BrokenRelation[] = [];
    const note = (code: string, counterparts: readonly string[]): void =>
      void broken.push({ code, id, counterparts });
    if (sumOf !== undefined && total(sumOf) !== at(id)) {
      note(indicator.isSumStated === false ? "TK-07" : "TK-06", sumOf);
    }
    if (holdsAtLeast !== undefined && total(holdsAtLeast) > at(id)) note("TK-08", holdsAtLeast);
    for (const limit of atMost) {
      if (at(id) > at(limit)) note(indicator.isLimitFirm === false ? "TK-09" : "TK-08", [limit]);
    }
    if (at(id) > 0 && onlyWith.length > 0 && total(onlyWith) === 0) note("TK-33", onlyWith);
    for (const twin of equals) if (at(id) !== at(twin)) note("TK-16", [twin]);
    if (ratioOf !== undefined) {
      const parts = [ratioOf.numerator, ratioOf.denominator];
      const isMoney = byId.get(ratioOf.denominator)?.mayHaveDecimals === true;
      const code = ratioFault(at(id), at(ratioOf.numerator), at(ratioOf.denominator), isMoney);
      if (code !== null) note(code, code === "TK-12" ? [ratioOf.denominator] : parts);
    }
    return broken;
  });
}

/** A fraction of whole numbers, the denominator above zero. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

const isAtMost = (a: Fraction, b: Fraction): boolean => a[0] * b[1] <= b[0] * a[1];

/** Money is written rounded to a whole unit, so it stands for half a unit either side; a count for itself. */
function ratioFault(shown: number, above: number, below: number, isMoney: boolean): string | null {
  if (below === 0) return shown === 0 ? null : "TK-12";
  const slack = isMoney ? 1n : 0n;
  const [doubleAbove, doubleBelow] = [2n * BigInt(above), 2n * BigInt(below)];
  const lowest: Fraction = [100n * (doubleAbove - slack), doubleBelow + slack];
  const highest: Fraction = [100n * (doubleAbove + slack), doubleBelow - slack];
  const [whole = "0", decimals = ""] = String(shown).split(".");
  const scale = 10n ** BigInt(decimals.length);
  const scaled = BigInt(whole + decimals);
  const isRounded =
    isAtMost([2n * scaled - 1n, 2n * scale], highest) &&
    isAtMost(lowest, [2n * scaled + 1n, 2n * scale]);
  if (isRounded) return null;
  const isCutOff = isAtMost([scaled, scale], highest) && !isAtMost([scaled + 1n, scale], lowest);
  return isCutOff ? "TK-11" : "TK-10";
}

const keyOf = (code: string, anchor: unknown, counterparts: readonly unknown[]): string =>
  JSON.stringify([code, anchor, counterparts]);

describe.each(doors)("random forms in %s", (_, modelOf, anchorOf) => {
  test("that agree with themselves have no finding", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const values = goodValues(statisticsForms, seed);
        expect(brokenRelations(values)).toEqual([]);
        expect(findingsOf(modelOf(values)).map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 20 }
    );
  });

  test("with one broken figure have exactly the findings its relations imply, counterparts named", () => {
    const counted = indicators.filter(({ nature }) => nature !== "group" && nature !== "code");
    const breaks = fc.record({
      seed: seeds,
      indicator: fc.constantFrom(...counted),
      by: fc.integer({ min: 1, max: 40_000 }),
      isMore: fc.boolean(),
    });
    fc.assert(
      fc.property(breaks, ({ seed, indicator, by, isMore }) => {
        const values = new Map(goodValues(statisticsForms, seed));
        const before = values.get(indicator.id) ?? 0;
        const isRatio = indicator.nature === "ratio";
        const after = isRatio
          ? (by % 10_001) / 100
          : isMore
            ? before + by
            : Math.max(0, before - by);
        values.set(indicator.id, after);
        const expected = brokenRelations(values).map(({ code, id, counterparts }) =>
          keyOf(
            code,
            anchorOf(id),
            counterparts.map((other) => anchorOf(other))
          )
        );
        const found = findingsOf(modelOf(values)).map(({ code, anchor, relatedInformation }) =>
          keyOf(
            code,
            anchor,
            relatedInformation.map((related) => related.anchor)
          )
        );
        expect([...found].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 60 }
    );
  });

  test("with one blank figure say so once, and leave the relations alone", () => {
    const filled = indicators.filter(({ nature }) => nature !== "group");
    fc.assert(
      fc.property(seeds, fc.constantFrom(...filled), (seed, { id }) => {
        const values = new Map(goodValues(statisticsForms, seed));
        values.set("b1.5", 1).set("b1.5.1", 640);
        const found = findingsOf(modelOf(values, { figures: { [id]: null } }));
        const denominator = byId.get(id)?.ratioOf?.denominator;
        const isRatioOfNothing = denominator !== undefined && values.get(denominator) === 0;
        expect(found.map(({ code, anchor }) => [code, anchor])).toEqual(
          isRatioOfNothing ? [] : [["TK-13", anchorOf(id)]]
        );
      }),
      { numRuns: 60 }
    );
  });

  test("lose no row when rows are shuffled and names are decomposed, recased and spaced out", () => {
    const disguises: readonly ((name: string) => string)[] = [
      (name) => name.normalize("NFD"),
      (name) => name.toUpperCase(),
      (name) => name.replace(/ /gu, "\u00a0 "),
    ];
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.nat({ max: 2 }), { minLength: 40, maxLength: 40 }),
        (seed, kinds) => {
          const values = goodValues(statisticsForms, seed);
          const arrange = (rows: readonly FormRow[]): readonly FormRow[] =>
            rows
              .map((row, index) => ({
                row: { ...row, name: disguises[kinds[index] ?? 0]?.(row.name) ?? row.name },
                key: ((index + 1) * (seed + 7919)) % 10_007,
              }))
              .sort((a, b) => a.key - b.key)
              .map(({ row }) => row);
          const { forms } = readStatistics(modelOf(values, { arrange }), readBy(statisticsForms));
          const read = forms.flatMap(({ rows }) =>
            rows.flatMap(({ indicator, figure }) =>
              figure.kind === "number" ? [[indicator.id, figure.value] as const] : []
            )
          );
          expect(new Map(read)).toEqual(values);
        }
      ),
      { numRuns: 20 }
    );
  });
});
