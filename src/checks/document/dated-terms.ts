import * as z from "zod/mini";
import { compareDates, formatShortDate } from "../../core/text/dates";
import { defineCheck, type Violation } from "../../core/rules/check";
import { createPhraseFinder } from "../../core/text/vietnamese";
import { findFormerPlaces, formerPlacesSchema } from "./former-places";
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
  /** Words after which a term is part of a unit's name, which rules about units judge: "UBND". */
  partsOfNames: z.array(z.string()),
  places: z.array(formerPlacesSchema),
});

type MessageId = "former" | "formerOften" | "formerPlace" | "formerPlaceOften" | "undated";

/**
 * No term stands in the text whose time had ended by the document's date, one finding for each paragraph; nor a place whose
 * kind had ended, one finding for each name.
 */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "dated-terms",
  reads: "document",
  messages: {
    vi: {
      former: "“{term}” không còn dùng sau ngày {lastDay}; nay gọi: {now}.",
      formerOften:
        "“{term}” không còn dùng sau ngày {lastDay}; nay gọi: {now}. Đoạn này có {count} chỗ.",
      formerPlace:
        "“{name}”: cấp hành chính này không còn sau ngày {lastDay}; nay ghi {now}, hoặc thêm “(cũ)” nếu nói về thời gian trước đó.",
      formerPlaceOften:
        "“{name}”: cấp hành chính này không còn sau ngày {lastDay}; nay ghi {now}, hoặc thêm “(cũ)” nếu nói về thời gian trước đó. Văn bản nhắc tới {count} lần.",
      undated: "Văn bản không ghi ngày ban hành nên chưa xét được thuật ngữ.",
    },
    en: {
      former: "“{term}” was in use until {lastDay}; now: {now}.",
      formerOften:
        "“{term}” was in use until {lastDay}; now: {now}. {count} places in this paragraph.",
      formerPlace:
        "“{name}”: this tier of administration ended on {lastDay}; write {now}, or add “(cũ)” where the time before is meant.",
      formerPlaceOften:
        "“{name}”: this tier of administration ended on {lastDay}; write {now}, or add “(cũ)” where the time before is meant. The document names it {count} times.",
      undated: "The document states no date of issue.",
    },
  },
  options,
  run(model, { terms, historyWords, partsOfNames, places }, context) {
    const on = context.facts.issuedOn?.value;
    if (on === undefined) return { kind: "notApplicable", reason: { messageId: "undated" } };
    const ended = new Map(
      terms.filter(({ lastDay }) => compareDates(on, lastDay) > 0).map((one) => [one.term, one])
    );
    const find = createPhraseFinder([...ended.keys()]);
    const findHistory = createPhraseFinder(historyWords);
    const findName = createPhraseFinder(partsOfNames);
    const isInName = (text: string, start: number): boolean =>
      findName(text.slice(0, start)).some(({ span }) => text.slice(span.end, start).trim() === "");
    const violations = textIndexOf(model)
      .withPhrases([...ended.keys()])
      .flatMap((place): Violation<MessageId>[] => {
        const found = find(place.text).filter(({ span }) => !isInName(place.text, span.start));
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
    const formerPlaces = places
      .filter(({ lastDay }) => compareDates(on, lastDay) > 0)
      .flatMap((kind) =>
        findFormerPlaces(model, kind, historyWords, context).map(
          ({ place, span, name, count }): Violation<MessageId> => ({
            anchor: place.anchorAt(span),
            messageId: count === 1 ? "formerPlace" : "formerPlaceOften",
            data: { name, lastDay: formatShortDate(kind.lastDay), now: kind.now, count },
          })
        )
      );
    return { kind: "checked", violations: [...violations, ...formerPlaces] };
  },
});
