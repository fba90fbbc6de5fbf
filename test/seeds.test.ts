import { describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkDocument } from "../src/app/check-document";
import type { CheckRun } from "../src/app/check-run";
import { checks } from "../src/checks/index";
import type { DocumentModel } from "../src/core/model/document";
import { loadCatalogue, rawPacks, rawProfiles } from "../src/packs/index";
import { documentOf } from "./support/document";

const folder = join(__dirname, "../../shared/seeds");
const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

/** The seeds are shared on the machine, not copied: without them there is nothing to test. */
const describeWithSeeds = existsSync(folder) ? describe : describe.skip;

function linesOf(prefix: string): readonly string[] {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix));
  if (name === undefined) throw new Error(`no seed ${prefix}`);
  return readFileSync(join(folder, name), "utf8").replaceAll("\u00a0", " ").split("\n");
}

function checkLines(lines: readonly string[], profileId: string): CheckRun {
  const model: DocumentModel = documentOf(...lines);
  return checkDocument(
    { model, notices: [], profileId, documentType: null, on: null, locale: "vi" },
    catalogue
  );
}

function errorsOf(run: CheckRun): readonly string[] {
  return run.findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, message }) => `${code} ${message}`);
}

const areaNames = [
  "Cải cách thể chế",
  "Cải cách thủ tục hành chính",
  "Cải cách tổ chức bộ máy hành chính nhà nước",
  "Cải cách chế độ công vụ",
  "Cải cách tài chính công",
  "Xây dựng và phát triển",
];

/** The lines without those from the one that opens an area to the one that opens the next block. */
function withoutArea(
  lines: readonly string[],
  opening: (line: string) => boolean,
  isNext: (line: string) => boolean
) {
  const start = lines.findIndex(opening);
  const length = lines.slice(start + 1).findIndex(isNext) + 1;
  if (start < 0 || length === 0) throw new Error("the seed has no such area");
  return [...lines.slice(0, start), ...lines.slice(start + length)];
}

describeWithSeeds("the seeds", () => {
  test("000, a letter on plans and reports, is guidance and has no error", () => {
    const run = checkLines(linesOf("000"), "bhxh-tinh");
    expect(run.documentType).toBe("guidance");
    expect(run.facts.issuedOn?.value).toBe("2021-12-09");
    expect(run.facts.instrumentNumber?.value).toBe("4032/BHXH-PC");
    expect(run.faults).toEqual([]);
    expect(errorsOf(run)).toEqual([]);
  });

  test("001 states one window that is not the regime's: 15/6/2020, to become 15/6/2021", () => {
    const lines = linesOf("001");
    const run = checkLines(lines, "so-nganh-hue-2021");
    expect(run.documentType).toBe("guidance");
    expect(run.on).toBe("2020-12-28");
    expect(run.faults).toEqual([]);
    const windows = run.findings.filter(({ ruleId }) => ruleId === "report/data-window");
    expect(windows).toHaveLength(1);
    expect(windows[0]?.data).toMatchObject({ stated: "15/6/2020", expected: "15/6/2021" });
    const [edit] = windows[0]?.fixes[0]?.edits ?? [];
    if (edit?.kind !== "replaceParagraphText") throw new Error("the fix does not edit a paragraph");
    expect(edit.text).toBe(edit.expected.replace("15/6/2020", "15/6/2021"));
    expect(errorsOf(run)).toHaveLength(1);
  });

  test.each([
    ["002", "bo-noi-vu", "2021-12-31"],
    ["003", "so-ldtbxh-hung-yen", "2021-12-31"],
    ["004", "tinh-vinh-phuc", "2021-10-14"],
  ])("%s, a plan, covers all six areas and has no error", (seed, profileId, issuedOn) => {
    const run = checkLines(linesOf(seed), profileId);
    expect(run.documentType).toBe("plan");
    expect(run.facts.issuedOn?.value).toBe(issuedOn);
    expect(run.faults).toEqual([]);
    expect(run.findings.filter(({ ruleId }) => ruleId === "plan/areas")).toEqual([]);
    expect(errorsOf(run)).toEqual([]);
  });

  test("their profiles are recognised where their letterhead or headline names the office", () => {
    const profileOf = (seed: string): string | undefined => {
      const model = documentOf(...linesOf(seed));
      const request = { model, notices: [], profileId: null, documentType: null, on: null };
      return checkDocument({ ...request, locale: "vi" }, catalogue).profile?.id;
    };
    expect(["000", "002", "004"].map(profileOf)).toEqual([
      "bhxh-tinh",
      "bo-noi-vu",
      "tinh-vinh-phuc",
    ]);
  });

  test.each(areaNames)("002 without “%s” lacks exactly that area", (name) => {
    const isOpening = (line: string): boolean => /^Về (?:cải cách|xây dựng|công tác)/u.test(line);
    const lines = withoutArea(
      linesOf("002"),
      (line) => line.toLowerCase().startsWith(`về ${name.toLowerCase()}`),
      isOpening
    );
    const missing = checkLines(lines, "bo-noi-vu").findings.filter(
      ({ ruleId }) => ruleId === "plan/areas"
    );
    expect(missing.map(({ data }) => data["area"])).toEqual([
      expect.stringMatching(new RegExp(`^${name}`, "u")),
    ]);
  });

  test.each(areaNames)("003 without “%s” lacks exactly that area", (name) => {
    const lines = withoutArea(
      linesOf("003"),
      (line) => line.replace(/^\d\. /u, "").startsWith(name) && /^\d\. /u.test(line),
      (line) => /^\d\. /u.test(line)
    );
    const missing = checkLines(lines, "so-ldtbxh-hung-yen").findings.filter(
      ({ ruleId }) => ruleId === "plan/areas"
    );
    expect(missing.map(({ data }) => data["area"])).toEqual([
      expect.stringMatching(new RegExp(`^${name}`, "u")),
    ]);
    expect(missing[0]?.fixes[0]?.edits[0]).toMatchObject({ kind: "insertParagraphs" });
  });
});
