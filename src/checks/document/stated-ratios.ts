import * as z from "zod/mini";
import { findRatioClaims, type RatioClaim } from "../../core/recognition/number-claims";
import { defineCheck, type Violation } from "../../core/rules/check";
import { canBeStatedAs } from "../../core/text/hedged-figures";
import { formatNumber } from "../../core/text/numbers";
import { replaceSpan, textIndexOf, type TextPlace } from "./text-places";

const options = z.strictObject({});

type MessageId = "ratio" | "replace";

/** A percentage in the text follows from the part and the whole that stand beside it. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "stated-ratios",
  reads: "document",
  messages: {
    vi: {
      ratio: "{part}/{whole} là {expected}%, ở đây ghi {stated}%.",
      replace: "Sửa tỷ lệ thành {expected}%",
    },
    en: {
      ratio: "{part}/{whole} is {expected}%; the text says {stated}%.",
      replace: "Change the percentage to {expected}%",
    },
  },
  options,
  run(model) {
    const violations = textIndexOf(model)
      .withCharacter(/%/u)
      .flatMap((place) => findRatioClaims(place.text).flatMap((claim) => compare(place, claim)));
    return { kind: "checked", violations };
  },
});

function compare(place: TextPlace, claim: RatioClaim): Violation<MessageId>[] {
  const { part, whole, percentage, hedge } = claim;
  if (whole.value === 0) return [];
  const exact = (part.value / whole.value) * 100;
  if (canBeStatedAs(exact, percentage.value, percentage.decimals, hedge)) return [];
  const expected = formatNumber(exact, Math.max(1, percentage.decimals)).replace(/,0+$/u, "");
  const data = { part: part.text, whole: whole.text, expected, stated: percentage.text };
  return [
    {
      anchor: place.anchorAt(percentage.span),
      messageId: "ratio",
      data,
      fixes: [
        {
          title: { messageId: "replace", data: { expected } },
          isPreferred: false,
          safety: "confirm",
          edits: [place.editTo(replaceSpan(place.text, percentage.span, expected))],
        },
      ],
    },
  ];
}
