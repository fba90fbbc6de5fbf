import { documentOf } from "../../support/document";
import { laidOut } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

const look = (points: number | null, length: number, font = "Times New Roman") => ({
  font,
  points,
  length,
});

testRule("document/body-size", {
  on: "2026-01-05",
  documentType: "report",
  valid: [
    { name: "13", model: laidOut({ bodyText: [look(13, 900)] }) },
    {
      name: "13.5, with smaller recipients and a bigger title",
      model: laidOut({ bodyText: [look(13.5, 900), look(11, 200), look(16, 100)] }),
    },
  ],
  invalid: [
    {
      name: "12",
      model: laidOut({ bodyText: [look(12, 900), look(14, 300)] }),
      findings: [{ messageId: "size", data: { stated: "12", from: 13, to: 14 } }],
    },
    {
      name: "sizes are added up over fonts",
      model: laidOut({ bodyText: [look(14, 500), look(12.5, 400), look(12.5, 300, "Arial")] }),
      findings: [{ messageId: "size", data: { stated: "12,5" } }],
    },
  ],
  skipped: [
    { name: "a host that does not know sizes", model: documentOf("Nội dung.") },
    { name: "no size stated", model: laidOut({ bodyText: [look(null, 900)] }) },
  ],
});
