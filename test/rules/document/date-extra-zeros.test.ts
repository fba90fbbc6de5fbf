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

testRule("document/date-extra-zeros", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "as the decree has it",
      model: documentOf(letterhead, "Hưng Yên, ngày 05 tháng 3 năm 2026"),
    },
    {
      name: "months 1 and 2",
      model: documentOf("Số: 12/KH-SNV", "Hưng Yên, ngày 15 tháng 02 năm 2026"),
    },
  ],
  invalid: [
    {
      name: "a padded March",
      model: documentOf("Số: 12/KH-SNV", "Hưng Yên, ngày 15 tháng 03 năm 2026"),
      findings: [{ messageId: "extra", data: { part: "tháng", figure: "03", expected: "3" } }],
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
