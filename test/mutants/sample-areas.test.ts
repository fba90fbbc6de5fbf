import { describe, expect, test } from "@jest/globals";
import { profileById } from "../../src/app/check-document";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import { sampleFiles } from "../../src/templating/samples";
import { filledFile, occasionsOf } from "../support/template-occasions";
import { briefly, catalogue, checkDraft } from "./check-mutants";
import { draftOf, flatMapRows, type Draft } from "./draft";
import type { Base } from "./mutant";

function sampleOf(id: string, profileId: string): Base {
  const sample = sampleFiles.find((file) => file.id === id);
  if (sample === undefined) throw new RangeError(`no sample ${id}`);
  const draft = draftOf(readDocument(openPackage(sample.create())).model);
  return { name: sample.fileName, profileId, on: null, draft };
}

/** A template as an office of the profile fills it in for 2026. */
function templateOf(id: string, profileId: string): Base {
  const occasion = occasionsOf(profileById(catalogue, profileId)).find(
    ({ template, input }) => template.id === id && input.year === 2026
  );
  if (occasion === undefined) throw new RangeError(`no template ${id}`);
  const draft = draftOf(readDocument(openPackage(filledFile(occasion))).model);
  return { name: id, profileId, on: null, draft };
}

const isNumbered = (line: string): boolean => /^(?:\d{1,2}|[IVX]+)\. /u.test(line);
const numerals = ["I", "II", "III", "IV", "V", "VI"];

/** The draft without the area's lines and without its group in the task table. */
function withoutArea(draft: Draft, index: number, chapter: string): Draft {
  const isLine = (test: (line: string) => boolean) => (block: Draft[number]) =>
    typeof block === "string" && test(block);
  const from = draft.findIndex(isLine((line) => line.startsWith(chapter)));
  const offset = draft.slice(from).findIndex(isLine((line) => line.startsWith(`${index + 1}. `)));
  const start = from + offset;
  const length = draft.slice(start + 1).findIndex(isLine(isNumbered)) + 1;
  if (from < 0 || offset < 0 || length === 0) throw new RangeError(`no area ${index + 1}`);
  let isWithin = false;
  return flatMapRows([...draft.slice(0, start), ...draft.slice(start + length)], (row) => {
    if (/^[IVX]+$/u.test(row[0] ?? "")) isWithin = row[0] === numerals[index];
    return isWithin ? [] : [row];
  });
}

const names = [
  "Cải cách thể chế",
  "Cải cách thủ tục hành chính",
  "Cải cách tổ chức bộ máy hành chính nhà nước",
  "Cải cách chế độ công vụ",
  "Cải cách tài chính công",
];

describe.each([
  {
    code: "KH-01",
    chapter: "II. ",
    last: "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số",
    base: sampleOf("department-plan", "so-ldtbxh-hung-yen"),
  },
  {
    code: "BC-05",
    chapter: "II. ",
    last: "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
    base: sampleOf("province-report", "tinh-2026"),
  },
  {
    code: "KH-01",
    chapter: "II. ",
    last: "Xây dựng và phát triển Chính phủ điện tử, Chính phủ số",
    base: templateOf("plan-annual", "so-2026"),
  },
  {
    code: "KH-01",
    chapter: "II. ",
    last: "Xây dựng và phát triển Chính phủ điện tử, Chính phủ số",
    base: templateOf("decision-annual", "tinh-2026"),
  },
  {
    code: "BC-05",
    chapter: "II. ",
    last: "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
    base: templateOf("report-periodic", "tinh-2026"),
  },
])("$base.name, an area taken out", ({ code, chapter, last, base }) => {
  const before = new Set(
    checkDraft(base.draft, base, { form: "NFC", seed: 1 }).run.findings.map(briefly)
  );

  test.each(
    [...names, last].flatMap((name, index) => [
      { name, index, form: "NFC" as const },
      { name, index, form: "NFD" as const },
    ])
  )("“$name”, in $form: exactly that one is told", ({ name, index, form }) => {
    const draft = withoutArea(base.draft, index, chapter);
    const { run } = checkDraft(draft, base, { form, seed: index });
    const told = run.findings.filter((finding) => !before.has(briefly(finding)));
    const own = told.filter((finding) => finding.code === code);
    expect(own.map(({ data }) => data["area"])).toEqual([name]);
    const others = told.filter(
      (finding) => !own.includes(finding) && finding.code !== "VB-01" && finding.severity !== "hint"
    );
    expect(others.map(briefly)).toEqual([]);
    expect(run.faults).toEqual([]);
  });
});
