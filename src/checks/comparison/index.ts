import type { Check } from "../../core/rules/check";
import plannedFieldsKept from "./planned-fields-kept";
import plannedTasksFinished from "./planned-tasks-finished";
import plannedTasksReported from "./planned-tasks-reported";
import reportedTasksPlanned from "./reported-tasks-planned";

/** Checks of a report against the plans laid beside it, in alphabetical order. */
export const comparisonChecks: readonly Check[] = [
  plannedFieldsKept,
  plannedTasksFinished,
  plannedTasksReported,
  reportedTasksPlanned,
];
