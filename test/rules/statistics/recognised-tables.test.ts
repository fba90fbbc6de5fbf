import { appendix2026, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";
import { documentOf } from "../../support/document";
import { workbookOf } from "../../support/workbook";

const table = [
  ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"],
  ["1", "Số xã đạt chuẩn nông thôn mới nâng cao", "Xã", "12", ""],
  ["2", "Số km đường liên thôn được bê tông hóa", "Km", "340", ""],
];

testRule("statistics/recognised-tables", {
  ...appendix2026,
  valid: [...validInBoth("the forms in force", { forms: [1, 2, 3, 4, 5, 6, 7] })],
  invalid: [
    {
      name: "statistics of another field in a sheet",
      model: workbookOf({ "Phụ lục": [["Nông thôn mới"], ...table] }),
      findings: [{ messageId: "unrecognised", data: { title: "Nông thôn mới" } }],
    },
    {
      name: "statistics of another field in a Word table",
      model: documentOf("Nông thôn mới", { rows: table }),
      findings: [{ messageId: "unrecognised", data: { title: "Nông thôn mới" } }],
    },
    {
      name: "a titled table whose columns cannot be told, with what was looked for",
      model: workbookOf({
        "Biểu 3": [
          ["Nội dung", "Tỉnh báo cáo", "Năm"],
          ["Số TTHC", "12", "2026"],
          ["Số hồ sơ", "5", "2026"],
        ],
      }),
      findings: [
        {
          messageId: "noHeader",
          data: {
            title: "Biểu 3",
            indicator: "“Chỉ tiêu thống kê”/“Chỉ tiêu”",
            figure: "“Số liệu”/“Kết quả thống kê”",
            number: "“STT”/“TT”",
            measureUnit: "“Đơn vị tính”/“ĐVT”",
          },
        },
      ],
    },
  ],
  skipped: [
    { name: "a report without tables", model: documentOf("BÁO CÁO") },
    {
      name: "the task table of a plan",
      model: documentOf("PHỤ LỤC", {
        rows: [
          ["STT", "Nhiệm vụ", "Sản phẩm", "Thời gian hoàn thành", "Chủ trì", "Phối hợp"],
          ["1", "Rà soát TTHC", "Báo cáo", "Quý II", "Sở Nội vụ", "Các sở"],
        ],
      }),
    },
  ],
});
