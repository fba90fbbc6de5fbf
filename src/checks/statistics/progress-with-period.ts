import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { checkRows, counterpart, counterpartText, rowData, shortNumber } from "./check-rows";
import { progressOf, progressTexts } from "./progress-of-plan";

const share = z.number().check(z.gte(0), z.lte(100));

const options = z.strictObject({
  /** Percent of what is set for the year that the time gone by stands for, at the end of each period. */
  elapsed: z.strictObject({ q1: share, h1: share, q3: share }),
  /** Percentage points behind that are nothing unusual. */
  slack: z.number().check(z.gte(0)),
});

type MessageId = "noPeriod" | "behind" | "counterpart";

/** What is worked through over the year keeps pace with the year; the year's own report is held to all of it elsewhere. */
export default defineCheck({
  name: "progress-with-period",
  reads: "statistics",
  options,
  messages: {
    vi: {
      ...progressTexts.vi,
      ...counterpartText.vi,
      behind:
        "{form}, dòng {number} “{name}” ghi {value} trên {target}, đạt {share}%, trong khi đã qua khoảng {elapsed}% thời gian của năm. Tiến độ có chậm không, hay còn nhiệm vụ chưa được ghi nhận?",
    },
    en: {
      ...progressTexts.en,
      ...counterpartText.en,
      behind:
        "{form}, row {number} “{name}” says {value} of {target}, which is {share}%, while about {elapsed}% of the year has gone by. Is the work late, or has some of it not been counted?",
    },
  },
  run(model, { elapsed, slack }, { facts }) {
    const period = facts.period?.value ?? null;
    if (period === null) return { kind: "notApplicable", reason: { messageId: "noPeriod" } };
    return checkRows<MessageId>(model, (place) => {
      const progress = progressOf(place);
      if (progress === null || period === "year") return [];
      const done = (progress.done.value / progress.target.value) * 100;
      if (done >= elapsed[period] - slack) return [];
      return [
        {
          anchor: place.row.figureAnchor,
          messageId: "behind",
          data: {
            ...rowData(place),
            ...progress.data,
            share: shortNumber(done, 1),
            elapsed: shortNumber(elapsed[period], 1),
          },
          relatedInformation: [counterpart(progress.targetRow)],
        },
      ];
    });
  },
});
