import type { IsoDate } from "../core/law/calendar";

/**
 * Why nothing can be made: no area or form is in force then; or the profile is meant for other days, from one on or
 * between two. The locale files of every door hold `new.nothing.<reason>` for each.
 */
export type NothingInForceReason = "areas" | "forms" | "profileFrom" | "profileBetween";

/** Nothing could be made for the year asked for. */
export class NothingInForceError extends Error {
  constructor(
    readonly what: NothingInForceReason,
    readonly on: IsoDate,
    /** What the sentence for the reason says of the profile: its name and days, and which others fit. */
    readonly data: Readonly<Record<string, string>> = {}
  ) {
    super(`no ${what} in force on ${on}`);
    this.name = "NothingInForceError";
  }
}
