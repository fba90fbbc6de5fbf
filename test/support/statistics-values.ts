import type { Indicator, StatisticsForm } from "../../src/core/law/statistics-form";
import type { DocumentModel } from "../../src/core/model/document";
import type { MergedArea, WorkbookModel } from "../../src/core/model/workbook";
import form1 from "../../src/packs/4625-bnv-cchc-2025/forms/bieu-mau-1.json";
import form2 from "../../src/packs/4625-bnv-cchc-2025/forms/bieu-mau-2.json";
import form3 from "../../src/packs/4625-bnv-cchc-2025/forms/bieu-mau-3.json";
import form4 from "../../src/packs/4625-bnv-cchc-2025/forms/bieu-mau-4.json";
import form5 from "../../src/packs/4625-bnv-cchc-2025/forms/bieu-mau-5.json";
import form6 from "../../src/packs/4625-bnv-cchc-2025/forms/bieu-mau-6.json";
import form7 from "../../src/packs/4625-bnv-cchc-2025/forms/bieu-mau-7.json";
import { documentOf, type BlockInput } from "./document";
import { workbookOf, type CellInput } from "./workbook";

/** The seven forms of 4625/BNV-CCHC as they stand in the pack. */
export const statisticsForms = [
  form1,
  form2,
  form3,
  form4,
  form5,
  form6,
  form7,
] as readonly StatisticsForm[];

/** Value per indicator id; percentages in percent. Group rows have none. */
export type IndicatorValues = ReadonlyMap<string, number>;

/**
 * Values that agree with every relation of the forms, drawn from the seed: the same seed gives the same values.
 * Totals are drawn first and shared out among their parts, so nothing here repeats how the checks compute.
 */
export function goodValues(forms: readonly StatisticsForm[], seed: number): IndicatorValues {
  const indicators = new Map(
    forms.flatMap((form) => form.indicators.map((indicator) => [indicator.id, indicator]))
  );
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * (limit + 1));
  const values = new Map<string, number>();

  /** False where nothing can come of a row, since what it comes from was not done. */
  const isDone = ({ id, onlyWith = [] }: Indicator): boolean => {
    const order = [...indicators.keys()];
    const sources = onlyWith.filter((source) => order.indexOf(source) < order.indexOf(id));
    return sources.length === 0 || sources.some((source) => valueOf(source) > 0);
  };
  /** Rows that other reports of the year would have to bear out: all that was planned is done, what comes equals what goes. */
  const steady = (indicator: Indicator): number | null => {
    const { id, progressOf } = indicator;
    if (progressOf !== undefined) return valueOf(progressOf);
    for (const { rollsForward, builtUpBy } of indicators.values()) {
      if (builtUpBy?.flow === id) return 0;
      const twin = rollsForward?.added[rollsForward.removed.indexOf(id)];
      if (twin !== undefined) return valueOf(twin);
    }
    return null;
  };
  const draw = (indicator: Indicator): number => {
    const known = steady(indicator);
    if (known !== null) return known;
    if (indicator.nature === "code") {
      const code = indicator.codes?.[below(indicator.codes.length - 1)]?.value ?? 0;
      return isDone(indicator) ? code : 0;
    }
    if (indicator.nature === "ratio") return below(10_000) / 100;
    const limits = (indicator.atMost ?? []).map(valueOf);
    const value = limits.length > 0 ? below(Math.min(...limits)) : below(30_000) + 1;
    return isDone(indicator) ? value : 0;
  };
  const settle = (indicator: Indicator, value: number): void => {
    if (values.has(indicator.id)) return;
    values.set(indicator.id, value);
    let left = value;
    const parts = indicator.sumOf ?? indicator.holdsAtLeast ?? [];
    parts.forEach((id, index) => {
      const isLast = indicator.sumOf !== undefined && index === parts.length - 1;
      const share = isLast ? left : below(left);
      left -= share;
      settle(get(id), share);
    });
  };
  const valueOf = (id: string): number => {
    const indicator = get(id);
    const twin = indicator.equals?.[0];
    if (!values.has(id)) settle(indicator, twin === undefined ? draw(indicator) : valueOf(twin));
    return values.get(id) ?? 0;
  };
  const get = (id: string): Indicator => {
    const indicator = indicators.get(id);
    if (indicator === undefined) throw new Error(`no indicator "${id}"`);
    return indicator;
  };

  const parts = new Set(
    [...indicators.values()].flatMap(({ sumOf, holdsAtLeast }) => [
      ...(sumOf ?? []),
      ...(holdsAtLeast ?? []),
    ])
  );
  for (const { id, nature, ratioOf } of indicators.values()) {
    if (nature !== "group" && ratioOf === undefined && !parts.has(id)) valueOf(id);
  }
  for (const { id, ratioOf } of indicators.values()) {
    if (ratioOf === undefined) continue;
    const denominator = valueOf(ratioOf.denominator);
    const share = denominator === 0 ? 0 : (valueOf(ratioOf.numerator) * 10_000) / denominator;
    values.set(id, Math.round(share) / 100);
  }
  return values;
}

/** A small generator of numbers in [0, 1) (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One row of a form before it is laid out. */
export interface FormRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly measureUnit: string;
  /** Null for a blank cell. In a Word table numbers are written as Vietnamese officials type them. */
  readonly figure: CellInput;
  readonly note: string;
}

export interface FormLayout {
  /** Forms to lay out; all seven when left out. */
  readonly forms?: readonly StatisticsForm[];
  /** What stands in place of an indicator's value, by id. */
  readonly figures?: Readonly<Record<string, CellInput>>;
  /** Notes by id. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Changes the rows of a form: drop, add, rename, shuffle. */
  readonly arrange?: (rows: readonly FormRow[], form: StatisticsForm) => readonly FormRow[];
}

/** Rows of a form with its values, in the order of the form. */
export function rowsOfForm(
  form: StatisticsForm,
  values: IndicatorValues,
  { figures = {}, notes = {}, arrange }: FormLayout = {}
): readonly FormRow[] {
  const rows = form.indicators.map(({ id, number, name, measureUnit }): FormRow => ({
    id,
    number,
    name,
    measureUnit: measureUnit ?? "",
    figure: id in figures ? figures[id] : (values.get(id) ?? null),
    note: notes[id] ?? "",
  }));
  return arrange === undefined ? rows : arrange(rows, form);
}

const header = [
  ["STT", "Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)"],
  ["Kết quả thống kê", "Ghi chú"],
  ["Đơn vị tính", "Số liệu"],
] as const;

/** First row of figures in a sheet of `workbookWithForms`, zero-based; figures stand in column D. */
export const firstFigureRow = 4;

/** A workbook with one sheet per form: title, name, header of two merged rows, rows from A5. */
export function workbookWithForms(values: IndicatorValues, layout: FormLayout = {}): WorkbookModel {
  const forms = layout.forms ?? statisticsForms;
  const sheets = Object.fromEntries(
    forms.map((form): [string, readonly (readonly CellInput[])[]] => [
      form.code,
      [
        [form.code],
        [form.name],
        [...header[0], header[1][0], null, header[1][1]],
        [null, null, ...header[2]],
        ...rowsOfForm(form, values, layout).map((row) => [
          row.number,
          row.name,
          row.measureUnit === "" ? null : row.measureUnit,
          row.figure,
          row.note === "" ? null : row.note,
        ]),
      ],
    ])
  );
  const workbook = workbookOf(sheets);
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, mergedAreas })) };
}

const mergedAreas: readonly MergedArea[] = [
  { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 },
  { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 1 },
  { firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 3 },
  { firstRow: 2, lastRow: 3, firstColumn: 4, lastColumn: 4 },
];

/** A report's Phụ lục: per form a title, its name and one Word table; tables are t1, t2 …, figures in column 3 from row 2. */
export function documentWithForms(values: IndicatorValues, layout: FormLayout = {}): DocumentModel {
  const forms = layout.forms ?? statisticsForms;
  return documentOf(
    "PHỤ LỤC",
    "BIỂU MẪU THỐNG KÊ SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH",
    ...forms.flatMap((form): BlockInput[] => [
      form.code,
      form.name,
      { rows: wordRows(rowsOfForm(form, values, layout)), headerRowCount: 2 },
    ])
  );
}

/** Rows of a Word table with the two header rows of the forms. */
export function wordRows(rows: readonly FormRow[]): (string | null | undefined)[][] {
  return [
    [...header[0], header[1][0], null, header[1][1]],
    [undefined, undefined, ...header[2], undefined],
    ...rows.map((row) => [
      `${row.number}.`,
      row.name,
      row.measureUnit,
      writtenFigure(row.figure),
      row.note,
    ]),
  ];
}

/** A figure as typed in a Word table: "25.898", "97,85"; text is left as it is. */
export function writtenFigure(figure: CellInput): string {
  if (figure === null || figure === undefined) return "";
  if (typeof figure === "object") return figure.text ?? String(figure.value ?? "");
  if (typeof figure !== "number") return String(figure);
  const [whole = "", fraction] = String(Math.abs(figure)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ".");
  return `${figure < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
}
