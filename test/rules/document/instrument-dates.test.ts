import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/instrument-dates", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "as registered",
      model: documentOf(
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030",
        "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 về cơ chế một cửa"
      ),
    },
    {
      name: "the instrument of 2013 under its own title",
      model: documentOf(
        "Nghị quyết số 76/NQ-CP ngày 13/6/2013 sửa đổi, bổ sung Nghị quyết số 30c/NQ-CP"
      ),
    },
    {
      name: "a number of another year, another subject",
      model: documentOf("Chỉ thị số 23/CT-TTg ngày 12/7/2023 về phòng cháy"),
    },
    {
      name: "another office's number",
      model: documentOf("Kế hoạch số 184/KH-UBND ngày 01/3/2024 của UBND tỉnh khác"),
    },
    {
      name: "a party resolution as registered, and another of its number",
      model: documentOf(
        "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
        "Nghị quyết số 18-NQ/TW ngày 16/6/2022 về tiếp tục đổi mới, hoàn thiện thể chế, chính sách về đất đai"
      ),
    },
    {
      name: "no date",
      model: documentOf(
        "Nghị quyết số 76/NQ-CP của Chính phủ về Chương trình tổng thể cải cách hành chính"
      ),
    },
  ],
  invalid: [
    {
      name: "a party resolution with another date",
      model: documentOf(
        "Nghị quyết số 57-NQ/TW ngày 24/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia"
      ),
      findings: [
        {
          messageId: "dateDiffers",
          data: { number: "57-NQ/TW", date: "24/12/2024", expected: "22/12/2024" },
        },
      ],
    },
    {
      name: "the date of 2013 with the programme of 2021",
      model: documentOf(
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030"
      ),
      findings: [
        {
          messageId: "otherInstrument",
          data: { number: "76/NQ-CP", date: "13/6/2013", expected: "15/7/2021" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 35, end: 44 } },
        },
      ],
    },
    {
      name: "a year that is not the number's",
      model: documentOf("Nghị định số 61/2018/NĐ-CP ngày 23/4/2019 của Chính phủ"),
      findings: [{ messageId: "yearDiffers", data: { year: 2018 } }],
    },
    {
      name: "a wrong day, known by number or by title",
      model: documentOf("Nghị định số 61/2018/NĐ-CP ngày 25/4/2018", {
        rows: [["Nghị quyết số 76/NQ-CP ngày 15/7/2020 ban hành Chương trình tổng thể CCHC"]],
      }),
      findings: [
        { messageId: "dateDiffers", data: { expected: "23/4/2018" } },
        { messageId: "dateDiffers", data: { expected: "15/7/2021" } },
      ],
    },
  ],
});
