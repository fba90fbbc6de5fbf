import type { Indicator } from "../law/statistics-form";
import type { SheetCell } from "../model/workbook";
import { readNumber, type NumberReading } from "../text/numbers";
import type { GridCell } from "./grid";
import type { Figure } from "./statistics-model";

/**
 * What stands in the figure's cell of an indicator. Percentages are in percent, whether typed as "98", "98%" or kept by
 * the sheet as 0.98 under a percent format; "25.898" is a count of 25898 where the indicator is no percentage.
 */
export function readFigure(cell: GridCell, indicator: Indicator): Figure {
  if (cell.typed === null)
    return readText(cell.text, indicator, { raw: cell.text, isFormula: false });
  return readCellFigure(cell.typed, indicator);
}

interface Origin {
  readonly raw: string;
  readonly isFormula: boolean;
}

function readText(text: string, indicator: Indicator, { raw, isFormula }: Origin): Figure {
  const reading = readExpected(text, indicator);
  switch (reading.kind) {
    case "number":
      return {
        kind: "number",
        value: reading.value,
        decimals: reading.decimals,
        isText: true,
        hasPercentSign: reading.hasPercentSign,
        isFormula,
        text,
        raw,
      };
    case "ambiguous":
      return { kind: "ambiguous", text, readings: reading.readings };
    case "blank":
      return { kind: "blank" };
    case "statedAbsence":
    case "unreadable":
      return { kind: reading.kind, text };
  }
}

/** Money may have decimals, so its comma before three digits stays open; its dot, in Vietnamese writing, groups. */
function readExpected(text: string, indicator: Indicator): NumberReading {
  if (indicator.nature === "ratio") return readNumber(text, { expect: "percentage" });
  const isOpen = indicator.mayHaveDecimals === true && !text.includes(".");
  return readNumber(text, { expect: isOpen ? "any" : "count" });
}

/** What stands in a cell of a sheet, as `readFigure` reads it. */
export function readCellFigure(cell: SheetCell, indicator: Indicator): Figure {
  const isFormula = cell.formula !== null;
  const value = numberInCell(cell);
  if (value !== null) {
    return {
      kind: "number",
      value,
      decimals: decimalsShown(value, cell.text),
      isText: false,
      hasPercentSign: unquotedFormat(cell.numberFormat).includes("%"),
      isFormula,
      text: cell.text,
      raw: cell.value,
    };
  }
  if (cell.error !== null) return { kind: "unreadable", text: cell.error };
  if (cell.value === null) {
    return cell.formula === null
      ? { kind: "blank" }
      : { kind: "uncomputed", text: `=${cell.formula}` };
  }
  if (typeof cell.value === "string") {
    return readText(cell.value, indicator, { raw: cell.value, isFormula });
  }
  return { kind: "unreadable", text: cell.text };
}

/**
 * The value of a figure that is typed as a number, percentages in percent; null for whatever else stands in the cell,
 * dates among it. For whoever wants nothing but the value: it is far cheaper than the figure with all that is shown.
 */
export function numberInCell({ value, error, numberFormat }: SheetCell): number | null {
  if (typeof value !== "number" || error !== null) return null;
  const format = unquotedFormat(numberFormat);
  if (/[dmyhs]/iu.test(format)) return null;
  return format.includes("%") ? Number((value * 100).toFixed(10)) : value;
}

/** A number format without quoted text, escaped letters, and colours or conditions in square brackets. */
function unquotedFormat(format: string | null): string {
  if (format === null || format === "General") return "";
  return /["\\_[]/u.test(format) ? format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/gu, "") : format;
}

const mostDecimals = 10;

/** How many of a value's decimals its displayed text shows, whatever signs the text groups and separates with. */
function decimalsShown(value: number, text: string): number {
  const shown = text.replace(/\D/gu, "");
  for (let decimals = 0; decimals <= mostDecimals; decimals += 1) {
    if (Math.abs(value).toFixed(decimals).replace(".", "") === shown) return decimals;
  }
  const [, fraction = ""] = String(value).split(".");
  return Math.min(fraction.length, mostDecimals);
}
