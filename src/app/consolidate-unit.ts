import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { FormColumn, Indicator, StatisticsForm } from "../core/law/statistics-form";
import type { Vocabulary } from "../core/law/vocabulary";
import type { Anchor } from "../core/model/anchor";
import { cellAddress, parseCellAddress } from "../core/model/cell-address";
import type { DocumentModel } from "../core/model/document";
import type { WorkbookModel } from "../core/model/workbook";
import { readFacts } from "../core/recognition/read-facts";
import { readUnitName } from "../core/recognition/read-unit-name";
import { readStatistics } from "../core/statistics/read-statistics";
import type { FormReading } from "../core/statistics/statistics-model";

/** How the files of many units are read: forms of all times, so that an older one is known for what it is. */
export interface UnitReader {
  readonly forms: readonly StatisticsForm[];
  readonly vocabulary: Vocabulary;
}

/** One unit's file, reduced to its figures. */
export interface UnitFile {
  readonly fileName: string;
  /** Fingerprint of the file's bytes, to prove which version was counted. */
  readonly fingerprint: string;
  readonly unitName: string | null;
  readonly period: PeriodKind | null;
  readonly year: number | null;
  readonly issuedOn: IsoDate | null;
  readonly forms: readonly UnitForm[];
  /** Titles of tables that fit no form. */
  readonly unrecognised: readonly string[];
  /** Why the file could not be opened, worded; null where it was read. */
  readonly failure: string | null;
}

/** One form in a unit's file; the arrays run along the form's indicators. */
export interface UnitForm {
  readonly form: StatisticsForm;
  readonly place: FormPlace;
  /** NaN where no number stands. */
  readonly values: Float64Array;
  /** Zero-based row of each figure's cell; -1 where the row was not found. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly faults: readonly FormFault[];
  readonly remarks: readonly FormRemark[];
}

/** Sheet of a workbook by name, or Word table by its number, from 1. */
export type FormPlace =
  | { readonly kind: "sheet"; readonly name: string }
  | { readonly kind: "table"; readonly number: number };

/** Why the figures of a form cannot be trusted. */
export type FormFault =
  | { readonly kind: "lostColumn"; readonly column: FormColumn }
  | { readonly kind: "repeatedColumn"; readonly column: FormColumn }
  | {
      readonly kind: "figure";
      readonly number: string;
      readonly name: string;
      readonly cell: string;
      readonly text: string;
    };

/** What the unit should know, without its figures being in doubt. */
export type FormRemark =
  | { readonly kind: "missingRow"; readonly number: string; readonly name: string }
  | { readonly kind: "unknownRow"; readonly number: string; readonly name: string }
  | {
      readonly kind: "blank";
      readonly number: string;
      readonly name: string;
      readonly cell: string;
    };

/** A header without these is not what the form prescribes: its figures would be guessed at. */
const neededColumns: readonly FormColumn[] = ["number", "indicator", "measureUnit", "figure"];

/** Reads a unit's file. Nothing of the model is kept but figures and where they stand. */
export function readUnitFile(
  file: {
    readonly name: string;
    readonly fingerprint: string;
    readonly model: DocumentModel | WorkbookModel;
  },
  reader: UnitReader
): UnitFile {
  const { name, fingerprint, model } = file;
  const facts = readFacts(model, reader.vocabulary);
  const { forms, unrecognised } = readStatistics(model, reader.forms);
  const placeOf = placesOf(model);
  return {
    fileName: name,
    fingerprint,
    unitName: readUnitName(model, reader.vocabulary),
    period: facts.period?.value ?? null,
    year: facts.years?.value.to ?? null,
    issuedOn: facts.issuedOn?.value ?? null,
    forms: forms.map((reading) => readUnitForm(reading, placeOf)),
    unrecognised: unrecognised.map(({ title }) => title),
    failure: null,
  };
}

/** A file that could not be opened, with the sentence that says why. */
export function unopenedFile(name: string, fingerprint: string, failure: string): UnitFile {
  return {
    fileName: name,
    fingerprint,
    unitName: null,
    period: null,
    year: null,
    issuedOn: null,
    forms: [],
    unrecognised: [],
    failure,
  };
}

function readUnitForm(reading: FormReading, placeOf: (anchor: Anchor) => FormPlace): UnitForm {
  const { form, headers, rows, missing, unmatched } = reading;
  const count = form.indicators.length;
  const indexOf = new Map(form.indicators.map(({ id }, index) => [id, index]));
  const unit = {
    values: new Float64Array(count).fill(Number.NaN),
    rows: new Int32Array(count).fill(-1),
    columns: new Int32Array(count).fill(-1),
  };
  const faults: FormFault[] = headers.flatMap(columnFaults);
  const remarks: FormRemark[] = [
    ...missing.filter(hasFigure).map(({ number, name }) => rowRemark("missingRow", number, name)),
    ...unmatched.map(({ number, name }) => rowRemark("unknownRow", number, name)),
  ];
  for (const { indicator, figure, figureAnchor } of rows) {
    const index = indexOf.get(indicator.id) ?? -1;
    const [row, column] = positionOf(figureAnchor);
    unit.rows[index] = row;
    unit.columns[index] = column;
    if (!hasFigure(indicator)) continue;
    const { number, name } = indicator;
    const cell = cellAddress(row, column);
    if (figure.kind === "number") unit.values[index] = figure.value;
    else if (figure.kind === "blank") remarks.push({ kind: "blank", number, name, cell });
    else if (figure.kind !== "statedAbsence" && isSummed(indicator))
      faults.push({ kind: "figure", number, name, cell, text: figure.text });
  }
  return { form, place: placeOf(reading.anchor), ...unit, faults, remarks };
}

function rowRemark(kind: "missingRow" | "unknownRow", number: string, name: string): FormRemark {
  return { kind, number, name };
}

function columnFaults({ columns, repeated }: FormReading["headers"][number]): readonly FormFault[] {
  const lost = neededColumns.filter((column) => {
    const place = columns.get(column);
    return (
      place === undefined || [...columns].some(([other, at]) => other !== column && at === place)
    );
  });
  return [
    ...lost.map((column): FormFault => ({ kind: "lostColumn", column })),
    ...[...repeated].map((column): FormFault => ({ kind: "repeatedColumn", column })),
  ];
}

/** True where a figure is due. */
export function hasFigure({ nature }: Indicator): boolean {
  return nature !== "group";
}

/** True for what may be added up over units; a ratio or a code never is. */
export function isSummed({ nature }: Indicator): boolean {
  return nature === "flow" || nature === "stock" || nature === "cumulative";
}

function positionOf(anchor: Anchor): readonly [number, number] {
  if (anchor.kind === "tableCell") return [anchor.row, anchor.column];
  const place = anchor.kind === "sheetRange" ? parseCellAddress(anchor.address) : null;
  return place === null ? [-1, -1] : [place.row, place.column];
}

function placesOf(model: DocumentModel | WorkbookModel): (anchor: Anchor) => FormPlace {
  if (model.kind === "workbook") {
    const names = new Map(model.sheets.map(({ id, name }) => [id, name]));
    return (anchor) => {
      const isInSheet = anchor.kind === "sheetRange" || anchor.kind === "sheet";
      const id = isInSheet ? anchor.sheetId : "";
      return { kind: "sheet", name: names.get(id) ?? id };
    };
  }
  const ids: string[] = [];
  const after = new Map<string, number>();
  for (const block of model.blocks) {
    if (block.kind === "table") ids.push(block.id);
    after.set(block.id, block.kind === "table" ? ids.length : ids.length + 1);
  }
  return (anchor) => {
    const isInTable = anchor.kind === "tableCell" || anchor.kind === "table";
    const id = isInTable ? anchor.tableId : anchor.kind === "paragraph" ? anchor.paragraphId : "";
    return { kind: "table", number: after.get(id) ?? 0 };
  };
}
