import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

const report = (...lines: readonly string[]) =>
  documentOf("BÁO CÁO", "Kết quả công tác cải cách hành chính quý I năm 2024", ...lines);

testRule("report/data-window", {
  on: "2024-03-15",
  documentType: "report",
  valid: [
    {
      name: "the window of the report's own period",
      model: report("(Số liệu tính từ ngày 15/12/2023 đến ngày 14/3/2024)"),
    },
    {
      name: "windows of several periods, each with its name, in a letter",
      model: documentOf(
        "V/v hướng dẫn báo cáo CCHC năm 2024",
        "- Báo cáo Quý I/2024: Thời gian chốt số liệu tính từ ngày 15/12/2023 đến 14/3/2024.",
        "- Báo cáo 6 tháng đầu năm 2024: Thời gian chốt số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024.",
        "- Báo cáo Quý III/2024: Thời gian chốt số liệu tính từ ngày 15/6/2024 đến ngày 14/9/2024.",
        "- Báo cáo năm 2024: Thời gian chốt số liệu tính từ ngày 15/12/2023 đến ngày 14/12/2024."
      ),
    },
    {
      name: "in words and with leading zeros",
      model: report("Thời điểm chốt số liệu: từ ngày 15 tháng 12 năm 2023 đến ngày 14/03/2024."),
    },
    {
      name: "other ranges are no windows",
      model: report(
        "Số liệu từ ngày 15/12/2023 đến ngày 14/3/2024.",
        "Lớp tập huấn tổ chức từ ngày 04/3/2024 đến ngày 08/3/2024."
      ),
    },
  ],
  invalid: [
    {
      name: "the first day a year too early, in a table cell",
      model: documentOf("V/v báo cáo CCHC định kỳ năm 2024", {
        rows: [
          ["Báo cáo Quý III/2024: thời gian chốt số liệu từ ngày 15/6/2023 đến ngày 14/9/2024"],
        ],
      }),
      findings: [
        {
          messageId: "wrongStart",
          data: { period: "quý III năm 2024", stated: "15/6/2023", expected: "15/6/2024" },
          anchor: {
            kind: "tableCell",
            tableId: "t1",
            row: 0,
            column: 0,
            span: { start: 53, end: 62 },
          },
        },
      ],
    },
    {
      name: "both days those of the calendar quarter, with leading zeros",
      model: report("Số liệu tính từ ngày 01/01/2024 đến ngày 31/03/2024."),
      findings: [
        { messageId: "wrongStart", data: { stated: "01/01/2024", expected: "15/12/2023" } },
        { messageId: "wrongEnd", data: { stated: "31/03/2024", expected: "14/3/2024" } },
      ],
    },
    {
      name: "in words",
      model: report(
        "Thời gian chốt số liệu từ ngày 15 tháng 12 năm 2022 đến ngày 14 tháng 3 năm 2024."
      ),
      findings: [{ messageId: "wrongStart", data: { expected: "15/12/2023" } }],
    },
  ],
  skipped: [
    { name: "no window stated", model: report("I. KẾT QUẢ") },
    {
      name: "a period that no regime knows",
      model: report("Số liệu từ ngày 15/12/2023 đến ngày 14/3/2024."),
      facts: { period: null },
    },
  ],
});
