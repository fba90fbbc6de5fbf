import type { DocumentModel } from "../../../src/core/model/document";
import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";
import { inWord } from "../../support/statistics-cases";

/** A report whose text says something about petitions, with Biểu mẫu 3 in its appendix. */
function reportSaying(...sentences: readonly string[]): DocumentModel {
  const { model } = inWord("", {
    forms: [3],
    figures: { "b3.3.3": "97,87", "b3.3.3.1": 890, "b3.3.3.2": 871 },
  });
  if (model.kind !== "document") throw new Error("Word tables stand in a document");
  const narrative = documentOf(...sentences).blocks.map((block, index) => ({
    ...block,
    id: `n${index + 1}`,
  }));
  return { ...model, blocks: [...narrative, ...model.blocks] };
}

testRule("report/figures-in-forms", {
  profile: "tinh-2026",
  on: "2026-03-20",
  documentType: "report",
  valid: [
    { name: "the same figure", model: reportSaying("Tổng số PAKN đã tiếp nhận là 890.") },
    {
      name: "a ratio rounded further",
      model: reportSaying(
        "Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC đạt 97,9%.",
        "Tổng số PAKN đã tiếp nhận là 890."
      ),
    },
    {
      name: "an aim, and a figure of another year, beside the figure itself",
      model: reportSaying(
        "Tổng số PAKN đã tiếp nhận là 890.",
        "Phấn đấu tổng số PAKN đã tiếp nhận là 950; năm 2024 tổng số PAKN đã tiếp nhận là 700."
      ),
    },
    {
      name: "another time in the same sentence",
      model: reportSaying(
        "Tổng số PAKN đã tiếp nhận là 890.",
        "So với cùng kỳ, tổng số PAKN đã tiếp nhận là 600; tổng số PAKN đã tiếp nhận là 890."
      ),
    },
  ],
  invalid: [
    {
      name: "another figure",
      model: reportSaying("Tổng số PAKN đã tiếp nhận là 900, đã xử lý kịp thời."),
      findings: [
        {
          messageId: "differs",
          data: { stated: "900", form: "Biểu mẫu 3", number: "3.3.1.", figure: "890" },
          anchor: { kind: "paragraph", paragraphId: "n1", span: { start: 29, end: 32 } },
        },
      ],
    },
    {
      name: "another figure with words between, told once",
      model: reportSaying("Toàn tỉnh đã tiếp nhận tổng số 905 PAKN của tổ chức, cá nhân."),
      findings: [{ messageId: "differs", data: { stated: "905", figure: "890" } }],
    },
    {
      name: "another ratio",
      model: reportSaying(
        "Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC đạt 98,9%."
      ),
      findings: [{ messageId: "differs", data: { stated: "98,9%" } }],
    },
  ],
  skipped: [
    { name: "no forms in the file", model: documentOf("Tổng số PAKN đã tiếp nhận là 890.") },
    {
      name: "a name that two rows share",
      model: reportSaying("Số hồ sơ giải quyết đúng hạn là 12."),
    },
    {
      name: "a table that is no form",
      model: documentOf("Tổng số PAKN đã tiếp nhận là 890.", { rows: [["Tên", "Số"]] }),
    },
  ],
});
