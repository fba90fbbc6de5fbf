import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/no-doubled-words", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "two words that share a syllable",
      model: documentOf(
        "Ủy ban ban hành kế hoạch; tổ chức chức danh; cơ sở sở hữu.",
        "Ủy ban nhân dân hành động."
      ),
    },
    {
      name: "words said twice on purpose",
      model: documentOf(
        "Luôn luôn, thường thường, ngày ngày, đời đời, mãi mãi, xanh xanh là từ láy. Thường xuyên luôn luôn đổi mới; xuyên luôn đổi"
      ),
    },
    {
      name: "a comma between",
      model: documentOf("Cải cách hành, hành chính và cải cách hành chính"),
    },
    {
      name: "two lines of a cell",
      model: documentOf("Sở Nội vụ chủ trì", { rows: [["Sở Nội vụ\nvụ chủ trì"]] }),
    },
    {
      name: "a phrase that may stand twice, and one with a comma between",
      model: documentOf(
        "Ban Chỉ đạo chỉ đạo các tổ chức tổ chức thi.",
        "Phải thực hiện, thực hiện tốt"
      ),
    },
    { name: "figures and codes", model: documentOf("Mức 10 10 và A A") },
  ],
  invalid: [
    {
      name: "a phrase of two words",
      model: documentOf(
        "Các sở thực hiện  thực hiện chế độ báo cáo.",
        "Cải cách cải cách hành chính".normalize("NFD")
      ),
      findings: [
        {
          messageId: "doubled",
          data: { word: "thực hiện" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 7, end: 27 } },
        },
        { messageId: "doubled" },
      ],
    },
    {
      name: "beside the same words typed once",
      model: documentOf(
        "Thực hiện cải cách hành chính.",
        "Thường trực cải cách hành hành chính của Bộ."
      ),
      findings: [
        {
          messageId: "doubled",
          data: { word: "hành" },
          anchor: { kind: "paragraph", paragraphId: "p2", span: { start: 21, end: 30 } },
        },
      ],
    },
    {
      name: "a word that never stands twice",
      model: documentOf("Kế hoạch của của Sở", { rows: [["Theo  quy định của các các đơn vị"]] }),
      findings: [
        { messageId: "doubled", data: { word: "của" } },
        { messageId: "doubled", data: { word: "các" } },
      ],
    },
    {
      name: "decomposed",
      model: documentOf(
        "Thực hiện cải cách hành chính.".normalize("NFD"),
        "Công tác cải cách hành hành chính".normalize("NFD")
      ),
      findings: [{ messageId: "doubled" }],
    },
  ],
});
