import type { Indicator, StatisticsForm } from "../law/statistics-form";
import type { DocumentModel } from "../model/document";
import type { WorkbookModel } from "../model/workbook";
import { fold, isBlank } from "../text/vietnamese";
import type { BlockRow, FigureCells, FormBlock } from "./find-form-blocks";
import {
  knowForms,
  placesInDocument,
  placesInWorkbook,
  type KnownForms,
  type Place,
  type StatisticsLaw,
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
  law: StatisticsLaw
): StatisticsModel {
  const known = knowForms(law);
  const places =
    model.kind === "workbook" ? placesInWorkbook(model, known) : placesInDocument(model, known);
  const report = model.kind === "document" ? model : null;
  return { kind: "statistics", ...assemble(places, known), report };
}

interface Part {
  readonly matcher: IndicatorMatcher;
  readonly anchor: FormReading["anchor"];
  readonly rows: readonly BlockRow[];
  readonly headers: FormReading["headers"];
  /** What tells its columns of figures apart, by the first header. */
  readonly headings: readonly (readonly string[])[];
}

function assemble(
  places: readonly Place[],
  known: KnownForms
): Pick<StatisticsModel, "forms" | "unrecognised"> {
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
      parts.push({
        matcher,
        anchor,
        rows: block.rows,
        headers: [headerOf(block)],
        headings: headingsOf(block),
      });
    else if (isStatisticsTable(block)) {
      const title = caption ?? block.captions.at(-1);
      unrecognised.push({
        anchor,
        title: title?.text ?? block.headerCell.text,
        hasHeader: true,
      });
    }
  }
  return { forms: parts.map(readForm), unrecognised };
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

/** A single column needs no heading to tell it by; columns of several units of measure are told by the first. */
function headingsOf({ figureSets }: FormBlock): Part["headings"] {
  if (figureSets.length < 2) return [[]];
  return figureSets.map(([first]) => first?.headings ?? []);
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

function readForm({ matcher, anchor, rows, headers, headings }: Part): FormReading {
  const matches = matcher.match(rows);
  const found = new Set(matches);
  const read: (readonly [BlockRow, Indicator])[] = [];
  const unmatched: FormReading["unmatched"][number][] = [];
  rows.forEach((row, index) => {
    const indicator = matches[index] ?? null;
    const { number, name } = row;
    if (indicator !== null) read.push([row, indicator]);
    else if (!row.isRemark) unmatched.push({ anchor: row.nameCell.anchor, number, name });
  });
  const rowsIn = (set: number): readonly IndicatorReading[] =>
    read.flatMap(([row, indicator]) => readIndicator(row, indicator, set) ?? []);
  const others = headings
    .slice(1)
    .map((texts, place) => ({ ...namedBy(texts), rows: rowsIn(place + 1) }));
  return {
    form: matcher.form,
    anchor,
    headers,
    rows: rowsIn(0),
    ...namedBy(headings[0] ?? []),
    otherColumns: others.filter(holdsFigures),
    unmatched,
    missing: matcher.form.indicators.filter((indicator) => !found.has(indicator)),
  };
}

function namedBy(headings: readonly string[]): Pick<FormReading, "heading" | "headings"> {
  return { heading: headings.join(", "), headings };
}

/** A column of words under a heading of figures is none of figures; one that is still blank is. */
function holdsFigures({ rows }: FormReading["otherColumns"][number]): boolean {
  const filled = rows.filter(({ figure }) => figure.kind !== "blank");
  return 2 * filled.filter(({ figure }) => figure.kind !== "unreadable").length >= filled.length;
}

/** The row in one set of columns; null where its header has fewer. */
function readIndicator(row: BlockRow, indicator: Indicator, set: number): IndicatorReading | null {
  const cells = cellsFor(indicator, row.figureSets[set] ?? []);
  if (cells === null) return null;
  const { figureCell, note } = cells;
  const unitCell = [cells.unitCell, cells.statedUnit].find(
    (cell) => cell !== null && !isBlank(cell.text)
  );
  return {
    indicator,
    number: row.number,
    anchor: row.nameCell.anchor,
    figure: readFigure(figureCell, indicator),
    figureAnchor: figureCell.anchor,
    formula: figureCell.typed?.formula ?? null,
    measureUnit: unitCell ? { text: unitCell.text, anchor: unitCell.anchor } : null,
    note: isBlank(note) ? "" : note,
  };
}

/** Of columns that state different units of measure, the one in the indicator's own; else the first that is filled. */
function cellsFor(indicator: Indicator, columns: readonly FigureCells[]): FigureCells | null {
  const unit = fold(indicator.measureUnit ?? "");
  return (
    columns.find(({ statedUnit }) => statedUnit !== null && fold(statedUnit.text) === unit) ??
    columns.find(({ figureCell }) => !isBlank(figureCell.text)) ??
    columns[0] ??
    null
  );
}
