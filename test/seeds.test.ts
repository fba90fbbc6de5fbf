import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../src/app/check-document";
import type { CheckRun } from "../src/app/check-run";
import { checks } from "../src/checks/index";
import { openPackage } from "../src/ooxml/package/open-package";
import { readDocument } from "../src/ooxml/word/read-document";
import { loadCatalogue, rawPacks, rawProfiles } from "../src/packs/index";
import { sampleFiles } from "../src/templating/samples";
import { describeSeeds, documentOfLines, linesOfSeed } from "./support/seeds";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

const linesOf = (prefix: string): readonly string[] =>
  linesOfSeed(prefix).map((line) => line.replaceAll("\u00a0", " "));

function checkLines(lines: readonly string[], profileId: string): CheckRun {
  const model = documentOfLines(lines);
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

describeSeeds("the seeds", () => {
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
      const model = documentOfLines(linesOf(seed));
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

describe("the sample of a sở's plan, shaped after seed 003", () => {
  const sample = sampleFiles.find(({ id }) => id === "department-plan");
  if (sample === undefined) throw new Error("the sample is gone");
  const { model } = readDocument(openPackage(sample.create()));
  const lines = model.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [`${block.numbering ?? ""} ${block.text}`.trim()] : []
  );
  const missingIn = (checked: readonly string[]) =>
    checkLines(checked, "so-ldtbxh-hung-yen").findings.filter(
      ({ ruleId }) => ruleId === "plan/areas"
    );

  test("covers every area", () => {
    expect(missingIn(lines)).toEqual([]);
  });

  test.each(areaNames)("without “%s” lacks exactly that area", (name) => {
    const isArea = (line: string): boolean => /^\d\. /u.test(line);
    const left = withoutArea(
      lines,
      (line) => isArea(line) && line.includes(name),
      (line) => isArea(line) || /^[IVX]+\. /u.test(line)
    );
    expect(missingIn(left).map(({ data }) => data["area"])).toEqual([
      expect.stringMatching(new RegExp(`^${name}`, "u")),
    ]);
  });
});

describe("plans on other subjects", () => {
  test.each([
    ["Chuyển đổi số năm 2026 của Sở Nội vụ"],
    ["Kiểm tra công tác cải cách hành chính năm 2026"],
    ["Kiểm soát thủ tục hành chính năm 2026 của Sở Nội vụ"],
  ])("“%s” is said to be one, and nothing is missing in it", (title) => {
    const lines = [
      ...["SỞ NỘI VỤ", "Độc lập - Tự do - Hạnh phúc", "Đồng Thử, ngày 20 tháng 12 năm 2025"],
      ...["KẾ HOẠCH", title, "1. Mục đích", "Nâng cao chất lượng công việc."],
    ];
    const run = checkLines(lines, "so-2026");
    expect(run.facts.otherSubject).not.toBeNull();
    expect(run.findings).toEqual([]);
  });
});
