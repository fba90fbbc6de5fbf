import type { IsoDate } from "../law/calendar";
import type { TaskProgress } from "../law/vocabulary";
import type { Anchor } from "../model/anchor";
import type { TaskField } from "../recognition/task-list";

/** A task as a plan or a table of a report lists it; one task with several outputs counts once. */
export interface ListedTask {
  /** Position in its list, from 1. */
  readonly number: number;
  /** The task's own words. */
  readonly name: string;
  readonly anchor: Anchor;
  /** Reform areas it stands under; empty where nothing tells. */
  readonly areaIds: readonly string[];
  /** Every filled field of these kinds: one for each output. */
  readonly deadlines: readonly TaskField[];
  readonly leadUnits: readonly TaskField[];
}

/** A task of a plan, with the file it comes from. */
export interface PlannedTask extends ListedTask {
  readonly fileName: string;
  readonly years: { readonly from: number; readonly to: number };
}

/** Something a report says of results: a row of a table of tasks, or a sentence. */
export type ReportLine = (ListedTask & { readonly source: "table" }) | ProseLine;

export interface ProseLine {
  readonly source: "prose";
  /** The sentence. */
  readonly name: string;
  readonly anchor: Anchor;
  readonly areaIds: readonly string[];
}

/** A line together with how far it says the task is; null where it does not say. */
export type ProgressLine = ReportLine & { readonly progress: TaskProgress | null };

/**
 * answered: the report speaks of it · overdue: it is told as not finished, and its last day is over · moved: deadline,
 * lead unit or area is another · unreported: nothing in the report resembles it · otherPeriod: the same, but it was due
 * outside the period of the report · new: a row of the report that the plan does not have · doubtful: a person has to decide
 */
export type TaskVerdict =
  "answered" | "overdue" | "moved" | "unreported" | "otherPeriod" | "new" | "doubtful";

/**
 * Why a verdict. sameWords, similarWords: a row with the task's name · inProse: a sentence with the task's words ·
 * pastDue: unfinished after its last day · otherFields: see `differences` · noLine: nothing resembles it · dueLater,
 * dueEarlier: its last day lies after, or before, the period · notPlanned: no task resembles the row · partlyAlike: some
 * of the words only · sharedLine: the only row that resembles it answers another task too
 */
export type ComparisonReason =
  | "sameWords"
  | "similarWords"
  | "inProse"
  | "pastDue"
  | "otherFields"
  | "noLine"
  | "dueLater"
  | "dueEarlier"
  | "notPlanned"
  | "partlyAlike"
  | "sharedLine";

/** Where plan and report say different things of one task. */
export interface TaskDifference {
  readonly field: "deadline" | "leadUnit" | "area";
  /** As written; ids of areas for an area. */
  readonly planned: string;
  readonly reported: string;
  /** Where the report says so. */
  readonly anchor: Anchor;
}

/** A task of the plan with what the report says of it, or a row of the report that is in no plan. */
export interface ComparedTask {
  readonly verdict: TaskVerdict;
  readonly reason: ComparisonReason;
  /** Null for a new one. */
  readonly planned: PlannedTask | null;
  /** Null where the report says nothing. */
  readonly line: ProgressLine | null;
  /** Where in the report: the line; without one the heading of the task's area, or the document. */
  readonly anchor: Anchor;
  /** How alike the words are, from 0 to 1; 0 where there is nothing to compare. */
  readonly similarity: number;
  /** Last day of the task that a calendar can name. */
  readonly dueDay: IsoDate | null;
  readonly differences: readonly TaskDifference[];
}

/** What a report says of the tasks of the plans laid beside it, as one thing to check. */
export interface PlanComparison {
  readonly kind: "planComparison";
  /** Names of the plans' files. */
  readonly planFiles: readonly string[];
  /** Days the report counts, both included; null where neither it nor the regime tells. */
  readonly window: ReportWindow | null;
  /** The plans' tasks in their order, then the new ones in the order of the report. */
  readonly tasks: readonly ComparedTask[];
}

export interface ReportWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}
