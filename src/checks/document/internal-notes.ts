import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { createPhraseFinder, fold } from "../../core/text/vietnamese";
import { textIndexOf } from "./text-places";

const options = z.strictObject({
  /** Remarks that people who draft a document write for each other. */
  notes: z.array(z.string()).check(z.minLength(1)),
});

type MessageId = "note";

/** No remark of the drafters is left: as a text of its own or in brackets, since within a sentence the words may be meant. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "internal-notes",
  reads: "document",
  messages: {
    vi: { note: "Còn ghi chú nội bộ của người soạn: “{note}”." },
    en: { note: "A drafter's remark was left in the document: “{note}”." },
  },
  options,
  run(model, { notes }) {
    const find = createPhraseFinder(notes);
    const violations = textIndexOf(model)
      .withPhrases(notes)
      .flatMap((place): Violation<MessageId>[] => {
        const { text } = place;
        return find(text).flatMap(({ span, phrase }): Violation<MessageId>[] => {
          const isAlone =
            fold(text)
              .replace(/[.:;*]/gu, "")
              .trim() === fold(phrase);
          const isBracketed =
            /[([][^)\]]*$/u.test(text.slice(0, span.start)) &&
            /^[^([]*[)\]]/u.test(text.slice(span.end));
          if (!isAlone && !isBracketed) return [];
          const note = text.slice(span.start, span.end);
          return [{ anchor: place.anchorAt(span), messageId: "note", data: { note } }];
        });
      });
    return { kind: "checked", violations };
  },
});
