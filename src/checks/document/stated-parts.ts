import * as z from "zod/mini";
import { findPartClaims } from "../../core/recognition/part-claims";
import { createPartListReader, type PartListClaim } from "../../core/recognition/part-lists";
import { defineCheck, type Violation } from "../../core/rules/check";
import { formatNumber } from "../../core/text/numbers";
import { textIndexOf, type TextPlace } from "./text-places";

const options = z.strictObject({
  /** Kinds that exclude one another; their numbers may be added. */
  partKinds: z.array(
    z.strictObject({
      kinds: z.array(z.array(z.string())).check(z.minLength(2)),
      fewest: z.number().check(z.int(), z.gte(2)),
      isWhole: z.boolean(),
    })
  ),
});

type MessageId = "exceeds" | "sumExceeds" | "sumDiffers";

/** No part that follows "trong đó" is greater than its whole; neither are parts together that exclude one another. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "stated-parts",
  reads: "document",
  messages: {
    vi: {
      exceeds: "Phần “trong đó” ghi {part} {measureUnit}, nhiều hơn tổng {total} {measureUnit}.",
      sumExceeds:
        "Các phần cộng lại được {sum} {measureUnit}, nhiều hơn tổng {total} {measureUnit}.",
      sumDiffers: "Các phần cộng lại được {sum} {measureUnit}, còn tổng ghi {total} {measureUnit}.",
    },
    en: {
      exceeds: "The part, {part} {measureUnit}, is more than the whole, {total} {measureUnit}.",
      sumExceeds:
        "The parts add up to {sum} {measureUnit}, more than the whole, {total} {measureUnit}.",
      sumDiffers: "The parts add up to {sum} {measureUnit}; the whole is {total} {measureUnit}.",
    },
  },
  options,
  run(model, { partKinds }) {
    const readLists = createPartListReader(partKinds);
    const violations = textIndexOf(model)
      .withPhrases(["trong đó", "trong số đó", "gồm"])
      .flatMap((place): readonly Violation<MessageId>[] => {
        const single = wrongParts(place);
        return single.length > 0
          ? single
          : readLists(place.text).flatMap((claim) => wrongSum(place, claim));
      });
    return { kind: "checked", violations };
  },
});

function wrongParts(place: TextPlace): readonly Violation<MessageId>[] {
  return findPartClaims(place.text)
    .filter(({ total, part }) => part.value > total.value)
    .map(({ total, part, measureUnit }) => ({
      anchor: place.anchorAt(part.span),
      messageId: "exceeds",
      data: { part: part.text, total: total.text, measureUnit },
    }));
}

function wrongSum(place: TextPlace, claim: PartListClaim): readonly Violation<MessageId>[] {
  const { total, parts, measureUnit, isWhole } = claim;
  const sum = parts.reduce((added, { value }) => added + value, 0);
  const isWrong = isWhole ? sum !== total.value : sum > total.value;
  const [first] = parts;
  const last = parts.at(-1);
  if (!isWrong || first === undefined || last === undefined) return [];
  return [
    {
      anchor: place.anchorAt({ start: total.span.start, end: last.span.end }),
      messageId: sum > total.value ? "sumExceeds" : "sumDiffers",
      data: { sum: formatNumber(sum, 0), total: total.text, measureUnit },
    },
  ];
}
