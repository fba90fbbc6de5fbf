import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { Law } from "../core/law/law";
import type { UnitLevel } from "../core/rules/profile";
import type { UnitProfile } from "./unit-profile";

/** Answers by slot tag; a slot without an answer shows its placeholder. */
export type SlotAnswers = Readonly<Record<string, string>>;

/** What a new document is made from. */
export interface DocumentInput {
  readonly law: Pick<Law, "areas" | "sections" | "forms" | "regime" | "drafting">;
  readonly level: UnitLevel;
  readonly unitName: string;
  readonly parentUnitName?: string;
  /** Place of issue, e.g. "Hưng Yên". */
  readonly place?: string;
  /** What the office told once; the fields above and the answers go before it. */
  readonly office?: UnitProfile;
  /** Year of the plan or report; any year of the five for a plan of a period. */
  readonly year: number;
  /** Of a periodic report and the letter that carries it; the year unless given. */
  readonly period?: PeriodKind;
  /** Area that a theme report is about; the first unless given. */
  readonly areaId?: string;
  /** Day whose law and terms apply; the day a yearly plan is due unless given. */
  readonly on?: IsoDate;
  readonly answers?: SlotAnswers;
  /** Figures of the statistics forms by indicator id; a figure that is not given stays blank. */
  readonly figures?: Readonly<Record<string, number>>;
  /** Tasks of the appendix; the template's usual tasks unless given. */
  readonly tasks?: readonly TaskRow[];
}

/** One row of the task table. A blank output, unit or deadline stays a slot. */
export interface TaskRow {
  readonly areaId: string;
  readonly task: string;
  readonly output: string;
  readonly leadUnit: string;
  readonly coordinatingUnits?: string;
  readonly deadline: string;
  readonly note?: string;
}

/** Years that a document speaks of. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

const programmeStart = 2021;
const spanYears = 5;

/** The five years that a year falls in, counted from 2021: "2021 - 2025", "2026 - 2030". */
export function periodOf(year: number): YearSpan {
  const first = year - ((((year - programmeStart) % spanYears) + spanYears) % spanYears);
  return { first, last: first + spanYears - 1 };
}
