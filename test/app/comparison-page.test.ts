import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import { writeComparisonPage } from "../../src/app/comparison-page";
import { createText } from "../../src/app/locale/text";
import { readFilePlan } from "../../src/app/plan-files";
import { checks } from "../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { planOf, realTasks, reportOf } from "../support/comparison-cases";
import { documentOf } from "../support/document";
import { inWord } from "../support/statistics-cases";

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

  test("numbers that no table speaks of have a row for their sentence, plan or no plan", () => {
    const sentence = "Đã họp 12 cuộc, <trực tuyến> 5 cuộc.";
    const { model } = inWord("", { forms: [3] });
    if (model.kind !== "document") throw new Error("Word tables stand in a document");
    const text = documentOf("BÁO CÁO", "Công tác cải cách hành chính quý III năm 2026", sentence);
    const lines = text.blocks.map((block) => ({ ...block, id: `n${block.id}` }));
    const { tying } = checkDocument(
      {
        model: { ...model, blocks: [...lines, ...model.blocks] },
        notices: [],
        profileId: "tinh-2026",
        documentType: "report",
        on: null,
        locale: "vi",
      },
      catalogue
    );
    if (tying === undefined) throw new Error("nothing was tied");
    const page = writeComparisonPage([{ reportName: "bc.docx", tying }], createText("vi"));
    expect(page.match(/<tr>/gu)).toHaveLength(1);
    expect(page).toContain("<td>12 · 5</td>");
    expect(page).toContain("&lt;trực tuyến&gt;");
    expect(page).not.toMatch(/\{\w+\}/u);
  });
});
