import type { Anchor } from "../model/anchor";
import type { Sheet } from "../model/workbook";
import {
  findFormBlocks,
  type BlockRow,
  type FormBlock,
  type FormSigns,
  type HeadingReader,
} from "../statistics/find-form-blocks";
import { comparisonTest } from "../statistics/find-places";
import { gridOfSheet, type Grid } from "../statistics/grid";
import { plainNumber } from "../statistics/match-indicators";
import { withoutBrackets } from "../statistics/name-words";
import { onceFor } from "../text/once-for";
import { fold, isBlank, wordsOf } from "../text/vietnamese";
import { findColumns } from "./find-columns";
import type { LearningWords, LearntColumn, RefusedSheet } from "./proposal";

/** A table a form can be learnt from; a header typed again does not end it. */
export interface LearnableTable {
  readonly grid: Grid;
  readonly anchor: Anchor;
  readonly columns: FormBlock["columns"];
  readonly captions: readonly string[];
  readonly headings: Readonly<Record<LearntColumn, string | null>>;
  readonly otherFigureColumns: readonly string[];
  readonly figureHeadings: readonly string[];
  /** Remarks included: "Trong đó:" is one. */
  readonly rows: readonly BlockRow[];
}

export type TableSearch =
  | { readonly kind: "tables"; readonly tables: readonly LearnableTable[] }
  | { readonly kind: "refused"; readonly refused: RefusedSheet };

const title = /^(?:biểu|phụ lục|bảng)(?: mẫu| số| thống kê)* *\d+/u;
const fewestRows = 2;

/** The tables of a sheet, by usual headings or, failing that, by what the columns hold; else what was looked for. */
export function findTables(sheet: Sheet, vocabulary: LearningWords): TableSearch {
  const isComparison = comparisonTest(vocabulary);
  const grid = gridOfSheet(sheet);
  const usual = tablesWith(grid, usualHeadings(vocabulary), isComparison);
  if (usual.length > 0) return { kind: "tables", tables: usual };
  const search = findColumns(grid);
  const tables = search.kind === "found" ? tablesWith(grid, search.readHeading, isComparison) : [];
  if (tables.length > 0) return { kind: "tables", tables };
  const missing = search.kind === "lacking" ? search.missing : (["header"] as const);
  return { kind: "refused", refused: { sheetName: sheet.name, anchor: grid.anchor, missing } };
}

const longestHeading = 200;

const usualHeadings = onceFor(({ formColumns }: LearningWords): HeadingReader => {
  const columnOf = new Map<string, LearntColumn>(
    (Object.entries(formColumns) as [LearntColumn, readonly string[]][]).flatMap(
      ([column, texts]) => texts.map((text) => [wordsOf(text).join(" "), column] as const)
    )
  );
  return (text) =>
    text.length > longestHeading
      ? null
      : (columnOf.get(wordsOf(withoutBrackets(text)).join(" ")) ?? null);
});

/** What a form that is yet to be learnt counts in is not known: a short text in brackets beside a heading is taken for it. */
const isMeasureUnit = (text: string): boolean => text.trim() === "%" || wordsOf(text).length <= 3;

function tablesWith(
  grid: Grid,
  readHeading: HeadingReader,
  isComparison: FormSigns["isComparison"]
): readonly LearnableTable[] {
  const isTitle = (text: string): boolean => title.test(fold(text).trim());
  const blocks = findFormBlocks(grid, { readHeading, isTitle, isMeasureUnit, isComparison }, []);
  const tables: (LearnableTable & { readonly rows: BlockRow[] })[] = [];
  for (const block of blocks) {
    const last = tables.at(-1);
    if (last !== undefined && goesOn(last, block)) {
      for (const row of block.rows) last.rows.push(row);
      continue;
    }
    tables.push({
      grid,
      anchor: block.headerCell?.anchor ?? grid.anchor,
      columns: block.columns,
      captions: block.captions.map(({ text }) => text.trim()),
      ...headingsOf(grid, block, readHeading),
      rows: [...block.rows],
    });
  }
  return tables.filter(({ rows }) => rows.filter((row) => !row.isRemark).length >= fewestRows);
}

/** True where a header was typed again: nothing is titled anew, and the numbers do not begin again. */
function goesOn(last: LearnableTable, block: FormBlock): boolean {
  const first = block.rows.find(({ number }) => !isBlank(number));
  if (first === undefined) return block.captions.length === 0;
  const number = plainNumber(first.number);
  const hasBegun = last.rows.some((row) => plainNumber(row.number) === number);
  return !(hasBegun && (number === "1" || number === "I" || number === "A")) && !isTitled(block);
}

function isTitled({ captions }: FormBlock): boolean {
  return captions.some(({ text }) => title.test(fold(text).trim()));
}

const headerRows = 3;

function headingsOf(
  grid: Grid,
  { columns, headerCell, figureSets }: FormBlock,
  readHeading: HeadingReader
): Pick<LearnableTable, "headings" | "otherFigureColumns" | "figureHeadings"> {
  const headings: Record<LearntColumn, string | null> = {
    number: null,
    indicator: null,
    measureUnit: null,
    figure: null,
    note: null,
  };
  const top = headerCell?.row ?? 0;
  const textsAt = (column: number): readonly string[] =>
    Array.from({ length: headerRows }, (_, place) => grid.at(top + place, column).text.trim());
  for (const [kind, column] of columns)
    headings[kind] = textsAt(column).findLast((text) => readHeading(text) === kind) ?? null;
  const figures = figureSets.flatMap((set) => set.map(({ column }) => column));
  const known = figures.flatMap(textsAt).filter((text) => readHeading(text) === "figure");
  return {
    headings,
    otherFigureColumns: figureSets
      .slice(1)
      .map(
        ([first], place) =>
          (first?.headings ?? []).join(", ") || `${headings.figure ?? ""} ${place + 2}`
      ),
    figureHeadings: [...new Set(known)],
  };
}
