import { appendix2026, inSheet, inWord } from "../../support/statistics-cases";
import { rowsOfForm, goodValues, statisticsForms } from "../../support/statistics-values";
import { testRule } from "../../support/rule-tester";
import { workbookOf } from "../../support/workbook";

const [, form] = statisticsForms;
const rows = form === undefined ? [] : rowsOfForm(form, goodValues(statisticsForms, 7));

testRule("statistics/single-columns", {
  ...appendix2026,
  valid: [
    {
      name: "columns of different units of measure are one reading",
      model: workbookOf({
        "Biểu mẫu 2": [
          ["STT", "Chỉ tiêu", "Số liệu (văn bản)", "Số liệu (%)", "Ghi chú"],
          ...rows.map(({ number, name, measureUnit, figure }) =>
            measureUnit === "%" ? [number, name, null, figure] : [number, name, figure]
          ),
        ],
      }),
    },
    inSheet("one column of figures", { forms: [2] }),
    inWord("one column", { forms: [2] }),
  ],
  invalid: [
    {
      name: "a column of figures for each of two units",
      model: workbookOf({
        "Biểu mẫu 2": [
          ["STT", "Chỉ tiêu", "Đơn vị tính", "Kết quả thống kê", null, "Ghi chú"],
          [null, null, null, "Số liệu", "Số liệu"],
          ...rows.map((row) => [row.number, row.name, row.measureUnit, row.figure, row.figure]),
        ],
      }),
      findings: [
        {
          messageId: "several",
          data: { form: "Biểu mẫu 2", count: 2, headings: "1, 2" },
          anchor: { kind: "sheet", sheetId: "s1" },
        },
      ],
    },
    {
      name: "two names of units under one heading",
      model: workbookOf({
        "Biểu mẫu 2": [
          ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú", "Ghi chú"],
          ["1", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"],
          ...rows.map((row) => [row.number, row.name, row.measureUnit, row.figure, "", "x"]),
        ],
      }),
      findings: [{ messageId: "repeated", data: { column: "Ghi chú" } }],
    },
  ],
});
