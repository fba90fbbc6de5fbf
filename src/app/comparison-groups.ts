import type { TaskVerdict } from "../core/comparison/plan-comparison";
import type { ComparisonResult, PlacedTask } from "./plan-files";

/** Verdicts in the order in which a reader has to deal with them. */
export const verdictOrder: readonly TaskVerdict[] = [
  "overdue",
  "unreported",
  "moved",
  "doubtful",
  "new",
  "otherPeriod",
  "answered",
];

/** Compared tasks of one verdict. */
export interface ComparisonGroup {
  readonly verdict: TaskVerdict;
  readonly items: readonly PlacedTask[];
}

/** The tasks of a comparison by verdict; groups without tasks are left out. */
export function groupComparison({ tasks }: ComparisonResult): readonly ComparisonGroup[] {
  return verdictOrder.flatMap((verdict) => {
    const items = tasks.filter(({ task }) => task.verdict === verdict);
    return items.length === 0 ? [] : [{ verdict, items }];
  });
}

/** The comparison in four figures. */
export interface ComparisonSummary {
  /** Tasks of the plans. */
  readonly total: number;
  readonly answered: number;
  /** Overdue, unreported, moved or doubtful. */
  readonly attention: number;
  readonly otherPeriod: number;
}

export function summariseComparison({ tasks }: ComparisonResult): ComparisonSummary {
  const count = (...verdicts: readonly TaskVerdict[]): number =>
    tasks.filter(({ task }) => verdicts.includes(task.verdict)).length;
  return {
    total: tasks.length - count("new"),
    answered: count("answered"),
    attention: count("overdue", "unreported", "moved", "doubtful"),
    otherPeriod: count("otherPeriod"),
  };
}

/** What a compared task is called: by the plan, else by the report. */
export function nameOfTask({ task }: PlacedTask): string {
  return task.planned?.name ?? task.line?.name ?? "";
}
