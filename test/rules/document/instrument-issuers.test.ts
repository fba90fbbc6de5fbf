import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/instrument-issuers", {
  on: "2026-01-05",
  documentType: "plan",
  facts: { instrumentNumber: "12/KH-UBND" },
  valid: [
    {
      name: "one of the issuers of a joint circular",
      model: documentOf("Thông tư liên tịch số 01/2015/TTLT-BNV-BTC ngày 14/4/2015 của Bộ Nội vụ"),
    },
    {
      name: "kind and issuer as the symbol has them",
      model: documentOf(
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;",
        "Căn cứ Quyết định số 468/QĐ-TTg ngày 27 tháng 3 năm 2021 của Thủ tướng Chính phủ;",
        "Thông tư số 07/2021/TT-BNV (31/12/2021) của Bộ trưởng Bộ Nội vụ"
      ),
    },
    {
      name: "a letter has no symbol of its kind",
      model: documentOf("Công văn số 123/CT-TTHT của Cục Thuế"),
    },
    {
      name: "letters and laws",
      model: documentOf(
        "Công văn số 725/BNV-CCHC ngày 01/3/2022 của Bộ Nội vụ",
        "Luật số 80/2015/QH13 của Quốc hội",
        "Quyết định số 22/QĐ-UBND ngày 05/01/2026 của Chủ tịch UBND tỉnh"
      ),
    },
    {
      name: "another kind further before the number",
      model: documentOf("Kế hoạch thực hiện Nghị quyết số 76/NQ-CP của Chính phủ"),
    },
    {
      name: "an issuer that stands for something else",
      model: documentOf(
        "Quyết định số 468/QĐ-TTg, nhiệm vụ của Chính phủ giao",
        "Nghị quyết số 76/NQ-CP về phương hướng của Thủ tướng Chính phủ"
      ),
    },
    {
      name: "symbols and issuers that are not known",
      model: documentOf("Quyết định số 12/QĐ-KBNN ngày 05/01/2026 của Chính phủ"),
    },
  ],
  invalid: [
    {
      name: "another kind",
      model: documentOf("Căn cứ Quyết định số 76/NQ-CP ngày 15/7/2021 của Chính phủ"),
      findings: [
        {
          messageId: "kind",
          data: { number: "76/NQ-CP", expected: "Nghị quyết", stated: "Quyết định" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 7, end: 17 } },
        },
      ],
    },
    {
      name: "another issuer, in prose and in a cell",
      model: documentOf("Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Chính phủ;", {
        rows: [["Nghị quyết số 131/NQ-CP ngày 06/10/2022 của Thủ tướng Chính phủ"]],
      }),
      findings: [
        { messageId: "issuer", data: { expected: "Thủ tướng Chính phủ", stated: "Chính phủ" } },
        { messageId: "issuer", data: { expected: "Chính phủ", stated: "Thủ tướng Chính phủ" } },
      ],
    },
    {
      name: "letters and departments",
      model: documentOf(
        "Công văn số 725/BNV-CCHC ngày 01/3/2022 của Văn phòng Chính phủ",
        "Quyết định số 12/QĐ-SNV ngày 05/01/2026 của Ủy ban nhân dân tỉnh"
      ),
      findings: [
        { messageId: "issuer", data: { expected: "Bộ Nội vụ", stated: "Văn phòng Chính phủ" } },
        { messageId: "issuer", data: { expected: "Sở Nội vụ", stated: "Ủy ban nhân dân" } },
      ],
    },
    {
      name: "both in one citation",
      model: documentOf("Nghị định số 07/2021/TT-BNV ngày 31/12/2021 của Bộ Tài chính"),
      findings: [
        { messageId: "kind", data: { expected: "Thông tư" } },
        { messageId: "issuer", data: { expected: "Bộ Nội vụ", stated: "Bộ Tài chính" } },
      ],
    },
  ],
});
