import type { StatisticsForm } from "../law/statistics-form";
import type { DocumentModel } from "../model/document";
import type { WorkbookModel } from "../model/workbook";
import { isBlank } from "../text/vietnamese";
import type { BlockRow, FormBlock } from "./find-form-blocks";
import {
  knowForms,
  placesInDocument,
  placesInWorkbook,
  type KnownForms,
  type Place,
} from "./find-places";
import type { IndicatorMatcher } from "./match-indicators";
import { readFigure } from "./read-figure";
import type { FormReading, IndicatorReading, StatisticsModel } from "./statistics-model";

/**
 * Finds the statistics forms in a workbook or in the tables of a document, and reads their rows and figures.
 * A form is known by what its rows are called, its title deciding between near ones; a form split over several tables
 * is read as one. Rows and tables that fit nothing are listed, never dropped in silence.
 */
export function readStatistics(
  model: DocumentModel | WorkbookModel,
  forms: readonly StatisticsForm[]
): StatisticsModel {
  const known = knowForms(forms);
  const places =
    model.kind === "workbook" ? placesInWorkbook(model, known) : placesInDocument(model, known);
  return assemble(places, known);
}

interface Part {
  readonly matcher: IndicatorMatcher;
  readonly anchor: FormReading["anchor"];
  readonly rows: readonly BlockRow[];
  readonly headers: FormReading["headers"];
}

function assemble(places: readonly Place[], known: KnownForms): StatisticsModel {
  const parts: Part[] = [];
  const unrecognised: StatisticsModel["unrecognised"][number][] = [];
  let isOpen = false;
  for (const place of places) {
    if (place.kind === "refused") {
      const { anchor, text } = place.caption;
      unrecognised.push({ anchor, title: text, hasHeader: false });
      continue;
    }
    const { block, isAdjacent } = place;
    const named = block.captions.flatMap(({ text }) => known.namedIn(text)).at(-1) ?? [];
    const last = isOpen && isAdjacent ? (parts.at(-1) ?? null) : null;
    if (last !== null && continues(last, block, named)) {
      parts[parts.length - 1] = {
        ...last,
        rows: [...last.rows, ...block.rows],
        headers: [...last.headers, headerOf(block)],
      };
      continue;
    }
    if (block.headerCell === null) continue;
    const caption = block.captions.findLast(({ text }) => known.namedIn(text).length > 0);
    const anchor = caption?.anchor ?? block.headerCell.anchor;
    const matcher = bestMatcher(block.rows, known.matchers, named);
    isOpen = matcher !== null;
    if (matcher !== null)
      parts.push({ matcher, anchor, rows: block.rows, headers: [headerOf(block)] });
    else if (isStatisticsTable(block)) {
      const title = caption ?? block.captions.at(-1);
      unrecognised.push({
        anchor,
        title: title?.text ?? block.headerCell.text,
        hasHeader: true,
      });
    }
  }
  return { kind: "statistics", forms: parts.map(readForm), unrecognised };
}

/** True when the rows of a block are rows of the form before it that were not met yet. */
function continues(last: Part, block: FormBlock, named: readonly StatisticsForm[]): boolean {
  if (named.length > 0 && !named.includes(last.matcher.form)) return false;
  const isMatched = (rows: readonly BlockRow[]): number =>
    last.matcher.match(rows).filter((indicator) => indicator !== null).length;
  const own = isMatched(block.rows);
  const added = isMatched([...last.rows, ...block.rows]) - isMatched(last.rows);
  return own > 0 && 2 * own >= withoutRemarks(block.rows).length && 2 * added > own;
}

const rowsTried = 60;

/** The form that most rows belong to, or null when too few belong to any. */
function bestMatcher(
  rows: readonly BlockRow[],
  matchers: readonly IndicatorMatcher[],
  named: readonly StatisticsForm[]
): IndicatorMatcher | null {
  const tried = rows.slice(0, rowsTried);
  let best: { matcher: IndicatorMatcher; count: number; rank: number } | null = null;
  for (const matcher of matchers) {
    const count = matcher.match(tried).filter((indicator) => indicator !== null).length;
    const rank = count + (named.includes(matcher.form) ? 1 : 0);
    if (best === null || rank > best.rank || (rank === best.rank && isShorter(matcher, best)))
      best = { matcher, count, rank };
  }
  if (best === null) return null;
  const isNamed = named.includes(best.matcher.form);
  const expected = Math.min(withoutRemarks(tried).length, best.matcher.form.indicators.length);
  const isEnough = best.count >= Math.max(2, 0.3 * expected) || (isNamed && best.count > 0);
  return isEnough ? best.matcher : null;
}

/** Of two forms that the same rows belong to, the one with fewer rows besides is meant: an office's own, for one. */
function isShorter(
  { form }: IndicatorMatcher,
  best: { readonly matcher: IndicatorMatcher }
): boolean {
  return form.indicators.length < best.matcher.form.indicators.length;
}

function headerOf({ columns, repeated }: FormBlock): FormReading["headers"][number] {
  return { columns, repeated };
}

function withoutRemarks(rows: readonly BlockRow[]): readonly BlockRow[] {
  return rows.filter((row) => !row.isRemark);
}

/** Tables of another kind have some of a form's headings; a form has all that matter, and figures. */
function isStatisticsTable({ columns, rows }: FormBlock): boolean {
  const hasColumns = columns.has("number") && columns.has("measureUnit");
  return hasColumns && rows.some((row) => /\d/u.test(row.figureCell.text));
}

function readForm({ matcher, anchor, rows, headers }: Part): FormReading {
  const matches = matcher.match(rows);
  const found = new Set(matches);
  const read: IndicatorReading[] = [];
  const unmatched: FormReading["unmatched"][number][] = [];
  rows.forEach((row, index) => {
    const indicator = matches[index] ?? null;
    const { number, name } = row;
    if (indicator !== null) read.push(readIndicator(row, indicator));
    else if (!row.isRemark) unmatched.push({ anchor: row.nameCell.anchor, number, name });
  });
  return {
    form: matcher.form,
    anchor,
    headers,
    rows: read,
    unmatched,
    missing: matcher.form.indicators.filter((indicator) => !found.has(indicator)),
  };
}

function readIndicator(row: BlockRow, indicator: IndicatorReading["indicator"]): IndicatorReading {
  const { number, note, unitCell } = row;
  return {
    indicator,
    number,
    anchor: row.nameCell.anchor,
    figure: readFigure(row.figureCell, indicator),
    figureAnchor: row.figureCell.anchor,
    formula: row.figureCell.typed?.formula ?? null,
    measureUnit:
      unitCell === null || isBlank(unitCell.text)
        ? null
        : { text: unitCell.text, anchor: unitCell.anchor },
    note: isBlank(note) ? "" : note,
  };
}
