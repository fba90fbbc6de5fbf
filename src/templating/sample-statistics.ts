import data from "../../templates/samples/province-statistics.json";
import { sampleFormsSchema, type StatisticsChanges } from "./sample-schema";
import { parseTemplate } from "./template-schema";

const shared = parseTemplate(sampleFormsSchema, data);

/** Column headings of a form, as printed. */
export const sampleHeadings = shared.headings;

/** A form as a sample prints it. */
export interface SampleForm {
  readonly code: string;
  readonly name: string;
  readonly rows: readonly SampleRow[];
}

export interface SampleRow {
  readonly number: string;
  readonly name: string;
  readonly measureUnit: string;
  readonly figure: string | number | null;
  readonly note: string;
}

/** The shared figures with one sample's changes. Throws a RangeError for a change to a row that does not exist. */
export function sampleForms(changes: StatisticsChanges): readonly SampleForm[] {
  const { forms } = shared;
  const known = new Set(forms.flatMap(({ rows }) => rows.map(({ id }) => id)));
  for (const id of Object.values(changes).flatMap((change) => Object.keys(change))) {
    if (!known.has(id)) throw new RangeError(`no row "${id}" to change`);
  }
  return forms.map(({ code, name, rows }) => ({
    code,
    name,
    rows: rows.map((row) => ({
      number: row.number,
      name: row.name,
      measureUnit: changes.measureUnits[row.id] ?? row.measureUnit ?? "",
      figure: changes.figures[row.id] ?? row.figure,
      note: changes.notes[row.id] ?? "",
    })),
  }));
}

/** A figure as offices type it: "09", "25.898", "97,46". */
export function typedFigure(figure: string | number | null): string {
  if (figure === null) return "";
  if (typeof figure === "string") return figure;
  const [whole = "", decimals] = String(figure).split(".");
  const grouped = whole.padStart(2, "0").replace(/\B(?=(\d{3})+$)/gu, ".");
  return decimals === undefined ? grouped : `${grouped},${decimals.padEnd(2, "0")}`;
}
