import type { IsoDate } from "../core/law/calendar";

/** A profile has no form or area for the year asked for, so nothing could be made. */
export class NothingInForceError extends Error {
  constructor(
    readonly what: "areas" | "forms",
    readonly on: IsoDate
  ) {
    super(`no ${what} in force on ${on}`);
    this.name = "NothingInForceError";
  }
}
