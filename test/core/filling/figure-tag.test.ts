import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  hashOfText,
  longestTag,
  readFigureTag,
  writeFigureTag,
  type FigureTag,
} from "../../../src/core/filling/figure-tag";

const period = fc.option(
  fc.record({
    period: fc.constantFrom("q1", "h1", "q3", "year"),
    year: fc.integer({ min: 1990, max: 2099 }),
  })
);
const tags: fc.Arbitrary<FigureTag> = fc.record({
  indicatorId: fc.stringMatching(/^[a-z][\w.]{0,20}$/u),
  period,
  cell: fc.option(fc.stringMatching(/^[A-Z]{1,2}[1-9]\d{0,4}$/u)),
  hash: fc.string().map(hashOfText),
});

describe("tags of figures", () => {
  test("what is written is read again, and Word keeps it", () => {
    fc.assert(
      fc.property(tags, (tag) => {
        const written = writeFigureTag(tag);
        expect(written.length).toBeLessThanOrEqual(longestTag);
        expect(readFigureTag(written)).toEqual(tag);
      })
    );
  });

  test("one that waits to be filled remembers its indicator only", () => {
    const waiting = { indicatorId: "b3.1.4", period: null, cell: null, hash: null };
    expect(writeFigureTag(waiting)).toBe("cchc.so:b3.1.4");
    expect(readFigureTag("cchc.so:b3.1.4")).toEqual(waiting);
  });

  test("where it would be too long the cell is left out, and then it is refused", () => {
    const long = {
      indicatorId: "x".repeat(36),
      period: { period: "year", year: 2026 },
      cell: "D12",
      hash: "01234567",
    } as const;
    expect(readFigureTag(writeFigureTag(long))?.cell).toBeNull();
    expect(() => writeFigureTag({ ...long, indicatorId: "x".repeat(60) })).toThrow(RangeError);
  });

  test.each(["", "report.results", "cchc.mark", "cchc.so:", "cchc.so:a b", "cchc.so:a:b"])(
    "%j is none",
    (tag) => {
      expect(readFigureTag(tag)).toBeNull();
    }
  );
});
