import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

const plan = (date: string, abstract: string) =>
  documentOf(
    "BẢO HIỂM XÃ HỘI VIỆT NAM",
    "BẢO HIỂM XÃ HỘI TỈNH AN BÌNH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 2310/KH-BHXH",
    date,
    "KẾ HOẠCH",
    abstract
  );
const yearly = "Cải cách hành chính năm 2023";

testRule("plan/issued-in-time", {
  on: "2022-12-15",
  documentType: "plan",
  profile: "bhxh-tinh",
  valid: [
    {
      name: "on the due day, which counts",
      model: plan("An Bình, ngày 15 tháng 12 năm 2022", yearly),
    },
    { name: "weeks before", model: plan("An Bình, ngày 28 tháng 11 năm 2022", yearly) },
    {
      name: "another authority, another day",
      profile: "so-nganh-hue-2021",
      on: "2021-01-05",
      model: plan("Huế, ngày 05 tháng 01 năm 2021", "Cải cách hành chính năm 2021"),
    },
  ],
  invalid: [
    {
      name: "a day late, date broken over two lines",
      model: documentOf(
        "BẢO HIỂM XÃ HỘI TỈNH AN BÌNH",
        "Độc lập - Tự do - Hạnh phúc",
        "An Bình, ngày 16",
        "tháng 12 năm 2022",
        "KẾ HOẠCH",
        yearly
      ),
      findings: [
        {
          messageId: "late",
          data: { issued: "16/12/2022", due: "15/12/2022", days: 1 },
          anchor: { kind: "paragraph", paragraphId: "p3" },
        },
      ],
    },
    {
      name: "later in Huế",
      profile: "so-nganh-hue-2021",
      on: "2021-01-08",
      model: plan("Huế, ngày 08 tháng 01 năm 2021", "Cải cách hành chính năm 2021"),
      findings: [{ messageId: "late", data: { due: "5/1/2021", days: 3 } }],
    },
  ],
  skipped: [
    {
      name: "a date left to be filled in",
      model: plan("An Bình, ngày … tháng … năm 2022", yearly),
    },
    {
      name: "no due day known",
      profile: "so-2026",
      on: "2025-12-31",
      model: plan("An Bình, ngày 31 tháng 12 năm 2025", yearly),
    },
    {
      name: "a plan for several years",
      model: plan(
        "An Bình, ngày 20 tháng 12 năm 2022",
        "Cải cách hành chính giai đoạn 2023 - 2025"
      ),
    },
  ],
});
