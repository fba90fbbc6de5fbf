import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { compareDates, formatShortDate } from "../../core/text/dates";
import { dayInYear } from "../../core/text/yearly-days";

const options = z.strictObject({});

type MessageId = "tooEarly" | "noWindow" | "noDate" | "noPeriod";

/** A periodic report is dated after the last day its data are counted for. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "dated-after-cut-off",
  reads: "document",
  messages: {
    vi: {
      tooEarly: "Báo cáo đề ngày {issued}, trong khi số liệu của kỳ tính đến hết ngày {cutOff}.",
      noWindow: "Chưa có quy định về thời gian chốt số liệu của kỳ này.",
      noDate: "Chưa đọc được ngày ban hành báo cáo.",
      noPeriod: "Chưa rõ báo cáo của kỳ nào, năm nào.",
    },
    en: {
      tooEarly: "The report is dated {issued}, but the data of its period count up to {cutOff}.",
      noWindow: "No data window is in force for this period.",
      noDate: "The day of issue could not be read.",
      noPeriod: "The period and year of the report are not known.",
    },
  },
  options,
  run(_model, _options, { facts: { issuedOn, period, years }, law }) {
    if (issuedOn === null) return { kind: "notApplicable", reason: { messageId: "noDate" } };
    if (period === null || years === null)
      return { kind: "notApplicable", reason: { messageId: "noPeriod" } };
    const regime = law.regime.reports.find((entry) => entry.period === period.value);
    if (regime === undefined) return { kind: "notApplicable", reason: { messageId: "noWindow" } };
    const cutOff = dayInYear(regime.window.to, years.value.to);
    if (compareDates(issuedOn.value, cutOff) > 0) return { kind: "checked", violations: [] };
    return {
      kind: "checked",
      violations: [
        {
          anchor: issuedOn.anchor,
          messageId: "tooEarly",
          data: { issued: formatShortDate(issuedOn.value), cutOff: formatShortDate(cutOff) },
        },
      ],
    };
  },
});
