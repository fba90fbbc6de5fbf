import type { Mutant } from "./mutant";
import { taskMutants } from "./plant-task";
import { textMutants } from "./plant-text";

const formerUnits = [
  "Sở Kế hoạch và Đầu tư",
  "Sở Giao thông vận tải",
  "Sở Thông tin và Truyền thông",
  "Sở Tài nguyên và Môi trường",
  "Sở Lao động - Thương binh và Xã hội",
];

/** Units that are no more, and names of units that are misspelt. */
export const unitMutants: readonly Mutant[] = [
  ...textMutants({
    code: "VB-02",
    places: ["prose"],
    documents: ["plan"],
    texts: formerUnits.map((unit) => `${unit} thẩm định hồ sơ của các phòng.`),
  }),
  ...textMutants({
    code: "VB-02",
    places: ["prose"],
    documents: ["report"],
    texts: formerUnits.map((unit) => `${unit} đang rà soát thủ tục.`),
  }),
  ...taskMutants({
    code: "KH-14",
    at: "lead",
    isInProse: false,
    changes: formerUnits.map((lead) => ({ lead })),
  }),
  ...taskMutants({
    code: "KH-14",
    at: "coordinating",
    isInProse: false,
    changes: formerUnits.map((unit) => ({ coordinating: `${unit}; Phòng Văn thư` })),
  }),
  ...taskMutants({
    code: "KH-15",
    at: "lead",
    changes: [
      { lead: "Sở Nội vu" },
      { lead: "Sở Khoa học và Công nghê" },
      { lead: "Sở Giáo dục và Đạo tạo" },
    ],
  }),
];
