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
])("%s", (text, number, yearInNumber, issuedOn) => {
  expect(findInstrumentReferences(text)).toMatchObject([{ number, yearInNumber, issuedOn }]);
});

test.each(["24/7 và 15/7/2021", "Quý I/2026", "tỷ lệ 871/890 hồ sơ", "hồ sơ A/B-C", ""])(
  "“%s” cites nothing",
  (text) => {
    expect(findInstrumentReferences(text)).toEqual([]);
  }
);

test("each reference keeps its own date", () => {
  const text = "Nghị quyết số 76/NQ-CP và Chỉ thị số 23/CT-TTg ngày 02/9/2021";
  expect(findInstrumentReferences(text).map(({ issuedOn }) => issuedOn)).toEqual([
    null,
    "2021-09-02",
  ]);
});

test("numbers are compared without spaces and leading zeros", () => {
  expect(instrumentKey("07 /2021/TT-BNV")).toBe(instrumentKey("7/2021/TT-BNV"));
});
