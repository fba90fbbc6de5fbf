import * as z from "zod/mini";
import type { RegisteredInstrument } from "../../core/law/registered-instrument";
import { defineCheck, type Violation } from "../../core/rules/check";
import { formatShortDate } from "../../core/text/dates";
import { createPhraseFinder, wordsOf } from "../../core/text/vietnamese";
import { citedInstruments, type CitedInstrument } from "./cited-instruments";
import { isTitledAs } from "./instrument-title";

const options = z.strictObject({
  /** Words a citation's title begins with: "về", "ban hành", "quy định". */
  openings: z.array(z.string()),
  /** Titles of fewer words are shortened too much to be compared. */
  fewestWords: z.number(),
  /** Share of a title's words that must stand in the registered title, in percent. */
  leastPercent: z.number(),
});

type MessageId = "title";

/**
 * The title that follows a cited instrument is the registered one, shortened or not. Compared only where number and
 * date, or a number with its year, name one instrument of the register whose title is known.
 */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "instrument-titles",
  reads: "document",
  messages: {
    vi: {
      title: "{number} ngày {date} trong danh mục có tên: {registered}; ở đây ghi “{stated}”.",
    },
    en: {
      title: "The register has {number} of {date} as: {registered}; the text says “{stated}”.",
    },
  },
  options,
  run(model, { openings, fewestWords, leastPercent }, context) {
    const findOpening = createPhraseFinder(openings);
    const violations = citedInstruments(model, context).flatMap((cited): Violation<MessageId>[] => {
      const entry = registeredAs(cited);
      const [opening] = findOpening(cited.after);
      if (entry === null || opening === undefined) return [];
      // Behind a comma the sentence goes on to what its own subject does: "…, Sở ban hành kế hoạch".
      if (endOfClause.test(cited.after.slice(0, opening.span.start))) return [];
      // After a comma another clause begins, in which the document itself acts: ", Sở … ban hành kế hoạch".
      if (/[,;]/u.test(cited.after.slice(0, opening.span.start))) return [];
      const stated = statedTitle(cited.after.slice(opening.span.start));
      const words = wordsOf(stated);
      if (words.length < fewestWords) return [];
      const known = new Set(wordsOf([entry.title, ...entry.titlePhrases].join(" ")));
      const shared = words.filter((word) => known.has(word)).length;
      if (shared * 100 >= words.length * leastPercent) return [];
      return [
        {
          anchor: cited.place.anchorAt(cited.numberSpan),
          messageId: "title",
          data: {
            number: cited.number,
            date: formatShortDate(entry.issuedOn),
            registered: entry.title,
            stated,
          },
        },
      ];
    });
    return { kind: "checked", violations };
  },
});

/** The one instrument that is meant; null where its title is not known or another of its number has the words cited. */
function registeredAs(cited: CitedInstrument): RegisteredInstrument | null {
  const { issuedOn, yearInNumber, entries, after } = cited;
  const meant = entries.filter((entry) => issuedOn === null || entry.issuedOn === issuedOn);
  const [entry] = meant;
  const isNamed = issuedOn !== null || yearInNumber !== null;
  if (entry === undefined || meant.length > 1 || !isNamed || entry.titlePhrases.length === 0)
    return null;
  return entries.some((other) => isTitledAs(after, other)) ? null : entry;
}

const endOfClause = /[;.,:()“”\n]/u;

/** The title up to the end of its clause. */
function statedTitle(text: string): string {
  return (text.split(endOfClause, 1)[0] ?? "").replace(/\s+/gu, " ").trim();
}
