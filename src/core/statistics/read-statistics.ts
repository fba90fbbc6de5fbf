import type { StatisticsForm } from "../law/statistics-form";
import type { DocumentModel } from "../model/document";
import type { WorkbookModel } from "../model/workbook";
import { createPhraseFinder, isBlank } from "../text/vietnamese";
import {
  continueFormBlock,
  findFormBlocks,
  headingReader,
  type BlockRow,
  type Caption,
  type FormBlock,
  type HeadingReader,
} from "./find-form-blocks";
import { gridOfSheet, gridOfTable } from "./grid";
import { indicatorMatcher, type IndicatorMatcher } from "./match-indicators";
import { abbreviationsOf } from "./name-words";
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
  const abbreviations = abbreviationsOf(forms);
  const known: KnownForms = {
    readHeading: headingReader(forms),
    matchers: forms.map((form) => indicatorMatcher(form, abbreviations)),
    namedIn: formsNamedIn(forms),
  };
  const blocks =
    model.kind === "workbook"
      ? blocksOfWorkbook(model, known)
      : blocksOfDocument(model, known.readHeading);
  return assemble(blocks, known);
}

interface KnownForms {
  readonly readHeading: HeadingReader;
  readonly matchers: readonly IndicatorMatcher[];
  /** Forms whose code or alias a text names. */
  readonly namedIn: (text: string) => readonly StatisticsForm[];
}

/** A block with whether it may go on from the one before it. */
interface PlacedBlock {
  readonly block: FormBlock;
  readonly isAdjacent: boolean;
}

function formsNamedIn(
  forms: readonly StatisticsForm[]
): (text: string) => readonly StatisticsForm[] {
  const formOf = new Map(
    forms.flatMap((form) => [form.code, ...form.aliases].map((phrase) => [phrase, form] as const))
  );
  const findPhrases = createPhraseFinder([...formOf.keys()]);
  return (text) => findPhrases(text).flatMap(({ phrase }) => formOf.get(phrase) ?? []);
}

function blocksOfWorkbook(model: WorkbookModel, known: KnownForms): readonly PlacedBlock[] {
  return model.sheets.flatMap((sheet) => {
    const grid = gridOfSheet(sheet);
    const isNamed = known.namedIn(sheet.name).length > 0;
    const captions = isNamed ? [{ text: sheet.name, anchor: grid.anchor }] : [];
    return findFormBlocks(grid, known.readHeading, captions).map((block, index) => ({
      block,
      isAdjacent: index > 0,
    }));
  });
}

const mostCaptions = 8;

function blocksOfDocument(
  model: DocumentModel,
  readHeading: HeadingReader
): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let captions: Caption[] = [];
  let before: FormBlock | null = null;
  for (const block of model.blocks) {
    if (block.kind === "paragraph") {
      if (isBlank(block.text)) continue;
      captions = [
        ...captions.slice(1 - mostCaptions),
        { text: block.text, anchor: { kind: "paragraph", paragraphId: block.id } },
      ];
      continue;
    }
    const grid = gridOfTable(block);
    let found = findFormBlocks(grid, readHeading, captions);
    const isNextToForm = captions.length === 0 && before !== null;
    if (found.length === 0 && isNextToForm && before?.grid.columnCount === grid.columnCount) {
      found = [continueFormBlock(grid, before)];
    }
    found.forEach((formBlock, index) =>
      placed.push({ block: formBlock, isAdjacent: index > 0 || before !== null })
    );
    before = found.at(-1) ?? null;
    captions = [];
  }
  return placed;
}

interface Part {
  readonly matcher: IndicatorMatcher;
  readonly anchor: FormReading["anchor"];
  readonly rows: readonly BlockRow[];
}

function assemble(blocks: readonly PlacedBlock[], known: KnownForms): StatisticsModel {
  const parts: Part[] = [];
  const unrecognised: { anchor: FormReading["anchor"]; title: string }[] = [];
  let isOpen = false;
  for (const { block, isAdjacent } of blocks) {
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
