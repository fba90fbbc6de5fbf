import * as z from "zod/mini";
import { findTotalClaims } from "../../core/recognition/number-claims";
import { defineCheck, type Violation } from "../../core/rules/check";
import { formatNumber } from "../../core/text/numbers";
import { textIndexOf } from "./text-places";

const options = z.strictObject({});

type MessageId = "sum";

/** The parts that a sentence lists after "gồm", all with the unit of the total, add up to it. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "stated-sums",
  reads: "document",
  messages: {
    vi: {
      sum: "Các số thành phần cộng lại là {sum} {measureUnit}, còn tổng ghi {total} {measureUnit}.",
    },
    en: { sum: "The parts add up to {sum} {measureUnit}; the total says {total} {measureUnit}." },
  },
  options,
  run(model) {
    const violations = textIndexOf(model)
      .withPhrases(["gồm"])
      .flatMap((place): Violation<MessageId>[] =>
        findTotalClaims(place.text).flatMap(({ total, parts, measureUnit }) => {
          const sum = parts.reduce((added, { value }) => added + value, 0);
          if (sum === total.value) return [];
          return [
            {
              anchor: place.anchorAt(total.span),
              messageId: "sum",
              data: { sum: formatNumber(sum, 0), total: total.text, measureUnit },
            },
          ];
        })
      );
    return { kind: "checked", violations };
  },
});
