import type { IsoDate } from "../core/law/calendar";
import type { UnitLevel } from "../core/rules/profile";
import type { ScopedText } from "./template-schema";

/** For whom and for when a template is used. */
export interface Situation {
  readonly level: UnitLevel;
  readonly on: IsoDate;
}

interface Scope {
  readonly levels?: readonly UnitLevel[] | undefined;
  readonly valid?: { readonly from: IsoDate | null; readonly to: IsoDate | null } | undefined;
}

/** True when a piece of a template is meant for this level on this day; both ends of its days count. */
export function isInScope({ levels, valid }: Scope, { level, on }: Situation): boolean {
  if (levels !== undefined && !levels.includes(level)) return false;
  if (valid === undefined) return true;
  return (valid.from === null || valid.from <= on) && (valid.to === null || on <= valid.to);
}

/** The texts that fit the situation, in their order. */
export function textsFor(texts: readonly ScopedText[], situation: Situation): readonly string[] {
  return texts.flatMap((entry) => {
    if (typeof entry === "string") return [entry];
    return isInScope(entry, situation) ? [entry.text] : [];
  });
}

/** The first text that fits the situation, or null. */
export function firstTextFor(texts: readonly ScopedText[], situation: Situation): string | null {
  return textsFor(texts, situation)[0] ?? null;
}
