import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Justification } from "../../../src/core/justifications/justification";
import {
  parseJustifications,
  writeJustifications,
} from "../../../src/ooxml/justifications/justifications-xml";

const whole: Justification = {
  ruleId: "statistics/stated-totals",
  code: "TK-05",
  fingerprint: "0123456789abcdef",
  occurrence: 0,
  quote: "12 < 15 & “khác”",
  by: "Trần Thị B",
  on: "2026-11-22",
  reason: "Hai đơn vị sáp nhập\nnên chỉ tính một lần.",
};

describe("justifications as XML", () => {
  test("whatever is typed comes back as it was", () => {
    const letters = fc.string({ unit: "grapheme" }).map((text) =>
      // What XML 1.0 cannot hold is left out by the writer, and a carriage return is a line end to every reader.
      text.replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu, "")
    );
    const typed = letters.map((text) => `x${text}`);
    fc.assert(
      fc.property(letters, typed, typed, fc.nat(9), (quote, by, reason, occurrence) => {
        const one = { ...whole, quote, by, reason, occurrence };
        expect(parseJustifications(writeJustifications([one]))).toEqual([one]);
      }),
      { numRuns: 60 }
    );
  });

  test("the order stays", () => {
    const list = ["a", "b", "c"].map((reason) => ({ ...whole, reason }));
    expect(parseJustifications(writeJustifications(list))).toEqual(list);
  });

  test.each<Partial<Justification>>([
    { by: " " },
    { reason: "" },
    { on: "2026-02-30" },
    { fingerprint: "zz" },
    { occurrence: -1 },
    { ruleId: "" },
  ])("an entry that lacks something justifies nothing: %j", (lacking) => {
    expect(parseJustifications(writeJustifications([{ ...whole, ...lacking }]))).toEqual([]);
  });
});
