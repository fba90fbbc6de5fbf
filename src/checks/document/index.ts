import type { Check } from "../../core/rules/check";
import appendixNumbering from "./appendix-numbering";
import areaParts from "./area-parts";
import areasCovered from "./areas-covered";
import bodyAlignment from "./body-alignment";
import bodySpacing from "./body-spacing";
import bodyFont from "./body-font";
import bodySize from "./body-size";
import claimedCounts from "./claimed-counts";
import componentLooks from "./component-looks";
import componentsPresent from "./components-present";
import composedUnicode from "./composed-unicode";
import consistentFigures from "./consistent-figures";
import currentYears from "./current-years";
import dataWindow from "./data-window";
import datedAfterCutOff from "./dated-after-cut-off";
import datedTerms from "./dated-terms";
import deadlineAfterIssue from "./deadline-after-issue";
import deadlineClass from "./deadline-class";
import deadlineInPlanYears from "./deadline-in-plan-years";
import deadlineStated from "./deadline-stated";
import distinctTasks from "./distinct-tasks";
import doubledWords from "./doubled-words";
import figuresInForms from "./figures-in-forms";
import fusedWords from "./fused-words";
import goalsServed from "./goals-served";
import hardSpacesInNumbers from "./hard-spaces-in-numbers";
import instrumentDates from "./instrument-dates";
import instrumentIssuers from "./instrument-issuers";
import instrumentNumberYear from "./instrument-number-year";
import instrumentSymbols from "./instrument-symbols";
import instrumentTitles from "./instrument-titles";
import instrumentsInForce from "./instruments-in-force";
import internalNotes from "./internal-notes";
import issuedBeforeItsYear from "./issued-before-its-year";
import issuedInTime from "./issued-in-time";
import knownInstruments from "./known-instruments";
import knownSlips from "./known-slips";
import leadUnit from "./lead-unit";
import leadUnitKnown from "./lead-unit-known";
import legacyEncoding from "./legacy-encoding";
import letterheadDate from "./letterhead-date";
import lookAlikeLetters from "./look-alike-letters";
import measurableGoals from "./measurable-goals";
import milestoneShare from "./milestone-share";
import nationalHeading from "./national-heading";
import orderedRanges from "./ordered-ranges";
import pageMargins from "./page-margins";
import pageNumber from "./page-number";
import pageSize from "./page-size";
import partsStated from "./parts-stated";
import pointLettering from "./point-lettering";
import possibleDates from "./possible-dates";
import reportDueDay from "./report-due-day";
import ruledComponents from "./ruled-components";
import sectionsPresent from "./sections-present";
import slotsFilled from "./slots-filled";
import spacing from "./spacing";
import statedChanges from "./stated-changes";
import statedMultiples from "./stated-multiples";
import statedParts from "./stated-parts";
import statedRatios from "./stated-ratios";
import statedSums from "./stated-sums";
import taskFieldFilled from "./task-field-filled";
import taskTimeOrder from "./task-time-order";
import taskUnitsInForce from "./task-units-in-force";
import tasksListed from "./tasks-listed";
import tasksUnderAreas from "./tasks-under-areas";
import unfilledBlanks from "./unfilled-blanks";
import unitsInForce from "./units-in-force";
import untiedPercentages from "./untied-percentages";
import weekdays from "./weekdays";

/** Checks of documents, tasks and outlines, in alphabetical order. */
export const documentChecks: readonly Check[] = [
  appendixNumbering,
  areaParts,
  areasCovered,
  bodyAlignment,
  bodySpacing,
  bodyFont,
  bodySize,
  claimedCounts,
  componentLooks,
  componentsPresent,
  composedUnicode,
  consistentFigures,
  currentYears,
  dataWindow,
  datedAfterCutOff,
  datedTerms,
  deadlineAfterIssue,
  deadlineClass,
  deadlineInPlanYears,
  deadlineStated,
  distinctTasks,
  doubledWords,
  figuresInForms,
  fusedWords,
  goalsServed,
  hardSpacesInNumbers,
  instrumentDates,
  instrumentIssuers,
  instrumentNumberYear,
  instrumentsInForce,
  instrumentSymbols,
  instrumentTitles,
  internalNotes,
  issuedBeforeItsYear,
  issuedInTime,
  knownInstruments,
  knownSlips,
  leadUnit,
  leadUnitKnown,
  legacyEncoding,
  letterheadDate,
  lookAlikeLetters,
  measurableGoals,
  milestoneShare,
  nationalHeading,
  orderedRanges,
  pageMargins,
  pageNumber,
  pageSize,
  partsStated,
  pointLettering,
  possibleDates,
  reportDueDay,
  ruledComponents,
  sectionsPresent,
  slotsFilled,
  spacing,
  statedChanges,
  statedMultiples,
  statedParts,
  statedRatios,
  statedSums,
  taskFieldFilled,
  tasksListed,
  tasksUnderAreas,
  taskTimeOrder,
  taskUnitsInForce,
  unfilledBlanks,
  unitsInForce,
  untiedPercentages,
  weekdays,
];
