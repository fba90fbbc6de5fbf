import { runRules, type RuleRun, type SelectedRule } from "../core/engine/run-rules";
import {
  applyJustifications,
  type JustifiedRun,
} from "../core/justifications/apply-justifications";
import type { Law } from "../core/law/law";
import type { DocumentFacts, DocumentType } from "../core/recognition/document-facts";
import type { Subject, SubjectKind } from "../core/rules/check";
import type { Catalogue } from "../packs/load-pack";
import { withOwnUnits } from "../packs/own-units";
import { selectPacks } from "../packs/select-packs";
import { lawDateOf } from "./law-date";
import { readFileFacts } from "./read-file-facts";
import { readSubjects } from "./read-subjects";
import { chooseProfile, nationalProfileId } from "./choose-profile";
import { compareCompanions } from "./companion-files";
import type { CheckRequest, CheckRun, Question } from "./check-run";
import { tieText, type TyingOutcome } from "./tie-text";

export { nationalProfileId, profileById } from "./choose-profile";

/**
 * Checks one document or workbook: recognises what it is, picks the packs in force on its own date, and runs their
 * rules. The same request gives the same run at every door. Throws a RangeError for an unknown profile id.
 */
export function checkDocument(request: CheckRequest, catalogue: Catalogue): CheckRun {
  const { model, notices, locale } = request;
  const facts = readFileFacts(model, catalogue);
  const documentType = request.documentType ?? facts.documentType?.value ?? null;
  const on = request.on ?? lawDateOf(facts);
  const { profile, isGiven, candidates } = chooseProfile(request.profileId, facts, catalogue, on);

  const questions: Question[] = [];
  if (documentType === null) questions.push({ about: "documentType", candidates: documentTypes });
  if (candidates.length > 0)
    questions.push({ about: "profile", candidates: candidates.map(({ id }) => id) });
  if (on === null) questions.push({ about: "date", candidates: [] });

  const known = {
    revision: model.revision,
    documentType,
    facts,
    profile:
      profile.id === nationalProfileId && !isGiven
        ? null
        : { id: profile.id, name: profile.name, isGiven },
    on,
    notices,
    questions,
  };
  if (documentType === null || on === null || facts.otherSubject !== null) {
    return { ...known, packs: [], findings: [], faults: [], skipped: [] };
  }
  const selected = selectPacks(catalogue.packs, profile, on);
  const { packs, rules } = selected;
  const { ownUnits } = catalogue;
  const law = ownUnits === undefined ? selected.law : withOwnUnits(selected.law, ownUnits, on);
  const subjects = readSubjects(model, law);
  const companions = compareCompanions(request, { facts, documentType, law, subjects });
  const tying = tieNumbers(request, facts, law, subjects, documentType);
  const given: readonly Subject[] = [
    ...subjects,
    ...companions.subjects,
    ...(tying === null ? [] : [tying.text]),
  ];
  const applied = rules.filter((selected) => !lacksItsView(selected, given, catalogue));
  const outcome = runRules({
    subjects: given,
    documentType,
    rules: applied,
    checks: catalogue.checks,
    context: { facts, law },
    locale,
  });
  return {
    ...known,
    ...outcome,
    ...withJustifications(request, outcome, applied),
    ...(companions.comparison === null ? {} : { comparison: companions.comparison }),
    ...(request.earlier === undefined && request.plans === undefined
      ? {}
      : { notCompared: companions.notCompared }),
    ...(tying === null ? {} : { tying }),
    packs: packs.map(({ id, version, title, provenance }) => ({
      id,
      version,
      title,
      isOfficial: provenance.certainty === "official",
    })),
  };
}

/** Says nothing of justifications where the file carries none. */
function withJustifications(
  { model, justifications = [] }: CheckRequest,
  { findings, skipped, faults }: RuleRun,
  rules: readonly SelectedRule[]
): Partial<JustifiedRun> {
  if (justifications.length === 0) return {};
  const notRun = new Set([...skipped, ...faults].map(({ ruleId }) => ruleId));
  const run = new Set(rules.map(({ rule }) => rule.id).filter((id) => !notRun.has(id)));
  return applyJustifications(findings, model, justifications, (id) => run.has(id));
}

const documentTypes: readonly DocumentType[] = ["plan", "report", "statistics", "correspondence"];

/** The numbers of a text held against forms: where figure files are given, and where a report has forms of its own. */
function tieNumbers(
  { model, figureFiles }: CheckRequest,
  facts: DocumentFacts,
  law: Law,
  subjects: readonly Subject[],
  documentType: DocumentType
): TyingOutcome | null {
  const statistics = subjects.find((subject) => subject.kind === "statistics");
  if (model.kind !== "document" || statistics === undefined) return null;
  const hasOwnForms = documentType === "report" && statistics.forms.length > 0;
  if (figureFiles === undefined && !hasOwnForms) return null;
  return tieText({ model, facts, law, statistics }, figureFiles ?? []);
}

/** Views that only some files have, most of them of several files together. */
const occasionalViews: ReadonlySet<SubjectKind> = new Set([
  "statisticsSeries",
  "planComparison",
  "tiedText",
]);

/** True for a rule about several files, or about forms in a report, where there are none: it is no rule that could not be run. */
function lacksItsView(
  { rule }: SelectedRule,
  given: readonly Subject[],
  { checks }: Catalogue
): boolean {
  const reads = checks.get(rule.check)?.reads;
  return (
    reads !== undefined && occasionalViews.has(reads) && !given.some(({ kind }) => kind === reads)
  );
}
