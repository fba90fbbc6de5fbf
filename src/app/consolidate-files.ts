import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { Indicator, StatisticsForm } from "../core/law/statistics-form";
import { roundHalfUp } from "../core/text/numbers";
import { createPhraseFinder, fold } from "../core/text/vietnamese";
import { hasFigure, isSummed, type UnitForm } from "./consolidate-form";
import type { UnitFile } from "./consolidate-unit";

/** What is consolidated: forms in force, for one period, of units that are listed or those that sent files. */
export interface ConsolidationOrder {
  readonly forms: readonly StatisticsForm[];
  readonly period: PeriodKind;
  readonly year: number;
  /** Last day in time; null where it is not known. */
  readonly lastDay: IsoDate | null;
  /** Units that must report, in the order of the list; null: whoever sent a file. */
  readonly units: readonly string[] | null;
}

/** Why a unit is not counted. */
export type UnitFault =
  | { readonly kind: "unopened"; readonly message: string }
  | {
      readonly kind: "otherPeriod";
      readonly period: PeriodKind | null;
      readonly year: number | null;
    }
  | { readonly kind: "missingForm"; readonly form: string; readonly titles: readonly string[] }
  | { readonly kind: "repeatedForm"; readonly form: string }
  | { readonly kind: "olderForm"; readonly form: string; readonly until: IsoDate | null }
  | {
      readonly kind: "form";
      readonly unitForm: UnitForm;
      readonly fault: UnitForm["faults"][number];
    };

export type UnitStatus =
  "counted" | "late" | "missing" | "duplicate" | "olderForm" | "quarantined" | "notListed";

/** What became of one unit. */
export interface UnitOutcome {
  readonly unitName: string;
  readonly status: UnitStatus;
  readonly files: readonly UnitFile[];
  readonly faults: readonly UnitFault[];
  /** The file whose figures are in the totals; null where none is. */
  readonly counted: UnitFile | null;
}

/** What all units make together. */
export type Total =
  | { readonly kind: "sum"; readonly value: number | null; readonly count: number }
  | {
      readonly kind: "ratio";
      readonly value: number | null;
      readonly numerator: string;
      readonly denominator: string;
      /** Units that gave only one of the two parts. */
      readonly unevenUnits: number;
    }
  /** A percentage whose parts the form does not ask for: it cannot be recomputed, and is never added up. */
  | { readonly kind: "unknownRatio" }
  | {
      readonly kind: "codes";
      readonly counts: readonly { readonly value: number; readonly units: number }[];
    };

export interface Consolidation {
  readonly order: ConsolidationOrder;
  readonly units: readonly UnitOutcome[];
  /** By indicator id; headings without figures have none. */
  readonly totals: ReadonlyMap<string, Total>;
  /** How many units are in the totals. */
  readonly countedUnits: number;
}

/**
 * Adds up the files of many units. The order of the files decides nothing. A file that may have been misread, is of
 * another period or stands beside a different one of the same unit is left out whole, with the reason.
 */
export function consolidate(files: readonly UnitFile[], order: ConsolidationOrder): Consolidation {
  const units = outcomesOf(files, order);
  const totals = new Map<string, Total>();
  const figures = figuresByForm(units, order.forms);
  const sumOf = (id: string): number | null => {
    const total = totals.get(id);
    return total?.kind === "sum" ? total.value : null;
  };
  const indicators = order.forms.flatMap((form) =>
    form.indicators.map((indicator, index) => ({ form, indicator, index }))
  );
  for (const { form, indicator, index } of indicators) {
    const own = figures.get(form.id) ?? [];
    if (isSummed(indicator)) totals.set(indicator.id, addUp(own, index));
    else if (indicator.nature === "code")
      totals.set(indicator.id, { kind: "codes", counts: countCodes(own, index, indicator) });
  }
  const placeOf = new Map(
    indicators.map(({ form, indicator, index }) => [indicator.id, { form, index }])
  );
  const unitsWith = (id: string): ReadonlySet<number> => {
    const place = placeOf.get(id);
    if (place === undefined) return new Set();
    const own = figures.get(place.form.id) ?? [];
    return new Set(
      own.filter(({ unitForm }) => hasNumber(unitForm, place.index)).map(({ unit }) => unit)
    );
  };
  for (const { indicator } of indicators) {
    const { id, nature, ratioOf } = indicator;
    if (nature !== "ratio") continue;
    if (ratioOf === undefined) totals.set(id, { kind: "unknownRatio" });
    else {
      const { numerator, denominator } = ratioOf;
      totals.set(id, {
        kind: "ratio",
        value: ratio(sumOf(numerator), sumOf(denominator)),
        numerator,
        denominator,
        unevenUnits: countUneven(unitsWith(numerator), unitsWith(denominator)),
      });
    }
  }
  const countedUnits = units.filter(({ counted }) => counted !== null).length;
  return { order, units, totals, countedUnits };
}

function countUneven(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((unit) => b.has(unit)).length;
  return a.size + b.size - 2 * shared;
}

function hasNumber({ values }: UnitForm, index: number): boolean {
  return !Number.isNaN(values[index] ?? Number.NaN);
}

interface UnitFigures {
  readonly unit: number;
  readonly unitForm: UnitForm;
}

function figuresByForm(
  units: readonly UnitOutcome[],
  forms: readonly StatisticsForm[]
): ReadonlyMap<string, readonly UnitFigures[]> {
  const figures = new Map<string, UnitFigures[]>(forms.map(({ id }) => [id, []]));
  units.forEach(({ counted }, unit) => {
    for (const unitForm of counted?.forms ?? [])
      figures.get(unitForm.form.id)?.push({ unit, unitForm });
  });
  return figures;
}

function addUp(figures: readonly UnitFigures[], index: number): Total {
  let sum = 0;
  let count = 0;
  for (const { unitForm } of figures) {
    const value = unitForm.values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return { kind: "sum", value: count === 0 ? null : Number(sum.toPrecision(15)), count };
}

function countCodes(
  figures: readonly UnitFigures[],
  index: number,
  { codes = [] }: Indicator
): Extract<Total, { kind: "codes" }>["counts"] {
  const counts = new Map<number, number>(codes.map(({ value }) => [value, 0]));
  for (const { unitForm } of figures) {
    const value = unitForm.values[index] ?? Number.NaN;
    if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([value, units]) => ({ value, units }));
}

function ratio(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return roundHalfUp((numerator / denominator) * 100, 2);
}

function outcomesOf(files: readonly UnitFile[], order: ConsolidationOrder): readonly UnitOutcome[] {
  const { units } = order;
  const nameOf = unitNamer(units);
  const groups = new Map<
    string,
    { readonly name: string; readonly isListed: boolean; readonly files: UnitFile[] }
  >();
  for (const name of units ?? []) groups.set(fold(name), { name, isListed: true, files: [] });
  for (const file of [...files].sort((a, b) => compare(a.fileName, b.fileName))) {
    const name = nameOf(file);
    const group = groups.get(fold(name)) ?? { name, isListed: false, files: [] };
    group.files.push(file);
    groups.set(fold(name), group);
  }
  const outcomes = [...groups.values()].map(({ name, isListed, files: own }) =>
    outcomeOf(name, isListed || units === null, own, order)
  );
  if (units !== null) return outcomes;
  return outcomes.sort((a, b) => compare(fold(a.unitName), fold(b.unitName)));
}

/** Unit of a file: the listed one that it or its name names, else as it calls itself, else the name of the file. */
function unitNamer(units: readonly string[] | null): (file: UnitFile) => string {
  const find = createPhraseFinder(units ?? []);
  const listed = (text: string): string | null =>
    find(text).reduce<string | null>(
      (longest, { phrase }) => (phrase.length > (longest?.length ?? 0) ? phrase : longest),
      null
    );
  return ({ unitName, fileName }) => {
    const base = fileName.replace(/\.\w+$/u, "");
    return (
      (unitName === null ? null : listed(unitName)) ??
      listed(base.replace(/[-_.]+/gu, " ")) ??
      unitName ??
      base
    );
  };
}

function outcomeOf(
  unitName: string,
  isListed: boolean,
  files: readonly UnitFile[],
  order: ConsolidationOrder
): UnitOutcome {
  const outcome = (
    status: UnitStatus,
    counted: UnitFile | null,
    faults: readonly UnitFault[] = []
  ): UnitOutcome => ({ unitName, status, files, faults, counted });
  const [first] = files;
  if (first === undefined) return outcome("missing", null);
  if (!isListed) return outcome("notListed", null);
  if (files.length > 1 && !files.every((file) => isSameReport(file, first)))
    return outcome("duplicate", null);
  const faults = faultsOf(first, order);
  if (faults.some(({ kind }) => kind === "olderForm")) return outcome("olderForm", null, faults);
  if (faults.length > 0) return outcome("quarantined", null, faults);
  const isLate = order.lastDay !== null && (first.issuedOn ?? "") > order.lastDay;
  return outcome(isLate ? "late" : "counted", first);
}

/** True for copies: the same bytes under two names. */
function isSameReport(a: UnitFile, b: UnitFile): boolean {
  return a.fingerprint === b.fingerprint;
}

function faultsOf(file: UnitFile, order: ConsolidationOrder): readonly UnitFault[] {
  const { period, year, failure, unrecognised } = file;
  if (failure !== null) return [{ kind: "unopened", message: failure }];
  const isOther =
    (period !== null && period !== order.period) || (year !== null && year !== order.year);
  if (isOther) return [{ kind: "otherPeriod", period, year }];
  return order.forms.flatMap((form): readonly UnitFault[] => {
    const own = file.forms.filter((unitForm) => unitForm.form.id === form.id);
    const older = file.forms.find(
      (unitForm) => unitForm.form.id !== form.id && unitForm.form.code === form.code
    );
    const [unitForm] = own;
    if (unitForm === undefined) {
      return older === undefined
        ? [{ kind: "missingForm", form: form.code, titles: unrecognised }]
        : [{ kind: "olderForm", form: form.code, until: older.form.valid.to }];
    }
    if (own.length > 1) return [{ kind: "repeatedForm", form: form.code }];
    return unitForm.faults.map((fault) => ({ kind: "form", unitForm, fault }));
  });
}

/** Indicators of a form that a total is made for. */
export function figuredIndicators(form: StatisticsForm): readonly Indicator[] {
  return form.indicators.filter(hasFigure);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
