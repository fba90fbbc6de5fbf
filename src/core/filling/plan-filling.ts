import type { Indicator, StatisticsForm } from "../law/statistics-form";
import type { Anchor, Span } from "../model/anchor";
import type { DocumentModel, SlotPlace } from "../model/document";
import type { IndicatorReading } from "../statistics/statistics-model";
import { addToGroup } from "../text/add-to-group";
import { formatNumber } from "../text/numbers";
import { createPhraseMatcher, type PhraseMatcher } from "../tying/phrase-matcher";
import type { FigureSource, Tie } from "../tying/tie";
import type { FigureChange } from "./figure-change";
import { figureTitle, hashOfText, readFigureTag, writeFigureTag } from "./figure-tag";

/**
 * What becomes of one figure of a report.
 * filled: was empty · updated: the table has another figure than when it was filled · current: nothing to do ·
 * typedOver: somebody wrote another text, which stays · noFigure: the table has no number for it
 */
export type FillStatus = "filled" | "updated" | "linked" | "current" | "typedOver" | "noFigure";

export interface PlannedFigure {
  readonly status: FillStatus;
  readonly indicatorId: string;
  readonly name: string;
  readonly anchor: Anchor;
  /** What stands there now; empty where nothing does. */
  readonly before: string;
  /** What the table has; null where it has no number. */
  readonly figure: string | null;
  /** Null where nothing is to be written. */
  readonly change: FigureChange | null;
}

export interface FillingInput {
  readonly document: DocumentModel;
  readonly forms: readonly StatisticsForm[];
  readonly source: FigureSource;
  /** Numbers already tied to the source that are to become controls too; none when empty. */
  readonly ties: readonly Tie[];
}

/**
 * Plans how a report is filled from tables: content controls with our tag get the figure of their indicator, blanks
 * ("……") after words that clearly name an indicator become such controls, and tied numbers do where asked. A text that
 * somebody typed over a filled figure stays. Carrying out the plan and planning again gives nothing to write.
 */
export function planFilling({
  document,
  forms,
  source,
  ties,
}: FillingInput): readonly PlannedFigure[] {
  const names = new Map(
    forms.flatMap(({ indicators }) => indicators.map((one) => [one.id, one] as const))
  );
  const rows = new Map<string, IndicatorReading | null>();
  for (const form of source.statistics.forms)
    for (const row of form.rows)
      rows.set(row.indicator.id, rows.has(row.indicator.id) ? null : row);
  const planner: Planner = {
    source,
    nameOf: (id) => names.get(id)?.name ?? id,
    rowOf: (id) => rows.get(id) ?? null,
    matcher: createPhraseMatcher(forms),
  };
  const slots = document.slots.flatMap((slot, index) => planSlot(slot, index, planner) ?? []);
  const links = new Map<string, PlannedFigure>();
  for (const tie of ties) {
    const planned = planTie(tie, planner);
    if (planned !== null) links.set(placeKey(tie.anchor.paragraphId, tie.span), planned);
  }
  const held = spansOfSlots(document.slots);
  return [
    ...slots,
    ...[...links.values()].filter(isFree(held)),
    ...planBlanks(document, held, planner),
  ];
}

interface Planner {
  readonly source: FigureSource;
  readonly nameOf: (indicatorId: string) => string;
  readonly rowOf: (indicatorId: string) => IndicatorReading | null;
  readonly matcher: PhraseMatcher;
}

function planSlot(slot: SlotPlace, index: number, planner: Planner): PlannedFigure | null {
  const tag = readFigureTag(slot.tag);
  if (tag === null) return null;
  const { indicatorId, hash } = tag;
  const before = slot.isPlaceholder ? "" : slot.text;
  const known = { indicatorId, name: planner.nameOf(indicatorId), anchor: slot.anchor, before };
  const row = planner.rowOf(indicatorId);
  const figure = row === null ? null : writtenFigure(row);
  if (row === null || figure === null)
    return { ...known, status: "noFigure", figure: null, change: null };
  const filled = tagOf(row, figure, planner.source);
  if (before.trim() === figure && slot.tag === filled)
    return { ...known, status: "current", figure, change: null };
  const isTypedOver =
    before.trim() !== "" && hash !== hashOfText(before) && before.trim() !== figure;
  if (isTypedOver) return { ...known, status: "typedOver", figure, change: null };
  const status = before.trim() === "" ? "filled" : before.trim() === figure ? "current" : "updated";
  const expected = slot.text;
  return {
    ...known,
    status,
    figure,
    change: { kind: "refill", slot: index, expected, text: figure, tag: filled },
  };
}

/** A number that the table has already becomes a control, its text as it stands. */
function planTie(tie: Tie, planner: Planner): PlannedFigure | null {
  if (tie.status !== "tied") return null;
  const tied = tie.figures.find(({ source }) => source === planner.source);
  const { id } = tie.indicator;
  // The percent sign stays outside: the table has none either.
  const text = tie.text.replace(/\s?%$/u, "");
  if (tied === undefined || planner.rowOf(id) !== tied.row) return null;
  if (writtenFigure(tied.row) !== text) return null;
  const span = { start: tie.span.start, end: tie.span.start + text.length };
  return linkAt(tie.anchor.paragraphId, span, text, tied.row, "linked", planner);
}

const blank = /(?:[.…]{2,}|_{3,})(?:\s?[.…_]{2,})*/gu;
const clear = 0.85;
const clearlyAhead = 0.12;

function planBlanks(
  { blocks }: DocumentModel,
  held: ReadonlyMap<string, readonly Span[]>,
  planner: Planner
): readonly PlannedFigure[] {
  return blocks.flatMap((block): PlannedFigure[] => {
    if (block.kind !== "paragraph" || !/[.…_]{2}/u.test(block.text)) return [];
    const { id, text } = block;
    const blanks = [...text.matchAll(blank)].map(({ 0: dots, index }) => ({
      start: index,
      end: index + dots.length,
    }));
    return blanks.flatMap((span, index): PlannedFigure[] => {
      if (held.get(id)?.some((slot) => slot.start < span.end && span.start < slot.end)) return [];
      const indicator = indicatorAt(text, blanks, index, planner.matcher);
      const row = indicator === null ? null : planner.rowOf(indicator.id);
      if (row === null) return [];
      const planned = linkAt(id, span, text.slice(span.start, span.end), row, "filled", planner);
      return planned === null ? [] : [planned];
    });
  });
}

function indicatorAt(
  text: string,
  blanks: readonly Span[],
  index: number,
  matcher: PhraseMatcher
): Indicator | null {
  const { start, end } = blanks[index] as Span;
  const before = text.slice(blanks[index - 1]?.end ?? 0, start);
  const words = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1);
  const after = text.slice(end, blanks[index + 1]?.start ?? text.length);
  const stop = after.search(/[,.;:()]/u);
  const sign = /^\s?%/u.test(after) ? "percentage" : "count";
  const [first, second] = matcher.match(
    `${words} ${stop < 0 ? after : after.slice(0, stop)}`,
    sign
  );
  if (first === undefined || first.coverage < clear) return null;
  const isAhead = second === undefined || first.coverage - second.coverage >= clearlyAhead;
  return isAhead ? first.indicator : null;
}

function linkAt(
  paragraphId: string,
  span: Span,
  expected: string,
  row: IndicatorReading,
  status: FillStatus,
  { source, nameOf }: Planner
): PlannedFigure | null {
  const figure = writtenFigure(row);
  if (figure === null) return null;
  const { id, number } = row.indicator;
  const title = figureTitle({ number, name: nameOf(id) });
  const tag = tagOf(row, figure, source);
  return {
    status,
    indicatorId: id,
    name: nameOf(id),
    anchor: { kind: "paragraph", paragraphId, span },
    before: status === "filled" ? "" : expected,
    figure,
    change: { kind: "link", paragraphId, span, expected, text: figure, tag, title },
  };
}

/** As running text writes numbers: "25.898", "97,46". */
function writtenFigure({ figure }: IndicatorReading): string | null {
  return figure.kind === "number" ? formatNumber(figure.value, figure.decimals) : null;
}

function tagOf(row: IndicatorReading, figure: string, { period }: FigureSource): string {
  const { figureAnchor, indicator } = row;
  const cell = figureAnchor.kind === "sheetRange" ? figureAnchor.address : null;
  return writeFigureTag({ indicatorId: indicator.id, period, cell, hash: hashOfText(figure) });
}

function spansOfSlots(slots: readonly SlotPlace[]): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  for (const { anchor } of slots) {
    if (anchor.kind !== "paragraph") continue;
    const span = anchor.span ?? { start: 0, end: Number.MAX_SAFE_INTEGER };
    addToGroup(spans, anchor.paragraphId, span);
  }
  return spans;
}

function isFree(held: ReadonlyMap<string, readonly Span[]>): (planned: PlannedFigure) => boolean {
  return ({ change }) =>
    change?.kind !== "link" ||
    !held
      .get(change.paragraphId)
      ?.some(({ start, end }) => start < change.span.end && change.span.start < end);
}

function placeKey(paragraphId: string, { start }: Span): string {
  return `${paragraphId}/${start}`;
}
