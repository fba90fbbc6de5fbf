import type { DocumentFacts } from "../../core/recognition/document-facts";
import type { TaskList } from "../../core/recognition/task-list";
import { readDeadline, type Deadline, type PlanYears } from "../../core/text/deadlines";

/** Years used to read a deadline where the plan's own are not known: they decide nothing that is then reported. */
const anyYears: PlanYears = { from: 2000, to: 2099 };

/** What was read for a task list so far: several rules look at the same deadlines, and rows repeat them. */
const readings = new WeakMap<TaskList, Map<string, Deadline>>();

/** Makes a reader of the deadlines of one task list, which reads every wording once. */
export function createDeadlineReader(
  list: TaskList,
  facts: DocumentFacts
): (text: string) => Deadline {
  const years = facts.years?.value ?? anyYears;
  const known = readings.get(list) ?? new Map<string, Deadline>();
  readings.set(list, known);
  return (text) => {
    const key = `${years.from}-${years.to} ${text}`;
    const deadline = known.get(key) ?? readDeadline(text, years);
    known.set(key, deadline);
    return deadline;
  };
}
