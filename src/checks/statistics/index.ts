import type { Check } from "../../core/rules/check";
import builtUpRatios from "./built-up-ratios";
import completeForms from "./complete-forms";
import completeRows from "./complete-rows";
import computedFormulas from "./computed-formulas";
import equalFigures from "./equal-figures";
import expectedMeasureUnits from "./expected-measure-units";
import explainedAbsences from "./explained-absences";
import explainedShortfalls from "./explained-shortfalls";
import figurelessGroups from "./figureless-groups";
import figuresInWorkbook from "./figures-in-workbook";
import figuresSetForYear from "./figures-set-for-year";
import filledFigures from "./filled-figures";
import growingFigures from "./growing-figures";
import keptFormulas from "./kept-formulas";
import knownColumns from "./known-columns";
import knownRows from "./known-rows";
import listedCodes from "./listed-codes";
import nestedWindows from "./nested-windows";
import numbersAsNumbers from "./numbers-as-numbers";
import ordinalsInSequence from "./ordinals-in-sequence";
import pairedFigures from "./paired-figures";
import partsWithinWhole from "./parts-within-whole";
import percentagesInHundreds from "./percentages-in-hundreds";
import percentagesInRange from "./percentages-in-range";
import progressWithPeriod from "./progress-with-period";
import ratioEquals from "./ratio-equals";
import readableFigures from "./readable-figures";
import recognisedTables from "./recognised-tables";
import rowsInOrder from "./rows-in-order";
import scaleSlips from "./scale-slips";
import soundReferences from "./sound-references";
import stockRollForward from "./stock-roll-forward";
import suddenZeros from "./sudden-zeros";
import sumEquals from "./sum-equals";
import unambiguousFigures from "./unambiguous-figures";
import unusualChanges from "./unusual-changes";
import wholeNumbers from "./whole-numbers";
import wholeTotals from "./whole-totals";
import zeroDenominator from "./zero-denominator";

/** Checks of statistics forms, wherever they stand, in alphabetical order. */
export const statisticsChecks: readonly Check[] = [
  builtUpRatios,
  completeForms,
  completeRows,
  computedFormulas,
  equalFigures,
  expectedMeasureUnits,
  explainedAbsences,
  explainedShortfalls,
  figurelessGroups,
  figuresInWorkbook,
  figuresSetForYear,
  filledFigures,
  growingFigures,
  keptFormulas,
  knownColumns,
  knownRows,
  listedCodes,
  nestedWindows,
  numbersAsNumbers,
  ordinalsInSequence,
  pairedFigures,
  partsWithinWhole,
  percentagesInHundreds,
  percentagesInRange,
  progressWithPeriod,
  ratioEquals,
  readableFigures,
  recognisedTables,
  rowsInOrder,
  scaleSlips,
  soundReferences,
  stockRollForward,
  suddenZeros,
  sumEquals,
  unambiguousFigures,
  unusualChanges,
  wholeNumbers,
  wholeTotals,
  zeroDenominator,
];
