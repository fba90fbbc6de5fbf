import type { StatisticsForm } from "../core/law/statistics-form";
import type { DocumentModel } from "../core/model/document";
import type { WorkbookModel } from "../core/model/workbook";
import type { DocumentFacts } from "../core/recognition/document-facts";
import { readFacts } from "../core/recognition/read-facts";
import type { RulePack } from "../core/rules/rule-pack";
import { onceFor } from "../core/text/once-for";
import type { Catalogue } from "../packs/load-pack";
import { mergeVocabulary } from "../packs/select-packs";

/**
 * What a file says about itself, by the words and forms of every pack there is, those learnt and imported among them:
 * which of them bind the file is not known until it has said so.
 */
export function readFileFacts(
  model: DocumentModel | WorkbookModel,
  { packs }: Pick<Catalogue, "packs">
): DocumentFacts {
  return readFacts(model, mergeVocabulary(packs), formsOf(packs));
}

const formsOf = onceFor((packs: readonly RulePack[]): readonly StatisticsForm[] => [
  ...new Map(packs.flatMap(({ forms }) => forms).map((form) => [form.id, form])).values(),
]);
