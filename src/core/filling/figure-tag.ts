import type { PeriodKind } from "../law/calendar";
import type { Indicator } from "../law/statistics-form";
import { fingerprintOf } from "../text/fingerprint";
import type { ReportPeriod } from "../tying/tie";

/** What a content control remembers of the figure it was filled with. */
export interface FigureTag {
  readonly indicatorId: string;
  /** Null, as the two below, while the control waits to be filled. */
  readonly period: ReportPeriod | null;
  /** Address of the cell; null for a Word table. */
  readonly cell: string | null;
  /** Of the text that was put in: another text was typed by somebody. */
  readonly hash: string | null;
}

const start = "cchc.so:";
/** Longest tag that Word keeps. */
export const longestTag = 64;
const form =
  /^cchc\.so:([\w.-]+)(?::(?:(q1|h1|q3|year)-(\d{4}))?:([A-Z]{1,3}\d{1,7})?:([0-9a-f]{8}))?$/u;

/**
 * Writes a tag ("cchc.so:b3.1.4:q3-2026:D12:0a1b2c3d"); where it would be longer than Word keeps, the cell is left out.
 * Throws a RangeError for an indicator whose id does not fit even so, or has other characters than ids have.
 */
export function writeFigureTag({ indicatorId, period, cell, hash }: FigureTag): string {
  if (hash === null) return checked(`${start}${indicatorId}`);
  const when = period === null ? "" : `${period.period}-${period.year}`;
  const tag = `${start}${indicatorId}:${when}:${cell ?? ""}:${hash}`;
  return checked(tag.length <= longestTag ? tag : `${start}${indicatorId}:${when}::${hash}`);
}

function checked(tag: string): string {
  if (tag.length > longestTag || !form.test(tag)) throw new RangeError(`no figure tag: "${tag}"`);
  return tag;
}

/** Reads a tag that `writeFigureTag` wrote; null for any other. */
export function readFigureTag(tag: string): FigureTag | null {
  const match = form.exec(tag);
  if (match === null) return null;
  const [, indicatorId = "", period, year, cell, hash] = match;
  return {
    indicatorId,
    period:
      period === undefined || year === undefined
        ? null
        : { period: period as PeriodKind, year: Number(year) },
    cell: cell ?? null,
    hash: hash ?? null,
  };
}

/** What a content control shows of the indicator it holds: STT and name, as much as Word keeps of a title. */
export function figureTitle({ number, name }: Pick<Indicator, "number" | "name">): string {
  return `${number} ${name}`.slice(0, longestTag).trim();
}

/** Eight hexadecimal digits for a text as it stands in the document. */
export function hashOfText(text: string): string {
  return fingerprintOf([text.normalize("NFC").trim()]).slice(0, 8);
}
