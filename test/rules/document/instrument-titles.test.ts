import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/instrument-titles", {
  on: "2026-01-05",
  documentType: "plan",
  facts: { instrumentNumber: "12/KH-UBND" },
  valid: [
    {
      name: "what follows is what this document does",
      model: documentOf(
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, Sở Công Thương ban hành kế hoạch kiểm tra an toàn hóa chất như sau:"
      ),
    },
    {
      name: "the registered title, in full and shortened",
      model: documentOf(
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;",
        "Nghị quyết số 76/NQ-CP ngày 15/7/2021 ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030"
      ),
    },
    {
      name: "most of its words in another order",
      model: documentOf(
        "Nghị định số 09/2019/NĐ-CP ngày 24/01/2019 quy định báo cáo của cơ quan hành chính nhà nước theo chế độ"
      ),
    },
    {
      name: "too short to compare, or not known",
      model: documentOf(
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 về văn thư",
        "Nghị định số 999/2019/NĐ-CP ngày 01/02/2019 về kiểm soát thủ tục hành chính",
        "Nghị quyết số 76/NQ-CP về kiểm soát thủ tục hành chính và dịch vụ công"
      ),
    },
    {
      name: "what the citing office itself does",
      model: documentOf(
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, Sở Công Thương ban hành kế hoạch như sau:"
      ),
    },
    {
      name: "the title of the other instrument of its number is another rule's",
      model: documentOf(
        "Nghị quyết số 76/NQ-CP ngày 13/6/2013 ban hành Chương trình tổng thể cải cách hành chính nhà nước"
      ),
    },
  ],
  invalid: [
    {
      name: "the title of something else",
      model: documentOf(
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về kiểm soát thủ tục hành chính;"
      ),
      findings: [
        {
          messageId: "title",
          data: {
            number: "30/2020/NĐ-CP",
            date: "5/3/2020",
            registered: "Nghị định về công tác văn thư",
            stated: "về kiểm soát thủ tục hành chính",
          },
        },
      ],
    },
  ],
});
