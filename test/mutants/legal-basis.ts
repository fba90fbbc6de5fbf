import type { Mutant } from "./mutant";
import { textMutants } from "./plant-text";

/** Instruments under a wrong date or number, no longer or not yet in force, unknown; terms that have ended. */
export const legalBasisMutants: readonly Mutant[] = [
  ...textMutants({
    code: "VB-21",
    implied: ["VB-24"],
    texts: [
      "Nghiên cứu Nghị định số 118/2025/NĐ-CP ngày 09/6/2024 của Chính phủ.",
      "Phổ biến Nghị quyết số 76/NQ-CP ngày 15/7/2020 ban hành Chương trình tổng thể cải cách hành chính nhà nước.",
      "Quán triệt Nghị định số 118/2025/NĐ-CP ngày 19/6/2025 của Chính phủ.",
    ],
  }),
  ...textMutants({
    code: "VB-22",
    implied: ["VB-24"],
    texts: [
      "Phổ biến Nghị định số 118/NĐ-CP ngày 09/6/2025 của Chính phủ.",
      "Quán triệt Quyết định số 28/QĐ-TTg ngày 12/7/2018 của Thủ tướng Chính phủ.",
      "Nghiên cứu Thông tư số 7/TT-BNV về chế độ làm việc.",
    ],
  }),
  ...textMutants({
    code: "VB-23",
    implied: ["VB-24"],
    texts: [
      "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;",
      "Theo Quyết định số 876/QĐ-BNV ngày 10/11/2022 của Bộ Nội vụ.",
      "Căn cứ Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ;",
      "Căn cứ Công văn số 15/SNV-CCHC ngày 20/11/2027 của Sở Nội vụ;",
    ],
  }),
  ...textMutants({
    code: "VB-24",
    told: "counted",
    texts: [1, 2, 3, 4, 5].map(
      (number) => `Nghiên cứu Nghị định số ${900 + number}/2024/NĐ-CP ngày 0${number}/02/2024.`
    ),
  }),
  ...textMutants({
    code: "VB-38",
    texts: [
      "Phổ biến Quyết định số 76/NQ-CP ngày 15/7/2021 của Chính phủ.",
      "Nghiên cứu Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Chính phủ.",
      "Quán triệt Nghị quyết số 131/NQ-CP ngày 06/10/2022 của Thủ tướng Chính phủ.",
    ],
  }),
  ...textMutants({
    code: "VB-39",
    texts: [
      "Phổ biến Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về kiểm soát thủ tục hành chính.",
      "Nghiên cứu Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về công tác văn thư lưu trữ.",
    ],
  }),
  ...textMutants({
    code: "VB-25",
    texts: [
      "Thêm TTHC được cung cấp trực tuyến mức độ 4.",
      "Nâng dịch vụ công trực tuyến mức độ 3, 4 cho người dân.",
      "DVCTT mức độ 3 được rà soát.",
    ],
  }),
  // A district is told once, however often it is named.
  ...textMutants({ code: "VB-25", texts: ["Huyện A Lưới tiếp nhận hồ sơ."], most: 1 }),
];
