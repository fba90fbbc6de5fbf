import {
  goodTasks,
  isRowOf,
  planInProse,
  planWithTable,
  proseTask,
  rowOfTask,
  type TaskRow,
} from "./base-documents";
import { flatMapRows, replaceLine } from "./draft";
import { inTurn, type Base, type Mutant } from "./mutant";

/** Tasks that are wrong in one thing, wherever in the plan they stand. */
export interface WrongTasks extends Pick<Mutant, "code" | "told" | "fewest" | "most" | "implied"> {
  /** What is wrong, in turn; the rest of the task stays good. */
  readonly changes: readonly Partial<TaskRow>[];
  /** The cell a finding in a table points to. */
  readonly at: keyof TaskRow;
  /** False where the rule looks at tables alone. */
  readonly isInProse?: boolean;
  /** What becomes of the clean plans first: another date, another profile. */
  readonly adapt?: (base: Base) => Base;
}

const tasks = goodTasks.flat();

/** Plants the defects in rows of the task table and, where the rule reads prose, in tasks told in sentences. */
export function taskMutants(wrong: WrongTasks): readonly Mutant[] {
  return wrong.isInProse === false ? [inTable(wrong)] : [inTable(wrong), inProse(wrong)];
}

const asItIs = (base: Base): Base => base;

function inTable({ changes, at, adapt = asItIs, ...mutant }: WrongTasks): Mutant {
  return {
    most: 6,
    ...mutant,
    where: "rows of the task table",
    base: adapt(planWithTable),
    defects: (turn) =>
      tasks.map((good, index) => {
        const bad = { ...good, ...inTurn(changes, turn + index) };
        return {
          plant: (draft) =>
            flatMapRows(draft, (row) => [
              isRowOf(row, good.task) ? rowOfTask(bad, Number(row[0])) : row,
            ]),
          expected: bad[at],
        };
      }),
  };
}

function inProse({ changes, at, adapt = asItIs, ...mutant }: WrongTasks): Mutant {
  return {
    most: 6,
    ...mutant,
    where: `tasks told in prose, by their ${at}`,
    base: adapt(planInProse),
    defects: (turn) =>
      tasks.map((good, index) => {
        const bad = proseTask({ ...good, ...inTurn(changes, turn + index) });
        return { plant: (draft) => replaceLine(draft, proseTask(good), bad), expected: bad };
      }),
  };
}
