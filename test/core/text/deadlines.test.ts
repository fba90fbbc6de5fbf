import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dueDayOf, readDeadline, type Deadline } from "../../../src/core/text/deadlines";

const year2022 = { from: 2022, to: 2022 };
const years2026To2030 = { from: 2026, to: 2030 };

type IntervalRow = readonly [
  phrase: string,
  intervalClass: string,
  from: string | null,
  to: string,
  isEndExclusive?: boolean,
];

/** Every phrase that names days, read for the plan of 2022. */
const intervals: readonly IntervalRow[] = [
  ["15/12/2022", "day", "2022-12-15", "2022-12-15"],
  ["ngày 15/12/2022", "day", "2022-12-15", "2022-12-15"],
  ["ngày 15 tháng 12 năm 2022", "day", "2022-12-15", "2022-12-15"],
  ["15/12", "day", "2022-12-15", "2022-12-15"],
  ["Trước ngày 20/6", "beforeDay", null, "2022-06-19", true],
  ["Trước ngày 01/3/2022", "beforeDay", null, "2022-02-28", true],
  ["Trước 15/12/2022", "beforeDay", null, "2022-12-14", true],
  ["Trước ngày\n20/6", "beforeDay", null, "2022-06-19", true],
  ["chậm nhất là ngày 15/12", "byDay", null, "2022-12-15"],
  ["Chậm nhất ngày 15/12", "byDay", null, "2022-12-15"],
  ["đến ngày 30/6", "byDay", null, "2022-06-30"],
  ["Hạn cuối: 15/6", "byDay", null, "2022-06-15"],
  ["không quá ngày 15/6", "byDay", null, "2022-06-15"],
  ["xong trước 15/6", "byDay", null, "2022-06-15"],
  ["Hoàn thành trong ngày 15/6", "byDay", null, "2022-06-15"],
  ["từ 15/1/2022 đến 20/2/2022", "byDay", "2022-01-15", "2022-02-20"],
  ["Tháng 6", "month", "2022-06-01", "2022-06-30"],
  ["Tháng 6/2022", "month", "2022-06-01", "2022-06-30"],
  ["T6/2022", "month", "2022-06-01", "2022-06-30"],
  ["Tháng 06 năm 2022", "month", "2022-06-01", "2022-06-30"],
  ["Cuối tháng 6", "month", "2022-06-01", "2022-06-30"],
  ["Đầu tháng 6", "month", "2022-06-01", "2022-06-30"],
  ["Trong tháng 6", "month", "2022-06-01", "2022-06-30"],
  ["Tháng 6, 12", "months", "2022-06-01", "2022-12-31"],
  ["Tháng 3 và tháng 9", "months", "2022-03-01", "2022-09-30"],
  ["Tháng 3 - 11/2022", "months", "2022-03-01", "2022-11-30"],
  ["Từ tháng 01 đến tháng 6/2022", "months", "2022-01-01", "2022-06-30"],
  ["Tháng 12 đến tháng 3/2022", "months", "2021-12-01", "2022-03-31"],
  ["Quý II/2022", "quarter", "2022-04-01", "2022-06-30"],
  ["Quý 2/2022", "quarter", "2022-04-01", "2022-06-30"],
  ["Quí II", "quarter", "2022-04-01", "2022-06-30"],
  ["Q2/2022", "quarter", "2022-04-01", "2022-06-30"],
  ["Quý II, IV", "quarter", "2022-04-01", "2022-12-31"],
  ["Quý I-II", "quarter", "2022-01-01", "2022-06-30"],
  ["Quý I/2022 - Quý II/2023", "quarter", "2022-01-01", "2023-06-30"],
  ["Trước quý IV", "quarter", null, "2022-09-30", true],
  ["6 tháng đầu năm", "half", "2022-01-01", "2022-06-30"],
  ["06 tháng cuối năm", "half", "2022-07-01", "2022-12-31"],
  ["Năm 2022", "year", "2022-01-01", "2022-12-31"],
  ["Cả năm", "year", "2022-01-01", "2022-12-31"],
  ["Trong năm", "year", "2022-01-01", "2022-12-31"],
  ["Trong năm (2022)", "year", "2022-01-01", "2022-12-31"],
  ["Trong năm 2026", "year", "2026-01-01", "2026-12-31"],
  ["Hết năm 2022", "year", null, "2022-12-31"],
  ["Đến hết năm 2025", "year", null, "2025-12-31"],
  ["Cuối năm", "year", "2022-01-01", "2022-12-31"],
  ["Năm 2022-2025", "multiYear", "2022-01-01", "2025-12-31"],
  ["Giai đoạn 2021 - 2025", "multiYear", "2021-01-01", "2025-12-31"],
  ["2026–2027", "multiYear", "2026-01-01", "2027-12-31"],
  ["Trước ngày 15/01 năm sau", "beforeDay", null, "2023-01-14", true],
  ["Trong quý I năm 2026", "quarter", "2026-01-01", "2026-03-31"],
];

const monthAfter = { month: null, of: "monthAfterPeriod" };

/** Every phrase that names no day of this plan. */
const others: readonly (readonly [string, object])[] = [
  ["Hằng ngày", { kind: "recurrence", every: "day", due: null }],
  ["Hàng tuần", { kind: "recurrence", every: "week" }],
  ["Hằng tháng", { kind: "recurrence", every: "month" }],
  ["Hàng quý", { kind: "recurrence", every: "quarter" }],
  ["Hằng năm", { kind: "recurrence", every: "year" }],
  ["6 tháng/lần", { kind: "recurrence", every: "half" }],
  ["2 lần/năm", { kind: "recurrence", every: "half" }],
  ["Định kỳ", { kind: "recurrence", every: null }],
  ["Định kỳ hằng tháng", { kind: "recurrence", every: "month" }],
  ["Quý IV hằng năm", { kind: "recurrence", every: "year", due: { month: 12, day: null } }],
  ["Ngày 15 hằng tháng", { kind: "recurrence", every: "month", due: { day: 15 } }],
  [
    "Trước ngày 15/12 hằng năm",
    { kind: "recurrence", every: "year", due: { day: 15, month: 12, isExclusive: true } },
  ],
  [
    "ngày 18 của tháng cuối kỳ báo cáo",
    {
      kind: "recurrence",
      every: null,
      due: { day: 18, of: "lastMonthOfPeriod", isExclusive: false },
    },
  ],
  [
    "trước ngày 20 của tháng cuối quý",
    {
      kind: "recurrence",
      every: "quarter",
      due: { day: 20, of: "lastMonthOfPeriod", isExclusive: true },
    },
  ],
  [
    "trước ngày 05 của tháng liền kề sau kỳ báo cáo",
    { kind: "recurrence", every: null, due: { ...monthAfter, day: 5, isExclusive: true } },
  ],
  [
    "Trước ngày 05 của tháng liền kề",
    { kind: "recurrence", every: "month", due: { ...monthAfter, day: 5, isExclusive: true } },
  ],
  [
    "Trước ngày 31/01 năm liền kề",
    {
      kind: "recurrence",
      every: "year",
      due: { day: 31, month: 1, of: "yearAfterPeriod", isExclusive: true },
    },
  ],
  [
    "Ban hành kế hoạch trong tháng 01 hằng năm và tổ chức thực hiện",
    { kind: "recurrence", every: "year", due: { day: null, month: 1 } },
  ],
  [
    "Ban hành kế hoạch chậm nhất là ngày 31/12 năm trước liền kề và triển khai",
    {
      kind: "recurrence",
      every: "year",
      due: { day: 31, month: 12, of: "yearBeforePeriod", isExclusive: false },
    },
  ],
  [
    "chậm nhất trong tháng 6 hằng năm",
    { kind: "recurrence", every: "year", due: { day: null, month: 6 } },
  ],
  ["Thường xuyên", { kind: "ongoing", from: "2026-01-01", to: "2030-12-31" }],
  ["Thường xuyên trong năm", { kind: "ongoing" }],
  ["Thường xuyên trong tháng", { kind: "ongoing" }],
  ["Thường xuyên, liên tục", { kind: "ongoing" }],
  ["Thường xuyên, theo quy định", { kind: "ongoing" }],
  ["Thực hiện thường xuyên khi có yêu cầu của cấp trên", { kind: "ongoing" }],
  ["Bắt đầu thực hiện từ năm 2027", { kind: "ongoing", from: "2027-01-01", to: "2030-12-31" }],
  ["20 ngày sau khi Tỉnh uỷ ban hành", { kind: "relative", amount: 20, measureUnit: "day" }],
  ["Sau khi có hướng dẫn của Bộ Nội vụ", { kind: "relative", amount: null, measureUnit: null }],
  ["Không quá 30 ngày kể từ ngày ban hành", { kind: "relative", amount: 30, measureUnit: "day" }],
  [
    "Trong 05 ngày làm việc sau khi nhận hồ sơ",
    { kind: "relative", amount: 5, measureUnit: "workingDay" },
  ],
  [
    "Sau 03 tháng kể từ khi có văn bản của Trung ương",
    { kind: "relative", amount: 3, measureUnit: "month" },
  ],
  ["ngay sau khi được giao", { kind: "relative", amount: null }],
  ["Theo kế hoạch", { kind: "byInstruction" }],
  ["Theo yêu cầu", { kind: "byInstruction" }],
  ["Theo tiến độ", { kind: "byInstruction" }],
  ["Theo chỉ đạo", { kind: "byInstruction" }],
  ["Theo giai đoạn", { kind: "byInstruction" }],
  ["Theo hướng dẫn của Trung ương", { kind: "byInstruction" }],
  ["Theo Kế hoạch số 12/KH-UBND ngày 15/3/2026", { kind: "byInstruction" }],
  ["Theo Kế hoạch …/Theo các mốc thời gian tại Phương án số 2", { kind: "byInstruction" }],
  ["Theo Điều 17 Nghị định số 61", { kind: "byInstruction" }],
  ["Khi có phát sinh", { kind: "byInstruction" }],
  ["Trong thời gian tới", { kind: "vague" }],
  ["Sớm", { kind: "vague" }],
  ["Sau năm 2025", { kind: "vague" }],
  ["Từng bước", { kind: "vague" }],
  ["", { kind: "empty" }],
  [" \u00a0", { kind: "empty" }],
  ["-", { kind: "empty" }],
  ["…", { kind: "empty" }],
  ["……/……", { kind: "empty" }],
  ["nt", { kind: "ditto" }],
  ["-nt-", { kind: "ditto" }],
  ["Như trên", { kind: "ditto" }],
  ['"', { kind: "ditto" }],
  ["31/6/2026", { kind: "unreadable", reason: "impossibleDate" }],
  ["Trước ngày 30/02", { kind: "unreadable", reason: "impossibleDate" }],
  ["tháng 13", { kind: "unreadable", reason: "impossibleDate" }],
  ["quý V", { kind: "unreadable", reason: "impossibleDate" }],
  ["Trước ngày 20", { kind: "unreadable", reason: "unknownWords" }],
  ["Tháng 6 năm sau", { kind: "unreadable", reason: "unknownWords" }],
  ["Phòng Nội vụ", { kind: "unreadable", reason: "unknownWords" }],
];

describe("readDeadline", () => {
  test.each(intervals)("%j", (phrase, intervalClass, from, to, isEndExclusive = false) => {
    const deadline = readDeadline(phrase, year2022);
    expect(deadline).toMatchObject({
      kind: "interval",
      class: intervalClass,
      from,
      to,
      isEndExclusive,
    });
    expect(dueDayOf(deadline)).toBe(to);
  });

  test.each(others)("%j", (phrase, expected) => {
    const deadline = readDeadline(phrase, years2026To2030);
    expect(deadline).toMatchObject(expected);
    expect(dueDayOf(deadline)).toBeNull();
  });

  test.each([
    ["Quý II, IV", ["quarter", "quarter"]],
    ["15/6 và 15/12", ["day", "day"]],
    ["Hằng năm và giai đoạn", ["recurrence", "multiYear"]],
    ["Hàng tuần / Hàng tháng", ["recurrence", "recurrence"]],
    [
      "Hàng ngày, tuần, tháng, quý, năm",
      ["recurrence", "recurrence", "recurrence", "recurrence", "recurrence"],
    ],
    ["Định kỳ; 6 tháng, năm", ["recurrence", "recurrence", "recurrence"]],
    [
      "Báo cáo định kỳ theo thời gian quy định; thực hiện hằng năm",
      ["recurrence", "byInstruction", "recurrence"],
    ],
    ["Thường xuyên; báo cáo Quý IV", ["ongoing", "quarter"]],
    ["Theo kế hoạch\nQuý I", ["byInstruction", "quarter"]],
  ])("%j says several things", (phrase, parts) => {
    const { parts: found } = readDeadline(phrase, year2022);
    expect(found.map((part) => (part.kind === "interval" ? part.class : part.kind))).toEqual(parts);
  });

  test.each([
    ["Hằng năm và giai đoạn", "recurrence"],
    ["Thường xuyên; báo cáo Quý IV", "interval"],
    ["Định kỳ; 6 tháng, năm", "recurrence"],
    ["Hằng năm; 31/6", "unreadable"],
  ])("%j leads with %s", (phrase, kind) => {
    expect(readDeadline(phrase, year2022).kind).toBe(kind);
  });

  test("a phrase without a year spans the years of the plan, and says so", () => {
    expect(readDeadline("Quý II", years2026To2030)).toMatchObject({
      from: "2026-04-01",
      to: "2030-06-30",
      isYearStated: false,
    });
    expect(readDeadline("Quý II/2027", years2026To2030)).toMatchObject({ isYearStated: true });
  });

  const phrase = fc.constantFrom(
    ...intervals.map(([text]) => text),
    ...others.map(([text]) => text)
  );

  test("case, decomposition, spaces and kinds of dash change nothing", () => {
    const variants: readonly ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.normalize("NFD"),
      (text) => `  ${text.replaceAll(" ", "\u00a0 ")} `,
      (text) => text.replaceAll(/[-–]/gu, "—"),
      (text) => text.replaceAll("Hằng", "Hàng").replaceAll("hằng", "hàng"),
    ];
    fc.assert(
      fc.property(phrase, fc.constantFrom(...variants), (text, vary) => {
        expect(readDeadline(vary(text), year2022)).toEqual(readDeadline(text, year2022));
      })
    );
  });

  test("never throws, and always says at least one thing", () => {
    const pieces = fc.array(
      fc.oneof(
        phrase,
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("/", "-", "31", "tháng", "năm 0000", ";", "29/02")
      ),
      { maxLength: 6 }
    );
    fc.assert(
      fc.property(pieces, fc.boolean(), (texts, isYearly) => {
        const deadline: Deadline = readDeadline(
          texts.join(" "),
          isYearly ? year2022 : years2026To2030
        );
        expect(deadline.parts.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 }
    );
  });
});
