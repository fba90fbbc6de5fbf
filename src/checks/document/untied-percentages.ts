import * as z from "zod/mini";
import type { Span } from "../../core/model/anchor";
import { createFigureClaimFinder } from "../../core/recognition/figure-claims";
import { findChangeClaims, findRatioClaims } from "../../core/recognition/number-claims";
import { defineCheck } from "../../core/rules/check";
import { normalise } from "../../core/text/vietnamese";
import { textIndexOf, type TextPlace } from "./text-places";

const options = z.strictObject({
  /** Fewer than these are let be. */
  fewest: z.number(),
});

type MessageId = "untied" | "place";

const mostNamed = 8;
const percentage = /(?<![\d.,/])\d+(?:[.,]\d+)?\s?%/gu;
/** Aims and stages, of which a report computes nothing. */
const aim = /phấn đấu|mục tiêu|chỉ tiêu|tối thiểu|trở lên|dự kiến|kế hoạch|100\s?%/iu;

/**
 * Lists the percentages of the text that have neither part and whole nor a row of a form beside them. One finding: it
 * says what was not verified, not that anything is wrong.
 */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "untied-percentages",
  reads: "document",
  messages: {
    vi: {
      untied:
        "{count} tỷ lệ trong lời văn không có tử số, mẫu số đứng cạnh nên chưa tính lại được: {percentages}.",
      place: "Chưa tính lại được: {percentage}.",
    },
    en: {
      untied:
        "{count} percentages have no part and whole beside them and were not computed again: {percentages}.",
      place: "Not computed again: {percentage}.",
    },
  },
  options,
  run(model, { fewest }, { law }) {
    const findFigures = createFigureClaimFinder(law.forms);
    const untied = textIndexOf(model)
      .withCharacter(/%/u)
      .filter(({ kind }) => kind === "paragraph")
      .flatMap((place) => {
        const tied = [
          ...findRatioClaims(place.text).map((claim) => claim.percentage.span),
          ...findChangeClaims(place.text).flatMap(({ from, to, change }) => [
            from.span,
            to.span,
            change.span,
          ]),
          ...findFigures(place.text).map(({ span }) => span),
        ];
        return percentagesOf(place, tied);
      });
    const [first] = untied;
    if (first === undefined || untied.length < fewest) return { kind: "checked", violations: [] };
    const named = untied.slice(0, mostNamed);
    const percentages = named.map(({ text }) => text).join("; ");
    return {
      kind: "checked",
      violations: [
        {
          anchor: first.anchor,
          messageId: "untied",
          data: {
            count: untied.length,
            percentages: untied.length > mostNamed ? `${percentages}; …` : percentages,
          },
          relatedInformation: named.slice(1).map(({ anchor, text }) => ({
            anchor,
            messageId: "place",
            data: { percentage: text },
          })),
        },
      ],
    };
  },
});

function percentagesOf(place: TextPlace, tied: readonly Span[]) {
  const text = normalise(place.text);
  if (text.length !== place.text.length) return [];
  return [...text.matchAll(percentage)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const isTied = tied.some(({ start, end }) => start < span.end && span.start < end);
    if (isTied || aim.test(sentenceAround(text, span))) return [];
    return [{ anchor: place.anchorAt(span), text: match[0] }];
  });
}

function sentenceAround(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf(". ", start), text.lastIndexOf(";", start)) + 1;
  const next = text.slice(end).search(/;|\.\s/u);
  return text.slice(from, next < 0 ? text.length : end + next);
}
