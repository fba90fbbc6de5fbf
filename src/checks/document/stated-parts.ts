import * as z from "zod/mini";
import { findPartClaims } from "../../core/recognition/part-claims";
import { defineCheck, type Violation } from "../../core/rules/check";
import { textIndexOf } from "./text-places";

const options = z.strictObject({});

type MessageId = "exceeds";

/** A part that follows "trong đó" is no greater than its whole. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "stated-parts",
  reads: "document",
  messages: {
    vi: {
      exceeds: "Phần “trong đó” ghi {part} {measureUnit}, nhiều hơn tổng {total} {measureUnit}.",
    },
    en: {
      exceeds: "The part, {part} {measureUnit}, is more than the whole, {total} {measureUnit}.",
    },
  },
  options,
  run(model) {
    const violations = textIndexOf(model)
      .withPhrases(["trong đó", "trong số đó"])
      .flatMap((place): Violation<MessageId>[] =>
        findPartClaims(place.text)
          .filter(({ total, part }) => part.value > total.value)
          .map(({ total, part, measureUnit }) => ({
            anchor: place.anchorAt(part.span),
            messageId: "exceeds",
            data: { part: part.text, total: total.text, measureUnit },
          }))
      );
    return { kind: "checked", violations };
  },
});
