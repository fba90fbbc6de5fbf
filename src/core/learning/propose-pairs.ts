import { addToGroup } from "../text/add-to-group";
import type { ProposedRelation, ProposedRow, Relation } from "./proposal";
import type { FigureValues } from "./read-values";
import { evidenceFor, relationId } from "./relation-evidence";

/** How far apart rows of one level may stand to be looked at together. */
const nearest = 4;
/** Columns of figures that must tell before a pair is offered, and before it is thought likely: zeros coincide. */
const fewest = 3;
const many = 6;

/**
 * Rows that are above zero only together, and rows that never are: from the figures of several periods alone, so only
 * offered, with the number of columns that speak for them. Rows that another relation ties already are left out. Each row
 * looks at its parent and near neighbours: linear.
 */
export function proposePairs(
  {
    rows,
    columns,
  }: { readonly rows: readonly ProposedRow[]; readonly columns: readonly FigureValues[] },
  found: readonly ProposedRelation[]
): readonly ProposedRelation[] {
  if (columns.length < fewest) return [];
  const isTied = tiesOf(found);
  const neighbours = neighboursOf(rows);
  return rows.flatMap((row): readonly ProposedRelation[] => {
    if (!hasCount(row)) return [];
    const others = (neighbours.get(row.index) ?? []).filter(
      (other) => hasCount(other) && !isTied(row.index, other.index)
    );
    const sources = others.flatMap(
      ({ index }) => pairWith({ kind: "onlyWith", row: row.index, source: index }, columns) ?? []
    );
    const [first] = [...sources].sort((a, b) => b.evidence.agree - a.evidence.agree);
    const exclusive = others
      .filter(({ index, parent }) => index > row.index && parent.index === row.parent.index)
      .flatMap(
        ({ index }) => pairWith({ kind: "notWith", row: row.index, other: index }, columns) ?? []
      );
    return [...(first === undefined ? [] : [first]), ...exclusive];
  });
}

function hasCount({ nature: { value } }: ProposedRow): boolean {
  return value !== "ratio" && value !== "group";
}

/** The parent of each row, and the rows of its level that stand near it. */
function neighboursOf(rows: readonly ProposedRow[]): ReadonlyMap<number, readonly ProposedRow[]> {
  const levels = new Map<number | null, ProposedRow[]>();
  for (const row of rows) addToGroup(levels, row.parent.index, row);
  const neighbours = new Map<number, readonly ProposedRow[]>();
  for (const [parent, level] of levels) {
    const above = parent === null ? undefined : rows[parent];
    level.forEach((row, place) => {
      const near = level.slice(Math.max(0, place - nearest), place + nearest + 1);
      neighbours.set(row.index, [
        ...(above === undefined ? [] : [above]),
        ...near.filter((other) => other !== row),
      ]);
    });
  }
  return neighbours;
}

/** True for rows that a sum, a limit or a percentage ties: their zeros follow from it. */
function tiesOf(found: readonly ProposedRelation[]): (a: number, b: number) => boolean {
  const groupsOf = new Map<number, Set<number>>();
  found.forEach(({ relation }, group) => {
    for (const row of rowsOf(relation)) {
      const groups = groupsOf.get(row);
      if (groups === undefined) groupsOf.set(row, new Set([group]));
      else groups.add(group);
    }
  });
  return (a, b) => [...(groupsOf.get(a) ?? [])].some((group) => groupsOf.get(b)?.has(group));
}

function rowsOf(relation: Relation): readonly number[] {
  switch (relation.kind) {
    case "sum":
    case "atLeast":
      return [relation.row, ...relation.parts];
    case "atMost":
      return [relation.row, relation.limit];
    case "onlyWith":
      return [relation.row, relation.source];
    case "notWith":
      return [relation.row, relation.other];
    case "ratio":
      return [relation.row, relation.numerator, relation.denominator];
  }
}

type Pair = Extract<Relation, { kind: "onlyWith" | "notWith" }>;

/** The pair, where no column speaks against it and both of its sides were seen; else null. */
function pairWith(relation: Pair, columns: readonly FigureValues[]): ProposedRelation | null {
  const other = relation.kind === "onlyWith" ? relation.source : relation.other;
  const isAbove = (values: FigureValues, row: number): boolean => (values[row]?.value ?? 0) > 0;
  const evidence = evidenceFor(relation, columns);
  if (evidence.against > 0 || evidence.agree < fewest) return null;
  const telling = columns.filter((values) => values[relation.row] && values[other]);
  const withRow = telling.filter((values) => isAbove(values, relation.row));
  const withOther = telling.filter((values) => isAbove(values, other));
  const sides = [
    withRow.length,
    relation.kind === "onlyWith" ? telling.length - withOther.length : withOther.length,
  ];
  if (Math.min(...sides) === 0) return null;
  const reason = relation.kind === "onlyWith" ? "zeroTogether" : "neverTogether";
  return {
    id: relationId(relation),
    relation,
    reasons: [{ id: reason, data: { count: evidence.agree } }],
    certainty: evidence.agree >= many && Math.min(...sides) > 1 ? "likely" : "unsure",
    evidence,
  };
}
