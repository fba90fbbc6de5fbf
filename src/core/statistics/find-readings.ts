import { onceFor } from "../text/once-for";
import { figureReadings } from "./figure-readings";
import type { FormReading, IndicatorReading, StatisticsModel } from "./statistics-model";

/** The reading of an indicator by its id, or null where no row was found for it. */
export type FindReading = (indicatorId: string) => IndicatorReading | null;

/**
 * For every form reading, how to find the rows its relations name. Rows of another form come from that form's reading of
 * the same turn; where a file holds one form, or columns of its figures, more often than the other, nothing tells which belong together: null.
 */
const readingFinders = onceFor((model: StatisticsModel): ReadonlyMap<FormReading, FindReading> => {
  const readingsOf = new Map<string, FormReading[]>();
  const turnOf = new Map<FormReading, number>();
  const formOf = new Map<string, string>();
  const rowsOf = new Map<FormReading, ReadonlyMap<string, IndicatorReading>>();
  const readings = figureReadings(model);
  for (const reading of readings) {
    const { form, rows } = reading;
    const same = readingsOf.get(form.id) ?? [];
    turnOf.set(reading, same.length);
    same.push(reading);
    readingsOf.set(form.id, same);
    for (const { id } of form.indicators) formOf.set(id, form.id);
    rowsOf.set(reading, new Map(rows.map((row) => [row.indicator.id, row])));
  }
  const finderOf = (reading: FormReading): FindReading => {
    const own = readingsOf.get(reading.form.id)?.length ?? 0;
    const turn = turnOf.get(reading) ?? 0;
    return (id) => {
      const there = readingsOf.get(formOf.get(id) ?? "") ?? [];
      const source = there.length === own ? there[turn] : undefined;
      return (source && rowsOf.get(source)?.get(id)) ?? null;
    };
  };
  return new Map(readings.map((reading) => [reading, finderOf(reading)]));
});

/** How to find the rows that a reading's relations name; none are found for a reading that is not of the model. */
export function finderOf(model: StatisticsModel, reading: FormReading): FindReading {
  return readingFinders(model).get(reading) ?? ((): null => null);
}
