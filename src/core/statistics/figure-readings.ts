import { onceFor } from "../text/once-for";
import type { FormReading, StatisticsModel } from "./statistics-model";

/**
 * Every column of figures as a reading of its form: the first column's is the form's own. The same model gives the same
 * readings.
 */
export const figureReadings = onceFor((model: StatisticsModel): readonly FormReading[] =>
  model.forms.flatMap((reading) => [
    reading,
    ...reading.otherColumns.map(({ heading, headings, rows }): FormReading => ({
      ...reading,
      heading,
      headings,
      rows,
      otherColumns: [],
    })),
  ])
);
