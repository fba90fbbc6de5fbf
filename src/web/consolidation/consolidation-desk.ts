import type { PeriodKind } from "../../core/law/calendar";
import type { Locale } from "../../core/rules/check";
import type { Choice } from "../../taskpane/pane-contract";
import type { DeskNames } from "../../taskpane/worker/worker-line";
import type { UnitStatusRow } from "../../templating/consolidation-input";

/** A unit's file as the list shows it. */
export interface AddedFile {
  readonly name: string;
  readonly unitName: string | null;
  readonly period: PeriodKind | null;
  readonly year: number | null;
  /** Why it could not be opened; null where it was. */
  readonly failure: string | null;
}

export interface ConsolidationWish {
  readonly profileId: string;
  /** Id of a form; null for all. */
  readonly form: string | null;
  readonly period: PeriodKind;
  /** Null: the year that all files of the period name. */
  readonly year: number | null;
  /** Units that must report; null: whoever sent a file. */
  readonly units: readonly string[] | null;
}

/** What came of it, as much as the screen shows at once. */
export type ConsolidationOutcome =
  | {
      readonly kind: "done";
      readonly heading: string;
      readonly summary: readonly string[];
      readonly units: readonly UnitStatusRow[];
      readonly totals: readonly TotalRow[];
    }
  /** Files of the period name several years, or none. */
  | { readonly kind: "whichYear"; readonly years: readonly number[] }
  | { readonly kind: "noForms" };

export interface TotalRow {
  readonly indicatorId: string;
  readonly form: string;
  readonly number: string;
  readonly name: string;
  readonly value: number | null;
  readonly note: string;
  readonly traceCount: number;
}

/** One unit's figure in a total. */
export interface TraceRow {
  readonly unitName: string;
  readonly fileName: string;
  /** Sheet, or Word table. */
  readonly place: string;
  readonly cell: string;
  readonly value: number;
}

/** Adds up the files of many units where they stand: on the machine, in the worker. */
export interface ConsolidationDesk {
  /** Forms of a profile that have not been replaced. */
  forms(profileId: string): Promise<readonly Choice[]>;
  /** Reads one file and keeps only its figures. */
  add(name: string, bytes: Uint8Array, profileId: string, locale: Locale): Promise<AddedFile>;
  clear(): Promise<void>;
  run(wish: ConsolidationWish): Promise<ConsolidationOutcome>;
  /** The figures a total is made of, by unit, file, sheet and cell. */
  traces(indicatorId: string): Promise<readonly TraceRow[]>;
  workbook(): Promise<Uint8Array>;
  /** The totals and a slip for each unit, as a page to be printed. */
  report(): Promise<string>;
}

export const consolidationDeskNames: DeskNames<ConsolidationDesk> = {
  desk: "consolidation",
  functions: {
    forms: true,
    add: true,
    clear: true,
    run: true,
    traces: true,
    workbook: true,
    report: true,
  },
};
