import * as z from "zod/mini";
import type { Span } from "../../core/model/anchor";
import { defineCheck, type Violation } from "../../core/rules/check";
import { fold, isBlank } from "../../core/text/vietnamese";
import { textPlacesOf, type TextPlace } from "./text-places";

const options = z.strictObject({
  /** "letterhead": lines of number, place and date and the note under a title; "body": everything else. */
  where: z.enum(["letterhead", "body"]),
});

type MessageId = "dots" | "placeholder" | "letterhead";

/** Nothing is left to be filled in: dotted lines, "20xx", "[tên đơn vị]", "???". */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "unfilled-blanks",
  reads: "document",
  messages: {
    vi: {
      dots: "Còn chỗ chấm chưa điền: “{quote}”.",
      placeholder: "Còn chữ giữ chỗ chưa thay: “{quote}”.",
      letterhead: "Số, ngày tháng còn để trống: “{quote}”.",
    },
    en: {
      dots: "A dotted line is still to be filled in: “{quote}”.",
      placeholder: "A placeholder was left in the text: “{quote}”.",
      letterhead: "Number or date is still blank: “{quote}”.",
    },
  },
  options,
  run(model, { where }) {
    const violations = textPlacesOf(model).flatMap((place): Violation<MessageId>[] => {
      if (!mayHoldBlank.test(place.text) && !noNumber.test(place.text)) return [];
      const isHead = isLetterheadLine(place.text);
      if (isHead !== (where === "letterhead")) return [];
      if (isHead) {
        const span = firstDots(place.text) ?? missingNumber(place.text);
        return span === null ? [] : [violationAt(place, span, "letterhead")];
      }
      // The cells of tables are the business of the rules on rows and figures.
      if (place.kind === "cell") return [];
      return blankIn(place);
    });
    return { kind: "checked", violations };
  },
});

const mayHoldBlank = /[.…_[?]{2}|…|\[|20[xX]{2}|[xX]{2}\//u;
const noNumber = /^\s*số\s?:\s*\/(?=\s?\p{Lu})/iu;
const placeholder = /\[[^[\]]*\p{L}{2}[^[\]]*\]|(?<![\p{L}\d])20[xX]{2}(?![\p{L}\d])|\?{3,}/u;
const dots =
  /[.…]*(?:…[.…]+|\.{5,}|_{3,})[.…_]*|(?<=(?:số|ngày|tháng|năm|đạt|quý)[:\s]{0,2})(?:…|\.{3,4})|(?:…|\.{3,4})(?=\s?(?:\/|%|tháng\s|năm\s))/iu;
const tableOfContentsLine = /[.…_]{3,}\s*\d{1,3}\s*$/u;

function isLetterheadLine(text: string): boolean {
  if (text.length > 250) return false;
  const folded = fold(text);
  return /^số ?:|^\(?(?:ban hành )?kèm theo |^[^.;:]{2,60}, ngày(?=[\s.…_\d])/u.test(folded);
}

function firstDots(text: string): Span | null {
  const match = dots.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** "Số:      /KH-SNV": nothing but spaces stands where the number goes. */
function missingNumber(text: string): Span | null {
  const match = noNumber.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

function blankIn(place: TextPlace): Violation<MessageId>[] {
  const { text } = place;
  const held = placeholder.exec(text);
  if (held !== null) {
    const span = { start: held.index, end: held.index + held[0].length };
    return [violationAt(place, span, "placeholder")];
  }
  if (isBlank(text) || tableOfContentsLine.test(text)) return [];
  const span = firstDots(text);
  return span === null ? [] : [violationAt(place, span, "dots")];
}

const quoteMargin = 25;

function violationAt(place: TextPlace, span: Span, messageId: MessageId): Violation<MessageId> {
  const quote = place.text
    .slice(Math.max(0, span.start - quoteMargin), span.end + quoteMargin)
    .replace(/\s+/gu, " ")
    .trim();
  return { anchor: place.anchorAt(span), messageId, data: { quote } };
}
