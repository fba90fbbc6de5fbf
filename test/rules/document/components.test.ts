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

testRule("document/components", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "all components",
      model: documentOf(letterhead, "KẾ HOẠCH", "Nội dung./.", {
        rows: [["Nơi nhận:\n- Như trên;", "GIÁM ĐỐC"]],
      }),
    },
    {
      name: "a letterhead of loose lines, broken",
      model: documentOf(
        "CỘNG HÒA XÃ HỘI",
        "CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 4032/BHXH-PC",
        "Hà Nội, ngày 09",
        "tháng 12 năm 2021",
        "Nơi nhận:"
      ),
    },
  ],
  invalid: [
    {
      name: "what should stand at its head, where the file stops in the middle of a sentence",
      model: documentOf(
        "Số: 12/KH-SNV",
        "KẾ HOẠCH",
        "Các phòng thực hiện việc sắp xếp theo đề án của"
      ),
      findings: [
        { messageId: "missing", data: { component: "Quốc hiệu" } },
        { messageId: "missing", data: { component: "Tiêu ngữ" } },
        { messageId: "missing", data: { component: "địa danh và thời gian ban hành" } },
      ],
    },
    {
      name: "only the number",
      model: documentOf("Số: 12/KH-SNV", "KẾ HOẠCH"),
      findings: [
        { messageId: "missing", data: { component: "Quốc hiệu" } },
        { messageId: "missing", data: { component: "Tiêu ngữ" } },
        { messageId: "missing", data: { component: "địa danh và thời gian ban hành" } },
        { messageId: "missing", data: { component: "Nơi nhận" } },
      ],
    },
    {
      name: "no recipients",
      model: documentOf(letterhead, "KẾ HOẠCH", "Nội dung./."),
      findings: [
        { messageId: "missing", data: { component: "Nơi nhận" }, anchor: { kind: "document" } },
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
