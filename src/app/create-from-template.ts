import type { IsoDate, PeriodKind } from "../core/law/calendar";
import { selectPacks } from "../packs/select-packs";
import type { Catalogue } from "../packs/load-pack";
import { createPlan } from "../templating/create-plan";
import { createStatistics } from "../templating/create-statistics";
import { profileById } from "./check-document";
import { periodEndOf } from "./law-date";

/** What the user says once to get a new yearly plan. */
export interface NewPlan {
  readonly profileId: string;
  readonly year: number;
  readonly unitName: string | null;
  readonly place: string | null;
}

/** What the user says once to get a new statistics workbook. */
export interface NewStatistics {
  readonly profileId: string;
  readonly year: number;
  readonly period: PeriodKind;
  readonly unitName: string | null;
}

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

/** A new yearly plan as a .docx, by the law in force when such plans are issued. Throws a NothingInForceError. */
export function createPlanFile(wanted: NewPlan, catalogue: Catalogue): Uint8Array {
  const on = `${wanted.year - 1}-12-31`;
  const profile = profileById(catalogue, wanted.profileId);
  const { law } = selectPacks(catalogue.packs, profile, on);
  if (law.areas.length === 0) throw new NothingInForceError("areas", on);
  return createPlan({
    law,
    level: profile.level,
    unitName: wanted.unitName ?? "",
    year: wanted.year,
    ...(wanted.place === null ? {} : { place: wanted.place }),
  });
}

/** A new statistics workbook as a .xlsx, with the forms in force at the end of the period. Throws a NothingInForceError. */
export function createStatisticsFile(wanted: NewStatistics, catalogue: Catalogue): Uint8Array {
  const on = periodEndOf(wanted.period, wanted.year);
  const { law } = selectPacks(catalogue.packs, profileById(catalogue, wanted.profileId), on);
  if (law.forms.length === 0) throw new NothingInForceError("forms", on);
  return createStatistics({
    forms: law.forms,
    regime: law.regime,
    unitName: wanted.unitName ?? "",
    year: wanted.year,
    period: wanted.period,
  });
}
