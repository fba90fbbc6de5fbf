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

testRule("document/national-heading", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "as printed in the decree", model: documentOf(letterhead) },
    {
      name: "other words with the same letters",
      model: documentOf(letterhead, "Thanh Hoà, Hòa Bình"),
    },
  ],
  invalid: [
    {
      name: "tone and hyphens",
      model: documentOf("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập-Tự do – Hạnh phúc"),
      findings: [
        { messageId: "spelling", data: { written: "CỘNG HOÀ", expected: "CỘNG HÒA" } },
        { messageId: "spelling", data: { expected: "Độc lập - Tự do - Hạnh phúc" } },
      ],
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
