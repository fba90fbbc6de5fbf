import type { Law } from "../../src/core/law/law";
import type { IsoDate } from "../../src/core/law/calendar";
import type { Profile } from "../../src/core/rules/profile";
import { checks } from "../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks, type Catalogue } from "../../src/packs";

/** Every shipped pack and profile. */
export const catalogue: Catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

/** A shipped profile; throws when there is none of that id. */
export function profileOf(id: string): Profile {
  const profile = catalogue.profiles.find((candidate) => candidate.id === id);
  if (profile === undefined) throw new Error(`no profile ${id}`);
  return profile;
}

/** The law that binds a profile on a day. */
export function lawFor(profileId: string, on: IsoDate): Law {
  return selectPacks(catalogue.packs, profileOf(profileId), on).law;
}
