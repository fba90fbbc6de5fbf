import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { DocumentFacts } from "../core/recognition/document-facts";

/** Last calendar day of each period: the day whose law a report without a date of its own is judged by. */
const periodEnds: Readonly<Record<PeriodKind, string>> = {
  q1: "03-31",
  h1: "06-30",
  q3: "09-30",
  year: "12-31",
};

/**
 * The day whose law applies: the document's own date; else the end of the period it reports on; else, for a plan, the
 * last day of the year before the plan's first, when plans are issued. Null where the document tells none of these.
 */
export function lawDateOf(facts: DocumentFacts): IsoDate | null {
  if (facts.issuedOn !== null) return facts.issuedOn.value;
  const years = facts.years?.value;
  if (years === undefined) return null;
  if (facts.documentType?.value === "plan") return `${years.from - 1}-12-31`;
  return periodEndOf(facts.period?.value ?? "year", years.to);
}

/** Last calendar day of a period. */
export function periodEndOf(period: PeriodKind, year: number): IsoDate {
  return `${year}-${periodEnds[period]}`;
}
