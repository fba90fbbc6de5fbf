import type { Deadline, DeadlinePart, IntervalDeadline, PlanYears } from "./deadline";
import { readDeadlineSegment } from "./deadline-segment";
import { fold, isBlank } from "./vietnamese";

export * from "./deadline";

/** Reads the text of a deadline cell or phrase. Never throws; what it cannot make out is "unreadable". */
export function readDeadline(text: string, planYears: PlanYears): Deadline {
  const folded = fold(text);
  if (isBlank(text) || noDeadline.test(folded)) return alone({ kind: "empty" });
  if (ditto.test(folded)) return alone({ kind: "ditto" });
  const parts = segmentsOf(text).flatMap((segment) => readDeadlineSegment(segment, planYears));
  return lead(parts.length > 0 ? parts : [{ kind: "unreadable", reason: "unknownWords" }]);
}

const noDeadline = /^(?:-+|\/)$/u;
const ditto = /^-?(?:n\.?t\.?|như (?:trên|mục .{1,12}|nhiệm vụ trên|dòng trên)|["'〃]{1,2})\.?-?$/u;

function alone(part: DeadlinePart): Deadline {
  return { ...part, parts: [part] };
}

const exactness: Readonly<Record<DeadlinePart["kind"], number>> = {
  interval: 1,
  recurrence: 2,
  relative: 4,
  ongoing: 6,
  byInstruction: 7,
  vague: 8,
  ditto: 9,
  empty: 9,
  unreadable: 9,
};

/** Smaller is more exact; whole years say less than a recurrence or a count of days from an event. */
function rankOf(part: DeadlinePart): number {
  if (part.kind === "unreadable" && part.reason === "impossibleDate") return 0;
  if (part.kind === "interval" && (part.class === "year" || part.class === "multiYear")) return 5;
  if (part.kind === "recurrence" && part.every === null && part.due === null) return 3;
  return exactness[part.kind];
}

function lead(parts: readonly DeadlinePart[]): Deadline {
  const best = parts.reduce((least, part) => Math.min(least, rankOf(part)), Infinity);
  const leaders = parts.filter((part) => rankOf(part) === best);
  const [first] = leaders;
  if (first === undefined) throw new Error("a deadline has at least one part");
  const intervals = leaders.filter((part) => part.kind === "interval");
  return { ...(intervals.length > 1 ? joinIntervals(intervals) : first), parts };
}

function joinIntervals(intervals: readonly IntervalDeadline[]): IntervalDeadline {
  const last = intervals.reduce((latest, next) => (next.to > latest.to ? next : latest));
  const starts = intervals.map(({ from }) => from).filter((from) => from !== null);
  const classes = new Set(intervals.map((interval) => interval.class));
  return {
    ...last,
    class: classes.size === 1 && last.class === "month" ? "months" : last.class,
    from: starts.length < intervals.length ? null : starts.reduce((a, b) => (b < a ? b : a)),
    isYearStated: intervals.every(({ isYearStated }) => isYearStated),
  };
}

const goesOn =
  /(?:^|[^\p{L}])(?:ngày|tháng|quý|năm|trước|đến|từ|và|nhất|là|hết|trong|của|khi|giai đoạn|[/,-])$/u;
const isGoingOn = /^(?:năm|tháng|và|hoặc|đến|của|[/-] ?\d)/u;

/** Folded segments at ";" and at line breaks, unless a phrase plainly runs on over the break. */
function segmentsOf(text: string): readonly string[] {
  const segments: string[] = [];
  let isOpen = false;
  for (const piece of text.split(/(;|[\n\r\v]+)/u)) {
    if (piece === ";") isOpen = false;
    const segment = fold(piece);
    if (segment === "" || segment === ";") continue;
    const last = segments.length - 1;
    const previous = segments[last] ?? "";
    if (isOpen && (goesOn.test(previous) || isGoingOn.test(segment))) {
      segments[last] = fold(`${previous} ${segment}`);
    } else segments.push(segment);
    isOpen = true;
  }
  return segments;
}
