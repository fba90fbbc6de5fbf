import type { Check } from "../../core/rules/check";

/** Checks of documents, tasks and outlines, in alphabetical order. */
export const documentChecks: readonly Check[] = [];
