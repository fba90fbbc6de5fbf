import type { Check } from "../../core/rules/check";

/** Checks of statistics forms, wherever they stand, in alphabetical order. */
export const statisticsChecks: readonly Check[] = [];
