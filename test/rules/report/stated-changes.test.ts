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
    { name: "a fall", model: documentOf("Giảm từ 50 xuống còn 40 đơn vị, giảm 20%.") },
    {
      name: "years and days",
      model: documentOf("Từ năm 2021 đến năm 2025, tăng 15%; từ ngày 15/12 đến 14/3, giảm 2%."),
    },
  ],
  invalid: [
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
