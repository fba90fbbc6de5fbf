import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/numbers-without-hard-spaces", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "dots, plain spaces and units",
      model: documentOf("10.769 hồ sơ, 10 769 hồ sơ, 97,9\u00a0%, năm\u00a02026, 15\u00a0tháng"),
    },
  ],
  invalid: [
    {
      name: "no-break spaces between groups",
      model: documentOf("Đã nhận 10\u00a0769\u00a0290 hồ sơ"),
      findings: [
        {
          messageId: "hardSpace",
          data: { number: "10\u00a0769\u00a0290" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 8, end: 18 } },
        },
      ],
    },
  ],
});
