import { expect, test } from "@jest/globals";
import { readHeadingPeriod } from "../../../src/core/recognition/read-period";
import { nationalVocabulary } from "../../support/vocabulary";

test.each([
  ["Quý I", { period: "q1", year: null }],
  ["Số liệu quý I/2026", { period: "q1", year: 2026 }],
  ["Kết quả thực hiện của 6 tháng", { period: "h1", year: null }],
  ["Kết quả  năm 2026", { period: "year", year: 2026 }],
  ["Kế hoạch năm", null],
  ["Số liệu", null],
  ["Kết quả thực hiện", null],
])("the heading “%s” is the period %j", (heading, named) => {
  expect(readHeadingPeriod(heading, nationalVocabulary)).toEqual(named);
});

test("which words of a heading say nothing of its period is the vocabulary's to say", () => {
  const { periods, figureColumns } = nationalVocabulary;
  const read = (plain: readonly string[]) =>
    readHeadingPeriod("Ước tính quý I", { periods, figureColumns: { ...figureColumns, plain } });
  expect(read([])).toBeNull();
  expect(read(["ước tính"])).toEqual({ period: "q1", year: null });
});
