import type { Vocabulary } from "../../core/law/vocabulary";
import type { Anchor } from "../../core/model/anchor";
import type {
  CheckContext,
  CheckOutcome,
  MessageReference,
  Violation,
} from "../../core/rules/check";
import { figureReadings } from "../../core/statistics/figure-readings";
import { finderOf, type FindReading } from "../../core/statistics/find-readings";
import type { FormReading, IndicatorReading } from "../../core/statistics/statistics-model";
import type {
  DatedStatistics,
  SeriesStep,
  StatisticsSeries,
} from "../../core/statistics/statistics-series";
import { addDays, daysBetween, formatShortDate } from "../../core/text/dates";
import { onceFor } from "../../core/text/once-for";
import { containsWords, fold } from "../../core/text/vietnamese";
import { noForms, numberOf, written, type NumberFigure } from "./check-rows";

/** A figure of an earlier file, or of an earlier period's column. */
export interface EarlierFigure {
  readonly source: DatedStatistics;
  readonly reading: FormReading;
  readonly row: IndicatorReading;
  readonly figure: NumberFigure;
}

/** A row with a number, and the same indicator's numbers of earlier periods, the oldest first. */
export interface RowInSeries {
  readonly row: IndicatorReading;
  readonly reading: FormReading;
  readonly figure: NumberFigure;
  /** The way to the rows of the same time that the row's relations name. */
  readonly find: FindReading;
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
    earlierColumn: "Số liệu từ {from} đến {to}: {value}, ở cột “{column}”",
  },
  en: {
    ...noForms.en,
    earlierSheet: "From {from} to {to}: {value}, in “{file}”, sheet “{sheet}”, cell {address}",
    earlierTable: "From {from} to {to}: {value}, in “{file}”, {form}, row {number}",
    earlierColumn: "From {from} to {to}: {value}, in the column “{column}”",
  },
} as const;

type SeriesText = keyof (typeof seriesTexts)["vi"];

/**
 * Looks at every row with a number that earlier files, or earlier columns of the same file, have a number for too. A form
 * that one file holds more than once is passed over: nothing tells which of them belong together.
 */
export function checkSeries<MessageId extends string>(
  { steps }: StatisticsSeries,
  { law }: CheckContext,
  look: (row: RowInSeries) => readonly Violation<MessageId>[]
): CheckOutcome<MessageId | SeriesText> {
  const figuresOf = figureReader(law.vocabulary);
  if (steps.every(({ current }) => figuresOf(current).size === 0))
    return { kind: "notApplicable", reason: { messageId: "noForms" } };
  return {
    kind: "checked",
    violations: steps.flatMap((step) => lookAtStep(step, figuresOf, look)),
  };
}

function lookAtStep<MessageId extends string>(
  { current, earlier }: SeriesStep,
  figuresOf: FigureReader,
  look: (row: RowInSeries) => readonly Violation<MessageId>[]
): readonly Violation<MessageId>[] {
  const before = earlier.map(figuresOf);
  return [...figuresOf(current)].flatMap(([id, { row, reading, figure }]) => {
    const past = before.flatMap((figures) => figures.get(id) ?? []);
    if (past.length === 0) return [];
    const find = finderOf(current.statistics, reading);
    return look({ row, reading, figure, find, current, earlier: past });
  });
}

type FigureReader = (source: DatedStatistics) => ReadonlyMap<string, EarlierFigure>;

/** Reads each file's numbers once for all checks. */
const figureReader = onceFor((vocabulary: Vocabulary): FigureReader =>
  onceFor((source) => readFigures(source, vocabulary))
);

/** Numbers by indicator and, where a form has several columns of figures, by column. */
function readFigures(
  source: DatedStatistics,
  { figureColumns }: Vocabulary
): ReadonlyMap<string, EarlierFigure> {
  // A column of a time of its own ("Quý I", "Lũy kế") is of no use in comparing files by their own periods.
  const namesTime = (heading: string): boolean =>
    figureColumns.time.some((words) => containsWords(heading, words));
  const { forms } = source.statistics;
  const readings = figureReadings(source.statistics);
  const columnsOf = ({ form }: FormReading): readonly FormReading[] =>
    readings.filter((reading) => reading.form === form);
  const counts = new Map<string, number>();
  for (const { form } of forms) counts.set(form.id, (counts.get(form.id) ?? 0) + 1);
  const figures = new Map<string, EarlierFigure>();
  for (const reading of forms) {
    if (counts.get(reading.form.id) !== 1) continue;
    columnsOf(reading).forEach((column, place) => {
      if (source.fileName !== null && namesTime(column.heading)) return;
      const turn = reading.otherColumns.length === 0 ? "" : fold(column.heading) || String(place);
      for (const row of column.rows) {
        const figure = numberOf(row);
        const key = `${row.indicator.id} ${turn}`;
        if (figure !== null) figures.set(key, { source, reading: column, row, figure });
      }
    });
  }
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

/** The figure of the report whose counting ended the day before the current one's began; null where there is none. */
export function precedingFigure({ current, earlier }: RowInSeries): EarlierFigure | null {
  const last = addDays(current.window.from, -1);
  return earlier.find(({ source }) => source.window.to === last) ?? null;
}

/**
 * Where an earlier figure stands, and over which days it counts: the cell itself where it is one of the file under check.
 * The check's texts have those of `seriesTexts`.
 */
export function earlierPlace({ source, reading, row, figure }: EarlierFigure): MessageReference<
  "earlierSheet" | "earlierTable" | "earlierColumn"
> & {
  readonly anchor: Anchor;
} {
  const counted = { ...windowData(source), value: written(figure) };
  const { figureAnchor } = row;
  if (source.fileName === null) {
    const data = { ...counted, column: reading.heading };
    return { anchor: figureAnchor, messageId: "earlierColumn", data };
  }
  const anchor = { kind: "document" } as const;
  const inFile = { ...counted, file: source.fileName };
  if (figureAnchor.kind !== "sheetRange") {
    const data = { ...inFile, form: reading.form.code, number: row.indicator.number };
    return { anchor, messageId: "earlierTable", data };
  }
  const { sheetId, address } = figureAnchor;
  const sheet = source.sheetNames.get(sheetId) ?? sheetId;
  return { anchor, messageId: "earlierSheet", data: { ...inFile, sheet, address } };
}

/** `{from}` and `{to}` of the interval that a file counts. */
export function windowData({ window }: DatedStatistics): {
  readonly from: string;
  readonly to: string;
} {
  return { from: formatShortDate(window.from), to: formatShortDate(window.to) };
}
