import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("report/stated-changes", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "a rate",
      model: documentOf("Tăng từ 120 lên 138 hồ sơ, tăng 15%; tăng 15% (từ 120 lên 138 hồ sơ)."),
    },
    {
      name: "percentage points",
      model: documentOf("Tỷ lệ từ 80% lên 92%, tăng 12 điểm phần trăm; từ 80% lên 92% (tăng 15%)."),
    },
    {
      name: "points called per cent are another rule's",
      model: documentOf("Tỷ lệ từ 80% lên 92%, tăng 12%"),
    },
    {
      name: "compared with another time",
      model: documentOf(
        "Tiếp nhận 138 hồ sơ, tăng 15% so với cùng kỳ năm 2024 (120 hồ sơ).",
        "Tiếp nhận 138 hồ sơ, tăng 15% so với cùng kỳ (2024)."
      ),
    },
    { name: "a fall", model: documentOf("Giảm từ 50 xuống còn 40 đơn vị, giảm 20%.") },
    {
      name: "years and days",
      model: documentOf("Từ năm 2021 đến năm 2025, tăng 15%; từ ngày 15/12 đến 14/3, giảm 2%."),
    },
  ],
  invalid: [
    {
      name: "compared with another time, the value of then in brackets or after a colon",
      model: documentOf(
        "Tiếp nhận 138 hồ sơ, tăng 18% so với cùng kỳ năm 2024 (120 hồ sơ).",
        "Tiếp nhận 138 hồ sơ (giảm 15% so với quý II/2024: 120 hồ sơ).",
        "Đạt 98,5%, tăng 3,1 điểm phần trăm so với năm 2024 (96,4%)."
      ),
      findings: [
        { messageId: "amount", data: { expected: "15,0%", stated: "18" } },
        { messageId: "direction", data: { direction: "giảm" } },
        { messageId: "amount", data: { expected: "2,1 điểm phần trăm", stated: "3,1" } },
      ],
    },
    {
      name: "both values in brackets after the words that compare",
      model: documentOf("Hồ sơ tăng 25% so với cùng kỳ (từ 640 hồ sơ lên 768 hồ sơ)."),
      findings: [{ messageId: "amount", data: { expected: "20,0%", stated: "25" } }],
    },
    {
      name: "a wrong rate",
      model: documentOf("Tăng từ 120 lên 138 hồ sơ, tăng 18%."),
      findings: [{ messageId: "amount", data: { expected: "15,0%", stated: "18" } }],
    },
    {
      name: "the wrong way",
      model: documentOf("Từ 138 xuống còn 120 hồ sơ, tăng 13%."),
      findings: [{ messageId: "direction", data: { direction: "tăng" } }],
    },
  ],
});
