import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { createPhraseFinder, fold } from "../../core/text/vietnamese";
import { replaceSpan, textIndexOf } from "./text-places";

const options = z.strictObject({
  slips: z
    .array(
      z.strictObject({
        wrong: z.string().check(z.minLength(2)),
        right: z.string().check(z.minLength(2)),
        /** Words before which the slip is none: "tham" before "gia đoạn". */
        unlessAfter: z.optional(z.array(z.string())),
      })
    )
    .check(z.minLength(1)),
});

type MessageId = "slip" | "replace";

/** None of the listed slips stands in the text. Abbreviations are compared with their capitals. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "known-slips",
  reads: "document",
  messages: {
    vi: {
      slip: "“{wrong}” thường là viết nhầm của “{right}”.",
      replace: "Sửa thành “{right}”",
    },
    en: { slip: "“{wrong}” is usually a slip for “{right}”.", replace: "Change to “{right}”" },
  },
  options,
  run(model, { slips }) {
    const byWrong = new Map(slips.map((slip) => [slip.wrong, slip]));
    const find = createPhraseFinder([...byWrong.keys()]);
    const mayHold = textIndexOf(model).withPhrases([...byWrong.keys()]);
    const violations = mayHold.flatMap((place): Violation<MessageId>[] => {
      const { text } = place;
      return find(text).flatMap(({ phrase, span }): Violation<MessageId>[] => {
        const slip = byWrong.get(phrase);
        const written = text.slice(span.start, span.end);
        if (slip === undefined || (isAbbreviation(phrase) && written.normalize("NFC") !== phrase))
          return [];
        const before = fold(text.slice(0, span.start));
        if (slip.unlessAfter?.some((word) => before.endsWith(fold(word))) === true) return [];
        const right = isCapitalised(written) ? capitalised(slip.right) : slip.right;
        return [
          {
            anchor: place.anchorAt(span),
            messageId: "slip",
            data: { wrong: written, right },
            fixes: [
              {
                title: { messageId: "replace", data: { right } },
                isPreferred: true,
                safety: "confirm",
                edits: [place.editTo(replaceSpan(text, span, right))],
              },
            ],
          },
        ];
      });
    });
    return { kind: "checked", violations };
  },
});

function isAbbreviation(phrase: string): boolean {
  return !/\p{Ll}/u.test(phrase);
}

function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
