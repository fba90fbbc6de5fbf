import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { profileById } from "../../../src/app/check-document";
import { checks } from "../../../src/checks/index";
import { runRules } from "../../../src/core/engine/run-rules";
import type { Indicator, StatisticsForm } from "../../../src/core/law/statistics-form";
import { readFacts } from "../../../src/core/recognition/read-facts";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks } from "../../../src/packs/index";
import { statisticsForms } from "../../support/statistics-values";
import { workbookOf } from "../../support/workbook";
import { readBy } from "../../support/vocabulary";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const profile = profileById(catalogue, "tinh-2026");
const { law, rules } = selectPacks(catalogue.packs, profile, "2026-12-20");
const codes = ["TK-06", "TK-08", "TK-09", "TK-33"];
const relationRules = rules.filter(({ rule }) => codes.includes(rule.code));

/** How a row is tied to its children. */
type Tie = "sum" | "atLeast" | "firm" | "soft" | "only" | "never";

/** A relation as it was drawn: whole numbers, and what has to hold. */
interface Drawn {
  readonly code: string;
  /** Row that the finding is told of, and those it names. */
  readonly row: number;
  readonly others: readonly number[];
  readonly holds: (values: readonly number[]) => boolean;
}

interface Node {
  readonly number: string;
  readonly parent: number | null;
  readonly children: number[];
  readonly tie: Tie;
}

const ties = fc.constantFrom<Tie>("sum", "atLeast", "firm", "soft", "only", "never");
const shapes = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), ties), {
  minLength: 2,
  maxLength: 8,
});

/** A tree of at most three levels, the children of each row drawn in reading order. */
function treeOf(shape: readonly (readonly [number, Tie])[]): readonly Node[] {
  const nodes: Node[] = [];
  let turn = 0;
  const grow = (number: string, parent: number | null, depth: number): void => {
    const [wanted = 0, tie = "sum"] = shape[turn++ % shape.length] ?? [];
    const index = nodes.length;
    const node: Node = { number, parent, children: [], tie };
    nodes.push(node);
    for (let child = 1; depth < 3 && child <= wanted; child += 1) {
      node.children.push(nodes.length);
      grow(`${number}.${child}`, index, depth + 1);
    }
  };
  for (const top of [1, 2, 3]) grow(String(top), null, 1);
  return nodes;
}

const total = (values: readonly number[], rows: readonly number[]): number =>
  rows.reduce((sum, row) => sum + (values[row] ?? 0), 0);

/** What each tie says, of the row itself or of each of its children. */
function relationsOf(nodes: readonly Node[]): readonly Drawn[] {
  return nodes.flatMap(({ children, tie }, row): Drawn[] => {
    if (children.length === 0) return [];
    const at = (values: readonly number[], index: number): number => values[index] ?? 0;
    switch (tie) {
      case "sum":
        return [
          { code: "TK-06", row, others: children, holds: (v) => total(v, children) === at(v, row) },
        ];
      case "atLeast":
        return [
          { code: "TK-08", row, others: children, holds: (v) => total(v, children) <= at(v, row) },
        ];
      case "firm":
      case "soft":
        return children.map((child) => ({
          code: tie === "firm" ? "TK-08" : "TK-09",
          row: child,
          others: [row],
          holds: (v) => at(v, child) <= at(v, row),
        }));
      case "only":
        return children.map((child) => ({
          code: "TK-33",
          row: child,
          others: [row],
          holds: (v) => at(v, child) === 0 || at(v, row) > 0,
        }));
      case "never":
        return children.map((child) => ({
          code: "TK-33",
          row: child,
          others: [row],
          holds: (v) => at(v, child) === 0 || at(v, row) === 0,
        }));
    }
  });
}

/** Figures in which every relation holds, drawn from the top down. */
function goodFigures(nodes: readonly Node[], draws: readonly number[]): readonly number[] {
  const values = nodes.map(() => 0);
  let turn = 0;
  const upTo = (limit: number): number => (draws[turn++ % draws.length] ?? 0) % (limit + 1);
  nodes.forEach(({ parent, children, tie }, row) => {
    if (parent === null) values[row] = upTo(5000);
    const value = values[row] ?? 0;
    let left = value;
    children.forEach((child, place) => {
      const isLast = place === children.length - 1;
      const share =
        tie === "sum" && isLast
          ? left
          : tie === "sum" || tie === "atLeast"
            ? upTo(left)
            : tie === "never" && value > 0
              ? 0
              : tie === "only" && value === 0
                ? 0
                : upTo(tie === "firm" || tie === "soft" ? value : 5000);
      left -= share;
      values[child] = share;
    });
  });
  return values;
}

const idOf = (row: number): string => `r${row + 1}`;

function formOf(nodes: readonly Node[]): StatisticsForm {
  const [shipped] = statisticsForms;
  if (shipped === undefined) throw new Error("no form");
  const indicators = nodes.map(({ number, parent, children, tie }, row): Indicator => {
    const above = parent === null ? undefined : nodes[parent];
    const source = parent === null ? [] : [idOf(parent)];
    return {
      id: idOf(row),
      number,
      name: `Số liệu thử thứ ${number.replaceAll(".", " chấm ")}`,
      aliases: [],
      measureUnit: "Cái",
      nature: "flow",
      parent: above?.number ?? null,
      ...(tie === "sum" && children.length > 0 ? { sumOf: children.map(idOf) } : {}),
      ...(tie === "atLeast" && children.length > 0 ? { holdsAtLeast: children.map(idOf) } : {}),
      ...(above?.tie === "firm" ? { atMost: source } : {}),
      ...(above?.tie === "soft" ? { atMost: source, isLimitFirm: false } : {}),
      ...(above?.tie === "only" ? { onlyWith: source } : {}),
      ...(above?.tie === "never" ? { notWith: source } : {}),
    };
  });
  return { ...shipped, id: "thu", code: "Biểu thử", name: "Biểu thử", indicators };
}

/** Code, cell and counterparts' cells of every finding about the relations. */
function toldOf(form: StatisticsForm, values: readonly number[]): readonly string[] {
  const model = workbookOf({
    "Biểu thử": [
      ["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu", "Ghi chú"],
      ...form.indicators.map(({ number, name }, row) => [number, name, "Cái", values[row] ?? 0]),
    ],
  });
  const statistics = readStatistics(model, readBy([form]));
  expect(statistics.forms[0]?.rows).toHaveLength(values.length);
  const outcome = runRules({
    subjects: [statistics],
    documentType: "statistics",
    rules: relationRules,
    checks,
    context: { facts: readFacts(model, law.vocabulary), law },
    locale: "vi",
  });
  expect(outcome.faults).toEqual([]);
  const cell = (anchor: (typeof outcome.findings)[number]["anchor"]): string =>
    anchor.kind === "sheetRange" ? anchor.address : anchor.kind;
  return outcome.findings
    .map(({ code, anchor, relatedInformation }) =>
      [code, cell(anchor), ...relatedInformation.map((one) => cell(one.anchor))].join(" ")
    )
    .sort();
}

test("a random tree agrees with itself; one broken cell is told by exactly the relations it breaks, counterparts named", () => {
  expect(relationRules).toHaveLength(codes.length);
  const draws = fc.array(fc.nat({ max: 9999 }), { minLength: 20, maxLength: 40 });
  const slip = fc.record({ where: fc.nat(), by: fc.integer({ min: -600, max: 600 }) });
  fc.assert(
    fc.property(shapes, draws, slip, (shape, figures, { where, by }) => {
      const nodes = treeOf(shape);
      const form = formOf(nodes);
      const good = goodFigures(nodes, figures);
      expect(toldOf(form, good)).toEqual([]);
      const broken = where % nodes.length;
      const values = good.map((value, row) => (row === broken ? Math.max(0, value + by) : value));
      const cellOf = (row: number): string => `D${row + 2}`;
      const expected = relationsOf(nodes)
        .filter(({ holds }) => !holds(values))
        .map(({ code, row, others }) => [code, cellOf(row), ...others.map(cellOf)].join(" "));
      expect(toldOf(form, values)).toEqual([...expected].sort());
    }),
    { numRuns: 50 }
  );
});
