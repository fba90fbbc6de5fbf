import type { IsoDate } from "../core/law/calendar";
import type { DocumentFacts } from "../core/recognition/document-facts";
import { isMeantFor, type Profile } from "../core/rules/profile";
import { containsWords, sameWords } from "../core/text/vietnamese";

/** The profile a document shows to be its own, or the ones it may be. */
export interface RecognisedProfile {
  readonly profile: Profile | null;
  readonly candidates: readonly Profile[];
}

/**
 * Recognises the profile by the issuing unit's name and the day. Several profiles that fit, or none, are candidates:
 * the user is asked, nothing is guessed.
 */
export function recogniseProfile(
  facts: DocumentFacts,
  profiles: readonly Profile[],
  on: IsoDate | null
): RecognisedProfile {
  const current = profiles.filter((profile) => on === null || isMeantFor(profile, on));
  const issuer = facts.issuer?.value ?? null;
  const named = issuer === null ? [] : current.filter((profile) => isIssuerOf(profile, issuer));
  const [only] = named;
  if (named.length === 1 && only !== undefined) return { profile: only, candidates: [] };
  return { profile: null, candidates: named.length > 1 ? named : current };
}

function isIssuerOf({ issuers, wholeIssuers = [] }: Profile, issuer: string): boolean {
  return (
    issuers.some((name) => containsWords(issuer, name)) ||
    wholeIssuers.some((name) => sameWords(issuer, name))
  );
}
