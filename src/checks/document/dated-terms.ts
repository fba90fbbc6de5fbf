import * as z from "zod/mini";
import { compareDates, formatShortDate } from "../../core/text/dates";
import { defineCheck, type Violation } from "../../core/rules/check";
import { createPhraseFinder } from "../../core/text/vietnamese";
import { textIndexOf } from "./text-places";

const options = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        term: z.string(),
        lastDay: z.iso.date(),
        /** What is said since then. */
        now: z.string(),
        /** Words one of which has to stand in the same paragraph. */
        onlyWith: z.array(z.string()),
      })
    )
    .check(z.minLength(1)),
  historyWords: z.array(z.string()),
});

type MessageId = "former" | "formerOften" | "undated";

/** No term stands in the text whose time had ended by the document's date; one finding for each paragraph. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "dated-terms",
  reads: "document",
  messages: {
    vi: {
      former: "“{term}” không còn dùng sau ngày {lastDay}; nay gọi: {now}.",
      formerOften:
        "“{term}” không còn dùng sau ngày {lastDay}; nay gọi: {now}. Đoạn này có {count} chỗ.",
      undated: "Văn bản không ghi ngày ban hành nên chưa xét được thuật ngữ.",
    },
    en: {
      former: "“{term}” was in use until {lastDay}; now: {now}.",
      formerOften:
        "“{term}” was in use until {lastDay}; now: {now}. {count} places in this paragraph.",
      undated: "The document states no date of issue.",
    },
  },
  options,
  run(model, { terms, historyWords }, { facts }) {
    const on = facts.issuedOn?.value;
    if (on === undefined) return { kind: "notApplicable", reason: { messageId: "undated" } };
    const ended = new Map(
      terms.filter(({ lastDay }) => compareDates(on, lastDay) > 0).map((one) => [one.term, one])
    );
    const find = createPhraseFinder([...ended.keys()]);
    const findHistory = createPhraseFinder(historyWords);
    const violations = textIndexOf(model)
      .withPhrases([...ended.keys()])
      .flatMap((place): Violation<MessageId>[] => {
        const found = find(place.text);
        const [first] = found;
        const term = first === undefined ? undefined : ended.get(first.phrase);
        if (first === undefined || term === undefined) return [];
        const hasSubject = createPhraseFinder(term.onlyWith)(place.text).length > 0;
        const isHistory = findHistory(place.text).length > 0 || /[“"«]/u.test(place.text);
        if (!hasSubject || isHistory) return [];
        const { start, end } = first.span;
        return [
          {
            anchor: place.anchorAt(first.span),
            messageId: found.length === 1 ? "former" : "formerOften",
            data: {
              term: place.text.slice(start, end),
              lastDay: formatShortDate(term.lastDay),
              now: term.now,
              count: found.length,
            },
          },
        ];
      });
    return { kind: "checked", violations };
  },
});
