import type { StatisticsForm } from "../law/statistics-form";
import type { Vocabulary } from "../law/vocabulary";
import type { DocumentModel } from "../model/document";
import type { WorkbookModel } from "../model/workbook";
import { onceFor } from "../text/once-for";
import { remembering } from "../text/remembering";
import { createPhraseFinder, isBlank, startsWithWords } from "../text/vietnamese";
import type { DocumentFacts, DocumentType, Fact } from "./document-facts";
import { findKnownForm } from "./find-known-form";
import { openingCellsOf, openingLinesOf, type OpeningLine } from "./opening-lines";
import { readAttachmentNote, readIssue } from "./read-issue";
import {
  createPeriodFinder,
  readPlanYears,
  readReportPeriod,
  type NamedPeriod,
} from "./read-period";
import { readTitle, type DocumentTitle } from "./read-title";

const noFacts: DocumentFacts = {
  documentType: null,
  otherSubject: null,
  years: null,
  period: null,
  occasion: null,
  issuedOn: null,
  instrumentNumber: null,
  issuer: null,
};

/**
 * Reads what a file says about itself in its first lines; a workbook without a title on the reform is known by its rows,
 * where they are those of one of the forms. Whatever the file leaves in doubt is null: the user is asked, nothing is
 * guessed.
 */
export function readFacts(
  model: DocumentModel | WorkbookModel,
  vocabulary: Vocabulary,
  forms: readonly StatisticsForm[] = []
): DocumentFacts {
  return model.kind === "document"
    ? documentFacts(openingLinesOf(model), vocabulary)
    : workbookFacts(model, vocabulary, forms);
}

function documentFacts(lines: readonly OpeningLine[], vocabulary: Vocabulary): DocumentFacts {
  const title = readTitle(lines, vocabulary);
  const issue = readIssue(lines, title);
  if (title === null) return { ...noFacts, ...issue };
  const { anchor } = title;
  const documentType = documentTypeOf(title, issue.instrumentNumber?.value ?? null);
  const subject = otherSubjectOf(title, lines, vocabulary);
  const hasSubject = documentType !== null && typesWithSubject.has(documentType);
  return {
    documentType: documentType === null ? null : { value: documentType, anchor },
    otherSubject: hasSubject && subject !== null ? { value: subject, anchor } : null,
    ...yearsAndPeriod(title, documentType, vocabulary),
    ...issue,
  };
}

/** Types whose titles name a subject that is to be administrative reform. */
const typesWithSubject: ReadonlySet<DocumentType> = new Set(["plan", "report", "correspondence"]);

/** Symbols of decisions, plans, reports and guidance among the abbreviations of Decree 30/2020/NĐ-CP, Annex III. */
const symbolsOf: Readonly<Record<DocumentType, readonly string[]>> = {
  plan: ["KH", "QĐ"],
  report: ["BC"],
  guidance: ["HD"],
  statistics: ["BC"],
  correspondence: ["TTr"],
};
const symbolsOfOtherKinds = new Set([
  "TTr",
  "TB",
  "NQ",
  "CT",
  "CTr",
  "GM",
  "BB",
  "QyĐ",
  "QC",
  "ĐA",
  "PA",
]);

/**
 * The title's type. A letter is guidance or nothing we know; a headline or subject line that names a plan under the
 * number of a submission or notice is in doubt.
 */
function documentTypeOf(
  title: DocumentTitle,
  instrumentNumber: string | null
): DocumentType | null {
  if (title.style === "form") return title.documentType;
  const symbol = /\/(?:\d{4}\/)?(\p{L}+)-/u.exec(instrumentNumber ?? "")?.[1] ?? null;
  if (symbol !== null && symbolsOfOtherKinds.has(symbol)) return null;
  if (title.style === "headline" || !isPlanOrReport(title.documentType)) return title.documentType;
  return symbol !== null && symbolsOf[title.documentType].includes(symbol)
    ? title.documentType
    : null;
}

function isPlanOrReport(documentType: DocumentType): boolean {
  return documentType === "plan" || documentType === "report";
}

/**
 * What a plan or report is about when it is not administrative reform itself: the words of another subject that stand
 * before it ("kiểm tra cải cách hành chính"), or the whole subject where nothing at the beginning names the reform.
 */
function otherSubjectOf(
  title: DocumentTitle,
  lines: readonly OpeningLine[],
  vocabulary: Vocabulary
): string | null {
  if (isBlank(title.subject)) return null;
  const own = createPhraseFinder(vocabulary.subjects);
  const [other] = createPhraseFinder(vocabulary.otherSubjects)(title.subject);
  const [reform] = own(title.subject);
  const isReformNamed = reform !== undefined || lines.some(({ text }) => own(text).length > 0);
  // The theme of a report on one area of the reform may read like a subject of its own.
  if (isReformNamed && occasionOf(title, vocabulary) !== null) return null;
  if (other !== undefined && (reform === undefined || other.span.start < reform.span.start))
    return other.phrase;
  return isReformNamed ? null : title.subject;
}

function yearsAndPeriod(
  title: DocumentTitle,
  documentType: DocumentType | null,
  vocabulary: Vocabulary
): Pick<DocumentFacts, "years" | "period" | "occasion"> {
  const { anchor, text } = title;
  const occasion = documentType === "report" ? occasionOf(title, vocabulary) : null;
  if (occasion !== null) {
    const years = readPlanYears(text);
    return {
      years: years === null ? null : { value: years, anchor },
      period: null,
      occasion: { value: occasion, anchor },
    };
  }
  if (documentType === "report" || documentType === "statistics") {
    const named = readReportPeriod(text, vocabulary.periods);
    if (named === null) return { years: null, period: null, occasion };
    return {
      years: { value: { from: named.year, to: named.year }, anchor },
      period: { value: named.period, anchor },
      occasion,
    };
  }
  const years = readPlanYears(text);
  return { years: years === null ? null : { value: years, anchor }, period: null, occasion };
}

/** The word at the head of a report's subject that sets it apart from the periodic ones; null without one. */
function occasionOf(
  { documentType, subject }: DocumentTitle,
  { occasions }: Vocabulary
): string | null {
  if (documentType !== "report") return null;
  return occasions.find((phrase) => startsWithWords(subject, phrase)) ?? null;
}

const reformFinder = onceFor((vocabulary: Vocabulary) =>
  createPhraseFinder([...vocabulary.subjects, ...vocabulary.titles.statistics])
);

function workbookFacts(
  model: WorkbookModel,
  vocabulary: Vocabulary,
  forms: readonly StatisticsForm[]
): DocumentFacts {
  const cells = [...openingCellsOf(model)];
  const findReform = reformFinder(vocabulary);
  const title = cells.find(({ text }) => findReform(text).length > 0);
  const anchor = title?.anchor ?? findKnownForm(model, { forms, vocabulary });
  if (anchor === null) return noFacts;
  const note = readAttachmentNote(cells);
  const { period, years } = onePeriod(cells, vocabulary);
  return {
    ...noFacts,
    documentType: { value: "statistics", anchor },
    period,
    years,
    issuedOn: note?.issuedOn ?? null,
    instrumentNumber: note?.instrumentNumber ?? null,
  };
}

/** The files of many units say the same in their first cells. */
const cellPeriods = onceFor((periods: Vocabulary["periods"]) =>
  remembering(createPeriodFinder(periods))
);

/** Period and year the titles of a workbook agree on; columns for several periods may agree on the year alone. */
function onePeriod(
  cells: readonly OpeningLine[],
  vocabulary: Vocabulary
): Pick<DocumentFacts, "years" | "period"> {
  const find = cellPeriods(vocabulary.periods);
  const named: (NamedPeriod & Pick<Fact<unknown>, "anchor">)[] = cells.flatMap(({ text, anchor }) =>
    find(text)
      .slice(0, 1)
      .map((found) => ({ ...found, anchor }))
  );
  const [first] = named;
  if (first === undefined || named.some(({ year }) => year !== first.year))
    return { period: null, years: null };
  const { anchor, period, year } = first;
  return {
    period: named.every((other) => other.period === period) ? { value: period, anchor } : null,
    years: { value: { from: year, to: year }, anchor },
  };
}
