import { describe, expect, test } from "@jest/globals";
import { shiftFormula } from "../../../src/ooxml/sheet/shift-formula";

describe("shiftFormula", () => {
  test.each([
    ["A1*2", 1, 0, "A2*2"],
    ["$A1+A$1+$A$1", 2, 3, "$A3+D$1+$A$1"],
    ["SUM(B2:B10)", 1, 1, "SUM(C3:C11)"],
    ["LOG10(A1)", 1, 0, "LOG10(A2)"],
    ['"A1 giữ nguyên"&A1', 1, 0, '"A1 giữ nguyên"&A2'],
    ["'Biểu A1'!B2+Sheet1!B2", 0, 1, "'Biểu A1'!C2+Sheet1!C2"],
    ["Bảng1[[#This Row],[A1]]+A1", 1, 0, "Bảng1[[#This Row],[A1]]+A2"],
    ["SUM(A:A)+SUM(1:1)", 1, 1, "SUM(B:B)+SUM(2:2)"],
    ["SUM($A:$A)+SUM($1:$1)", 1, 1, "SUM($A:$A)+SUM($1:$1)"],
    ["A1", -1, 0, "#REF!"],
    ["XFD1", 0, 1, "#REF!"],
    ["TONG_A1+ĐVT1+1E5", 1, 1, "TONG_A1+ĐVT1+1E5"],
    ["XFE1+A1048577", 1, 0, "XFE1+A1048577"],
    ['IF(A1="",0,A1)', 0, 0, 'IF(A1="",0,A1)'],
  ])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});
