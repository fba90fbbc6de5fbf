import * as z from "zod/mini";
import type { PeriodKind } from "../../core/law/calendar";
import type { ReportRegime } from "../../core/law/regime";
import type { DocumentModel } from "../../core/model/document";
import { createPeriodFinder } from "../../core/recognition/read-period";
import { defineCheck, type CheckContext, type Violation } from "../../core/rules/check";
import {
  datePartsOf,
  findDateRanges,
  formatLongDate,
  formatShortDate,
  type RangeEnd,
} from "../../core/text/dates";
import { createPhraseFinder } from "../../core/text/vietnamese";
import { dayInYear } from "../../core/text/yearly-days";
import { replaceSpan, textPlacesOf, type TextPlace } from "./text-places";

const options = z.strictObject({});

type MessageId = "wrongStart" | "wrongEnd" | "replace" | "noWindows" | "notStated";

/** Every data window that the document states is the one prescribed for that kind of report and year. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "data-window",
  reads: "document",
  messages: {
    vi: {
      wrongStart: "Số liệu báo cáo {period} tính từ ngày {expected}, ở đây ghi “{stated}”.",
      wrongEnd: "Số liệu báo cáo {period} tính đến ngày {expected}, ở đây ghi “{stated}”.",
      replace: "Sửa thành {expected}",
      noWindows: "Chưa có quy định về thời gian chốt số liệu đang áp dụng.",
      notStated: "Văn bản không nêu thời gian chốt số liệu của kỳ báo cáo nào.",
    },
    en: {
      wrongStart: "Data of the report “{period}” count from {expected}; the text says “{stated}”.",
      wrongEnd: "Data of the report “{period}” count up to {expected}; the text says “{stated}”.",
      replace: "Change to {expected}",
      noWindows: "No data windows are in force.",
      notStated: "The document states no data window of any period.",
    },
  },
  options,
  run(model, _options, context) {
    if (context.law.regime.reports.length === 0)
      return { kind: "notApplicable", reason: { messageId: "noWindows" } };
    const windows = statedWindows(model, context);
    if (windows.length === 0) return { kind: "notApplicable", reason: { messageId: "notStated" } };
    return { kind: "checked", violations: windows.flatMap(compareWindow) };
  },
});

interface StatedWindow {
  readonly place: TextPlace;
  readonly from: RangeEnd;
  readonly to: RangeEnd;
  readonly year: number;
  readonly regime: ReportRegime;
}

function statedWindows(model: DocumentModel, { facts, law }: CheckContext): StatedWindow[] {
  const findIntroduction = createPhraseFinder(law.vocabulary.dataWindows);
  const findPeriods = createPeriodFinder(law.vocabulary.periods);
  const regimeOf = new Map(law.regime.reports.map((regime) => [regime.period, regime]));
  const ownPeriod = facts.period?.value;
  const ownYear = facts.years?.value.to;
  return textPlacesOf(model).flatMap((place) => {
    const [introduction] = findIntroduction(place.text);
    if (introduction === undefined) return [];
    const named = findPeriods(place.text);
    return findDateRanges(place.text).flatMap(({ span, from, to }): StatedWindow[] => {
      if (span.end <= introduction.span.start) return [];
      const nearest = named.findLast((period) => period.span.end <= span.start);
      const regime = regimeOf.get(nearest?.period ?? (ownPeriod as PeriodKind));
      const year = nearest?.year ?? ownYear;
      return regime === undefined || year === undefined ? [] : [{ place, from, to, year, regime }];
    });
  });
}

const periodNames: Readonly<Record<PeriodKind, string>> = {
  q1: "quý I năm",
  h1: "6 tháng đầu năm",
  q3: "quý III năm",
  year: "năm",
};

function compareWindow({ place, from, to, year, regime }: StatedWindow): Violation<MessageId>[] {
  const ends = [
    ["wrongStart", from, dayInYear(regime.window.from, year)],
    ["wrongEnd", to, dayInYear(regime.window.to, year)],
  ] as const;
  return ends.flatMap(([messageId, end, expected]): Violation<MessageId>[] => {
    if (end.iso === expected) return [];
    const { start, end: stop } = end.span;
    const written = printLike(place.text.slice(start, stop), expected, end);
    const data = { expected: formatShortDate(expected) };
    return [
      {
        anchor: place.anchorAt(end.span),
        messageId,
        data: {
          ...data,
          period: `${periodNames[regime.period]} ${year}`,
          stated: place.text.slice(start, stop),
        },
        fixes: [
          {
            title: { messageId: "replace", data },
            isPreferred: true,
            safety: "confirm",
            edits: [place.editTo(replaceSpan(place.text, end.span, written))],
          },
        ],
      },
    ];
  });
}

/** The date written the way the one it replaces was: in words, or in figures with the same signs and leading zeros. */
function printLike(stated: string, date: string, { form }: RangeEnd): string {
  if (form === "words") {
    const long = formatLongDate(date);
    return /^ngày/iu.test(stated) ? long : long.replace(/^ngày /u, "");
  }
  const { year, month, day } = datePartsOf(date);
  const [, dayText = "", sign = "/", monthText = ""] =
    /^(\d{1,2})([/.-])\s?(\d{1,2})/u.exec(stated) ?? [];
  const pad = (value: number, like: string): string =>
    like.startsWith("0") ? String(value).padStart(2, "0") : String(value);
  return `${pad(day, dayText)}${sign}${pad(month, monthText)}${sign}${year}`;
}
