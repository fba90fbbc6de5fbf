import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("report/stated-ratios", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "rounded as written",
      model: documentOf(
        "871/890 hồ sơ (đạt 97,9%); 871/890 hồ sơ, đạt 97,87%; 871/890 hồ sơ đạt tỷ lệ 98%."
      ),
    },
    {
      name: "hedged the right way",
      model: documentOf(
        "871/890 hồ sơ, đạt gần 98%; 871/890 hồ sơ, đạt trên 97%; 871/890 hồ sơ, chiếm khoảng 98,5%."
      ),
    },
    {
      name: "another base is named",
      model: documentOf(
        "Hoàn thành 12/15 nhiệm vụ, đạt 90% kế hoạch; 12/15 nhiệm vụ, đạt 95% so với cùng kỳ."
      ),
    },
    {
      name: "nothing ties them",
      model: documentOf(
        "Có 871/890 hồ sơ, trong đó trực tuyến đạt 60%; 12/15 đơn vị và tỷ lệ hài lòng đạt 90%."
      ),
    },
    {
      name: "dates and numbers of instruments",
      model: documentOf(
        "Đến ngày 15/7 đạt 80%; tháng 12/2025 đạt 90%; Quyết định số 282/QĐ-TTg (đạt 5%); quý 1/2026 (đạt 20%)"
      ),
    },
    { name: "thousands", model: documentOf("1.234/1.300 hồ sơ (94,9%)") },
  ],
  invalid: [
    {
      name: "cut off",
      model: documentOf("Đã giải quyết 871/890 hồ sơ (đạt 97,8%)"),
      findings: [
        {
          messageId: "ratio",
          data: { part: "871", whole: "890", expected: "97,9", stated: "97,8" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 33, end: 37 } },
        },
      ],
    },
    {
      name: "the percentage comes first, in a cell",
      model: documentOf({ rows: [["Đạt 95% (45/50 nhiệm vụ)"]] }),
      findings: [{ messageId: "ratio", data: { expected: "90", stated: "95" } }],
    },
    {
      name: "hedged the wrong way",
      model: documentOf("871/890 hồ sơ, đạt trên 98%; 871/890 hồ sơ, đạt gần 97%."),
      findings: [{ messageId: "ratio" }, { messageId: "ratio" }],
    },
  ],
});
