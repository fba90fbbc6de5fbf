import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

/** The letterhead of a plan as it usually stands: a borderless table of two columns. */
const letterhead = {
  rows: [
    [
      "UBND TỈNH HƯNG YÊN\nSỞ NỘI VỤ",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    ],
    ["Số: 12/KH-SNV", "Hưng Yên, ngày 05 tháng 01 năm 2026"],
  ],
};

testRule("document/date-zeros", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "padded", model: documentOf(letterhead) },
    {
      name: "months from 3 on",
      model: documentOf("Số: 12/KH-SNV", "Hưng Yên, ngày 15 tháng 3 năm 2026"),
    },
    {
      name: "dates of the text",
      model: documentOf(letterhead, "Hoàn thành trước ngày 5 tháng 1 năm 2026"),
    },
  ],
  invalid: [
    {
      name: "day and month",
      model: documentOf("Số: 12/KH-SNV", "Hưng Yên, ngày 5 tháng 1 năm 2026"),
      findings: [
        {
          messageId: "missing",
          data: { part: "ngày", figure: "5", expected: "05" },
          anchor: { kind: "paragraph", paragraphId: "p2", span: { start: 15, end: 16 } },
        },
        { messageId: "missing", data: { part: "tháng", expected: "01" } },
      ],
    },
    {
      name: "in a table, over two lines",
      model: documentOf({ rows: [["Số: 12/KH-SNV", "Hà Nội, ngày 9\ntháng 12 năm 2025"]] }),
      findings: [{ messageId: "missing", data: { expected: "09" } }],
    },
  ],
  skipped: [
    {
      name: "a news page has no letterhead",
      model: documentOf(
        "Sở Nội vụ ban hành Kế hoạch cải cách hành chính năm 2026",
        "Ngày 05/01/2026, Sở đã ban hành kế hoạch."
      ),
    },
  ],
});
