import type { Anchor } from "../model/anchor";
import type { WorkbookModel } from "../model/workbook";
import type { StatisticsLaw } from "../statistics/find-places";
import { readStatistics } from "../statistics/read-statistics";
import type { FormReading } from "../statistics/statistics-model";

/** A form makes a workbook one of statistics when so many rows of a sheet are rows of the form … */
const fewestRows = 3;
/** … and they are at least this share of the rows of its table. */
const leastShare = 0.5;

/**
 * Where a known form stands in a workbook that does not say what it is: its rows lie under the columns of a form, three
 * or more are called as the form's are, and no more than half of the table's rows are called otherwise. Null where no
 * table is so: one that shares a few words with a form is another thing.
 */
export function findKnownForm(model: WorkbookModel, law: StatisticsLaw): Anchor | null {
  if (law.forms.length === 0) return null;
  return readStatistics(model, law).forms.find(isMostlyKnown)?.anchor ?? null;
}

function isMostlyKnown({ rows, unmatched }: FormReading): boolean {
  return rows.length >= fewestRows && rows.length >= leastShare * (rows.length + unmatched.length);
}
