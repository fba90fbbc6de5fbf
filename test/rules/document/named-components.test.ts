import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

const letterhead = {
  rows: [
    [
      "UBND TỈNH HƯNG YÊN\nSỞ NỘI VỤ",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    ],
    ["Số: 12/KH-SNV", "Hưng Yên, ngày 05 tháng 01 năm 2026"],
  ],
};
const title = ["KẾ HOẠCH", "Cải cách hành chính năm 2026"] as const;
const ending = { rows: [["Nơi nhận:\n- Như trên;", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn A"]] };

testRule("document/named-components", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "all of them", model: documentOf(letterhead, ...title, "Nội dung./.", ending) },
    {
      name: "signed on loose lines",
      model: documentOf(letterhead, ...title, "Nội dung./.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    },
    {
      name: "a letter with its subject line",
      model: documentOf(
        letterhead,
        "V/v xây dựng kế hoạch cải cách hành chính",
        "Kính gửi: Các sở",
        ending
      ),
    },
  ],
  invalid: [
    {
      name: "nobody signs",
      model: documentOf(letterhead, ...title, "Giám đốc Sở chịu trách nhiệm thực hiện./."),
      findings: [
        {
          messageId: "missing",
          data: { component: "quyền hạn, chức vụ của người ký" },
          anchor: { kind: "document" },
        },
      ],
    },
    {
      name: "no title and no issuer",
      model: documentOf("Số: 12/KH-SNV", "Nội dung./.", ending),
      facts: { issuer: null },
      findings: [
        { messageId: "missing", data: { component: "tên cơ quan ban hành ở phần đầu" } },
        { messageId: "missing" },
      ],
    },
  ],
  skipped: [{ name: "no letterhead", model: documentOf("Sở Nội vụ đã ban hành kế hoạch.") }],
});
