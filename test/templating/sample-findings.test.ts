import { expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import type { CheckRun } from "../../src/app/check-run";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readWorkbook } from "../../src/ooxml/sheet/read-workbook";
import { readDocument } from "../../src/ooxml/word/read-document";
import { sampleFiles } from "../../src/templating/samples";
import { catalogue } from "../support/templating-law";

function checkSample(id: string): CheckRun {
  const sample = sampleFiles.find((file) => file.id === id);
  if (sample === undefined) throw new Error(`no sample ${id}`);
  const pkg = openPackage(sample.create());
  const { model, notices } = pkg.kind === "docx" ? readDocument(pkg) : readWorkbook(pkg);
  return checkDocument(
    { model, notices, profileId: null, documentType: null, on: null, locale: "vi" },
    catalogue
  );
}

test.each<[string, string, readonly string[]]>([
  ["department-plan", "plan", []],
  ["faulty-plan", "plan", ["KH-01", "KH-04", "KH-04", "KH-03", "KH-10"]],
  ["province-report", "report", ["TK-12", "TK-11", "TK-04", "TK-22", "TK-16", "TK-17"]],
  ["faulty-workbook", "statistics", ["TK-10", "TK-15", "TK-06", "TK-12", "TK-04"]],
  ["guidance-letter", "guidance", ["BC-02"]],
])("%s is a %s and shows the defects planted in it, no more", (id, documentType, codes) => {
  const run = checkSample(id);
  expect(run.documentType).toBe(documentType);
  expect(run.findings.map(({ code }) => code)).toEqual(codes);
  expect(run.faults).toEqual([]);
  expect(run.notices).toEqual([]);
});

test.each([
  ["department-plan", "so-ldtbxh-hung-yen"],
  ["guidance-letter", "so-nganh-hue-2021"],
])("%s is known to be of %s", (id, profileId) => {
  expect(checkSample(id).profile?.id).toBe(profileId);
});
