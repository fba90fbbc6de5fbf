import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/instrument-number-year", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "with its year",
      model: documentOf(
        "Quyết định số 28/2018/QĐ-TTg ngày 12/7/2018, Nghị định số 61/2018/NĐ-CP, Thông tư số 07/2021/TT-BNV"
      ),
    },
    {
      name: "instruments that carry none",
      model: documentOf(
        "Quyết định số 468/QĐ-TTg ngày 27/3/2021, Nghị quyết số 76/NQ-CP, Quyết định số 28/QĐ-TTg ngày 05/01/2024"
      ),
    },
  ],
  invalid: [
    {
      name: "a decision of the register",
      model: documentOf("Theo Quyết định số 28/QĐ-TTg ngày 12/7/2018 của Thủ tướng Chính phủ"),
      findings: [
        {
          messageId: "register",
          data: { number: "28/QĐ-TTg", full: "28/2018/QĐ-TTg" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 19, end: 28 } },
        },
      ],
    },
    {
      name: "a decree and a circular",
      model: documentOf("Nghị định số 61/NĐ-CP ngày 23/4/2018; Thông tư số 7/TT-BNV"),
      findings: [
        { messageId: "register", data: { full: "61/2018/NĐ-CP" } },
        { messageId: "symbol", data: { number: "7/TT-BNV" } },
      ],
    },
  ],
});
