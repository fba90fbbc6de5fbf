import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/no-blanks", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "an ellipsis that ends a list",
      model: documentOf(
        "Bố trí nguồn lực (kinh phí, trang thiết bị...) và các điều kiện khác,… theo quy định."
      ),
    },
    { name: "a dotted line of its own", model: documentOf("……………………", "__________") },
    { name: "a table of contents", model: documentOf("1. Mục tiêu ................ 3") },
    { name: "a number in square brackets", model: documentOf("Theo tài liệu [1] và [2].") },
    {
      name: "the letterhead, which has a rule of its own",
      model: documentOf(
        "Số: …/BC-SNV",
        "Hà Nội, ngày … tháng … năm 2026",
        "(Kèm theo Báo cáo số …/BC-SNV ngày … tháng …)"
      ),
    },
    { name: "cells of a table", model: documentOf({ rows: [["Nhiệm vụ", "……"]] }) },
    {
      name: "links and file names",
      model: documentOf("Xem tại https://example.vn/a?b=c và tệp số_liệu__2026.xlsx"),
    },
  ],
  invalid: [
    {
      name: "a dotted line",
      model: documentOf("Đã hoàn thành …… nhiệm vụ trong năm."),
      findings: [{ messageId: "dots", anchor: { kind: "paragraph", paragraphId: "p1" } }],
    },
    {
      name: "dots after words that want a figure",
      model: documentOf("Đến hết quý … đạt ...%"),
      findings: [{ messageId: "dots" }],
    },
    {
      name: "a year left open",
      model: documentOf("Mục tiêu năm 20xx"),
      findings: [{ messageId: "placeholder", data: { quote: "Mục tiêu năm 20xx" } }],
    },
    {
      name: "a placeholder",
      model: documentOf("Giao [tên đơn vị] tổng hợp."),
      findings: [{ messageId: "placeholder" }],
    },
    {
      name: "question marks",
      model: documentOf("Có ??? hồ sơ."),
      findings: [{ messageId: "placeholder" }],
    },
    {
      name: "a row of low lines",
      model: documentOf("Có ____ hồ sơ."),
      findings: [{ messageId: "dots" }],
    },
  ],
});
