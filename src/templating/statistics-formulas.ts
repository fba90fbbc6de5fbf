import type { Indicator, StatisticsForm } from "../core/law/statistics-form";
import { formatNumber } from "../core/text/numbers";

/** Address of an indicator's figure, as a formula on the given sheet writes it. */
export type FigureReference = (indicatorId: string) => string;

/** The figure of an indicator; null while it is not known. */
export type FigureOf = (indicatorId: string) => number | null;

/** True when the template computes the row instead of asking for it: a stated sum or a ratio. */
export function isComputed(indicator: Indicator): boolean {
  const isStatedSum = indicator.sumOf !== undefined && indicator.isSumStated !== false;
  return isStatedSum || indicator.ratioOf !== undefined;
}

/** Formula of a computed row; it shows nothing while parts are missing or the denominator is zero. */
export function formulaOf(indicator: Indicator, reference: FigureReference): string {
  const { ratioOf, sumOf = [] } = indicator;
  if (ratioOf !== undefined) {
    const numerator = reference(ratioOf.numerator);
    const denominator = reference(ratioOf.denominator);
    return `IF(OR(N(${denominator})=0,NOT(ISNUMBER(${numerator}))),"",ROUND(${numerator}/${denominator}*100,2))`;
  }
  const parts = sumOf.map(reference).join(",");
  return `IF(COUNT(${parts})=0,"",SUM(${parts}))`;
}

/** Reads figures the way the formulas do, so that cached values equal what Excel will compute. */
export function computeFigures(
  forms: readonly StatisticsForm[],
  values: Readonly<Record<string, number>>
): FigureOf {
  const indicators = new Map(
    forms.flatMap((form) => form.indicators.map((indicator) => [indicator.id, indicator]))
  );
  const known = new Map<string, number | null>();
  const figureOf: FigureOf = (id) => {
    const figure = known.get(id);
    if (figure !== undefined) return figure;
    known.set(id, null);
    const indicator = indicators.get(id);
    const computed =
      indicator !== undefined && isComputed(indicator)
        ? compute(indicator, figureOf)
        : (values[id] ?? null);
    known.set(id, computed);
    return computed;
  };
  return figureOf;
}

function compute({ ratioOf, sumOf = [] }: Indicator, figureOf: FigureOf): number | null {
  if (ratioOf !== undefined) {
    const numerator = figureOf(ratioOf.numerator);
    const denominator = figureOf(ratioOf.denominator) ?? 0;
    return numerator === null || denominator === 0
      ? null
      : roundToHundredths((numerator / denominator) * 100);
  }
  const parts = sumOf.map(figureOf).filter((part) => part !== null);
  return parts.length === 0 ? null : parts.reduce((total, part) => total + part, 0);
}

/** As Excel's ROUND(x,2): half away from zero, on the fifteen digits a cell shows. */
function roundToHundredths(value: number): number {
  return Math.round(Number((value * 100).toPrecision(15))) / 100;
}

/** "25.898" and "97,85", as a Word document prints figures: whole numbers without decimals, others with two. */
export function writtenFigure(figure: number): string {
  return formatNumber(figure, Number.isInteger(figure) ? 0 : 2);
}
