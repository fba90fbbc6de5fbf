import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import { checks } from "../../src/checks/index";
import type { DocumentModel } from "../../src/core/model/document";
import type { DocumentType } from "../../src/core/recognition/document-facts";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { documentOf } from "../support/document";
import { inWord } from "../support/statistics-cases";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const sentences = [
  "BÁO CÁO",
  "Kết quả công tác cải cách hành chính quý I năm 2026",
  "Tổng số PAKN đã tiếp nhận là 905.",
  "Đoàn kiểm tra đã làm việc trong 12 ngày.",
];

function withForms(): DocumentModel {
  const { model } = inWord("", { forms: [3], figures: { "b3.3.3.1": 890, "b3.3.3.2": 871 } });
  if (model.kind !== "document") throw new Error("Word tables stand in a document");
  const text = documentOf(...sentences).blocks.map((block) => ({ ...block, id: `n${block.id}` }));
  return { ...model, blocks: [...text, ...model.blocks] };
}

const runOf = (model: DocumentModel, documentType: DocumentType) =>
  checkDocument(
    {
      model,
      notices: [],
      locale: "vi",
      documentType,
      profileId: "tinh-2026",
      on: "2026-03-20",
    },
    catalogue
  );

describe("a report with forms of its own, and no file beside it", () => {
  test("is held against them: what contradicts is found once, what is not clear is only listed", () => {
    const { findings, tying } = runOf(withForms(), "report");
    const about905 = findings.filter(({ data }) => Object.values(data).includes("905"));
    expect(about905.map(({ code }) => code)).toEqual(["BC-24"]);
    expect(about905[0]?.relatedInformation[0]?.anchor.kind).toBe("tableCell");
    const untied = tying?.text.ties.filter(({ status }) => status === "untied");
    expect(untied?.map(({ text }) => text)).toContain("12");
  });

  test.each([
    ["a report without forms", documentOf(...sentences), "report"],
    ["a document that is no report", withForms(), "plan"],
  ] as const)("not so %s", (_, model, documentType) => {
    const { tying, skipped } = runOf(model, documentType);
    expect(tying).toBeUndefined();
    expect(skipped.map(({ code }) => code)).not.toContain("BC-24");
  });
});
