import * as z from "zod/mini";
import { findMultipleClaims, type MultipleClaim } from "../../core/recognition/multiple-claims";
import { defineCheck, type Violation } from "../../core/rules/check";
import { canBeStatedAs } from "../../core/text/hedged-figures";
import { formatNumber } from "../../core/text/numbers";
import { replaceSpan, textIndexOf, type TextPlace } from "./text-places";

const options = z.strictObject({});

type MessageId = "times" | "replace";

/** "Gấp … lần" beside both values follows from them. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "stated-multiples",
  reads: "document",
  messages: {
    vi: {
      times: "{to} so với {from} là gấp {expected} lần, ở đây ghi {stated} lần.",
      replace: "Sửa thành {expected} lần",
    },
    en: {
      times: "{to} is {expected} times {from}; the text says {stated} times.",
      replace: "Change to {expected} times",
    },
  },
  options,
  run(model) {
    const violations = textIndexOf(model)
      .withPhrases(["gấp"])
      .flatMap((place) => findMultipleClaims(place.text).flatMap((claim) => compare(place, claim)));
    return { kind: "checked", violations };
  },
});

function compare(
  place: TextPlace,
  { from, to, times, hedge }: MultipleClaim
): Violation<MessageId>[] {
  if (from.value === 0) return [];
  const exact = to.value / from.value;
  if (canBeStatedAs(exact, times.value, times.decimals, hedge)) return [];
  const expected = formatNumber(exact, Math.max(1, times.decimals)).replace(/,0+$/u, "");
  const data = { from: from.text, to: to.text, expected, stated: times.text };
  return [
    {
      anchor: place.anchorAt(times.span),
      messageId: "times",
      data,
      fixes: [
        {
          title: { messageId: "replace", data: { expected } },
          isPreferred: true,
          safety: "confirm",
          edits: [place.editTo(replaceSpan(place.text, times.span, expected))],
        },
      ],
    },
  ];
}
