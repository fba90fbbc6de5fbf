import type { IsoDate } from "../core/law/calendar";
import { isMeantFor, type Profile } from "../core/rules/profile";
import { formatShortDate } from "../core/text/dates";
import type { Catalogue } from "../packs/load-pack";
import { nationalProfileId } from "./choose-profile";
import { NothingInForceError } from "./nothing-in-force";

/**
 * Throws a NothingInForceError where a profile is not meant for a day: its packs still in force then are not all that
 * bound the office. Names the profiles of the same level that fit, and the national one; where none does, no law is
 * known for the day, which `otherwise` says.
 */
export function refuseOtherDays(
  profile: Profile,
  on: IsoDate,
  { profiles }: Pick<Catalogue, "profiles">,
  otherwise: "areas" | "forms"
): void {
  if (isMeantFor(profile, on)) return;
  const fitting = profiles.filter((other) => isMeantFor(other, on));
  if (fitting.length === 0) throw new NothingInForceError(otherwise, on);
  const instead = [
    ...fitting.filter(({ level, id }) => level === profile.level && id !== nationalProfileId),
    ...fitting.filter(({ id }) => id === nationalProfileId),
  ];
  const { from, to } = profile.valid;
  throw new NothingInForceError(to === null ? "profileFrom" : "profileBetween", on, {
    name: profile.name,
    from: formatShortDate(from),
    ...(to === null ? {} : { to: formatShortDate(to) }),
    instead: instead.map(({ name }) => `“${name}”`).join("; "),
    insteadIds: instead.map(({ id }) => id).join(", "),
  });
}
