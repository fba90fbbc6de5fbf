import { describe, expect, test } from "@jest/globals";
import { boldTextWidth, wrappedLineWidths } from "../../../src/ooxml/write/text-width";

describe("boldTextWidth", () => {
  test("gives an accented letter the width of its base letter", () => {
    expect(boldTextWidth("Ệ", 14)).toBe(boldTextWidth("E", 14));
    expect(boldTextWidth("Tiêu ngữ", 14)).toBe(boldTextWidth("Tieu ngu", 14));
  });

  test("measures the motto at 14 points as Times New Roman Bold prints it", () => {
    expect(boldTextWidth("Độc lập - Tự do - Hạnh phúc", 14)).toBeCloseTo(60.24, 1);
  });

  test("grows with size", () => {
    expect(boldTextWidth("A", 28)).toBeCloseTo(2 * boldTextWidth("A", 14));
  });
});

describe("wrappedLineWidths", () => {
  const column = 60;

  test("keeps a short text on one line", () => {
    expect(wrappedLineWidths("SỞ NỘI VỤ", 13, column)).toEqual([boldTextWidth("SỞ NỘI VỤ", 13)]);
  });

  test("breaks at spaces and never exceeds the column", () => {
    const lines = wrappedLineWidths("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", 13, column);
    expect(lines).toHaveLength(2);
    for (const width of lines) expect(width).toBeLessThanOrEqual(column);
  });

  test("takes a line end as a new line, and an empty text as one line", () => {
    expect(wrappedLineWidths("A\nB", 13, column)).toHaveLength(2);
    expect(wrappedLineWidths("", 13, column)).toEqual([0]);
  });

  test("cuts a word longer than the column to the column", () => {
    expect(wrappedLineWidths("Ư".repeat(200), 13, column)).toEqual([column]);
  });
});
