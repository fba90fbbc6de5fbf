import type { FormColumn, Indicator, StatisticsForm } from "../core/law/statistics-form";
import type { Anchor } from "../core/model/anchor";
import { cellAddress, parseCellAddress, type CellPlace } from "../core/model/cell-address";
import type { Figure, FormReading, StatisticsModel } from "../core/statistics/statistics-model";
import { detached } from "../core/text/remembering";

/** One form in a unit's file; what is kept of the figures runs along the form's indicators. */
export interface UnitForm {
  readonly form: StatisticsForm;
  readonly place: FormPlace;
  /** NaN where no number stands. */
  readonly values: Float64Array;
  readonly places: FigurePlaces;
  readonly faults: readonly FormFault[];
  readonly remarks: readonly FormRemark[];
}

/**
 * Zero-based rows and columns of the figures of a form, along its indicators; -1 where the row was not found. Units whose
 * sheets are laid out alike share one object.
 */
export interface FigurePlaces {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
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

/** The forms found in a file or on a sheet of it. */
export interface FormsRead {
  readonly forms: readonly UnitForm[];
  /** Titles of tables that fit no form. */
  readonly unrecognised: readonly string[];
}

/** What units that fill in the same sheet have in common: everything about a form but its figures. */
export interface FormLayout {
  readonly form: StatisticsForm;
  readonly places: FigurePlaces;
  /** The rows with an indicator, in reading order. */
  readonly rows: readonly FigureRow[];
  readonly faults: readonly FormFault[];
  readonly remarks: readonly FormRemark[];
}

/** A row of a layout. */
export interface FigureRow {
  readonly indicator: Indicator;
  /** Index of the indicator in its form. */
  readonly index: number;
}

/** A header without these is not what the form prescribes: its figures would be guessed at. */
const neededColumns: readonly FormColumn[] = ["number", "indicator", "measureUnit", "figure"];

/** True where a figure is due. */
export function hasFigure({ nature }: Indicator): boolean {
  return nature !== "group";
}

/** True for what may be added up over units; a ratio or a code never is. */
export function isSummed({ nature }: Indicator): boolean {
  return nature === "flow" || nature === "stock" || nature === "cumulative";
}

/** How a form that was read is laid out. */
export function layoutOf(reading: FormReading): FormLayout {
  const { form, headers, rows, missing, unmatched } = reading;
  const count = form.indicators.length;
  const indexOf = new Map(form.indicators.map(({ id }, index) => [id, index]));
  const places = { rows: new Int32Array(count).fill(-1), columns: new Int32Array(count).fill(-1) };
  const figureRows = rows.map(({ indicator, figureAnchor }): FigureRow => {
    const index = indexOf.get(indicator.id) ?? -1;
    const { row, column } = cellPlaceOf(figureAnchor);
    places.rows[index] = row;
    places.columns[index] = column;
    return { indicator, index };
  });
  return {
    form,
    places,
    rows: figureRows,
    faults: headers.flatMap(columnFaults),
    remarks: [
      ...missing.filter(hasFigure).map(({ number, name }) => rowRemark("missingRow", number, name)),
      ...unmatched.map(({ number, name }) => rowRemark("unknownRow", number, name)),
    ],
  };
}

/** A unit's form: the layout with the figures of its rows, a plain number as such. */
export function fillLayout(
  layout: FormLayout,
  place: FormPlace,
  figureOf: (row: number) => Figure | number
): UnitForm {
  const { form, places, rows } = layout;
  const values = new Float64Array(form.indicators.length).fill(Number.NaN);
  const faults: FormFault[] = [];
  const blanks: FormRemark[] = [];
  rows.forEach(({ indicator, index }, row) => {
    if (!hasFigure(indicator)) return;
    const figure = figureOf(row);
    if (typeof figure === "number") values[index] = figure;
    else if (figure.kind === "number") values[index] = figure.value;
    else if (figure.kind !== "statedAbsence") {
      const { number, name } = indicator;
      const cell = cellAddress(places.rows[index] ?? -1, places.columns[index] ?? -1);
      if (figure.kind === "blank") blanks.push({ kind: "blank", number, name, cell });
      else if (isSummed(indicator))
        faults.push({ kind: "figure", number, name, cell, text: detached(figure.text) });
    }
  });
  return {
    form,
    place,
    values,
    places,
    faults: joined(layout.faults, faults),
    remarks: joined(layout.remarks, blanks),
  };
}

/** The forms that were read, with where each stands. */
export function formsRead(
  { forms, unrecognised }: StatisticsModel,
  placeOf: (anchor: Anchor) => FormPlace
): FormsRead {
  return {
    forms: forms.map((reading) =>
      fillLayout(
        layoutOf(reading),
        placeOf(reading.anchor),
        (row) => reading.rows[row]?.figure ?? blankFigure
      )
    ),
    unrecognised: unrecognised.map(({ title }) => detached(title)),
  };
}

export const blankFigure: Figure = { kind: "blank" };

/** Thousands of units have nothing of their own: they share what their layout has. */
function joined<T>(shared: readonly T[], own: readonly T[]): readonly T[] {
  return own.length === 0 ? shared : [...shared, ...own];
}

function rowRemark(kind: "missingRow" | "unknownRow", number: string, name: string): FormRemark {
  return { kind, number: detached(number), name: detached(name) };
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

const nowhere: CellPlace = { row: -1, column: -1 };

/** Row and column that an anchor of a cell names; -1 for another anchor. */
export function cellPlaceOf(anchor: Anchor): CellPlace {
  if (anchor.kind === "tableCell") return anchor;
  return (anchor.kind === "sheetRange" ? parseCellAddress(anchor.address) : null) ?? nowhere;
}
