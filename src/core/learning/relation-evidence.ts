import { roundHalfUp, roundingInterval } from "../text/numbers";
import type { Evidence, Relation } from "./proposal";
import type { FigureValues, RowValue } from "./read-values";

/** An id by which a decision names a relation. */
export function relationId(relation: Relation): string {
  switch (relation.kind) {
    case "sum":
    case "atLeast":
      return `${relation.kind}:${relation.row}:${relation.parts.join("+")}`;
    case "atMost":
      return `atMost:${relation.row}:${relation.limit}`;
    case "onlyWith":
      return `onlyWith:${relation.row}:${relation.source}`;
    case "notWith":
      return `notWith:${relation.row}:${relation.other}`;
    case "ratio":
      return `ratio:${relation.row}:${relation.numerator}/${relation.denominator}`;
  }
}

/** In how many columns a relation is borne out, and in how many it is not. */
export function evidenceFor(relation: Relation, columns: readonly FigureValues[]): Evidence {
  let agree = 0;
  let against = 0;
  for (const values of columns) {
    const holds = holdsIn(relation, values);
    if (holds === true) agree += 1;
    if (holds === false) against += 1;
  }
  return { agree, against };
}

/** Whether a column bears a relation out; null where its figures tell nothing: missing, or all of them zero. */
export function holdsIn(relation: Relation, values: FigureValues): boolean | null {
  const whole = values[relation.row] ?? null;
  if (whole === null) return null;
  if (relation.kind === "atMost") {
    const limit = values[relation.limit] ?? null;
    if (limit === null || (whole.value === 0 && limit.value === 0)) return null;
    return whole.value <= limit.value;
  }
  if (relation.kind === "onlyWith") {
    const source = values[relation.source] ?? null;
    if (source === null || (whole.value === 0 && source.value !== 0)) return null;
    return whole.value === 0 || source.value !== 0;
  }
  if (relation.kind === "notWith") {
    const other = values[relation.other] ?? null;
    if (other === null || (whole.value === 0 && other.value === 0)) return null;
    return whole.value === 0 || other.value === 0;
  }
  if (relation.kind === "ratio") {
    const [part, base] = [values[relation.numerator] ?? null, values[relation.denominator] ?? null];
    if (part === null || base === null || base.value === 0) return null;
    const [low, high] = roundingInterval(whole.value, whole.decimals);
    const exact = (part.value / base.value) * 100;
    return low - tiny <= exact && exact <= high + tiny;
  }
  const parts = relation.parts.map((part): RowValue => values[part] ?? null);
  if (parts.includes(null)) return null;
  const sum = parts.reduce((total, part) => total + (part?.value ?? 0), 0);
  if (sum === 0 && whole.value === 0) return null;
  return relation.kind === "sum" ? isSameNumber(sum, whole.value) : sum <= whole.value + tiny;
}

/** What binary fractions may add to a sum of decimals. */
const tiny = 1e-9;

export function isSameNumber(a: number, b: number): boolean {
  return roundHalfUp(a, 6) === roundHalfUp(b, 6);
}
