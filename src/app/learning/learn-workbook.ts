import { learnForms } from "../../core/learning/learn-forms";
import type { LearningOutcome } from "../../core/learning/proposal";
import type { IsoDate } from "../../core/law/calendar";
import type { WorkbookModel } from "../../core/model/workbook";
import type { Catalogue } from "../../packs/load-pack";
import { mergeVocabulary } from "../../packs/select-packs";
import { lawDateOf } from "../law-date";
import { readFileFacts } from "../read-file-facts";

/** What a workbook and those of earlier periods suggest, and since when the form has been in use. */
export interface WorkbookLearning extends LearningOutcome {
  /** First day of the earliest year that the files name; null where none does. */
  readonly validFrom: IsoDate | null;
}

/** Learns forms from a workbook, and reads since when they are in use from what the files say of their periods. */
export function learnWorkbook(
  workbook: WorkbookModel,
  earlier: readonly WorkbookModel[],
  catalogue: Catalogue
): WorkbookLearning {
  const days = [workbook, ...earlier].flatMap(
    (file) => lawDateOf(readFileFacts(file, catalogue)) ?? []
  );
  const first = days.sort()[0];
  return {
    ...learnForms(workbook, earlier, mergeVocabulary(catalogue.packs)),
    validFrom: first === undefined ? null : `${first.slice(0, 4)}-01-01`,
  };
}
