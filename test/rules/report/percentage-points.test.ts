import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("report/percentage-points", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "called by name", model: documentOf("Tỷ lệ từ 80% lên 92%, tăng 12 điểm phần trăm.") },
    { name: "a rate", model: documentOf("Tỷ lệ từ 80% lên 92%, tăng 15%.") },
    { name: "counts", model: documentOf("Từ 100 lên 112 hồ sơ, tăng 12%.") },
  ],
  invalid: [
    {
      name: "points called per cent",
      model: documentOf("Tỷ lệ hài lòng từ 80% lên 92%, tăng 12%."),
      findings: [{ messageId: "points", data: { from: "80", to: "92", stated: "12" } }],
    },
  ],
});
