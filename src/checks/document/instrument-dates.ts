import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { formatShortDate } from "../../core/text/dates";
import { citedInstruments, type CitedInstrument } from "./cited-instruments";
import { isTitledAs } from "./instrument-title";

const options = z.strictObject({});

type MessageId = "yearDiffers" | "dateDiffers" | "otherInstrument";

/**
 * Number and date of a cited instrument belong together. Numbers start again every year, so a date is only called
 * wrong where the number has a year or where the words after it are the title of the instrument in the register.
 */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "instrument-dates",
  reads: "document",
  messages: {
    vi: {
      yearDiffers: "Số {number} là của năm {year}, còn ngày ghi {date}.",
      dateDiffers: "{number} ban hành ngày {expected} theo danh mục, ở đây ghi ngày {date}.",
      otherInstrument:
        "{number} ngày {date} là văn bản khác ({title}); nội dung dẫn ở đây thuộc {number} ngày {expected}.",
    },
    en: {
      yearDiffers: "The number {number} is of {year}; the date says {date}.",
      dateDiffers: "The register dates {number} {expected}; the text says {date}.",
      otherInstrument:
        "{number} of {date} is another instrument ({title}); what is cited here is {number} of {expected}.",
    },
  },
  options,
  run(model, _options, context) {
    const violations = citedInstruments(model, context).flatMap((cited) => {
      const found = judge(cited);
      return found === null ? [] : [found];
    });
    return { kind: "checked", violations };
  },
});

function judge(cited: CitedInstrument): Violation<MessageId> | null {
  const { issuedOn, dateSpan, yearInNumber, number, entries, place } = cited;
  if (issuedOn === null || dateSpan === null) return null;
  const anchor = place.anchorAt(dateSpan);
  const date = formatShortDate(issuedOn);
  if (yearInNumber !== null && yearInNumber !== Number(issuedOn.slice(0, 4)))
    return { anchor, messageId: "yearDiffers", data: { number, year: yearInNumber, date } };
  const meant = entries.filter((entry) => isTitledAs(cited.after, entry));
  const same = entries.find((entry) => entry.issuedOn === issuedOn);
  if (same !== undefined) {
    const [other] = meant;
    if (other === undefined || meant.includes(same)) return null;
    const expected = formatShortDate(other.issuedOn);
    const data = { number, date, expected, title: same.title };
    return { anchor, messageId: "otherInstrument", data };
  }
  const [candidate] = yearInNumber === null ? meant : entries;
  if (candidate === undefined) return null;
  const expected = formatShortDate(candidate.issuedOn);
  return { anchor, messageId: "dateDiffers", data: { number, date, expected } };
}
