import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { shortNumber } from "./check-rows";
import { checkProgress, progressTexts } from "./progress-of-plan";

const percentage = z.number().check(z.gte(0), z.lte(100));

const options = z.strictObject({
  /** Percent of what is set for the year that the time gone by stands for, at the end of each period. */
  elapsed: z.strictObject({ q1: percentage, h1: percentage, q3: percentage }),
  /** Percentage points behind that are nothing unusual. */
  slack: z.number().check(z.gte(0)),
});

/** What is worked through over the year keeps pace with the year; the year's own report is held to all of it elsewhere. */
export default defineCheck({
  name: "progress-with-period",
  reads: "statistics",
  options,
  messages: {
    vi: {
      ...progressTexts.vi,
      behind:
        "{form}, dòng {number} “{name}” ghi {value} trên {target}, đạt {share}%, trong khi đã qua khoảng {elapsed}% thời gian của năm. Tiến độ có chậm không, hay còn nhiệm vụ chưa được ghi nhận?",
    },
    en: {
      ...progressTexts.en,
      behind:
        "{form}, row {number} “{name}” says {value} of {target}, which is {share}%, while about {elapsed}% of the year has gone by. Is the work late, or has some of it not been counted?",
    },
  },
  run(model, { elapsed, slack }, context) {
    return checkProgress(model, context, ({ done, target }, _, period) => {
      if (period === "year") return null;
      const share = (done.value / target.value) * 100;
      if (share >= elapsed[period] - slack) return null;
      return {
        messageId: "behind",
        data: { share: shortNumber(share, 1), elapsed: shortNumber(elapsed[period], 1) },
      };
    });
  },
});
