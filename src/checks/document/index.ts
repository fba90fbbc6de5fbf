import type { Check } from "../../core/rules/check";
import areasCovered from "./areas-covered";
import composedUnicode from "./composed-unicode";
import dataWindow from "./data-window";
import datedAfterCutOff from "./dated-after-cut-off";
import deadlineClass from "./deadline-class";
import deadlineInPlanYears from "./deadline-in-plan-years";
import deadlineStated from "./deadline-stated";
import issuedInTime from "./issued-in-time";
import leadUnit from "./lead-unit";
import sectionsPresent from "./sections-present";
import taskFieldFilled from "./task-field-filled";
import tasksListed from "./tasks-listed";

/** Checks of documents, tasks and outlines, in alphabetical order. */
export const documentChecks: readonly Check[] = [
  areasCovered,
  composedUnicode,
  dataWindow,
  datedAfterCutOff,
  deadlineClass,
  deadlineInPlanYears,
  deadlineStated,
  issuedInTime,
  leadUnit,
  sectionsPresent,
  taskFieldFilled,
  tasksListed,
];
