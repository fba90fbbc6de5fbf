import type { IsoDate } from "../../core/law/calendar";
import type { Law } from "../../core/law/law";
import type { DocumentModel } from "../../core/model/document";
import { readFacts } from "../../core/recognition/read-facts";
import type { Profile } from "../../core/rules/profile";
import type { Catalogue } from "../../packs/load-pack";
import { mergeVocabulary, selectPacks } from "../../packs/select-packs";
import { chooseProfile } from "../choose-profile";
import { lawDateOf } from "../law-date";

/** An open document as drafting sees it: the law it is written under, and the years it is for. */
export interface DraftedDocument {
  readonly model: DocumentModel;
  readonly law: Law;
  readonly profile: Profile;
  readonly on: IsoDate;
  /** First year it is about; null where it does not say. */
  readonly year: number | null;
}

/** Reads under which law a document is written; one without a date is written today. */
export function readDraftedDocument(
  model: DocumentModel,
  profileId: string | null,
  today: IsoDate,
  catalogue: Catalogue
): DraftedDocument {
  const facts = readFacts(model, mergeVocabulary(catalogue.packs));
  const on = lawDateOf(facts) ?? today;
  const { profile } = chooseProfile(profileId, facts, catalogue, on);
  const { law } = selectPacks(catalogue.packs, profile, on);
  return { model, law, profile, on, year: facts.years?.value.from ?? null };
}
