import { expect, test } from "@jest/globals";
import {
  findInstrumentReferences,
  instrumentKey,
} from "../../../src/core/recognition/instrument-references";

test.each([
  ["Nghị quyết số 76/NQ-CP ngày 15/7/2021", "76/NQ-CP", null, "2021-07-15"],
  ["Nghị định 32/2019/NĐ-CP ngày 10/04/2019", "32/2019/NĐ-CP", 2019, "2019-04-10"],
  ["văn bản số 1588 /SNV-CCHC ngày 28/12/2020", "1588/SNV-CCHC", null, "2020-12-28"],
  ["Luật Tổ chức chính quyền địa phương số 72/2025/QH15", "72/2025/QH15", 2025, null],
  ["Công văn số 3759/BNV-CCHC ngày 02 tháng 8 năm 2021", "3759/BNV-CCHC", null, "2021-08-02"],
  ["Kế hoạch số 5119/KH-SLĐTBXH về CCHC, gửi trước ngày 05/01/2022", "5119/KH-SLĐTBXH", null, null],
  ["Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", "57-NQ/TW", null, "2024-12-22"],
  ["Kết luận 127 -KL/TW, ngày 28/02/2025", "127-KL/TW", null, "2025-02-28"],
  ["Chương trình hành động số 15-CTr/TU của Tỉnh ủy", "15-CTr/TU", null, null],
  ["Thông báo số 20-TB/VPTW", "20-TB/VPTW", null, null],
])("%s", (text, number, yearInNumber, issuedOn) => {
  expect(findInstrumentReferences(text)).toMatchObject([{ number, yearInNumber, issuedOn }]);
});

test.each([
  "24/7 và 15/7/2021",
  "Quý I/2026",
  "tỷ lệ 871/890 hồ sơ",
  "hồ sơ A/B-C",
  "Kế hoạch 15-20/TU",
  "báo cáo 12-lượt/TW",
  "Báo cáo 5-BC/Sở",
  "",
])("“%s” cites nothing", (text) => {
  expect(findInstrumentReferences(text)).toEqual([]);
});

test("each reference keeps its own date", () => {
  const text = "Nghị quyết số 76/NQ-CP và Chỉ thị số 23/CT-TTg ngày 02/9/2021";
  expect(findInstrumentReferences(text).map(({ issuedOn }) => issuedOn)).toEqual([
    null,
    "2021-09-02",
  ]);
});

test("a party document and one that carries it out are told apart, each with its own date", () => {
  const text =
    "Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024; Kế hoạch số 10/KH-UBND ngày 05/01/2025 thực hiện Kết luận số 119-KL/TW";
  expect(
    findInstrumentReferences(text).map(({ kind, number, issuedOn }) => [kind, number, issuedOn])
  ).toEqual([
    ["Nghị quyết", "57-NQ/TW", "2024-12-22"],
    ["Kế hoạch", "10/KH-UBND", "2025-01-05"],
    ["Kết luận", "119-KL/TW", null],
  ]);
});

test("numbers are compared without spaces and leading zeros", () => {
  expect(instrumentKey("07 /2021/TT-BNV")).toBe(instrumentKey("7/2021/TT-BNV"));
});
