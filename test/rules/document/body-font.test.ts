import { documentOf } from "../../support/document";
import { laidOut } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

const look = (font: string | null, length: number) => ({ font, points: 14, length });

testRule("document/body-font", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "one font", model: laidOut({ bodyText: [look("Times New Roman", 900)] }) },
    {
      name: "in capitals, and a little of another font",
      model: laidOut({ bodyText: [look("TIMES NEW ROMAN", 950), look("Symbol", 50)] }),
    },
  ],
  invalid: [
    {
      name: "a fifth in two other fonts",
      model: laidOut({
        bodyText: [look("Times New Roman", 800), look("Arial", 60), look(".VnTime", 140)],
      }),
      findings: [
        {
          messageId: "otherFont",
          data: { percent: 20, font: "Times New Roman", fonts: ".VnTime, Arial" },
          anchor: { kind: "document" },
        },
      ],
    },
  ],
  skipped: [
    { name: "a host that does not know fonts", model: documentOf("Nội dung.") },
    { name: "no font stated", model: laidOut({ bodyText: [look(null, 900)] }) },
  ],
});
