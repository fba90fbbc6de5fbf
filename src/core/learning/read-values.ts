import type { Indicator } from "../law/statistics-form";
import type { Figure } from "../statistics/statistics-model";

/** The number of a row in one file, with the decimals it is shown with; null where there is none. */
export type RowValue = { readonly value: number; readonly decimals: number } | null;

/** One column of figures by the rows' indexes. */
export type FigureValues = readonly RowValue[];

export function valueOf(figure: Figure): RowValue {
  return figure.kind === "number" ? { value: figure.value, decimals: figure.decimals } : null;
}

/** How a row is read before its nature is known for certain. */
export function provisionalIndicator(
  index: number,
  {
    number,
    name,
    nature,
  }: Pick<Indicator, "number" | "name"> & { readonly nature: Indicator["nature"] | null }
): Indicator {
  return {
    id: `p${index + 1}`,
    number,
    name,
    aliases: [],
    measureUnit: null,
    nature: nature ?? "stock",
    parent: null,
    mayHaveDecimals: true,
  };
}
