import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/instruments-in-force", {
  on: "2026-01-05",
  documentType: "plan",
  facts: { issuedOn: "2026-01-05", instrumentNumber: "12/KH-UBND" },
  valid: [
    {
      name: "in force",
      model: documentOf(
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;",
        "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09/6/2025"
      ),
    },
    {
      name: "replaced instruments as history",
      model: documentOf(
        "Nghị định số 118/2025/NĐ-CP thay thế Nghị định số 61/2018/NĐ-CP ngày 23/4/2018",
        "Tổng kết thực hiện Nghị quyết số 30c/NQ-CP ngày 08/11/2011"
      ),
    },
    {
      name: "a number that two instruments share, without a date",
      model: documentOf("Căn cứ Nghị quyết số 76/NQ-CP của Chính phủ"),
    },
    {
      name: "a wrong date, which another rule tells: what is cited is in force",
      model: documentOf(
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030"
      ),
    },
    {
      name: "not in the register",
      model: documentOf("Căn cứ Nghị định số 999/2019/NĐ-CP ngày 01/02/2019"),
    },
    {
      name: "replaced only later",
      facts: { issuedOn: "2024-01-05" },
      model: documentOf("Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018"),
    },
  ],
  invalid: [
    {
      name: "a basis that is issued but not yet in force; what is going to be carried out is let be",
      facts: { issuedOn: "2025-06-20" },
      model: documentOf(
        "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ;",
        "Triển khai Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 từ ngày 01/7/2025"
      ),
      findings: [
        {
          messageId: "notYet",
          data: { number: "118/2025/NĐ-CP", firstDay: "1/7/2025", documentDate: "20/6/2025" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 20, end: 34 } },
        },
      ],
    },
    {
      name: "replaced",
      model: documentOf("Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ", {
        rows: [["Theo Quyết định số 876/QĐ-BNV ngày 10/11/2022"]],
      }),
      findings: [
        {
          messageId: "replaced",
          data: {
            number: "61/2018/NĐ-CP",
            lastDay: "30/6/2025",
            replacement: "118/2025/NĐ-CP",
            replacedOn: "9/6/2025",
          },
        },
        { messageId: "replaced", data: { replacement: "892/QĐ-BNV" } },
      ],
    },
    {
      name: "the resolution of 2013",
      model: documentOf("Căn cứ Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ"),
      findings: [
        { messageId: "replaced", data: { replacement: "76/NQ-CP", replacedOn: "15/7/2021" } },
      ],
    },
    {
      name: "dated after the document",
      model: documentOf("Căn cứ Quyết định số 282/QĐ-TTg ngày 12/02/2026"),
      findings: [{ messageId: "later", data: { date: "12/2/2026", documentDate: "5/1/2026" } }],
    },
  ],
  skipped: [
    {
      name: "no date of issue",
      facts: { issuedOn: null },
      model: documentOf("Căn cứ Nghị định số 61/2018/NĐ-CP"),
    },
  ],
});
