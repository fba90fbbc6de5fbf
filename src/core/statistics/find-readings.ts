import type { FormReading, IndicatorReading, StatisticsModel } from "./statistics-model";

/** The reading of an indicator by its id, or null where no row was found for it. */
export type FindReading = (indicatorId: string) => IndicatorReading | null;

/**
 * For every form reading, how to find the rows its relations name. Rows of another form come from that form's reading of
 * the same turn; where a file holds one form more often than the other, nothing tells which belong together: null.
 */
export function readingFinders(model: StatisticsModel): ReadonlyMap<FormReading, FindReading> {
  const turns = new Map<string, FormReading[]>();
  const formOf = new Map<string, string>();
  const rowsOf = new Map<FormReading, ReadonlyMap<string, IndicatorReading>>();
  for (const reading of model.forms) {
    const { form, rows } = reading;
    turns.set(form.id, [...(turns.get(form.id) ?? []), reading]);
    for (const { id } of form.indicators) formOf.set(id, form.id);
    rowsOf.set(reading, new Map(rows.map((row) => [row.indicator.id, row])));
  }
  return new Map(
    model.forms.map((reading) => {
      const own = turns.get(reading.form.id) ?? [];
      const turn = own.indexOf(reading);
      return [
        reading,
        (id: string): IndicatorReading | null => {
          const there = turns.get(formOf.get(id) ?? "") ?? [];
          const source = there.length === own.length ? there[turn] : undefined;
          return (source && rowsOf.get(source)?.get(id)) ?? null;
        },
      ];
    })
  );
}
