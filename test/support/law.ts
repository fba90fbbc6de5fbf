import type { Law } from "../../src/core/law/law";
import type { DocumentFacts } from "../../src/core/recognition/document-facts";
import { noUnits } from "../../src/core/law/unit-directory";
import { mergeVocabulary } from "../../src/packs/select-packs";

/** Facts of a document that says nothing about itself. */
export const emptyFacts: DocumentFacts = {
  documentType: null,
  otherSubject: null,
  years: null,
  period: null,
  occasion: null,
  issuedOn: null,
  instrumentNumber: null,
  issuer: null,
};

/** A law that prescribes nothing. */
export const emptyLaw: Law = {
  areas: [],
  sections: [],
  regime: { plan: null, reports: [], themes: [] },
  forms: [],
  vocabulary: mergeVocabulary([]),
  units: noUnits,
  instruments: [],
  goals: [],
  drafting: { legalBases: [], guidance: [], recipients: [] },
};
