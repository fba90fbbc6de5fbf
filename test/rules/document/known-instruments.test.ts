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
      name: "instruments of a province",
      model: documentOf("Kế hoạch số 210/KH-UBND ngày 01/3/2024"),
    },
    {
      name: "a number whose year is left out, which another rule tells",
      model: documentOf("Quyết định số 28/QĐ-TTg ngày 12/7/2018"),
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
        "Nghị định số 999/2024/NĐ-CP ngày 01/02/2024; Nghị quyết số 76/NQ-CP ngày 15/7/2021",
        { rows: [["Công văn số 7/BNV-CP ngày 03/01/2026 và Nghị định số 999/2024/NĐ-CP"]] }
      ),
      findings: [{ messageId: "unknown", data: { count: 2, numbers: "999/2024/NĐ-CP; 7/BNV-CP" } }],
    },
    {
      name: "a known number of another day",
      model: documentOf("Quyết định số 766/QĐ-TTg ngày 01/3/2024"),
      findings: [{ messageId: "unknown", data: { count: 1 } }],
    },
  ],
  skipped: [{ name: "nothing cited", model: documentOf("Không dẫn văn bản nào.") }],
});
