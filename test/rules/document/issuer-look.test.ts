import { documentOf } from "../../support/document";
import { anchorOf, formOf } from "../../support/form-lines";
import { laidOut } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

testRule("document/issuer-look", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "the upper unit plain, the issuing one bold", model: formOf() },
    {
      name: "one unit on two lines, both bold",
      model: formOf({
        parentUnit: { text: "ỦY BAN NHÂN DÂN", isBold: true },
        issuer: { text: "TỈNH AN BÌNH" },
      }),
    },
  ],
  invalid: [
    {
      name: "the upper unit bold",
      model: formOf({ parentUnit: { isBold: true } }),
      findings: [
        {
          messageId: "bold",
          data: { component: "Tên cơ quan chủ quản" },
          anchor: anchorOf("parentUnit"),
        },
      ],
    },
    {
      name: "the issuing unit plain and big",
      model: formOf({ issuer: { isBold: false, points: 14 } }),
      findings: [
        {
          messageId: "several",
          data: { expected: "chữ in hoa, cỡ 12-13, đứng, đậm, căn giữa" },
          anchor: anchorOf("issuer"),
        },
      ],
    },
  ],
  skipped: [
    { name: "a host that does not know letters", model: documentOf("Nội dung.") },
    { name: "no such line", model: laidOut({ lines: [] }) },
  ],
});
