import { appendix2026, inSheet, inWord } from "../../support/statistics-cases";
import { rowsOfForm, goodValues, statisticsForms } from "../../support/statistics-values";
import { testRule } from "../../support/rule-tester";
import { workbookOf } from "../../support/workbook";

const [, form] = statisticsForms;
const rows = form === undefined ? [] : rowsOfForm(form, goodValues(statisticsForms, 7));
const sheetWith = (header: readonly string[]) =>
  workbookOf({
    "Biểu mẫu 2": [
      header,
      ...rows.map((row) => [row.number, row.name, row.measureUnit, row.figure, "x"]),
    ],
  });

testRule("statistics/known-columns", {
  ...appendix2026,
  valid: [inSheet("all columns", { forms: [2] }), inWord("all columns", { forms: [2] })],
  invalid: [
    {
      name: "the unit of measure under another heading",
      model: sheetWith(["STT", "Chỉ tiêu", "Loại", "Số liệu", "Ghi chú"]),
      findings: [{ messageId: "lost", data: { form: "Biểu mẫu 2", column: "Đơn vị tính" } }],
    },
    {
      name: "number and note under other headings",
      model: sheetWith(["Mã", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Khác"]),
      findings: [
        { messageId: "lost", data: { column: "STT" } },
        { messageId: "lost", data: { column: "Ghi chú" } },
      ],
    },
  ],
});
