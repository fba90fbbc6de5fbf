import type { FormColumn, Indicator, StatisticsForm } from "../law/statistics-form";
import type { Anchor } from "../model/anchor";
import type { DocumentModel } from "../model/document";
import type { CellValue } from "../model/workbook";

/** The statistics forms found in a workbook or in the tables of a report, as one thing to check. */
export interface StatisticsModel {
  readonly kind: "statistics";
  readonly forms: readonly FormReading[];
  /** Tables or sheets that look like statistics but fit no known form. */
  readonly unrecognised: readonly {
    readonly anchor: Anchor;
    readonly title: string;
    /** Without: a form's title stands there, but no header by which its columns could be told. */
    readonly hasHeader: boolean;
  }[];
  /** The report that the tables stand in, whose text may explain them; null for a workbook. */
  readonly report: DocumentModel | null;
}

export interface FormReading {
  readonly form: StatisticsForm;
  /** Title or header of the form: where a missing row is reported. */
  readonly anchor: Anchor;
  /** Every header its rows stand under, in reading order. */
  readonly headers: readonly FormHeader[];
  readonly rows: readonly IndicatorReading[];
  /** What tells the column of these figures from others beside it: a unit, a period; empty where there is only one. */
  readonly heading: string;
  /** The parts of the heading, the highest first: several where a unit stands over periods. */
  readonly headings: readonly string[];
  /** The same rows in further columns of figures: other units, other periods. */
  readonly otherColumns: readonly {
    readonly heading: string;
    readonly headings: readonly string[];
    readonly rows: readonly IndicatorReading[];
  }[];
  /** Rows with a name that no indicator of the form has. */
  readonly unmatched: readonly {
    readonly anchor: Anchor;
    readonly number: string;
    readonly name: string;
  }[];
  /** Indicators of the form that no row was found for. */
  readonly missing: readonly Indicator[];
}

/** What the columns under a header were taken for; a column that is missing here was not recognised. */
export interface FormHeader {
  readonly columns: ReadonlyMap<FormColumn, number>;
  /** Columns of which one row of the header names several; of those of figures each is read, else the first. */
  readonly repeated: ReadonlySet<FormColumn>;
}

export interface IndicatorReading {
  readonly indicator: Indicator;
  /** The row's STT cell as printed. */
  readonly number: string;
  /** Anchor of the name cell. */
  readonly anchor: Anchor;
  readonly figure: Figure;
  /** Anchor of the figure's cell. */
  readonly figureAnchor: Anchor;
  /** Formula in the figure's cell, without the leading "="; null for a constant and in Word tables. */
  readonly formula: string | null;
  readonly measureUnit: { readonly text: string; readonly anchor: Anchor } | null;
  readonly note: string;
}

/** What stands in the cell of a figure. Blank is not zero, and a dash is a statement, not a number. */
export type Figure =
  | {
      readonly kind: "number";
      readonly value: number;
      /** Decimals as displayed: they decide the rounding interval. */
      readonly decimals: number;
      /** Typed as text: "07", "25.898". Always true in Word tables. */
      readonly isText: boolean;
      readonly hasPercentSign: boolean;
      readonly isFormula: boolean;
      readonly text: string;
      /** The constant that stands in the cell, as an edit must expect it. */
      readonly raw: CellValue;
    }
  | { readonly kind: "blank" }
  | { readonly kind: "statedAbsence"; readonly text: string }
  | { readonly kind: "ambiguous"; readonly text: string; readonly readings: readonly number[] }
  | { readonly kind: "unreadable"; readonly text: string }
  /** A formula whose outcome the file does not hold: no spreadsheet program has computed it yet. */
  | { readonly kind: "uncomputed"; readonly text: string };
