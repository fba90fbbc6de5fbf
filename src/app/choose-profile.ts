import type { IsoDate } from "../core/law/calendar";
import type { DocumentFacts } from "../core/recognition/document-facts";
import type { Profile } from "../core/rules/profile";
import type { Catalogue } from "../packs/load-pack";
import { recogniseProfile } from "./recognise-profile";

/** Id of the profile that holds only national law: used, and said so, while the office is not known. */
export const nationalProfileId = "quoc-gia";

export interface ChosenProfile {
  readonly profile: Profile;
  readonly isGiven: boolean;
  /** Profiles that the file may be of, where it does not tell. */
  readonly candidates: readonly Profile[];
}

/** The profile asked for, else the one the file shows, else national law. Throws a RangeError for an unknown id. */
export function chooseProfile(
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
