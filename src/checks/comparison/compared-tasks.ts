import type { ComparedTask, PlanComparison } from "../../core/comparison/plan-comparison";
import type { MessageReference } from "../../core/rules/check";
import { shortened } from "../../core/text/shortened";
import { normalise } from "../../core/text/vietnamese";

/** Texts that every check of a comparison with plans has. */
export const comparisonTexts = {
  vi: {
    inPlan: "Trong kế hoạch: tệp “{file}”, nhiệm vụ thứ {number}, thời hạn “{deadline}”",
    inPlanUndated: "Trong kế hoạch: tệp “{file}”, nhiệm vụ thứ {number}, không ghi thời hạn",
  },
  en: {
    inPlan: "In the plan: “{file}”, task {number}, deadline “{deadline}”",
    inPlanUndated: "In the plan: “{file}”, task {number}, without a deadline",
  },
} as const;

export type ComparisonTextId = keyof (typeof comparisonTexts)["vi"];

/** Compared tasks that the plan and not only the report has. */
export type PlannedComparison = ComparedTask & {
  readonly planned: NonNullable<ComparedTask["planned"]>;
};

/** True for a task of the plan. */
export function isPlanned(task: ComparedTask): task is PlannedComparison {
  return task.planned !== null;
}

/** Where the task stands in the plan: another file, so there is no place of this one to go to. */
export function planPlace({ planned }: PlannedComparison): MessageReference<ComparisonTextId> & {
  readonly anchor: { readonly kind: "document" };
} {
  const anchor = { kind: "document" } as const;
  const data = { file: planned.fileName, number: planned.number };
  const deadline = planned.deadlines.map(({ text }) => normalise(text).trim()).join("; ");
  return deadline === ""
    ? { anchor, messageId: "inPlanUndated", data }
    : { anchor, messageId: "inPlan", data: { ...data, deadline } };
}

const longestName = 80;

/** The task's own words, shortened, as findings quote it. */
export function shortName(name: string): string {
  return shortened(name, longestName);
}

/** How many of the plans' tasks the report answers for sure, and of how many. */
export function answeredOf({ tasks }: PlanComparison): {
  readonly answered: number;
  readonly total: number;
} {
  const planned = tasks.filter(isPlanned);
  const verdicts = new Set(["answered", "overdue", "moved"]);
  return {
    answered: planned.filter(({ verdict }) => verdicts.has(verdict)).length,
    total: planned.length,
  };
}
