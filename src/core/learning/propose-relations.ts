import { containsWords, fold, startsWithWords } from "../text/vietnamese";
import { proposePairs } from "./propose-pairs";
import type { FormulaRelation } from "./read-formulas";
import type {
  Evidence,
  ProposalCertainty,
  ProposedRelation,
  ProposedRow,
  Reason,
  Relation,
} from "./proposal";
import type { FigureValues } from "./read-values";
import { evidenceFor, isSameNumber, relationId } from "./relation-evidence";

/** What relations are looked for in. */
export interface RelationSources {
  readonly rows: readonly ProposedRow[];
  /** Rows under "Trong đó". */
  readonly amongWhich: ReadonlySet<number>;
  /** By row; rows of the formulas are the form's. */
  readonly formulas: ReadonlyMap<number, FormulaRelation>;
  readonly columns: readonly FigureValues[];
  /** Words in the name of a row that is rather a whole than a part. */
  readonly wholes: readonly string[];
}

/**
 * What the rows have to do with each other: from the tree, the words, the formulas, and held against the figures of every
 * file. Figures alone prove nothing where they are zero. Each row looks at its own children and near neighbours: linear.
 */
export function proposeRelations(sources: RelationSources): readonly ProposedRelation[] {
  const { rows } = sources;
  const childrenOf = new Map<number | null, ProposedRow[]>();
  for (const row of rows) {
    const siblings = childrenOf.get(row.parent.index);
    if (siblings === undefined) childrenOf.set(row.parent.index, [row]);
    else siblings.push(row);
  }
  const found = new Map<string, ProposedRelation>();
  const add = (proposals: readonly ProposedRelation[]): void => {
    for (const proposal of proposals) if (!found.has(proposal.id)) found.set(proposal.id, proposal);
  };
  for (const siblings of childrenOf.values()) {
    siblings.forEach((row, place) => {
      const children = childrenOf.get(row.index) ?? [];
      const after = siblings.slice(place + 1, place + 1 + mostParts);
      const before = siblings.slice(Math.max(0, place - 2), place);
      if (row.nature.value === "ratio") add(ratioOf({ row, children, before, after }, sources));
      else if (isAddable(row)) add(wholeOf({ row, children, before, after }, sources));
    });
  }
  const order = [...found.values(), ...proposePairs(sources, [...found.values()])];
  return order.sort((a, b) => a.relation.row - b.relation.row);
}

/** A total has no more parts than this; a bound on the looks at each row's neighbours. */
const mostParts = 30;

interface Family {
  readonly row: ProposedRow;
  readonly children: readonly ProposedRow[];
  readonly before: readonly ProposedRow[];
  readonly after: readonly ProposedRow[];
}

function isAddable({ nature: { value } }: ProposedRow): boolean {
  return value !== "ratio" && value !== "code" && value !== "group";
}

function hasUnitOf(row: ProposedRow, other: ProposedRow): boolean {
  if (row.measureUnit === null || other.measureUnit === null) return true;
  return fold(row.measureUnit).trim() === fold(other.measureUnit).trim();
}

function wholeOf(family: Family, sources: RelationSources): readonly ProposedRelation[] {
  const { row, children, after } = family;
  const formula = sources.formulas.get(row.index);
  if (formula?.kind === "sum") {
    const parts = formula.rows.filter((part) => part !== row.index);
    return parts.length === 0
      ? []
      : [proposal({ kind: "sum", row: row.index, parts }, [{ id: "formula" }], sources)];
  }
  const parts = children.filter((child) => isAddable(child) && hasUnitOf(row, child));
  if (parts.length > 0) return wholeOfChildren(row, parts, sources);
  const isTotal = startsWithWords(row.name, "tổng");
  if (!isTotal || children.length > 0) return [];
  const run = leadingRun(after, (sibling) => isAddable(sibling) && hasUnitOf(row, sibling));
  const total = longestSum(row, run, sources.columns);
  return total.length < 2
    ? []
    : [
        proposal(
          { kind: "sum", row: row.index, parts: total.map(({ index }) => index) },
          [{ id: "totalName" }, { id: "partsAfter" }],
          sources
        ),
      ];
}

function wholeOfChildren(
  row: ProposedRow,
  parts: readonly ProposedRow[],
  sources: RelationSources
): readonly ProposedRelation[] {
  const indexes = parts.map(({ index }) => index);
  const limits = (list: readonly ProposedRow[]): readonly ProposedRelation[] =>
    list
      .map((part) =>
        proposal(
          { kind: "atMost", row: part.index, limit: row.index },
          [{ id: sources.amongWhich.has(part.index) ? "amongWhich" : "partsBelow" }],
          sources
        )
      )
      .filter(({ evidence }) => evidence.against === 0);
  const isSubset = parts.some(({ index }) => sources.amongWhich.has(index));
  const whole: Relation = { kind: "sum", row: row.index, parts: indexes };
  if (parts.length === 1) return limits(parts);
  const sum = proposal(whole, [{ id: sumReason(row) }, { id: "partsBelow" }], sources);
  if (sum.evidence.agree > 0 && sum.evidence.against === 0) return [sum];
  const prefix = isSubset ? [] : longestSum(row, parts, sources.columns);
  if (prefix.length > 1) {
    const taken = new Set(prefix);
    const relation: Relation = {
      kind: "sum",
      row: row.index,
      parts: prefix.map(({ index }) => index),
    };
    return [
      proposal(relation, [{ id: sumReason(row) }, { id: "partsBelow" }], sources),
      ...limits(parts.filter((part) => !taken.has(part))),
    ];
  }
  const least = proposal(
    { kind: "atLeast", row: row.index, parts: indexes },
    [{ id: isSubset ? "amongWhich" : "partsBelow" }],
    sources
  );
  const isNamedTotal = startsWithWords(row.name, "tổng") && !isSubset;
  return [
    ...(isNamedTotal ? [sum] : []),
    ...(least.evidence.against === 0 ? [least] : isNamedTotal ? [] : limits(parts)),
  ];
}

function sumReason(row: ProposedRow): "totalName" | "partsBelow" {
  return startsWithWords(row.name, "tổng") ? "totalName" : "partsBelow";
}

function leadingRun<T>(items: readonly T[], isWanted: (item: T) => boolean): readonly T[] {
  const end = items.findIndex((item) => !isWanted(item));
  return end < 0 ? items : items.slice(0, end);
}

/** The most of the first parts that add up to the row in every file that tells; empty where none do. */
function longestSum(
  row: ProposedRow,
  parts: readonly ProposedRow[],
  columns: readonly FigureValues[]
): readonly ProposedRow[] {
  const telling = columns.filter((values) => (values[row.index]?.value ?? 0) !== 0);
  if (telling.length === 0) return [];
  const isSumAt = parts.map(() => true);
  for (const values of telling) {
    let sum: number | null = 0;
    parts.forEach((part, place) => {
      const value: number | undefined = values[part.index]?.value;
      sum = sum === null || value === undefined ? null : sum + value;
      const total = values[row.index] ?? null;
      const isSum: boolean = sum !== null && total !== null && isSameNumber(sum, total.value);
      isSumAt[place] = (isSumAt[place] ?? false) && isSum;
    });
  }
  return parts.slice(0, isSumAt.lastIndexOf(true) + 1);
}

function ratioOf(
  { row, children, before, after }: Family,
  sources: RelationSources
): readonly ProposedRelation[] {
  const formula = sources.formulas.get(row.index);
  if (formula?.kind === "ratio")
    return withLimit(
      ratio(row, formula.numerator, formula.denominator, [{ id: "formula" }], sources),
      sources
    );
  const own = children.filter(isAddable).slice(0, 3);
  const candidates = pairsOf(own, "partsBelow")
    .concat(children.length > 0 ? [] : pairsOf(after.filter(isAddable).slice(0, 2), "partsAfter"))
    .concat(children.length > 0 ? [] : pairsOf(before.filter(isAddable), "partsBelow"))
    .map(({ numerator, denominator, reason }) =>
      ratio(row, numerator, denominator, [reason], sources)
    );
  const proven = candidates.filter(({ evidence }) => evidence.agree > 0);
  proven.sort(
    (a, b) => a.evidence.against - b.evidence.against || b.evidence.agree - a.evidence.agree
  );
  const alike = proven.filter(
    ({ evidence: { agree, against } }) =>
      agree === proven[0]?.evidence.agree && against === proven[0].evidence.against
  );
  // Where all of the work is done, the figures bear out both orders.
  const best =
    (alike.length > 1 ? usualOrder(alike, sources) : proven[0]) ??
    proven[0] ??
    (own.length === 2 ? usualOrder(candidates, sources) : undefined);
  return best === undefined ? [] : withLimit(best, sources);
}

interface Pair {
  readonly numerator: number;
  readonly denominator: number;
  readonly reason: Reason;
}

/** Both orders of each two rows of the same unit. */
function pairsOf(
  rows: readonly ProposedRow[],
  reason: "partsBelow" | "partsAfter"
): readonly Pair[] {
  return rows.flatMap((row) =>
    rows
      .filter((other) => other !== row && hasUnitOf(row, other))
      .map((other) => ({ numerator: row.index, denominator: other.index, reason: { id: reason } }))
  );
}

/** The order that the words tell, else that of the sheet, which names the whole first. */
function usualOrder(
  candidates: readonly ProposedRelation[],
  { rows, wholes }: RelationSources
): ProposedRelation | undefined {
  const isWhole = (index: number): boolean =>
    wholes.some((word) => containsWords(rows[index]?.name ?? "", word));
  const told = candidates.filter(
    ({ relation }) =>
      relation.kind === "ratio" && isWhole(relation.denominator) && !isWhole(relation.numerator)
  );
  const first = candidates.find(
    ({ relation }) => relation.kind === "ratio" && relation.denominator < relation.numerator
  );
  return told.length === 1 ? told[0] : first;
}

function ratio(
  { index: row }: ProposedRow,
  numerator: number,
  denominator: number,
  reasons: readonly Reason[],
  sources: RelationSources
): ProposedRelation {
  return proposal({ kind: "ratio", row, numerator, denominator }, reasons, sources);
}

/** A ratio, and that its part is not more than its whole. */
function withLimit(found: ProposedRelation, sources: RelationSources): readonly ProposedRelation[] {
  if (found.relation.kind !== "ratio") return [found];
  const { numerator: row, denominator: limit } = found.relation;
  const atMost = proposal({ kind: "atMost", row, limit }, [{ id: "partOfRatio" }], sources);
  return atMost.evidence.against > 0 ? [found] : [found, atMost];
}

function proposal(
  relation: Relation,
  reasons: readonly Reason[],
  { columns }: RelationSources
): ProposedRelation {
  const evidence = evidenceFor(relation, columns);
  const { agree, against } = evidence;
  const said: readonly Reason[] = [
    ...reasons,
    ...(agree > 0 ? [{ id: "valuesAgree", data: { count: agree } } as const] : []),
    ...(against > 0 ? [{ id: "valuesAgainst", data: { count: against } } as const] : []),
    ...(agree + against === 0 ? [{ id: "notInValues" } as const] : []),
  ];
  const isFormula = reasons.some(({ id }) => id === "formula");
  return {
    id: relationId(relation),
    relation,
    reasons: said,
    certainty: certaintyOf(relation, evidence, isFormula),
    evidence,
  };
}

function certaintyOf(
  { kind }: Relation,
  { agree, against }: Evidence,
  isFormula: boolean
): ProposalCertainty {
  if (against > 0) return "unsure";
  if (isFormula) return "certain";
  if (kind === "sum" || kind === "ratio")
    return agree > 1 ? "certain" : agree > 0 ? "likely" : "unsure";
  return agree > 0 ? "likely" : "unsure";
}
