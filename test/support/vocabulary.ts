import type { ReformArea } from "../../src/core/law/reform-area";
import type { StatisticsForm } from "../../src/core/law/statistics-form";
import type { Vocabulary } from "../../src/core/law/vocabulary";
import type { StatisticsLaw } from "../../src/core/statistics/find-places";
import { nationalProfileId, profileById } from "../../src/app/check-document";
import { checks } from "../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks } from "../../src/packs/index";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const { law } = selectPacks(
  catalogue.packs,
  profileById(catalogue, nationalProfileId),
  "2022-01-01"
);

/** The words of the field as the shipped packs have them. */
export const nationalVocabulary: Vocabulary = law.vocabulary;

/** Forms with the words that statistics are read by. */
export function readBy(forms: readonly StatisticsForm[]): StatisticsLaw {
  return { forms, vocabulary: nationalVocabulary };
}

/** The reform areas of 76/NQ-CP as the shipped packs have them. */
export const nationalAreas: readonly ReformArea[] = law.areas;
