import type { StatisticsForm } from "../law/statistics-form";
import type { DocumentModel } from "../model/document";
import type { WorkbookModel } from "../model/workbook";
import { createPhraseFinder, isBlank } from "../text/vietnamese";
import {
  continueFormBlock,
  findFormBlocks,
  headingReader,
  topCaptions,
  type BlockRow,
  type Caption,
  type FormBlock,
  type FormSigns,
} from "./find-form-blocks";
import { gridOfSheet, gridOfTable, type Grid } from "./grid";
import { indicatorMatcher, type IndicatorMatcher } from "./match-indicators";
import { createNameReader } from "./name-words";
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

interface KnownForms extends FormSigns {
  readonly matchers: readonly IndicatorMatcher[];
  /** Forms whose code or alias a text names, in the order of the text. */
  readonly namedIn: (text: string) => readonly StatisticsForm[];
}

function knowForms(forms: readonly StatisticsForm[]): KnownForms {
  const readName = createNameReader(forms);
  const formOf = new Map(
    forms.flatMap((form) => [form.code, ...form.aliases].map((phrase) => [phrase, form] as const))
  );
  const findPhrases = createPhraseFinder([...formOf.keys()]);
  const namedIn = (text: string): readonly StatisticsForm[] =>
    text.length > longestTitle
      ? []
      : findPhrases(text).flatMap(({ phrase }) => formOf.get(phrase) ?? []);
  const isTitle = (text: string): boolean =>
    text.length <= longestTitle && findPhrases(text)[0]?.span.start === 0;
  const matchers = forms.map((form) => indicatorMatcher(form, readName));
  return { readHeading: headingReader(forms), isTitle, matchers, namedIn };
}

const longestTitle = 300;

/** What a place in the file holds: rows under a header, or a titled table whose layout cannot be read. */
type Place =
  | {
      readonly kind: "block";
      readonly block: FormBlock;
      /** True where it may go on from the place before it. */
      readonly isAdjacent: boolean;
    }
  | { readonly kind: "refused"; readonly caption: Caption };

/** A table under a form's title has at least so many rows and cells, or it is no table of figures. */
const fewestRows = 3;

function placesInWorkbook(model: WorkbookModel, known: KnownForms): readonly Place[] {
  return model.sheets.flatMap((sheet): readonly Place[] => {
    const grid = gridOfSheet(sheet);
    const isNamed = known.namedIn(sheet.name).length > 0;
    const captions = isNamed ? [{ text: sheet.name, anchor: grid.anchor }] : [];
    const blocks = findFormBlocks(grid, known, captions);
    return blocks.length > 0
      ? blocks.map((block, index) => ({ kind: "block", block, isAdjacent: index > 0 }))
      : refusedPlaces(grid, [...captions, ...topCaptions(grid)], known);
  });
}

const mostCaptions = 8;

function placesInDocument(model: DocumentModel, known: KnownForms): readonly Place[] {
  const places: Place[] = [];
  let captions: Caption[] = [];
  let before: FormBlock | null = null;
  for (const block of model.blocks) {
    if (block.kind === "paragraph") {
      if (isBlank(block.text)) continue;
      const anchor = { kind: "paragraph", paragraphId: block.id } as const;
      captions = [...captions.slice(1 - mostCaptions), { text: block.text, anchor }];
      continue;
    }
    const grid = gridOfTable(block);
    let found = findFormBlocks(grid, known, captions);
    if (
      found.length === 0 &&
      captions.length === 0 &&
      before?.grid.columnCount === grid.columnCount
    ) {
      found = [continueFormBlock(grid, before)];
    }
    found.forEach((formBlock, index) =>
      places.push({ kind: "block", block: formBlock, isAdjacent: index > 0 || before !== null })
    );
    if (found.length === 0) places.push(...refusedPlaces(grid, captions.slice(-2), known));
    before = found.at(-1) ?? null;
    captions = [];
  }
  return places;
}

/** A table under the title of one form, without the header of one. A list of forms names several, so it is none. */
function refusedPlaces(
  grid: Grid,
  captions: readonly Caption[],
  known: KnownForms
): readonly Place[] {
  if (grid.rowCount < fewestRows) return [];
  const titles = captions.filter(({ text }) => known.isTitle(text));
  const named = new Set(titles.flatMap(({ text }) => known.namedIn(text)));
  const [caption] = titles;
  return caption === undefined || named.size > 1 ? [] : [{ kind: "refused", caption }];
}

interface Part {
  readonly matcher: IndicatorMatcher;
  readonly anchor: FormReading["anchor"];
  readonly rows: readonly BlockRow[];
}

function assemble(places: readonly Place[], known: KnownForms): StatisticsModel {
  const parts: Part[] = [];
  const unrecognised: { anchor: FormReading["anchor"]; title: string }[] = [];
  let isOpen = false;
  for (const place of places) {
    if (place.kind === "refused") {
      unrecognised.push({ anchor: place.caption.anchor, title: place.caption.text });
      continue;
    }
    const { block, isAdjacent } = place;
    const named = block.captions.flatMap(({ text }) => known.namedIn(text)).at(-1) ?? null;
    const last = isOpen && isAdjacent ? (parts.at(-1) ?? null) : null;
    if (last !== null && continues(last, block, named)) {
      parts[parts.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
      continue;
    }
    if (block.headerCell === null) continue;
    const caption = block.captions.findLast(({ text }) => known.namedIn(text).length > 0);
    const anchor = caption?.anchor ?? block.headerCell.anchor;
    const matcher = bestMatcher(block.rows, known.matchers, named);
    isOpen = matcher !== null;
    if (matcher !== null) parts.push({ matcher, anchor, rows: block.rows });
    else if (isStatisticsTable(block)) {
      const title = caption ?? block.captions.at(-1);
      unrecognised.push({ anchor, title: title?.text ?? block.headerCell.text });
    }
  }
  return { kind: "statistics", forms: parts.map(readForm), unrecognised };
}

/** True when the rows of a block are rows of the form before it that were not met yet. */
function continues(last: Part, block: FormBlock, named: StatisticsForm | null): boolean {
  if (named !== null && named !== last.matcher.form) return false;
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
  named: StatisticsForm | null
): IndicatorMatcher | null {
  const tried = rows.slice(0, rowsTried);
  let best: { matcher: IndicatorMatcher; count: number; rank: number } | null = null;
  for (const matcher of matchers) {
    const count = matcher.match(tried).filter((indicator) => indicator !== null).length;
    const rank = count + (matcher.form === named ? 1 : 0);
    if (best === null || rank > best.rank) best = { matcher, count, rank };
  }
  if (best === null) return null;
  const isNamed = best.matcher.form === named;
  const expected = Math.min(withoutRemarks(tried).length, best.matcher.form.indicators.length);
  const isEnough = best.count >= Math.max(2, 0.3 * expected) || (isNamed && best.count > 0);
  return isEnough ? best.matcher : null;
}

function withoutRemarks(rows: readonly BlockRow[]): readonly BlockRow[] {
  return rows.filter((row) => !row.isRemark);
}

/** Tables of another kind have some of a form's headings; a form has all that matter, and figures. */
function isStatisticsTable({ columns, rows }: FormBlock): boolean {
  const hasColumns = columns.has("number") && columns.has("measureUnit");
  return hasColumns && rows.some((row) => /\d/u.test(row.figureCell.text));
}

function readForm({ matcher, anchor, rows }: Part): FormReading {
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
    measureUnit:
      unitCell === null || isBlank(unitCell.text)
        ? null
        : { text: unitCell.text, anchor: unitCell.anchor },
    note: isBlank(note) ? "" : note,
  };
}
