import type { IsoDate, PeriodKind } from "../../src/core/law/calendar";
import { isMeantFor, type Profile } from "../../src/core/rules/profile";
import { writeDocx } from "../../src/ooxml/word/write/write-docx";
import { describeDocument } from "../../src/templating/describe-document";
import { periodOf, type DocumentInput } from "../../src/templating/document-input";
import { documentTemplates } from "../../src/templating/document-templates";
import type { DocumentTemplate } from "../../src/templating/template-schema";
import { goodAnswers, officeOf } from "./good-answers";
import { goodValues } from "./statistics-values";
import { lawFor } from "./templating-law";

/** Years of the programme of Resolution 76/NQ-CP. */
export const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030] as const;
export const periods: readonly PeriodKind[] = ["q1", "h1", "q3", "year"];

const reportDays: Readonly<Record<PeriodKind, string>> = {
  q1: "03-15",
  h1: "06-15",
  q3: "09-15",
  year: "12-15",
};

/** A document that an office has to write: by which template, as whom, for when. */
export interface Occasion {
  readonly template: DocumentTemplate;
  readonly profile: Profile;
  readonly input: DocumentInput & { readonly period: PeriodKind; readonly on: IsoDate };
}

/** Every template for every year in which the profile binds the office on the day of issue. */
export function occasionsOf(profile: Profile): readonly Occasion[] {
  return documentTemplates.flatMap((template) =>
    years.flatMap((year) =>
      periods
        .filter((period, index) => isDue(template, year, period, index))
        .flatMap((period): Occasion[] => {
          const on = issueDay(template, year, period);
          if (!isMeantFor(profile, on)) return [];
          const law = lawFor(profile.id, on);
          return [
            { template, profile, input: { law, ...officeOf(profile.level), year, on, period } },
          ];
        })
    )
  );
}

/** The occasion's document with every slot answered and every figure of its forms given. */
export function filledFile({ template, input }: Occasion): Uint8Array {
  const figures = Object.fromEntries(goodValues(input.law.forms, 7));
  const known = { ...input, figures };
  const answers = goodAnswers(known, template, input.on);
  return writeDocx(describeDocument(template, { ...known, answers }));
}

/** A report for every period; the letter with it for each in turn, all else for the year. */
function isDue(
  { asks, drafts }: DocumentTemplate,
  year: number,
  period: PeriodKind,
  index: number
): boolean {
  if (!asks.includes("period")) return period === "year";
  return drafts === "report" || index === year % periods.length;
}

function issueDay({ drafts, span }: DocumentTemplate, year: number, period: PeriodKind): IsoDate {
  if (drafts === "report" || drafts === "letter") return `${year}-${reportDays[period]}`;
  return `${(span === "period" ? periodOf(year).first : year) - 1}-12-10`;
}
