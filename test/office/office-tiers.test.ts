import { describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkOfficeTiers, officeHostFiles, tierModules } from "../../scripts/check-office-tiers";
import { leastSets, officeTiers, tierOf } from "../../src/hosts/office/office-tiers";
import { isSetSupported } from "./protocol/interpreter";
import { emulatedTiers } from "./tiers";

describe("the static gate", () => {
  test("the hosts use nothing above their tiers", () => {
    expect(checkOfficeTiers(officeHostFiles())).toEqual([]);
  });

  test("every module it makes room for exists", () => {
    expect(officeHostFiles()).toEqual(expect.arrayContaining(Object.keys(tierModules)));
  });

  test.each([
    ["a method", "void paragraph.getReviewedText('Current');", "getReviewedText", "WordApi 1.4"],
    ["a property", "void paragraph.uniqueLocalId;", "uniqueLocalId", "WordApi 1.6"],
    [
      "a name taken out of an object",
      "const { uniqueLocalId } = paragraph; void uniqueLocalId;",
      "uniqueLocalId",
      "WordApi 1.6",
    ],
    [
      "a field that is loaded",
      "paragraph.load('text,uniqueLocalId');",
      "uniqueLocalId",
      "WordApi 1.6",
    ],
    ["a set of desktops only", "paragraph.outlineDemote();", "outlineDemote", "WordApiDesktop 1.4"],
  ])("it sees %s", (_, line, member, needs) => {
    const folder = mkdtempSync(join(process.cwd(), "node_modules/.cache/tiers-"));
    try {
      const file = join(folder, "sample.ts");
      writeFileSync(
        file,
        `export function sample(paragraph: Word.Paragraph): void {\n  ${line}\n}\n`
      );
      expect(checkOfficeTiers([file])).toEqual([expect.objectContaining({ member, needs })]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the table of tiers", () => {
  const claimsOf = (tier: keyof typeof emulatedTiers) => ({
    platform: "windows" as const,
    isSetSupported: (set: string, version: string) =>
      isSetSupported(emulatedTiers[tier].sets, set, version),
  });

  test.each([
    ["word2019", "office2021", "office2019"],
    ["office2021", "office2021", "office2021"],
    ["office2024", "office2024", "office2024"],
    ["microsoft365", "microsoft365", "microsoft365"],
    ["web", "microsoft365", "microsoft365"],
  ] as const)("%s is known by its claims, as far as they differ", (tier, word, excel) => {
    expect(tierOf(claimsOf(tier), "word")?.id).toBe(word);
    expect(tierOf(claimsOf(tier), "excel")?.id).toBe(excel);
  });

  test("every tier has the least that the hosts need", () => {
    for (const { word, excel } of officeTiers) {
      expect(isSetSupported({ WordApi: word }, "WordApi", leastSets.WordApi)).toBe(true);
      expect(isSetSupported({ ExcelApi: excel }, "ExcelApi", leastSets.ExcelApi)).toBe(true);
    }
  });

  test("an Office that is too old has no tier", () => {
    const old = { platform: "windows" as const, isSetSupported: () => false };
    expect(tierOf(old, "word")).toBeNull();
    expect(tierOf(old, "excel")).toBeNull();
  });
});
