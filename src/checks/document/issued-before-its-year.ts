import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { formatShortDate } from "../../core/text/dates";

const options = z.strictObject({
  /** A yearly plan dated from this month of its own year on has probably the wrong year. */
  lateFromMonth: z.number(),
  /** So has one dated before this month of the year before. */
  earlyBeforeMonth: z.number(),
});

type MessageId = "late" | "early" | "noDate" | "noYear" | "severalYears";

/** The date of a yearly plan fits its year: not when that year is nearly over, not more than half a year ahead. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "issued-before-its-year",
  reads: "document",
  messages: {
    vi: {
      late: "Kế hoạch năm {year} đề ngày {issued}, khi năm kế hoạch gần hết; có thể năm {suggested} mới đúng.",
      early:
        "Kế hoạch năm {year} đề ngày {issued}, sớm hơn năm kế hoạch quá nửa năm; có thể năm {suggested} mới đúng.",
      noDate: "Chưa đọc được ngày ban hành văn bản.",
      noYear: "Chưa rõ kế hoạch của năm nào.",
      severalYears: "Chỉ xét kế hoạch của một năm.",
    },
    en: {
      late: "The plan for {year} is dated {issued}, when that year is nearly over; {suggested} may be meant.",
      early:
        "The plan for {year} is dated {issued}, more than half a year ahead; {suggested} may be meant.",
      noDate: "The day of issue could not be read.",
      noYear: "The year of the plan is not known.",
      severalYears: "Only plans of one year are looked at.",
    },
  },
  options,
  run(_model, { lateFromMonth, earlyBeforeMonth }, { facts }) {
    const years = facts.years?.value;
    if (facts.issuedOn === null) return { kind: "notApplicable", reason: { messageId: "noDate" } };
    if (years === undefined) return { kind: "notApplicable", reason: { messageId: "noYear" } };
    if (years.from !== years.to)
      return { kind: "notApplicable", reason: { messageId: "severalYears" } };
    const { value: issued, anchor } = facts.issuedOn;
    const firstLate = `${years.from}-${String(lateFromMonth).padStart(2, "0")}-01`;
    const firstInTime = `${years.from - 1}-${String(earlyBeforeMonth).padStart(2, "0")}-01`;
    const messageId = issued >= firstLate ? "late" : issued < firstInTime ? "early" : null;
    if (messageId === null) return { kind: "checked", violations: [] };
    const issuedYear = Number(issued.slice(0, 4));
    const suggested = messageId === "late" ? years.from - 1 : issuedYear + 1;
    return {
      kind: "checked",
      violations: [
        {
          anchor,
          messageId,
          data: { year: years.from, issued: formatShortDate(issued), suggested },
        },
      ],
    };
  },
});
