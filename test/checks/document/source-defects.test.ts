import { describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkDocument } from "../../../src/app/check-document";
import { checks } from "../../../src/checks/index";
import type { Finding } from "../../../src/core/findings/finding";
import { loadCatalogue, rawPacks, rawProfiles } from "../../../src/packs/index";
import { documentOf } from "../../support/document";

const folder = join(__dirname, "../../../../shared/seeds");
const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

/** The seeds are shared on the machine, not copied: without them there is nothing to test. */
const describeWithSeeds = existsSync(folder) ? describe : describe.skip;

/** Rules on language, legal basis and form: all that lies beyond areas, tasks, dates and units. */
const ownRules = new Set([
  ...["document/no-blanks", "document/letterhead-filled", "document/no-internal-notes"],
  ...["document/no-doubled-words", "document/no-fused-words", "document/no-known-slips"],
  ...["document/point-lettering", "document/unicode-encoding", "document/vietnamese-letters"],
  ...["document/spacing", "document/numbers-without-hard-spaces", "document/instrument-dates"],
  ...["document/instrument-number-year", "document/instruments-in-force"],
  ...["document/current-terms", "document/components", "document/closing-mark"],
  ...["document/symbol", "document/date-zeros", "document/date-extra-zeros"],
  ...["document/national-heading", "document/appendix-numbering", "report/stated-ratios"],
  ...["report/stated-sums", "report/stated-changes", "report/percentage-points"],
]);

function findingsOf(prefix: string, profileId: string): readonly Finding[] {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix)) ?? "";
  const lines = readFileSync(join(folder, name), "utf8").split("\n");
  const model = documentOf(...lines);
  const request = { model, notices: [], profileId, documentType: null, on: null };
  return checkDocument({ ...request, locale: "vi" }, catalogue).findings;
}

describeWithSeeds("defects of the seeds", () => {
  test.each([
    ["000", "bhxh-tinh", []],
    ["001", "so-nganh-hue-2021", ["VB-15 CHCC", "VB-15 bảo gồm"]],
    ["002", "bo-noi-vu", ["VB-22 28/QĐ-TTg", "VB-13 hành"]],
    ["003", "so-ldtbxh-hung-yen", ["VB-16 e", "VB-16 e", "VB-15 TCVN 9001"]],
    ["004", "tinh-vinh-phuc", ["VB-19 2", "VB-14 chínhnhà"]],
  ])("%s shows exactly its own", (seed, profileId, expected) => {
    const own = findingsOf(seed, profileId).filter(({ ruleId }) => ownRules.has(ruleId));
    expect(
      own.map(({ code, data }) => {
        const detail = data["wrong"] ?? data["number"] ?? data["word"] ?? data["letter"];
        return `${code} ${String(detail ?? data["count"])}`;
      })
    ).toEqual(expected);
    expect(own.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
