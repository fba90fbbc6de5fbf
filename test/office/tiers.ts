import type { RequirementSets } from "./protocol/interpreter";

/** One kind of Office that people have, as far as the add-in can tell (officejs.md, section 0). */
export interface EmulatedTier {
  readonly sets: RequirementSets;
  /** "PC", "Mac" or "OfficeOnline", as in Office.context.platform. */
  readonly platform: "PC" | "Mac" | "OfficeOnline";
  readonly hasSubscription: boolean;
}

/**
 * WordApiOnline 1.1 is what the library of 2022 asks for where WordApi 1.4 came later; no code of ours asks for it.
 */
const since14 = { WordApiOnline: "1.1" };

export const emulatedTiers = {
  word2019: { sets: { WordApi: "1.3", ExcelApi: "1.7" }, platform: "PC", hasSubscription: false },
  office2021: {
    sets: { WordApi: "1.3", ExcelApi: "1.14" },
    platform: "PC",
    hasSubscription: false,
  },
  office2024: {
    sets: { WordApi: "1.8", WordApiDesktop: "1.1", ExcelApi: "1.17", ...since14 },
    platform: "PC",
    hasSubscription: false,
  },
  microsoft365: {
    sets: { WordApi: "1.9", WordApiDesktop: "1.3", ExcelApi: "1.20", ...since14 },
    platform: "PC",
    hasSubscription: true,
  },
  mac: {
    sets: { WordApi: "1.9", WordApiDesktop: "1.3", ExcelApi: "1.20", ...since14 },
    platform: "Mac",
    hasSubscription: true,
  },
  web: {
    sets: { WordApi: "1.9", ExcelApi: "1.20", ...since14 },
    platform: "OfficeOnline",
    hasSubscription: true,
  },
} as const satisfies Record<string, EmulatedTier>;

export type TierName = keyof typeof emulatedTiers;
