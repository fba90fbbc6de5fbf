import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/no-fused-words", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "names, abbreviations and foreign words",
      model: documentOf("Đắk Lắk, Krông Pắk, VNeID, SLĐTBXH, website, Kon Tum, Đăkglei"),
    },
    { name: "halves that nowhere stand together", model: documentOf("Nghiêngđều là chữ lạ.") },
    {
      name: "old encodings are another rule's",
      model: documentOf("C¶i c¸ch hµnh chÝnh nhµ n­íc n¨m nay"),
    },
  ],
  invalid: [
    {
      name: "a pair of the list",
      model: documentOf("Kế hoạch cải cách hành chínhnhà nước"),
      findings: [
        {
          messageId: "fused",
          data: { word: "chínhnhà" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 23, end: 31 } },
        },
      ],
    },
    {
      name: "a pair of the document",
      model: documentOf("Phòng Kế toán lập dự toán.", { rows: [["Rà soát dựtoán"]] }),
      findings: [{ messageId: "fused", data: { word: "dựtoán" } }],
    },
    {
      name: "with a capital",
      model: documentOf("Kếhoạch năm 2026"),
      findings: [{ messageId: "fused", data: { word: "Kếhoạch" } }],
    },
  ],
});
