import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

const report = (date: string) =>
  documentOf(
    {
      rows: [
        ["UBND XÃ AN PHÚ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
        ["Số: 63/BC-UBND", date],
      ],
    },
    "BÁO CÁO",
    "Kết quả thực hiện công tác cải cách hành chính quý III năm 2021"
  );

testRule("report/dated-after-cut-off", {
  on: "2021-09-15",
  documentType: "report",
  valid: [
    {
      name: "the day after the last day counted",
      model: report("An Phú, ngày 15 tháng 9 năm 2021"),
    },
  ],
  invalid: [
    {
      name: "a week before",
      model: report("An Phú, ngày 06 tháng 9 năm 2021"),
      findings: [
        {
          messageId: "tooEarly",
          data: { issued: "6/9/2021", cutOff: "14/9/2021" },
          anchor: { kind: "tableCell", tableId: "t1", row: 1, column: 1 },
        },
      ],
    },
    {
      name: "on the last day itself",
      model: report("An Phú, ngày 14 tháng 9 năm 2021"),
      findings: [{ messageId: "tooEarly" }],
    },
  ],
  skipped: [
    { name: "no date yet", model: report("An Phú, ngày    tháng 9 năm 2021") },
    {
      name: "a period that is not known",
      model: report("An Phú, ngày 15 tháng 9 năm 2021"),
      facts: { period: null },
    },
  ],
});
