import * as z from "zod/mini";
import type { DueDay, IsoDate } from "../../core/law/calendar";
import { defineCheck, type CheckContext } from "../../core/rules/check";
import { compareDates, daysBetween, formatShortDate } from "../../core/text/dates";
import { lastDayInTime } from "../../core/text/yearly-days";

const options = z.strictObject({
  documentType: z.enum(["plan", "report"]),
});

type MessageId = "late" | "noDueDay" | "noDate" | "noYear" | "severalYears";

/** A yearly plan or periodic report is dated no later than its authority's due day. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "issued-in-time",
  reads: "document",
  messages: {
    vi: {
      late: "Văn bản đề ngày {issued}, sau hạn {due}: chậm {days} ngày.",
      noDueDay: "Chưa rõ hạn ban hành, gửi theo quy định của cơ quan cấp trên.",
      noDate: "Chưa đọc được ngày ban hành văn bản.",
      noYear: "Chưa rõ văn bản của năm hay kỳ nào.",
      severalYears: "Hạn ban hành chỉ đặt ra cho kế hoạch hằng năm.",
    },
    en: {
      late: "The document is dated {issued}, after its due day {due}: {days} days late.",
      noDueDay: "The due day set by the superior authority is not known.",
      noDate: "The day of issue could not be read.",
      noYear: "The year or period the document is for is not known.",
      severalYears: "The due day is set for yearly plans only.",
    },
  },
  options,
  run(_model, { documentType }, context) {
    const { issuedOn } = context.facts;
    const year = context.facts.years?.value;
    if (issuedOn === null) return { kind: "notApplicable", reason: { messageId: "noDate" } };
    if (year === undefined) return { kind: "notApplicable", reason: { messageId: "noYear" } };
    if (year.from !== year.to)
      return { kind: "notApplicable", reason: { messageId: "severalYears" } };
    const due = dueDayFor(documentType, context);
    if (due === null)
      return {
        kind: "notApplicable",
        reason: { messageId: isPeriodUnknown(documentType, context) ? "noYear" : "noDueDay" },
      };
    const lastDay: IsoDate = lastDayInTime(due, year.to);
    if (compareDates(issuedOn.value, lastDay) <= 0) return { kind: "checked", violations: [] };
    return {
      kind: "checked",
      violations: [
        {
          anchor: issuedOn.anchor,
          messageId: "late",
          data: {
            issued: formatShortDate(issuedOn.value),
            due: formatShortDate(lastDay),
            days: daysBetween(lastDay, issuedOn.value),
          },
        },
      ],
    };
  },
});

function dueDayFor(documentType: "plan" | "report", { facts, law }: CheckContext): DueDay | null {
  if (documentType === "plan") return law.regime.plan?.due ?? null;
  const period = facts.period?.value;
  return law.regime.reports.find((regime) => regime.period === period)?.due ?? null;
}

function isPeriodUnknown(documentType: "plan" | "report", { facts }: CheckContext): boolean {
  return documentType === "report" && facts.period === null;
}
