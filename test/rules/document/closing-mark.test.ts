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

testRule("document/closing-mark", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "at the end", model: documentOf(letterhead, "Yêu cầu các đơn vị thực hiện./.") },
    { name: "with spaces", model: documentOf(letterhead, "Yêu cầu thực hiện. /.") },
  ],
  invalid: [
    {
      name: "none",
      model: documentOf(letterhead, "Yêu cầu các đơn vị thực hiện."),
      findings: [{ messageId: "missing" }],
    },
  ],
  skipped: [
    {
      name: "the file stops in the middle of a sentence",
      model: documentOf(letterhead, "Các phòng thực hiện việc sắp xếp theo đề án của"),
    },
    {
      name: "a news page has no letterhead",
      model: documentOf(
        "Sở Nội vụ ban hành Kế hoạch cải cách hành chính năm 2026",
        "Ngày 05/01/2026, Sở đã ban hành kế hoạch."
      ),
    },
  ],
});
