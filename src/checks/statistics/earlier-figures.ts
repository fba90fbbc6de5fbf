import type { CheckOutcome, MessageReference, Violation } from "../../core/rules/check";
import type {
  FormReading,
  IndicatorReading,
  StatisticsModel,
} from "../../core/statistics/statistics-model";
import type { DatedStatistics, StatisticsSeries } from "../../core/statistics/statistics-series";
import { daysBetween, formatShortDate } from "../../core/text/dates";
import { noForms, numberOf, written, type NumberFigure } from "./check-rows";

/** A figure of an earlier file. */
export interface EarlierFigure {
  readonly source: DatedStatistics;
  readonly reading: FormReading;
  readonly row: IndicatorReading;
  readonly figure: NumberFigure;
}

/** A row with a number, and the same indicator's numbers in earlier files, the oldest first. */
export interface RowInSeries {
  readonly row: IndicatorReading;
  readonly reading: FormReading;
  readonly figure: NumberFigure;
  readonly current: DatedStatistics;
  readonly earlier: readonly EarlierFigure[];
}

/** Texts that every check of a series has. */
export const seriesTexts = {
  vi: {
    ...noForms.vi,
    earlierSheet:
      "Số liệu từ {from} đến {to}: {value}, ở tệp “{file}”, trang “{sheet}”, ô {address}",
    earlierTable: "Số liệu từ {from} đến {to}: {value}, ở tệp “{file}”, {form}, dòng {number}",
  },
  en: {
    ...noForms.en,
    earlierSheet: "From {from} to {to}: {value}, in “{file}”, sheet “{sheet}”, cell {address}",
    earlierTable: "From {from} to {to}: {value}, in “{file}”, {form}, row {number}",
  },
} as const;

type SeriesText = keyof (typeof seriesTexts)["vi"];

/**
 * Looks at every row with a number that earlier files have a number for too. A form that one file holds more than once
 * is passed over: nothing tells which of them belong together.
 */
export function checkSeries<MessageId extends string>(
  { current, earlier }: StatisticsSeries,
  look: (row: RowInSeries) => readonly Violation<MessageId>[]
): CheckOutcome<MessageId | SeriesText> {
  const own = figuresOf(current);
  if (own.size === 0) return { kind: "notApplicable", reason: { messageId: "noForms" } };
  const before = earlier.map(figuresOf);
  const violations = [...own].flatMap(([id, { row, reading, figure }]) => {
    const past = before.flatMap((figures) => figures.get(id) ?? []);
    return past.length === 0 ? [] : look({ row, reading, figure, current, earlier: past });
  });
  return { kind: "checked", violations };
}

const knownFigures = new WeakMap<StatisticsModel, ReadonlyMap<string, EarlierFigure>>();

/** Numbers by indicator id; read once for all checks. */
function figuresOf(source: DatedStatistics): ReadonlyMap<string, EarlierFigure> {
  const known = knownFigures.get(source.statistics);
  if (known !== undefined) return known;
  const { forms } = source.statistics;
  const counts = new Map<string, number>();
  for (const { form } of forms) counts.set(form.id, (counts.get(form.id) ?? 0) + 1);
  const figures = new Map<string, EarlierFigure>();
  for (const reading of forms) {
    if (counts.get(reading.form.id) !== 1) continue;
    for (const row of reading.rows) {
      const figure = numberOf(row);
      if (figure !== null) figures.set(row.indicator.id, { source, reading, row, figure });
    }
  }
  knownFigures.set(source.statistics, figures);
  return figures;
}

/** Days that a file's figures of an indicator are counted over; null where time adds nothing: stocks, and what is not counted. */
export function daysCounted(
  { window, yearStart }: DatedStatistics,
  { nature }: IndicatorReading["indicator"]
): number | null {
  if (nature === "flow") return daysBetween(window.from, window.to) + 1;
  if (nature === "cumulative") return daysBetween(yearStart, window.to) + 1;
  return null;
}

/** Where an earlier figure stands, and over which days it counts; the check's texts have those of `seriesTexts`. */
export function earlierPlace({ source, reading, row, figure }: EarlierFigure): MessageReference<
  "earlierSheet" | "earlierTable"
> & {
  readonly anchor: { readonly kind: "document" };
} {
  const data = {
    ...windowData(source),
    value: written(figure),
    file: source.fileName,
    form: reading.form.code,
    number: row.indicator.number,
  };
  const anchor = { kind: "document" } as const;
  const { figureAnchor } = row;
  if (figureAnchor.kind !== "sheetRange") return { anchor, messageId: "earlierTable", data };
  const { sheetId, address } = figureAnchor;
  const sheet = source.sheetNames.get(sheetId) ?? sheetId;
  return { anchor, messageId: "earlierSheet", data: { ...data, sheet, address } };
}

/** `{from}` and `{to}` of the interval that a file counts. */
export function windowData({ window }: DatedStatistics): {
  readonly from: string;
  readonly to: string;
} {
  return { from: formatShortDate(window.from), to: formatShortDate(window.to) };
}
