import { areaHeadings } from "../support/plan-cases";
import { lines, planPlaces, planWithTable, report, reportPlaces } from "./base-documents";
import { insertAfter } from "./draft";
import { inTurn, type Mutant } from "./mutant";
import { textMutants } from "./plant-text";

const wrongCounts = [
  "Danh mục của Phụ lục gồm 15 nhiệm vụ.",
  "Kế hoạch đề ra 68 nhiệm vụ thuộc 06 nội dung.",
  "Phụ lục nêu 14 nhiệm vụ thuộc 08 nội dung.",
  "Có 68 nhiệm vụ.",
];

const twice = [
  [
    "Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 97,9%.",
    "Tỉ lệ hồ sơ giải quyết trước và đúng hạn đạt 98,6%.",
  ],
  [
    "Tỷ lệ người dân hài lòng về thái độ phục vụ đạt 91%.",
    "Tỷ lệ người dân hài lòng về thái độ phục vụ đạt 94%.",
  ],
] as const;

/** Figures in sentences that do not agree with one another, or with the task table. */
export const numberMutants: readonly Mutant[] = [
  ...textMutants({
    code: "BC-20",
    texts: [
      "Đã giải quyết 871/890 hồ sơ (đạt 97,8%).",
      "Hoàn thành 45/50 việc, đạt 95%.",
      "Có 1.234/1.300 hồ sơ đúng hạn (96,4%).",
      "Đạt 75% (45/50 cuộc họp).",
    ],
  }),
  ...textMutants({
    code: "BC-21",
    texts: [
      "Tiếp nhận 120 hồ sơ, gồm: 80 hồ sơ trực tuyến, 45 hồ sơ trực tiếp.",
      "Kiểm tra 15 đơn vị, bao gồm 10 đơn vị cấp tỉnh và 6 đơn vị cấp xã.",
      "Tiếp nhận 1.800 hồ sơ, gồm 1.234 hồ sơ trực tuyến và 556 hồ sơ trực tiếp.",
    ],
  }),
  ...textMutants({
    code: "BC-22",
    texts: [
      "Lượng hồ sơ tăng từ 120 lên 138 hồ sơ, tăng 18%.",
      "Từ 138 xuống còn 120 hồ sơ, tăng 13%.",
      "Số phòng giảm từ 50 xuống còn 40 phòng, giảm 25%.",
    ],
  }),
  ...textMutants({
    code: "BC-23",
    texts: [
      "Tỷ lệ hài lòng từ 80% lên 92%, tăng 12%.",
      "Tỷ lệ đúng hạn từ 60% xuống 50%, giảm 10%.",
    ],
  }),
  ...textMutants({
    code: "BC-37",
    texts: [
      "Lượng hồ sơ từ 60 lên 120 hồ sơ, gấp 3 lần.",
      "Có 1.250 lượt, gấp 2,5 lần so với quý II/2024 (1.000 lượt).",
    ],
  }),
  ...textMutants({
    code: "BC-39",
    texts: [
      "Tiếp nhận 120 hồ sơ, trong đó có 180 hồ sơ trực tuyến.",
      "Rà soát 45 văn bản (trong đó 54 văn bản còn hiệu lực).",
      "Tiếp nhận 1.200 hồ sơ, trong đó 700 trực tuyến và 600 trực tiếp.",
      "Giải quyết 890 hồ sơ, trong đó 871 hồ sơ đúng hạn, 29 hồ sơ quá hạn.",
    ],
  }),
  ...textMutants({
    code: "BC-38",
    documents: ["report"],
    told: "counted",
    places: ["prose"],
    fewest: 3,
    texts: [
      "Hệ thống được nâng cấp xong 72%.",
      "Tỷ lệ hài lòng của người dân đạt 88%.",
      "Việc số hóa kết quả đạt 65 %.",
      "Tỷ lệ văn bản ký số là 99,5%.",
    ],
  }),
  {
    code: "BC-36",
    where: "sentences of a report",
    base: report,
    // Shares without their two numbers are also listed as such.
    implied: ["BC-38"],
    defects: () =>
      twice.map(([first, second], index) => ({
        plant: (draft) =>
          insertAfter(
            insertAfter(draft, reportPlaces[index] ?? "", first),
            reportPlaces[index + 2] ?? "",
            second
          ),
        expected: second,
      })),
  },
  {
    code: "KH-21",
    where: "paragraphs of a plan",
    base: planWithTable,
    most: 3,
    defects: (turn) =>
      planPlaces.slice(0, 3).map((line, index) => {
        const text = inTurn(wrongCounts, turn + index);
        return { plant: (draft) => insertAfter(draft, line, text), expected: text };
      }),
  },
  {
    code: "KH-21",
    where: "a plan whose table has six groups",
    base: planWithTable,
    defects: () => [
      {
        plant: (draft) =>
          insertAfter(
            draft,
            lines.purpose,
            `Phụ lục nêu 14 nhiệm vụ thuộc ${areaHeadings.length + 3} lĩnh vực.`
          ),
        expected: `Phụ lục nêu 14 nhiệm vụ thuộc ${areaHeadings.length + 3} lĩnh vực.`,
      },
    ],
  },
];
