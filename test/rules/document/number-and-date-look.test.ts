import { documentOf } from "../../support/document";
import { anchorOf, formOf } from "../../support/form-lines";
import { laidOut } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

testRule("document/number-and-date-look", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [{ name: "number upright, date in italics", model: formOf() }],
  invalid: [
    {
      name: "the date upright",
      model: formOf({ placeAndDate: { isItalic: false } }),
      findings: [{ messageId: "notItalic", anchor: anchorOf("placeAndDate") }],
    },
    {
      name: "the number in size 14, bold",
      model: formOf({ number: { points: 14, isBold: true } }),
      findings: [
        {
          messageId: "several",
          data: { expected: "cỡ 13, đứng, không đậm, căn giữa" },
          anchor: anchorOf("number"),
        },
      ],
    },
    {
      name: "the subject of a letter in italics",
      model: formOf({ placeAndDate: { text: "V/v báo cáo cải cách hành chính", points: 13 } }),
      findings: [
        {
          messageId: "italic",
          data: { component: "Trích yếu công văn (V/v …)" },
        },
      ],
    },
  ],
  skipped: [
    {
      name: "number and date on one line with a tab",
      model: formOf({
        number: { text: "Số: 12/KH-SNV\tAn Bình, ngày 18 tháng 12 năm 2025", points: 14 },
        placeAndDate: null,
        issuer: { text: "SỞ NỘI VỤ" },
      }),
    },
    { name: "a host that does not know letters", model: documentOf("Nội dung.") },
    { name: "no such line", model: laidOut({ lines: [] }) },
  ],
});
