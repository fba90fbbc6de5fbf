import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  findNumbers,
  formatNumber,
  readNumber,
  roundHalfUp,
  roundingInterval,
  type ReadNumberOptions,
} from "../../../src/core/text/numbers";

describe("readNumber", () => {
  test.each<[string, ReadNumberOptions, object]>([
    ["07", {}, { value: 7, decimals: 0, grouping: "none", resolvedBy: "form" }],
    ["1.234,5", {}, { value: 1234.5, decimals: 1, grouping: "dot" }],
    ["1 234", {}, { value: 1234, decimals: 0, grouping: "space" }],
    ["1\u00a0234\u202f567", {}, { value: 1234567, grouping: "space" }],
    ["1,234.5", {}, { value: 1234.5, decimals: 1, grouping: "comma" }],
    ["1.234.567", {}, { value: 1234567, decimals: 0, grouping: "dot" }],
    ["12,5%", {}, { value: 12.5, decimals: 1, hasPercentSign: true }],
    ["95.5 %", {}, { value: 95.5, decimals: 1, hasPercentSign: true }],
    ["99,10", {}, { value: 99.1, decimals: 2, hasPercentSign: false }],
    ["−3,5", {}, { value: -3.5, decimals: 1 }],
    ["- 3", {}, { value: -3 }],
    ["0,125", {}, { value: 0.125, decimals: 3 }],
    ["1234.567", {}, { value: 1234.567, decimals: 3 }],
    ["25.898", { expect: "count" }, { value: 25898, decimals: 0, resolvedBy: "expectation" }],
    ["25,898", { expect: "count" }, { value: 25898, resolvedBy: "expectation" }],
    ["33,333", { expect: "percentage" }, { value: 33.333, decimals: 3, resolvedBy: "expectation" }],
    ["95.5", { expect: "count" }, { value: 95.5, decimals: 1, resolvedBy: "form" }],
    ["12 hồ sơ", { allowMeasureUnit: true }, { value: 12 }],
    ["04 VB", { allowMeasureUnit: true }, { value: 4 }],
  ])("%j %j", (text, options, reading) => {
    expect(readNumber(text, options)).toMatchObject({ kind: "number", ...reading });
  });

  test.each([
    ["1.234", [1234, 1.234]],
    ["1,234", [1234, 1.234]],
    ["25.898", [25898, 25.898]],
    ["-1.234", [-1234, -1.234]],
  ])("%j has two readings", (text, readings) => {
    expect(readNumber(text)).toMatchObject({ kind: "ambiguous", readings });
  });

  test.each([
    ["", "blank"],
    ["……", "blank"],
    ["-", "statedAbsence"],
    ["Không có", "statedAbsence"],
    ["12 hồ sơ", "unreadable"],
    ["1.2.3", "unreadable"],
    ["1.23,456.7", "unreadable"],
    ["12/15", "unreadable"],
    ["1 23", "unreadable"],
    ["#REF!", "unreadable"],
    ["%", "unreadable"],
    ["5,", "unreadable"],
  ])("%j is %s", (text, kind) => {
    expect(readNumber(text).kind).toBe(kind);
  });

  test("reads what formatNumber writes", () => {
    const decimals = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), decimals, (value, places) => {
        const rounded = roundHalfUp(value, places);
        const expected = places === 0 ? "count" : "percentage";
        expect(readNumber(formatNumber(value, places), { expect: expected })).toMatchObject({
          kind: "number",
          value: rounded,
          decimals: places,
        });
      })
    );
  });
});

describe("rounding", () => {
  test.each([
    [1.005, 2, 1.01],
    [28.499999999999996, 0, 29],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [97.865168, 2, 97.87],
    [1e-7, 2, 0],
    [1234, 2, 1234],
  ])("%d to %i decimals is %d", (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
  });

  test.each([
    [98.5, 1, 98.45, 98.55],
    [7, 0, 6.5, 7.5],
    [99.1, 2, 99.095, 99.105],
  ])("%d with %i decimals stands for %d to %d", (value, decimals, low, high) => {
    expect(roundingInterval(value, decimals)).toEqual([low, high]);
  });

  test("an exact value lies in the interval of its rounding", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const [low, high] = roundingInterval(roundHalfUp(value, decimals), decimals);
          const binaryNoise = 1e-9;
          expect(value).toBeGreaterThanOrEqual(low - binaryNoise);
          expect(value).toBeLessThanOrEqual(high + binaryNoise);
        }
      )
    );
  });

  test("what is not finite is refused", () => {
    expect(() => roundHalfUp(Number.NaN, 0)).toThrow(RangeError);
    expect(() => formatNumber(Number.POSITIVE_INFINITY, 0)).toThrow(RangeError);
  });
});

describe("findNumbers", () => {
  test("finds counts and percentages, and skips dates, periods, instruments and labels", () => {
    const text =
      "1.1. Năm 2022, Kế hoạch số 184/KH-UBND ngày 07/12/2021 và Quyết định 28/2018/QĐ-TTg: đạt 98,5% (871/890 hồ sơ), " +
      "giảm -2 so với quý 2, thêm 1.234 lượt; Luật QH14, giai đoạn 2021-2025, COVID-19, tăng 1,5% - 2%, còn 07.";
    const found = (written: string): readonly string[] =>
      findNumbers(written).map(({ span }) => written.slice(span.start, span.end));
    expect(found(text)).toEqual(["98,5%", "871", "890", "-2", "1.234", "1,5%", "2%", "07"]);
    expect(found(text.normalize("NFD"))).toEqual(found(text));
  });

  test("hands its options on", () => {
    const [number] = findNumbers("có 25.898 hồ sơ", { expect: "count" });
    expect(number?.reading).toMatchObject({ kind: "number", value: 25898 });
  });
});
