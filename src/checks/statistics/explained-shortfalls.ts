import * as z from "zod/mini";
import type { DocumentModel } from "../../core/model/document";
import { textPlacesOf } from "../../core/recognition/text-places";
import { defineCheck } from "../../core/rules/check";
import { createPhraseFinder } from "../../core/text/vietnamese";
import { shortNumber, type RowInForm } from "./check-rows";
import { checkProgress, progressTexts } from "./progress-of-plan";

const words = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));

const options = z.strictObject({
  /** Words that say that something was not finished. */
  shortfall: words,
  /** Words that give a reason; one of each in a paragraph explains. */
  reasons: words,
});

/** What the year's report shows unfinished comes with a reason: in a note of the form, or in the report's own text. */
export default defineCheck({
  name: "explained-shortfalls",
  reads: "statistics",
  options,
  messages: {
    vi: {
      ...progressTexts.vi,
      unexplained:
        "{form}, dòng {number} “{name}” ghi {value} trên {target}, còn {rest} chưa xong khi hết năm; cột Ghi chú và phần lời chưa nêu lý do.",
    },
    en: {
      ...progressTexts.en,
      unexplained:
        "{form}, row {number} “{name}” says {value} of {target}, so {rest} are unfinished at the end of the year; neither a note nor the text says why.",
    },
  },
  run(model, { shortfall, reasons }, context) {
    let isExplained: boolean | null = null;
    const isExplainedInText = (): boolean =>
      (isExplained ??= model.report !== null && explains(model.report, shortfall, reasons));
    return checkProgress(model, context, ({ done, target }, place, period) => {
      const rest = target.value - done.value;
      if (period !== "year" || rest <= 0 || hasNote(place) || isExplainedInText()) return null;
      const decimals = Math.max(done.decimals, target.decimals);
      return { messageId: "unexplained", data: { rest: shortNumber(rest, decimals) } };
    });
  },
});

/** A note beside the row, beside what was set, or beside the percentage of the two. */
function hasNote({ row, reading }: RowInForm): boolean {
  const { id, progressOf: target } = row.indicator;
  return reading.rows.some(
    ({ indicator, note }) =>
      note !== "" &&
      (indicator.id === id || indicator.id === target || indicator.ratioOf?.numerator === id)
  );
}

function explains(
  report: DocumentModel,
  shortfall: readonly string[],
  reasons: readonly string[]
): boolean {
  const findShortfall = createPhraseFinder(shortfall);
  const findReason = createPhraseFinder(reasons);
  return textPlacesOf(report).some(
    ({ text }) => findShortfall(text).length > 0 && findReason(text).length > 0
  );
}
