import type { PeriodKind } from "../../src/core/law/calendar";
import { sheetAnchors, type AnchorOf } from "./statistics-cases";
import type { EarlierCase, RuleCase, StatedFacts } from "./rule-tester";
import type { CellInput } from "./workbook";
import {
  documentWithForms,
  goodValues,
  statisticsForms,
  workbookWithForms,
} from "./statistics-values";

/** What every rule about several files states: a province's appendix of the year 2026. */
export const year2026 = {
  profile: "tinh-2026",
  on: "2026-12-20",
  documentType: "statistics",
} as const;

/** A period with its figures; every indicator that is not named is blank. */
export interface PeriodFigures {
  readonly period: PeriodKind;
  readonly year?: number;
  readonly figures: Readonly<Record<string, CellInput>>;
  /** In Word tables in place of a workbook. */
  readonly inWord?: boolean;
}

const numbers = [1, 2, 3, 4] as const;
const forms = statisticsForms.slice(0, numbers.length);
const blank = Object.fromEntries(
  forms.flatMap(({ indicators }) => indicators.map(({ id }) => [id, null]))
);
const values = goodValues(statisticsForms, 1);

function modelOf({ figures, inWord = false }: PeriodFigures): RuleCase["model"] {
  const layout = { forms, figures: { ...blank, ...figures } };
  return inWord ? documentWithForms(values, layout) : workbookWithForms(values, layout);
}

function factsOf({ period, year = 2026 }: PeriodFigures): StatedFacts {
  return { period, years: { from: year, to: year }, documentType: "statistics" };
}

/** A file of a period, checked together with files of other periods, each named by its period and year. */
export function periodCase(
  name: string,
  current: PeriodFigures,
  ...others: readonly PeriodFigures[]
): RuleCase {
  return {
    name,
    model: modelOf(current),
    facts: factsOf(current),
    earlier: others.map((other) => ({
      name: `${other.period}-${other.year ?? 2026}`,
      model: modelOf(other),
      facts: factsOf(other),
    })) satisfies readonly EarlierCase[],
  };
}

/** Places in the sheets of such a case. */
export const at: AnchorOf = sheetAnchors({ forms: numbers });
