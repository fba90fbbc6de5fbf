import { compareWithPlans, readPlannedTasks } from "../core/comparison/compare-with-plans";
import type {
  ComparedTask,
  PlanComparison,
  PlannedTask,
  ReportWindow,
  TaskDifference,
} from "../core/comparison/plan-comparison";
import { readReport } from "../core/comparison/read-report";
import type { Law } from "../core/law/law";
import type { DocumentModel } from "../core/model/document";
import type { Outline } from "../core/model/outline";
import { outlineOf } from "../core/model/outline-of";
import type { WorkbookModel } from "../core/model/workbook";
import type { DocumentFacts } from "../core/recognition/document-facts";
import { readFacts } from "../core/recognition/read-facts";
import { readUnitName } from "../core/recognition/read-unit-name";
import { containsWords } from "../core/text/vietnamese";
import type { Catalogue } from "../packs/load-pack";
import { mergeVocabulary, selectPacks } from "../packs/select-packs";
import { chooseProfile } from "./choose-profile";
import { countedDays } from "./counted-days";
import type { FileNotCompared } from "./earlier-files";
import { lawDateOf, periodEndOf } from "./law-date";
import { createPlaceReader, type FindingPlace } from "./places/finding-place";

/** What of a plan takes part in comparing a report with it; far smaller than the plan's model. */
export interface FilePlan {
  readonly fileName: string;
  /** Unit as the file names it; null where it does not. */
  readonly unitName: string | null;
  readonly tasks: readonly PlannedTask[];
  /** Where each task stands in the plan, in the order of `tasks`. */
  readonly places: readonly FindingPlace[];
  /** Why there are no tasks. */
  readonly lacks: "plan" | "years" | "tasks" | null;
}

/** Reads a plan for comparison, by the law of its own day. Throws a RangeError for an unknown profile id. */
export function readFilePlan(
  file: { readonly name: string; readonly model: DocumentModel | WorkbookModel },
  profileId: string | null,
  catalogue: Catalogue
): FilePlan {
  const { name: fileName, model } = file;
  const vocabulary = mergeVocabulary(catalogue.packs);
  const facts = readFacts(model, vocabulary);
  const known = { fileName, unitName: readUnitName(model, vocabulary), tasks: [], places: [] };
  const years = facts.years?.value;
  const on = lawDateOf(facts);
  if (model.kind !== "document" || facts.documentType?.value !== "plan")
    return { ...known, lacks: "plan" };
  if (years === undefined || on === null) return { ...known, lacks: "years" };
  const { profile } = chooseProfile(profileId, facts, catalogue, on);
  const { law } = selectPacks(catalogue.packs, profile, on);
  const outline = outlineOf(model);
  const tasks = readPlannedTasks(outline, law, { fileName, years });
  const placeOf = createPlaceReader(model, outline);
  const places = tasks.map(({ anchor }) => placeOf(anchor));
  return { ...known, tasks, places, lacks: tasks.length === 0 ? "tasks" : null };
}

/** A compared task with both of its places in the words a reader needs. */
export interface PlacedTask {
  readonly task: ComparedTask;
  /** In the plan; null for a task that is in no plan. */
  readonly plannedPlace: FindingPlace | null;
  /** In the report: the line, or where one would be expected. */
  readonly reportPlace: FindingPlace;
}

/** A comparison as the doors show it, beside the findings. */
export interface ComparisonResult extends Omit<PlanComparison, "kind" | "tasks"> {
  readonly tasks: readonly PlacedTask[];
}

/** The report under check, as far as it has been read. */
export interface ReadReportFile {
  readonly model: DocumentModel | WorkbookModel;
  readonly facts: DocumentFacts;
  /** Null for a workbook. */
  readonly outline: Outline | null;
  readonly isReport: boolean;
  readonly law: Law;
}

/** The comparison with the plans that can be compared, and the others with the reason. */
export interface ComparisonOfFiles {
  readonly comparison: PlanComparison | null;
  readonly result: ComparisonResult | null;
  readonly notCompared: readonly FileNotCompared[];
}

/** Compares a report with plans of its year and unit. A plan of another year or unit is left out and told. */
export function compareWithPlanFiles(
  report: ReadReportFile,
  plans: readonly FilePlan[]
): ComparisonOfFiles {
  const reasons = plans.map((plan) => ({ plan, reason: reasonAgainst(report, plan) }));
  const notCompared = reasons.flatMap(({ plan: { fileName }, reason }) =>
    reason === null ? [] : [{ fileName, reason }]
  );
  const usable = reasons.flatMap(({ plan, reason }) => (reason === null ? [plan] : []));
  const { model, outline, law } = report;
  if (usable.length === 0 || outline === null)
    return { comparison: null, result: null, notCompared };
  const comparison = compareWithPlans({
    tasks: usable.flatMap(({ tasks }) => tasks),
    report: readReport(outline, law),
    window: windowOf(report),
    law,
  });
  const plannedPlaces = new Map(
    usable.flatMap(({ tasks, places }) =>
      tasks.map((task, index) => [task, places[index]] as const)
    )
  );
  const placeOf = createPlaceReader(model, outline);
  const { planFiles, window } = comparison;
  const tasks = comparison.tasks.map((task) => ({
    task: { ...task, differences: task.differences.map((one) => nameAreas(one, law)) },
    plannedPlace: (task.planned === null ? undefined : plannedPlaces.get(task.planned)) ?? null,
    reportPlace: placeOf(task.anchor),
  }));
  return { comparison, result: { planFiles, window, tasks }, notCompared };
}

/** Areas by name: outside the engine nobody knows their ids. */
function nameAreas(difference: TaskDifference, { areas }: Law): TaskDifference {
  if (difference.field !== "area") return difference;
  const named = (ids: string): string =>
    ids
      .split(" ")
      .map((id) => areas.find((area) => area.id === id)?.name ?? id)
      .join(", ");
  return {
    ...difference,
    planned: named(difference.planned),
    reported: named(difference.reported),
  };
}

function reasonAgainst(
  { model, facts, law, isReport }: ReadReportFile,
  { lacks, unitName, tasks }: FilePlan
): FileNotCompared["reason"] | null {
  if (!isReport) return "notReport";
  if (lacks === "plan") return "notPlan";
  if (lacks === "years") return "noYears";
  const [first] = tasks;
  if (first === undefined) return "noTasks";
  const year = facts.years?.value.to;
  if (year !== undefined && (year < first.years.from || first.years.to < year)) return "otherYear";
  const own = readUnitName(model, law.vocabulary);
  const isSameUnit =
    own === null ||
    unitName === null ||
    containsWords(own, unitName) ||
    containsWords(unitName, own);
  return isSameUnit ? null : "otherUnit";
}

/** Days the report counts: the regime's for its period, else the year up to the period's end or the day of issue. */
function windowOf({ facts, law }: ReadReportFile): ReportWindow | null {
  const year = facts.years?.value.to;
  if (year === undefined) return null;
  const period = facts.period?.value ?? null;
  const counted = period === null ? null : countedDays(law, period, year);
  if (counted !== null) return counted.window;
  const issuedOn = facts.issuedOn?.value;
  const end = periodEndOf(period ?? "year", year);
  return { from: `${year}-01-01`, to: period === null ? (issuedOn ?? end) : end };
}
