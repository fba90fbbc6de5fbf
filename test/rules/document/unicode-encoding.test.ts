import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/unicode-encoding", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "Unicode", model: documentOf("Cải cách thủ tục hành chính năm 2026") },
    { name: "foreign words", model: documentOf("Café, naïve, Übung, Straße, façade") },
    {
      name: "signs of other sciences",
      model: documentOf("Diện tích 20 m², nhiệt độ 30°C, ±5 µm, §2"),
    },
  ],
  invalid: [
    {
      name: "TCVN3 in text and table",
      model: documentOf("C¶i c¸ch thñ tôc hµnh chÝnh n¨m 2026", {
        rows: [["Së Néi vô chñ tr× phèi hîp"]],
      }),
      findings: [{ messageId: "legacy", data: { count: 2, encoding: "TCVN3 (ABC)" } }],
    },
    {
      name: "VNI",
      model: documentOf("Caûi caùch thuû tuïc haønh chính"),
      findings: [{ messageId: "legacy", data: { count: 1, encoding: "VNI" } }],
    },
  ],
});
