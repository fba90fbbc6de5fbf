import { issuedOn, lines, planInProse, planWithTable, report, reportLines } from "./base-documents";
import { flatMapRows, insertAfter, replaceCell, replaceLine, type Draft } from "./draft";
import { inTurn, type Base, type Defect, type Mutant } from "./mutant";
import { goodSettings, type FormLineId, type LineSetting } from "./form-looks";
import { goodLayout, type PageLayout } from "./split-docx";

const heading = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const motto = "Độc lập - Tự do - Hạnh phúc";

/** One cell of the letterhead written otherwise. */
const cellDefect = (text: string, by: string, expected = by): Defect => ({
  plant: (draft) => replaceCell(draft, text, by),
  expected,
});

/** Part of a cell of the letterhead written otherwise; the parts go together. */
const headDefect = (part: string, by: string, expected = part): Defect => ({
  plant: (draft) =>
    flatMapRows(draft, (row) => [
      row.map((cell) => (typeof cell === "string" ? cell.replace(part, by) : cell)),
    ]),
  expected,
});

const issuedOnDays = (
  code: string,
  base: Base,
  dates: readonly string[],
  implied: readonly string[] = []
): Mutant => ({
  code,
  where: `the date of ${base.name}`,
  base,
  implied,
  defects: (turn) => {
    const date = dates[turn % dates.length] ?? "";
    const old = base.name.startsWith("a report") ? reportLines.placeAndDate : lines.placeAndDate;
    return [cellDefect(old, date)];
  },
});

const insurancePlan: Base = {
  ...planWithTable,
  name: "a plan of the insurance",
  profileId: "bhxh-tinh",
  draft: issuedOn(planWithTable, lines.placeAndDate).draft,
};

/** One thing wrong with the page or the letters; the finding is on the document. */
const pageMutant = (code: string, layouts: readonly Partial<PageLayout>[]): Mutant => ({
  code,
  where: "the page",
  base: planInProse,
  defects: (turn) => [
    { plant: (draft) => draft, layout: inTurn(layouts, turn), expected: "document" },
  ],
});

/** One line set in other letters; the finding names the component. */
const lookMutant = (
  code: string,
  looks: readonly (readonly [FormLineId, string, Partial<LineSetting>])[]
): Mutant => ({
  code,
  where: "the letters of a component",
  base: planInProse,
  told: { data: "component" },
  defects: (turn) => {
    const [id, expected, setting] = inTurn(looks, turn);
    const settings = { ...goodSettings, [id]: { ...goodSettings[id], ...setting } };
    return [{ plant: (draft) => draft, layout: { settings }, expected }];
  },
});

/** Components of the document's head and foot, dates of issue, appendices: Decree 30/2020/NĐ-CP and due days. */
export const formMutants: readonly Mutant[] = [
  issuedOnDays("KH-13", insurancePlan, [
    "An Bình, ngày 16 tháng 12 năm 2025",
    "An Bình, ngày 31 tháng 12 năm 2025",
  ]),
  issuedOnDays(
    "KH-26",
    planWithTable,
    ["An Bình, ngày 18 tháng 12 năm 2026", "An Bình, ngày 18 tháng 12 năm 2024"],
    ["KH-16", "VB-23", "VB-03"]
  ),
  issuedOnDays("BC-03", report, [
    "An Bình, ngày 14 tháng 3 năm 2026",
    "An Bình, ngày 05 tháng 3 năm 2026",
  ]),
  issuedOnDays("BC-04", { ...report, name: "a report of the insurance", profileId: "bhxh-tinh" }, [
    "An Bình, ngày 20 tháng 3 năm 2026",
    "An Bình, ngày 31 tháng 3 năm 2026",
  ]),
  {
    code: "VB-11",
    where: "the letterhead and the note of an appendix",
    base: { ...report, on: "2026-03-18" },
    defects: () => [
      cellDefect(reportLines.number, "Số: ……/BC-UBND"),
      cellDefect(reportLines.placeAndDate, "An Bình, ngày … tháng 3 năm 2026"),
      {
        plant: (draft) =>
          replaceLine(draft, reportLines.attachment, "(Kèm theo Báo cáo số …/BC-UBND)"),
        expected: "(Kèm theo Báo cáo số …/BC-UBND)",
      },
    ],
  },
  {
    code: "VB-26",
    where: "the letterhead and the foot",
    base: { ...planInProse, on: "2025-12-18" },
    told: { data: "component" },
    defects: () => [
      headDefect(heading, "", "Quốc hiệu"),
      headDefect(motto, "", "Tiêu ngữ"),
      cellDefect(lines.placeAndDate, "", "địa danh và thời gian ban hành"),
      cellDefect(lines.recipients, "", "Nơi nhận"),
    ],
  },
  {
    code: "VB-26",
    where: "the number",
    base: planInProse,
    told: { data: "component" },
    defects: () => [cellDefect(lines.number, "", "số, ký hiệu")],
  },
  {
    code: "VB-37",
    where: "the letterhead and the foot",
    base: planInProse,
    told: { data: "component" },
    defects: () => [
      cellDefect(lines.signature, "", "quyền hạn, chức vụ của người ký"),
      headDefect("UBND TỈNH AN BÌNH\nSỞ CÔNG THƯƠNG", "", "tên cơ quan ban hành ở phần đầu"),
    ],
  },
  pageMutant("VB-33", [
    { width: 215.9, height: 279.4 },
    { width: 176, height: 250 },
  ]),
  pageMutant("VB-34", [
    { margins: { ...goodLayout.margins, left: 25.4 } },
    { margins: { ...goodLayout.margins, right: 10 } },
    { margins: { ...goodLayout.margins, top: 15 } },
    { margins: { ...goodLayout.margins, bottom: 30 } },
  ]),
  pageMutant("VB-35", [{ font: "Arial" }, { font: ".VnTime" }]),
  pageMutant("VB-36", [{ points: 12 }, { points: 15 }]),
  lookMutant("VB-40", [
    ["motto", "Tiêu ngữ", { points: 12 }],
    ["motto", "Tiêu ngữ", { alignment: "left" }],
    ["nationalHeading", "Quốc hiệu", { isBold: false }],
    ["nationalHeading", "Quốc hiệu", { isItalic: true }],
  ]),
  lookMutant("VB-41", [
    ["parentUnit", "Tên cơ quan chủ quản", { isBold: true }],
    ["issuer", "Tên cơ quan ban hành", { isBold: false }],
    ["issuer", "Tên cơ quan ban hành", { points: 14 }],
  ]),
  lookMutant("VB-42", [
    ["number", "Số, ký hiệu", { points: 14 }],
    ["placeAndDate", "Địa danh và ngày tháng", { isItalic: false }],
  ]),
  lookMutant("VB-43", [
    ["documentType", "Tên loại văn bản", { points: 16 }],
    ["documentType", "Tên loại văn bản", { alignment: "left" }],
  ]),
  lookMutant("VB-44", [
    ["recipientsTitle", "Dòng “Nơi nhận:”", { isItalic: false }],
    ["recipients", "Danh sách nơi nhận", { points: 14 }],
  ]),
  lookMutant("VB-45", [
    ["signer", "Quyền hạn, chức vụ người ký", { isBold: false }],
    ["signerName", "Họ tên người ký", { isItalic: true }],
  ]),
  pageMutant("VB-46", [
    { pageNumber: "bottom" },
    { pageNumber: "right" },
    { pageNumber: "first" },
    { pageNumber: "small" },
  ]),
  lookMutant("VB-47", [
    ["motto", "Tiêu ngữ", { isRuled: false }],
    ["issuer", "tên cơ quan ban hành", { isRuled: false }],
  ]),
  pageMutant("VB-50", [{ isJustified: false }]),
  pageMutant("VB-51", [
    { spacing: { ...goodLayout.spacing, firstLine: 0 } },
    { spacing: { ...goodLayout.spacing, between: 0 } },
    { spacing: { ...goodLayout.spacing, lines: 2 } },
  ]),
  {
    code: "VB-27",
    where: "the end of the text",
    base: planInProse,
    defects: () => [
      {
        plant: (draft) => replaceLine(draft, lines.reporting, lines.reporting.replace("./.", ".")),
        expected: "document",
      },
    ],
  },
  {
    code: "VB-28",
    where: "the number and the note of an appendix",
    base: report,
    defects: (turn) => [
      cellDefect(reportLines.number, turn % 2 === 0 ? "Số: 96 /BC-UBND" : "Số: 96/UBND"),
      {
        plant: (draft) =>
          replaceLine(draft, reportLines.attachment, "(Kèm theo Báo cáo số 96/ BC-UBND)"),
        expected: "(Kèm theo Báo cáo số 96/ BC-UBND)",
      },
    ],
  },
  {
    code: "VB-29",
    where: "the date",
    base: { ...planInProse, on: "2026-01-05" },
    defects: (turn) => [
      cellDefect(
        lines.placeAndDate,
        turn % 2 === 0 ? "An Bình, ngày 5 tháng 01 năm 2026" : "An Bình, ngày 05 tháng 1 năm 2026"
      ),
    ],
  },
  {
    code: "VB-30",
    where: "the date",
    base: planInProse,
    defects: () => [cellDefect(lines.placeAndDate, "An Bình, ngày 18 tháng 09 năm 2025")],
  },
  {
    code: "VB-31",
    where: "the letterhead",
    base: planInProse,
    told: { data: "expected" },
    defects: (turn) => [
      headDefect("CỘNG HÒA", "CỘNG HOÀ"),
      headDefect(
        motto,
        turn % 2 === 0 ? "Độc lập-Tự do-Hạnh phúc" : "Độc lập – Tự do – Hạnh phúc",
        motto
      ),
    ],
  },
  {
    code: "VB-32",
    where: "the only appendix",
    base: planWithTable,
    defects: (turn) => {
      const numbered = turn % 2 === 0 ? "PHỤ LỤC I" : "Phụ lục 1";
      return [
        { plant: (draft) => replaceLine(draft, lines.appendix, numbered), expected: numbered },
      ];
    },
  },
  {
    code: "VB-32",
    where: "one of several appendices",
    base: { ...planWithTable, draft: withAppendices(planWithTable.draft) },
    defects: () =>
      ["II", "III"].map((number, index) => ({
        plant: (draft) => replaceLine(draft, `PHỤ LỤC ${number}`, `PHỤ LỤC ${index + 2}`),
        expected: `PHỤ LỤC ${index + 2}`,
      })),
  },
];

function withAppendices(draft: Draft): Draft {
  return [
    ...insertAfter(
      replaceLine(draft, lines.appendix, "PHỤ LỤC I"),
      "DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026"
    ),
    "PHỤ LỤC II",
    "MẪU PHIẾU HỎI",
    "PHỤ LỤC III",
    "ĐỊA CHỈ LIÊN HỆ",
  ];
}
