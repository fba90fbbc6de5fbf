import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/known-instruments", {
  on: "2026-01-05",
  documentType: "plan",
  facts: { issuedOn: "2026-01-05", instrumentNumber: "12/KH-UBND" },
  valid: [
    {
      name: "all known, its own number and the letterhead",
      model: documentOf(
        "Số: 12/KH-UBND",
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021; Kế hoạch số 12/KH-UBND này"
      ),
    },
    {
      name: "a number with leading zeros",
      model: documentOf("Thông tư số 7/2021/TT-BNV ngày 31/12/2021"),
    },
  ],
  invalid: [
    {
      name: "several unknown ones are one finding",
      model: documentOf(
        "Quyết định số 999/QĐ-BXD ngày 01/02/2024; Nghị quyết số 76/NQ-CP ngày 15/7/2021",
        { rows: [["Kế hoạch số 7/KH-SNV ngày 03/01/2026 và Quyết định số 999/QĐ-BXD"]] }
      ),
      findings: [{ messageId: "unknown", data: { count: 2, numbers: "999/QĐ-BXD; 7/KH-SNV" } }],
    },
    {
      name: "a known number of another day",
      model: documentOf(
        "Kế hoạch số 184/KH-UBND ngày 01/3/2024, Quyết định số 766/QĐ-TTg ngày 01/3/2024"
      ),
      findings: [{ messageId: "unknown", data: { count: 2 } }],
    },
  ],
  skipped: [{ name: "nothing cited", model: documentOf("Không dẫn văn bản nào.") }],
});
