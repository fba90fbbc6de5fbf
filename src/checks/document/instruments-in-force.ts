import * as z from "zod/mini";
import type { IsoDate } from "../../core/law/calendar";
import { compareDates, formatShortDate } from "../../core/text/dates";
import { defineCheck, type Violation } from "../../core/rules/check";
import { createPhraseFinder } from "../../core/text/vietnamese";
import { citedInstruments, type CitedInstrument } from "./cited-instruments";
import { isTitledAs } from "./instrument-title";

const options = z.strictObject({
  /** Words before a citation that make it a basis of what follows. */
  basisWords: z.array(z.string()),
  /** Words in a sentence that tell of the past. */
  historyWords: z.array(z.string()),
});

type MessageId = "replaced" | "ended" | "later" | "notYet" | "undated";

const longestLead = 60;

/** What a document cites as its basis is in force on its date, as far as the register knows. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "instruments-in-force",
  reads: "document",
  messages: {
    vi: {
      replaced:
        "{number} ngày {date} hết hiệu lực từ sau ngày {lastDay} theo danh mục; văn bản thay thế: {replacement} ngày {replacedOn}.",
      ended: "{number} ngày {date} hết hiệu lực từ sau ngày {lastDay} theo danh mục.",
      later: "{number} ghi ngày {date}, sau ngày ban hành văn bản này ({documentDate}).",
      notYet:
        "{number} có hiệu lực từ ngày {firstDay} theo danh mục, sau ngày ban hành văn bản này ({documentDate}).",
      undated: "Văn bản không ghi ngày ban hành nên chưa xét được hiệu lực của căn cứ.",
    },
    en: {
      replaced:
        "{number} of {date} was in force until {lastDay} according to the register; replaced by {replacement} of {replacedOn}.",
      ended: "{number} of {date} was in force until {lastDay} according to the register.",
      later: "{number} is dated {date}, after this document ({documentDate}).",
      notYet:
        "{number} is in force from {firstDay} according to the register, after this document ({documentDate}).",
      undated: "The document states no date of issue.",
    },
  },
  options,
  run(model, { basisWords, historyWords }, context) {
    const on = context.facts.issuedOn?.value;
    if (on === undefined) return { kind: "notApplicable", reason: { messageId: "undated" } };
    const findBasis = createPhraseFinder(basisWords);
    const findHistory = createPhraseFinder(historyWords);
    const violations = citedInstruments(model, context).flatMap((cited) => {
      const lead = cited.before.slice(-longestLead);
      const opensBasis = /^\s*[-–+]?\s*căn cứ\s/iu.test(cited.before);
      const isBasis = opensBasis || findBasis(lead).length > 0;
      if (!isBasis || findHistory(lead).length > 0) return [];
      return [...judge(cited, on), ...(opensBasis ? judgeBeginning(cited, on) : [])];
    });
    return { kind: "checked", violations };
  },
});

/** A basis named as such; a plan may well carry out what is only going to be in force. */
function judgeBeginning(cited: CitedInstrument, on: IsoDate): Violation<MessageId>[] {
  const { number, issuedOn, place, numberSpan, entries, yearInNumber } = cited;
  const meant = entries.filter((entry) => issuedOn === null || entry.issuedOn === issuedOn);
  const [entry] = meant;
  const isNamed = issuedOn !== null || yearInNumber !== null;
  if (entry === undefined || entry.firstDay === null || meant.length > 1 || !isNamed) return [];
  // One that is not even issued yet is told of as such.
  if (compareDates(on, entry.firstDay) >= 0 || compareDates(entry.issuedOn, on) > 0) return [];
  const data = {
    number,
    firstDay: formatShortDate(entry.firstDay),
    documentDate: formatShortDate(on),
  };
  return [{ anchor: place.anchorAt(numberSpan), messageId: "notYet", data }];
}

function judge(cited: CitedInstrument, on: IsoDate): Violation<MessageId>[] {
  const { number, issuedOn, place, numberSpan, entries } = cited;
  const anchor = place.anchorAt(numberSpan);
  if (issuedOn !== null && compareDates(issuedOn, on) > 0) {
    const data = { number, date: formatShortDate(issuedOn), documentDate: formatShortDate(on) };
    return [{ anchor, messageId: "later", data }];
  }
  const meant = entries.filter((entry) => issuedOn === null || entry.issuedOn === issuedOn);
  const [entry] = meant;
  const isInForce = meant.some(({ lastDay }) => lastDay === null || compareDates(on, lastDay) <= 0);
  // Without a date, a number that starts again every year names an instrument only where it has a year itself.
  const isNamed = issuedOn !== null || cited.yearInNumber !== null;
  if (entry === undefined || entry.lastDay === null || isInForce || !isNamed) return [];
  // What is cited is another instrument of the number, with a wrong date: `instrument-dates` says so.
  if (!isTitledAs(cited.after, entry) && entries.some((other) => isTitledAs(cited.after, other)))
    return [];
  const { lastDay, replacedBy } = entry;
  const data = {
    number,
    date: formatShortDate(entry.issuedOn),
    lastDay: formatShortDate(lastDay),
    replacement: replacedBy?.number ?? "",
    replacedOn: replacedBy === null ? "" : formatShortDate(replacedBy.issuedOn),
  };
  return [{ anchor, messageId: replacedBy === null ? "ended" : "replaced", data }];
}
