import type { PeriodKind } from "../law/calendar";
import type { Indicator } from "../law/statistics-form";
import type { Anchor, Span } from "../model/anchor";
import type { IndicatorReading, StatisticsModel } from "../statistics/statistics-model";

/** A reporting period of a year. */
export interface ReportPeriod {
  readonly period: PeriodKind;
  readonly year: number;
}

/** Where figures stand that a text is held against: a workbook, another report, or the forms of the report itself. */
export interface FigureSource {
  /** Null for the report itself. */
  readonly fileName: string | null;
  /** Period the figures count; null where the file does not tell: then they are taken for the report's own. */
  readonly period: ReportPeriod | null;
  readonly statistics: StatisticsModel;
  /** Names of sheets by id; empty for a document. */
  readonly sheetNames: ReadonlyMap<string, string>;
}

/** A table's figure that a number of the text is tied to. */
export interface TiedFigure {
  readonly source: FigureSource;
  readonly formCode: string;
  readonly row: IndicatorReading;
  readonly agrees: boolean;
}

/**
 * What came of one number of the text.
 * tied: a table says the same · contradicted: the words name an indicator for which a table says something else ·
 * untied: no table was found to speak of it
 */
export type Tie = {
  /** The number in the text. */
  readonly anchor: Extract<Anchor, { kind: "paragraph" }>;
  readonly span: Span;
  readonly text: string;
  readonly sentence: string;
  /** Of the whole paragraph, as an edit must expect it. */
  readonly paragraphText: string;
} & (
  | {
      readonly status: "tied" | "contradicted";
      readonly indicator: Indicator;
      /** One at least, in the order of the sources. */
      readonly figures: readonly TiedFigure[];
    }
  | { readonly status: "untied"; readonly reason: UntiedReason }
);

/**
 * noIndicator: its words name no indicator clearly · otherTime: it is about an aim or a time without a table ·
 * noFigure: the tables have no number for the indicator it names
 */
export type UntiedReason = "noIndicator" | "otherTime" | "noFigure";

/** The numbers of a report's text and what came of each, as one thing to check. */
export interface TiedText {
  readonly kind: "tiedText";
  /** True where the report holds forms of its own. */
  readonly hasOwnForms: boolean;
  readonly ties: readonly Tie[];
}
