import type { Check } from "../../core/rules/check";
import completeRows from "./complete-rows";
import computedFormulas from "./computed-formulas";
import equalFigures from "./equal-figures";
import expectedMeasureUnits from "./expected-measure-units";
import explainedAbsences from "./explained-absences";
import figurelessGroups from "./figureless-groups";
import figuresInWorkbook from "./figures-in-workbook";
import filledFigures from "./filled-figures";
import growingFigures from "./growing-figures";
import knownRows from "./known-rows";
import listedCodes from "./listed-codes";
import nestedWindows from "./nested-windows";
import numbersAsNumbers from "./numbers-as-numbers";
import ordinalsInSequence from "./ordinals-in-sequence";
import partsWithinWhole from "./parts-within-whole";
import percentagesInRange from "./percentages-in-range";
import ratioEquals from "./ratio-equals";
import readableFigures from "./readable-figures";
import recognisedTables from "./recognised-tables";
import scaleSlips from "./scale-slips";
import suddenZeros from "./sudden-zeros";
import sumEquals from "./sum-equals";
import unambiguousFigures from "./unambiguous-figures";
import unusualChanges from "./unusual-changes";
import wholeNumbers from "./whole-numbers";
import zeroDenominator from "./zero-denominator";

/** Checks of statistics forms, wherever they stand, in alphabetical order. */
export const statisticsChecks: readonly Check[] = [
  completeRows,
  computedFormulas,
  equalFigures,
  expectedMeasureUnits,
  explainedAbsences,
  figurelessGroups,
  figuresInWorkbook,
  filledFigures,
  growingFigures,
  knownRows,
  listedCodes,
  nestedWindows,
  numbersAsNumbers,
  ordinalsInSequence,
  partsWithinWhole,
  percentagesInRange,
  ratioEquals,
  readableFigures,
  recognisedTables,
  scaleSlips,
  suddenZeros,
  sumEquals,
  unambiguousFigures,
  unusualChanges,
  wholeNumbers,
  zeroDenominator,
];
