import { coverageMutants } from "./coverage";
import { dateMutants } from "./dates";
import { formMutants } from "./page-and-letterhead";
import { formFigureMutants } from "./statistics-forms";
import { languageMutants } from "./language";
import { legalBasisMutants } from "./legal-basis";
import type { Mutant } from "./mutant";
import { numberMutants } from "./numbers";
import { taskRowMutants } from "./task-rows";
import { unitMutants } from "./units";

/** Mutants of every rule that one document can break. */
export const allMutants: readonly Mutant[] = [
  ...coverageMutants,
  ...taskRowMutants,
  ...unitMutants,
  ...dateMutants,
  ...numberMutants,
  ...legalBasisMutants,
  ...formFigureMutants,
  ...formMutants,
  ...languageMutants,
];
