import { runRules } from "../core/engine/run-rules";
import type { IsoDate } from "../core/law/calendar";
import { readFacts } from "../core/recognition/read-facts";
import type { DocumentFacts, DocumentType } from "../core/recognition/document-facts";
import type { Profile } from "../core/rules/profile";
import type { Catalogue } from "../packs/load-pack";
import { mergeVocabulary, selectPacks } from "../packs/select-packs";
import { lawDateOf } from "./law-date";
import { readSubjects } from "./read-subjects";
import { recogniseProfile } from "./recognise-profile";
import type { CheckRequest, CheckRun, Question } from "./check-run";

/** Id of the profile that holds only national law: used, and said so, while the office is not known. */
export const nationalProfileId = "quoc-gia";

/**
 * Checks one document or workbook: recognises what it is, picks the packs in force on its own date, and runs their
 * rules. The same request gives the same run at every door. Throws a RangeError for an unknown profile id.
 */
export function checkDocument(request: CheckRequest, catalogue: Catalogue): CheckRun {
  const { model, notices, locale } = request;
  const facts = readFacts(model, mergeVocabulary(catalogue.packs));
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
  const { packs, law, rules } = selectPacks(catalogue.packs, profile, on);
  const subjects = readSubjects(model, law);
  const outcome = runRules({
    subjects,
    documentType,
    rules,
    checks: catalogue.checks,
    context: { facts, law },
    locale,
  });
  return {
    ...known,
    ...outcome,
    packs: packs.map(({ id, version, title, provenance }) => ({
      id,
      version,
      title,
      isOfficial: provenance.certainty === "official",
    })),
  };
}

const documentTypes: readonly DocumentType[] = ["plan", "report", "statistics"];

interface ChosenProfile {
  readonly profile: Profile;
  readonly isGiven: boolean;
  readonly candidates: readonly Profile[];
}

function chooseProfile(
  id: string | null,
  facts: DocumentFacts,
  catalogue: Catalogue,
  on: IsoDate | null
): ChosenProfile {
  if (id !== null) return { profile: profileById(catalogue, id), isGiven: true, candidates: [] };
  const offices = catalogue.profiles.filter((profile) => profile.id !== nationalProfileId);
  const { profile, candidates } = recogniseProfile(facts, offices, on);
  return {
    profile: profile ?? profileById(catalogue, nationalProfileId),
    isGiven: false,
    candidates,
  };
}

/** The profile with an id. Throws a RangeError when there is none. */
export function profileById(catalogue: Catalogue, id: string): Profile {
  const profile = catalogue.profiles.find((candidate) => candidate.id === id);
  if (profile === undefined) throw new RangeError(`unknown profile "${id}"`);
  return profile;
}
