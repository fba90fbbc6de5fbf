import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { createPhraseFinder, fold, wordsOf } from "../../core/text/vietnamese";
import { textIndexOf } from "./text-places";

const options = z.strictObject({
  /** Remarks that people who draft a document write for each other. */
  notes: z.array(z.string()).check(z.minLength(1)),
  /** Words that begin a remark on a part of the draft, and what such a remark ends in: "Cột này … không in". */
  remarks: z.strictObject({ subjects: z.array(z.string()), endings: z.array(z.string()) }),
});

type MessageId = "note";

/** Words of a remark on a part of the draft; a longer sentence says more than that. */
const mostWordsOfRemark = 12;

/**
 * No remark of the drafters is left: as a text of its own, in brackets, or as a short sentence on a part of the draft,
 * since within other sentences the words may be meant.
 */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "internal-notes",
  reads: "document",
  messages: {
    vi: { note: "Còn ghi chú nội bộ của người soạn: “{note}”." },
    en: { note: "A drafter's remark was left in the document: “{note}”." },
  },
  options,
  run(model, { notes, remarks }) {
    const isSubject = startsWithAny(remarks.subjects);
    const isEnding = new Set(remarks.endings.map(fold));
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
          const isRemark =
            isEnding.has(fold(phrase)) &&
            /^[\s.]*$/u.test(text.slice(span.end)) &&
            wordsOf(text).length <= mostWordsOfRemark &&
            isSubject(text);
          if (!isAlone && !isBracketed && !isRemark) return [];
          const note = text.slice(span.start, span.end);
          return [{ anchor: place.anchorAt(span), messageId: "note", data: { note } }];
        });
      });
    return { kind: "checked", violations };
  },
});

function startsWithAny(phrases: readonly string[]): (text: string) => boolean {
  const find = createPhraseFinder(phrases);
  return (text) => find(text).some(({ span }) => text.slice(0, span.start).trim() === "");
}
