import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import { writeComparisonPage } from "../../src/app/comparison-page";
import { createText } from "../../src/app/locale/text";
import { readFilePlan } from "../../src/app/plan-files";
import { checks } from "../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { planOf, realTasks, reportOf } from "../support/comparison-cases";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const plan = readFilePlan({ name: "kh <1>.docx", model: planOf(...realTasks) }, null, catalogue);
const { comparison } = checkDocument(
  {
    model: reportOf(realTasks.slice(1)),
    notices: [],
    profileId: "so-2026",
    documentType: null,
    on: null,
    locale: "vi",
    plans: [plan],
  },
  catalogue
);

describe("the comparison as a page", () => {
  test.each(["vi", "en"] as const)("%s: every task has its row, and markup is text", (locale) => {
    if (comparison === undefined) throw new Error("nothing was compared");
    const page = writeComparisonPage([{ reportName: "b&c.docx", comparison }], createText(locale));
    expect(page.match(/<tr><td>/gu)).toHaveLength(realTasks.length);
    expect(page).toContain("b&amp;c.docx");
    expect(page).toContain("kh &lt;1&gt;.docx");
    expect(page).not.toMatch(/\{\w+\}|src=|href=/u);
    expect(page).toContain(`<html lang="${locale}">`);
  });
});
