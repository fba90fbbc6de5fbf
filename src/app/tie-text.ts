import type { Law } from "../core/law/law";
import type { DocumentModel } from "../core/model/document";
import type { WorkbookModel } from "../core/model/workbook";
import type { DocumentFacts } from "../core/recognition/document-facts";
import { readFacts } from "../core/recognition/read-facts";
import { readStatistics } from "../core/statistics/read-statistics";
import type { StatisticsModel } from "../core/statistics/statistics-model";
import type { FigureSource, ReportPeriod, TiedText } from "../core/tying/tie";
import { tieNumbers } from "../core/tying/tie-numbers";

/** A file whose tables the numbers of a report are held against. */
export interface FigureFile {
  readonly fileName: string;
  readonly model: DocumentModel | WorkbookModel;
}

/** A figure file that ties nothing: no form was recognised in it. */
export interface TyingOutcome {
  readonly text: TiedText;
  readonly sources: readonly FigureSource[];
  readonly withoutForms: readonly string[];
}

/** A report as far as tying needs it. */
export interface ReportToTie {
  readonly model: DocumentModel;
  readonly facts: DocumentFacts;
  readonly law: Law;
  /** Forms in the report itself. */
  readonly statistics: StatisticsModel;
}

/** Holds the numbers of a report against the forms of other files, and against those in the report itself. */
export function tieText(report: ReportToTie, files: readonly FigureFile[]): TyingOutcome {
  const { model, facts, law, statistics } = report;
  const own: FigureSource = { fileName: null, period: null, statistics, sheetNames: new Map() };
  const read = files.map((file) => readFigureSource(file, law));
  const sources = [own, ...read].filter((source) => source.statistics.forms.length > 0);
  const ties = tieNumbers(model, {
    forms: law.forms,
    periods: law.vocabulary.periods,
    period: periodIn(facts),
    sources,
  });
  return {
    text: { kind: "tiedText", hasOwnForms: statistics.forms.length > 0, ties },
    sources,
    withoutForms: read.flatMap(({ fileName, statistics: { forms } }) =>
      forms.length === 0 && fileName !== null ? [fileName] : []
    ),
  };
}

/** The forms of a file, read by the law of the report that it goes with. */
export function readFigureSource({ fileName, model }: FigureFile, law: Law): FigureSource {
  return {
    fileName,
    period: periodIn(readFacts(model, law.vocabulary, law.forms)),
    statistics: readStatistics(model, law),
    sheetNames: new Map(
      model.kind === "workbook" ? model.sheets.map(({ id, name }) => [id, name]) : []
    ),
  };
}

/** The reporting period that a file tells; null where it tells only part of it. */
export function periodIn({ period, years }: DocumentFacts): ReportPeriod | null {
  return period === null || years === null ? null : { period: period.value, year: years.value.to };
}
