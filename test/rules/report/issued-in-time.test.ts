import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

const report = (date: string, period: string) =>
  documentOf(
    "BẢO HIỂM XÃ HỘI TỈNH AN BÌNH",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 815/BC-BHXH",
    `An Bình, ${date}`,
    "BÁO CÁO",
    `Kết quả công tác cải cách hành chính ${period}`
  );

testRule("report/issued-in-time", {
  on: "2023-06-18",
  documentType: "report",
  profile: "bhxh-tinh",
  valid: [
    {
      name: "on day 18, which counts",
      model: report("ngày 18 tháng 6 năm 2023", "6 tháng đầu năm 2023"),
    },
    {
      name: "before day 20, which does not",
      profile: "tinh-vinh-phuc",
      on: "2022-03-19",
      model: report("ngày 19 tháng 3 năm 2022", "quý I/2022"),
    },
    {
      name: "day 15 in Huế",
      profile: "so-nganh-hue-2021",
      on: "2021-12-15",
      model: report("ngày 15 tháng 12 năm 2021", "năm 2021"),
    },
  ],
  invalid: [
    {
      name: "on day 19",
      model: report("ngày 19 tháng 6 năm 2023", "6 tháng đầu năm 2023"),
      findings: [{ messageId: "late", data: { issued: "19/6/2023", due: "18/6/2023", days: 1 } }],
    },
    {
      name: "on day 20 where it has to be before",
      profile: "tinh-vinh-phuc",
      on: "2022-03-20",
      model: report("ngày 20 tháng 3 năm 2022", "quý I/2022"),
      findings: [{ messageId: "late", data: { due: "19/3/2022", days: 1 } }],
    },
  ],
  skipped: [
    {
      name: "due day not known",
      profile: "so-2026",
      on: "2026-03-20",
      model: report("ngày 20 tháng 3 năm 2026", "quý I/2026"),
    },
    { name: "a period without a report", model: report("ngày 20 tháng 7 năm 2023", "quý II/2023") },
  ],
});
