import type { Law } from "../core/law/law";
import type { DocumentModel } from "../core/model/document";
import type { WorkbookModel } from "../core/model/workbook";
import type { DocumentFacts, DocumentType } from "../core/recognition/document-facts";
import type { Subject } from "../core/rules/check";
import type { Catalogue } from "../packs/load-pack";
import type { CheckRequest } from "./check-run";
import {
  fileStatisticsOf,
  readFileStatistics,
  seriesOf,
  type FileNotCompared,
  type FileStatistics,
  type SeriesOfFiles,
} from "./earlier-files";
import {
  compareWithPlanFiles,
  readFilePlan,
  type ComparisonOfFiles,
  type ComparisonResult,
  type FilePlan,
} from "./plan-files";
import { readFileFacts } from "./read-file-facts";

/** A file laid beside the one under check, read once: a plan, or the statistics of another period. */
export type CompanionFile =
  | { readonly kind: "plan"; readonly fileName: string; readonly plan: FilePlan }
  | { readonly kind: "earlier"; readonly fileName: string; readonly statistics: FileStatistics };

/**
 * Reads a file as what it can be compared as: a plan where it says that it is one, else statistics. Throws a RangeError
 * for an unknown profile id.
 */
export function readCompanion(
  file: { readonly name: string; readonly model: DocumentModel | WorkbookModel },
  profileId: string | null,
  catalogue: Catalogue
): CompanionFile {
  const { name: fileName, model } = file;
  const { documentType } = readFileFacts(model, catalogue);
  return documentType?.value === "plan"
    ? { kind: "plan", fileName, plan: readFilePlan(file, profileId, catalogue) }
    : {
        kind: "earlier",
        fileName,
        statistics: readFileStatistics(file, profileId, catalogue),
      };
}

/** Companions as a check is asked for with them. */
export function requestWith(
  companions: readonly CompanionFile[]
): Pick<CheckRequest, "earlier" | "plans"> {
  const earlier = companions.flatMap((file) => (file.kind === "earlier" ? [file.statistics] : []));
  const plans = companions.flatMap((file) => (file.kind === "plan" ? [file.plan] : []));
  return {
    ...(earlier.length === 0 ? {} : { earlier }),
    ...(plans.length === 0 ? {} : { plans }),
  };
}

/** What comes of the companions of one file. */
export interface CompanionOutcome {
  /** Views of several files together, for rules to look at. */
  readonly subjects: readonly Subject[];
  readonly comparison: ComparisonResult | null;
  readonly notCompared: readonly FileNotCompared[];
}

interface ReadFile {
  readonly facts: DocumentFacts;
  readonly documentType: DocumentType;
  readonly law: Law;
  readonly subjects: readonly Subject[];
}

/** Compares the file of a request, as far as it has been read, with its companions. */
export function compareCompanions(request: CheckRequest, read: ReadFile): CompanionOutcome {
  const { series, ...earlier } = compareWithEarlier(request, read);
  const { comparison, result, ...plans } = compareWithPlans(request, read);
  return {
    subjects: [series, comparison].flatMap((subject) => subject ?? []),
    comparison: result,
    notCompared: [...earlier.notCompared, ...plans.notCompared],
  };
}

function compareWithEarlier(
  { model, earlier = [], fileName = "" }: CheckRequest,
  { facts, law, subjects }: ReadFile
): SeriesOfFiles {
  const statistics = subjects.find((subject) => subject.kind === "statistics");
  if (statistics === undefined) return { series: null, notCompared: [] };
  return seriesOf(fileStatisticsOf({ name: fileName, model, facts, law, statistics }), earlier);
}

function compareWithPlans(
  { model, plans = [] }: CheckRequest,
  { facts, documentType, law, subjects }: ReadFile
): ComparisonOfFiles {
  if (plans.length === 0) return { comparison: null, result: null, notCompared: [] };
  const outline = subjects.find((subject) => subject.kind === "outline") ?? null;
  const report = { model, facts, law, outline, isReport: documentType === "report" };
  return compareWithPlanFiles(report, plans);
}
