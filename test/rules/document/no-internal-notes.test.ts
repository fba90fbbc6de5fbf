import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/no-internal-notes", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "the same words within a sentence",
      model: documentOf(
        "Từ năm 2026 không phát hành văn bản giấy, số liệu được cập nhật sau mỗi quý."
      ),
    },
    {
      name: "sentences that speak of something else, or say more",
      model: documentOf(
        "Phần mềm một cửa cũ không phát hành.",
        "Cột so sánh không in sẽ được Văn phòng Sở lưu trong hồ sơ theo dõi việc thực hiện kế hoạch."
      ),
    },
    {
      name: "another note in brackets",
      model: documentOf("Sở Nội vụ (cơ quan thường trực) theo dõi."),
    },
  ],
  invalid: [
    {
      name: "a short sentence on a part of the draft",
      model: documentOf("Cột so sánh phía dưới không phát hành.", "Bảng này không in"),
      findings: [
        {
          messageId: "note",
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 22, end: 37 } },
        },
        { messageId: "note", data: { note: "không in" } },
      ],
    },
    {
      name: "a column heading",
      model: documentOf({ rows: [["Nhiệm vụ", "Theo dõi (không phát hành)"]] }),
      findings: [
        {
          messageId: "note",
          data: { note: "không phát hành" },
          anchor: { kind: "tableCell", tableId: "t1", row: 0, column: 1 },
        },
      ],
    },
    {
      name: "alone and in square brackets, decomposed",
      model: documentOf(
        "Chờ bổ sung số liệu.".normalize("NFD"),
        "Đạt 45 nhiệm vụ [cần kiểm tra lại]."
      ),
      findings: [
        { messageId: "note" },
        {
          messageId: "note",
          anchor: { kind: "paragraph", paragraphId: "p2", span: { start: 17, end: 33 } },
        },
      ],
    },
  ],
});
