import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import * as exported from "../../../src/core/text/deadline-phrases";

const kinds = Object.entries(exported).filter(
  (entry): entry is [string, exported.PhraseKind] =>
    typeof entry[1] === "object" && "pattern" in entry[1]
);

/** Phrases of each kind as deadlines write them, folded. */
const examples: Readonly<Record<string, string>> = {
  relativeWords: "trong vòng 20 ngày kể từ ngày nhận",
  instructionWords: "theo kế hoạch của tỉnh",
  vagueWords: "trong thời gian tới",
  ongoingWords: "thường xuyên trong năm",
  dayOfOtherYear: "trước ngày 31/01 năm liền kề",
  dayOfEveryYear: "ngày 15/12 hàng năm",
  dayOfOtherMonth: "trước ngày 05 của tháng liền kề sau kỳ báo cáo",
  dayOfLastMonth: "ngày 18 của tháng cuối kỳ báo cáo",
  dayOfEveryMonth: "ngày 20 hàng tháng",
  monthOfEveryYear: "trong tháng 6 hàng năm",
  endOfEvery: "cuối mỗi quý",
  recurringList: "định kỳ hàng tháng, quý, năm",
  timesPer: "6 tháng/lần",
  bareList: "quý, 6 tháng và năm",
  justRecurring: "định kỳ",
  monthList: "tháng 3, 6/2022",
  quarterList: "quý i-iii",
  wrongQuarter: "quý v",
  halfYear: "6 tháng đầu năm 2022",
  yearSpan: "giai đoạn 2021-2025",
  wholePlan: "cả giai đoạn",
  singleYear: "năm 2022",
  thisYear: "trong năm kế hoạch",
};

const matches = ({ pattern }: exported.PhraseKind, text: string): readonly string[] =>
  Array.from(text.matchAll(pattern), ([matched]) => matched);

describe("signs of the kinds of phrases", () => {
  test("every kind has an example here", () => {
    expect(kinds.map(([name]) => name).sort()).toEqual(Object.keys(examples).sort());
  });

  test.each(kinds)("%s matches its example", (name, kind) => {
    expect(matches(kind, examples[name] ?? "")).not.toEqual([]);
  });

  test("no match is without a sign of its kind", () => {
    const pieces = [...new Set(Object.values(examples).flatMap((text) => text.split(" ")))];
    const joints = [" ", " ", " ", ", ", "/", "-", " và "];
    const text = fc
      .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...joints)), { maxLength: 12 })
      .map((parts) => parts.map(([piece, joint]) => piece + joint).join(""));
    const phrase = fc.oneof(text, fc.constantFrom(...Object.values(examples)));
    fc.assert(
      fc.property(phrase, phrase, (first, second) => {
        for (const [name, kind] of kinds)
          for (const matched of matches(kind, `${first} ${second}`))
            if (!kind.signs.some((sign) => matched.includes(sign)))
              throw new Error(`${name} matches “${matched}”`);
      }),
      { numRuns: 400 }
    );
  });
});
