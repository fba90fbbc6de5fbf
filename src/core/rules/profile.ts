import type { IsoDate } from "../law/calendar";
import type { UnitLevel } from "../law/unit-level";

export type { UnitLevel };

/** What a user picks once: the packs that bind the office, and how its documents are recognised. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** Years of plans and reports the profile is meant for. */
  readonly valid: { readonly from: IsoDate; readonly to: IsoDate | null };
  /** Ids of packs, the most general first: a later one overrides an earlier one. */
  readonly packs: readonly string[];
  /** Names in a letterhead or title by which a document is known to be this profile's; compared folded. */
  readonly issuers: readonly string[];
  /** Names that are the whole of a letterhead: with another unit's below them they are only what that unit belongs to. */
  readonly wholeIssuers?: readonly string[] | undefined;
}

/** True when the profile binds an office on the day, its first and last day included. */
export function isMeantFor({ valid }: Pick<Profile, "valid">, on: IsoDate): boolean {
  return valid.from <= on && (valid.to === null || on <= valid.to);
}
