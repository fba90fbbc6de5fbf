import type { Edit } from "../../core/fixes/edit";
import type { CheckOutcome, MessageReference, Violation } from "../../core/rules/check";
import { figureReadings } from "../../core/statistics/figure-readings";
import { finderOf, type FindReading } from "../../core/statistics/find-readings";
import type {
  Figure,
  FormReading,
  IndicatorReading,
  StatisticsModel,
} from "../../core/statistics/statistics-model";
import { formatNumber } from "../../core/text/numbers";

/** A number as it stands in a figure's cell. */
export type NumberFigure = Extract<Figure, { kind: "number" }>;

/** A row with its form, and the way to the rows that its relations name. */
export interface RowInForm {
  readonly row: IndicatorReading;
  readonly reading: FormReading;
  readonly find: FindReading;
}

/** What every statistics check says where there is no form to look at. */
export const noForms = {
  vi: { noForms: "Tệp không có biểu mẫu thống kê nào nhận ra được." },
  en: { noForms: "The file has no statistics form that could be recognised." },
} as const;

/** Looks at every row of every form, in each of its columns of figures; without any form the check could not be carried out. */
export function checkRows<MessageId extends string>(
  model: StatisticsModel,
  look: (row: RowInForm) => readonly Violation<MessageId>[]
): CheckOutcome<MessageId | "noForms"> {
  return checkColumns(model, (reading, find) =>
    reading.rows.flatMap((row) => look({ row, reading, find }))
  );
}

/** Looks at every column of figures of every form; without any form the check could not be carried out. */
export function checkColumns<MessageId extends string>(
  model: StatisticsModel,
  look: (reading: FormReading, find: FindReading) => readonly Violation<MessageId>[]
): CheckOutcome<MessageId | "noForms"> {
  if (model.forms.length === 0) return { kind: "notApplicable", reason: { messageId: "noForms" } };
  const violations = figureReadings(model).flatMap((reading) =>
    look(reading, finderOf(model, reading))
  );
  return { kind: "checked", violations };
}

/** Looks at every form; without any form the check could not be carried out. */
export function checkForms<MessageId extends string>(
  model: StatisticsModel,
  look: (reading: FormReading) => readonly Violation<MessageId>[]
): CheckOutcome<MessageId | "noForms"> {
  if (model.forms.length === 0) return { kind: "notApplicable", reason: { messageId: "noForms" } };
  return { kind: "checked", violations: model.forms.flatMap(look) };
}

/** The number in a row's figure, or null for everything else. */
export function numberOf(row: IndicatorReading | null): NumberFigure | null {
  return row?.figure.kind === "number" ? row.figure : null;
}

/** `{form}`, `{number}` and `{name}` of a row, as the official form has them; one of several columns is named. */
export function rowData({ row, reading }: Pick<RowInForm, "row" | "reading">): {
  readonly form: string;
  readonly number: string;
  readonly name: string;
} {
  const { number, name } = row.indicator;
  return { form: columnName(reading), number, name };
}

/** The code of a form, with what tells the column from others beside it. */
export function columnName({ form, heading }: Pick<FormReading, "form" | "heading">): string {
  return heading === "" ? form.code : `${form.code} (${heading})`;
}

/** A number with the decimals it was shown with. */
export function written({ value, decimals }: NumberFigure): string {
  return formatNumber(value, decimals);
}

/** "97,85", "50": at most so many decimals, without zeros at their end. */
export function shortNumber(value: number, mostDecimals: number): string {
  const text = formatNumber(value, mostDecimals);
  return text.includes(",") ? text.replace(/,?0+$/u, "") : text;
}

/** Where a counterpart stands and what it says; the check's texts have a message "counterpart". */
export function counterpart(row: IndicatorReading): MessageReference<"counterpart"> & {
  readonly anchor: IndicatorReading["figureAnchor"];
} {
  const figure = numberOf(row);
  const { number, name } = row.indicator;
  const value = figure === null ? "" : written(figure);
  return { anchor: row.figureAnchor, messageId: "counterpart", data: { number, name, value } };
}

export const counterpartText = {
  vi: { counterpart: "Dòng {number} “{name}”: {value}" },
  en: { counterpart: "Row {number} “{name}”: {value}" },
} as const;

/** Writes a number in place of the one that stands in a cell; nothing where a formula stands. */
export function setFigure(
  { figure, figureAnchor }: IndicatorReading,
  value: number,
  decimals: number
): readonly Edit[] {
  if (figure.kind !== "number" || figure.isFormula) return [];
  if (figureAnchor.kind === "sheetRange") {
    const { sheetId, address } = figureAnchor;
    const isFraction = figure.hasPercentSign && !figure.isText;
    const constant = isFraction ? Number((value / 100).toPrecision(15)) : value;
    return [{ kind: "setSheetCell", sheetId, address, expected: figure.raw, value: constant }];
  }
  if (figureAnchor.kind !== "tableCell") return [];
  const { tableId, row, column } = figureAnchor;
  const sign = /\s?%\s*$/u.exec(figure.text)?.[0] ?? "";
  const text = shortNumber(value, decimals) + sign;
  return [{ kind: "setTableCellText", tableId, row, column, expected: figure.text, text }];
}
