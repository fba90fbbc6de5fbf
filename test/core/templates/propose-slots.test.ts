import { describe, expect, test } from "@jest/globals";
import { findFigureSpans } from "../../../src/core/templates/figure-spans";
import { findDateSpans } from "../../../src/core/templates/date-spans";

describe("figures of a report", () => {
  test.each([
    ["Trong kỳ ban hành 12 văn bản, đạt 98,5% kế hoạch.", ["12", "98,5%"]],
    ["Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021, Điều 5", []],
    ["Triển khai Nghị quyết 57-NQ/TW của Bộ Chính trị", []],
    ["Quý 3 năm 2026 tiếp nhận 1.250 hồ sơ", ["1.250"]],
    ["1. Kết quả đạt được", []],
  ])("%s", (text, figures) => {
    const found = findFigureSpans(text).map(({ span }) => text.slice(span.start, span.end));
    expect(found).toEqual(figures);
  });
});

describe("dates near the document's years", () => {
  test.each([
    ["trước ngày 15/11/2026", ["15/11/2026"], ["dd/MM/yyyy"]],
    ["ban hành ngày 15/7/2021", [], []],
    ["chậm nhất 15-12-2025", ["15-12-2025"], ["dd-MM-yyyy"]],
  ])("%s", (text, dates, formats) => {
    const found = findDateSpans(text, { from: 2026, to: 2026 });
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(dates);
    expect(found.map(({ dateFormat }) => dateFormat)).toEqual(formats);
  });
});
