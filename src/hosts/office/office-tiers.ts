import type { OfficeClaims } from "./office-claims";

/** A kind of Office that agencies have. Sources: the requirement-set tables of OfficeDev/office-js-docs-reference, 2026-08. */
export interface OfficeTier {
  readonly id: "office2019" | "office2021" | "office2024" | "microsoft365";
  readonly word: string;
  readonly excel: string;
}

/**
 * Newest first. On the web and on Mac the sets are those of Microsoft 365; what differs there is the platform. A
 * volume licence of 2024 claims critiques and cannot draw them: only a probe tells.
 */
export const officeTiers: readonly OfficeTier[] = [
  { id: "microsoft365", word: "1.9", excel: "1.18" },
  { id: "office2024", word: "1.8", excel: "1.17" },
  { id: "office2021", word: "1.3", excel: "1.14" },
  { id: "office2019", word: "1.3", excel: "1.7" },
];

/** The sets that the hosts may use anywhere; what is newer sits in a module named for it (scripts/check-office-tiers.ts). */
export const baseSets = { WordApi: "1.3", ExcelApi: "1.7" } as const;

/** The least that the hosts need; an older Office gets a page that says what to do. */
export const leastSets = { WordApi: "1.3", ExcelApi: "1.4" } as const;

/** The newest tier whose sets are all claimed, or null for an Office that is too old. */
export function tierOf(claims: OfficeClaims, app: "word" | "excel"): OfficeTier | null {
  const set = app === "word" ? "WordApi" : "ExcelApi";
  return officeTiers.find((tier) => claims.isSetSupported(set, tier[app])) ?? null;
}
