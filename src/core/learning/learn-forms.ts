import type { StatisticsForm } from "../law/statistics-form";
import type { Sheet, WorkbookModel } from "../model/workbook";
import { readFigure } from "../statistics/read-figure";
import { plainNumber } from "../statistics/match-indicators";
import { readStatistics } from "../statistics/read-statistics";
import type { BlockRow } from "../statistics/find-form-blocks";
import { fold, isBlank, startsWithWords } from "../text/vietnamese";
import { buildTree, nameMark, numberRows } from "./build-tree";
import { findTables, type LearnableTable } from "./find-tables";
import { guessNature } from "./guess-nature";
import type {
  LearningOutcome,
  LearningWords,
  LearntColumn,
  ProposedForm,
  ProposedRow,
  RefusedSheet,
} from "./proposal";
import { proposeRelations } from "./propose-relations";
import { readFormula, type FormulaRelation } from "./read-formulas";
import { provisionalIndicator, valueOf, type FigureValues } from "./read-values";

/**
 * Proposes forms from the sheets of an office's own workbook: indicators, tree, natures and relations, each with its
 * reasons and how sure it is. Earlier workbooks in the same form bear relations out or speak against them. Nothing is
 * taken without the user; a sheet without a table of statistics is refused with what was looked for.
 */
export function learnForms(
  workbook: WorkbookModel,
  earlier: readonly WorkbookModel[],
  vocabulary: LearningWords
): LearningOutcome {
  const forms: ProposedForm[] = [];
  const refused: RefusedSheet[] = [];
  const usedCodes = new Set<string>();
  for (const sheet of workbook.sheets) {
    if (sheet.isHidden || sheet.rows.length === 0) continue;
    const search = findTables(sheet, vocabulary);
    if (search.kind === "refused") refused.push(search.refused);
    else
      for (const table of search.tables)
        forms.push(proposeForm(table, sheet, { earlier, vocabulary }, usedCodes));
  }
  return { forms, refused };
}

/** What a sheet is learnt with: workbooks of earlier periods, and the words that headings are read by. */
interface LearntBeside {
  readonly earlier: readonly WorkbookModel[];
  readonly vocabulary: LearningWords;
}

interface LearntRow {
  readonly row: BlockRow;
  readonly isAmongWhich: boolean;
}

const amongWhich = "trong đó";

function proposeForm(
  table: LearnableTable,
  { name: sheetName }: Sheet,
  beside: LearntBeside,
  usedCodes: Set<string>
): ProposedForm {
  const learnt = learntRows(table.rows);
  const places = buildTree(
    learnt.map(({ row, isAmongWhich }) => ({
      printed: plainNumber(row.number),
      name: row.name,
      indent: /^\s*/u.exec(row.nameCell.text)?.[0].length ?? 0,
      isAmongWhich,
    }))
  );
  const printed = learnt.map(({ row }) => plainNumber(row.number));
  const numbers = numberRows(
    places.map(({ parent }, index) => ({ parent, printed: printed[index] ?? "" }))
  );
  const parents = new Set(places.map(({ parent }) => parent));
  const rows = learnt.map(({ row }, index): ProposedRow => {
    const { parent = null, reasons = [], certainty = "unsure" } = places[index] ?? {};
    const name = row.name.replace(nameMark, "").trim().replace(/\s+/gu, " ");
    const measureUnit = unitOf(row);
    const hasFigure =
      !isBlank(row.figureCell.text) || (row.figureCell.typed?.formula ?? null) !== null;
    const signs = { name, measureUnit, hasFigure, hasChildren: parents.has(index) };
    const { codes, ...nature } = guessNature(signs, beside.vocabulary);
    return {
      index,
      anchor: row.nameCell.anchor,
      printed: printed[index] ?? "",
      number: numbers[index] ?? "",
      name,
      measureUnit,
      parent: { index: parent, reasons, certainty },
      nature,
      codes,
      mayHaveDecimals: measureUnit !== null && /đồng|km|ha\b|tấn/u.test(fold(measureUnit)),
    };
  });
  const named = inheritNatures(rows);
  const { code, name } = titleOf(table, sheetName, usedCodes);
  const { headings, otherFigureColumns } = table;
  const columns = columnsOf(table, beside.vocabulary);
  const head = { code, name, headings, columns };
  const figures = [
    ...[0, ...otherFigureColumns.map((_, place) => place + 1)].map((set) =>
      ownValues(learnt, named, set)
    ),
    ...earlierValues(beside, head, named),
  ];
  const relations = proposeRelations({
    rows: named,
    amongWhich: new Set(learnt.flatMap(({ isAmongWhich }, index) => (isAmongWhich ? [index] : []))),
    formulas: formulasOf(learnt),
    columns: figures,
    wholes: beside.vocabulary.wholes,
  });
  return {
    sheetName,
    anchor: table.anchor,
    ...head,
    otherFigureColumns,
    rows: named,
    relations,
    columnCount: figures.length,
  };
}

/** Rows without remarks; those after "Trong đó:" and not numbered, or that begin with it, are marked. */
function learntRows(rows: readonly BlockRow[]): readonly LearntRow[] {
  let isOpen = false;
  return rows.flatMap((row): LearntRow[] => {
    const startsIt = startsWithWords(row.name.replace(nameMark, ""), amongWhich);
    if (row.isRemark) {
      if (startsIt) isOpen = true;
      return startsIt || !isListed(row) ? [] : [{ row, isAmongWhich: false }];
    }
    if (!isBlank(row.number) && !/^[-–+*•]/u.test(row.number.trim())) isOpen = false;
    return [{ row, isAmongWhich: isOpen || startsIt }];
  });
}

/** A row that has a name only and no number: a remark, unless marks make it part of the list. */
function isListed({ name }: BlockRow): boolean {
  return nameMark.test(name);
}

function unitOf({ unitCell }: BlockRow): string | null {
  if (unitCell === null || isBlank(unitCell.text)) return null;
  return unitCell.text.trim().replace(/\s+/gu, " ");
}

/** A part whose nature no word tells has that of its whole, where both are counted in the same unit. */
function inheritNatures(rows: readonly ProposedRow[]): readonly ProposedRow[] {
  const done: ProposedRow[] = [];
  for (const row of rows) {
    const parent = row.parent.index === null ? undefined : done[row.parent.index];
    const value = parent?.nature.value ?? null;
    const isAlike =
      parent !== undefined &&
      (value === "flow" || value === "stock" || value === "cumulative") &&
      row.measureUnit !== null &&
      row.measureUnit === parent.measureUnit;
    done.push(
      row.nature.value === null && isAlike
        ? { ...row, nature: { value, reasons: [{ id: "asParent" }], certainty: "unsure" } }
        : row
    );
  }
  return done;
}

const codeInTitle = /(?:biểu|phụ lục|bảng)(?:\s+mẫu|\s+số|\s+thống kê)*\s*\d+[\p{L}\d./-]*/iu;
const longestName = 200;

function titleOf(
  { captions }: LearnableTable,
  sheetName: string,
  usedCodes: Set<string>
): { readonly code: string; readonly name: string } {
  const titled = captions.findLast((text) => codeInTitle.test(text));
  const inTitle = codeInTitle.exec(titled ?? "")?.[0].replace(/[\s.:/-]+$/u, "");
  const isOwnName = !/^(?:sheet|trang tính|trang)\s*\d*$/iu.test(sheetName);
  const wanted = inTitle ?? (isOwnName ? sheetName : "Biểu thống kê");
  let code = wanted;
  for (let nth = 2; usedCodes.has(fold(code)); nth += 1) code = `${wanted} (${nth})`;
  usedCodes.add(fold(code));
  const rest = (titled ?? "").replace(codeInTitle, "").replace(/^[\s.:–-]+/u, "");
  const longest = captions
    .filter((text) => !/^\(/u.test(text))
    .reduce((best, text) => (text.length > best.length ? text : best), "");
  const name = rest === "" ? longest : rest;
  return { code, name: (name === "" ? code : name).slice(0, longestName).trim() };
}

/** The figures of one column, by its place among those of the sheet. */
function ownValues(
  learnt: readonly LearntRow[],
  rows: readonly ProposedRow[],
  set: number
): FigureValues {
  return learnt.map(({ row }, index) => {
    const { name, number, nature } = rows[index] as ProposedRow;
    const cell = row.figureSets[set]?.[0]?.figureCell;
    const indicator = provisionalIndicator(index, { name, number, nature: nature.value });
    return cell === undefined ? null : valueOf(readFigure(cell, indicator));
  });
}

/** Figures of an earlier file in the same form, column by column; its rows are recognised by name as any form's are. */
function earlierValues(
  { earlier, vocabulary }: LearntBeside,
  head: Pick<ProposedForm, "code" | "name" | "columns">,
  rows: readonly ProposedRow[]
): readonly FigureValues[] {
  const form: StatisticsForm = {
    id: "learning",
    code: head.code,
    name: head.name,
    aliases: [],
    valid: { from: "0001-01-01", to: null },
    provenance: { source: head.name, certainty: "practised" },
    columns: head.columns,
    indicators: rows.map(({ index, number, name, nature }) =>
      provisionalIndicator(index, { number, name, nature: nature.value })
    ),
  };
  const readings = earlier.flatMap((file) => {
    const [first] = readStatistics(file, { forms: [form], vocabulary }).forms;
    return first === undefined ? [] : [first, ...first.otherColumns];
  });
  return readings.map((reading) => {
    const byId = new Map(
      reading.rows.map(({ indicator, figure }) => [indicator.id, valueOf(figure)])
    );
    return rows.map(({ index }) => byId.get(`p${index + 1}`) ?? null);
  });
}

/** The sheet's own headings first, then the usual ones that no other column of it has. */
function columnsOf(
  { headings, figureHeadings }: Pick<LearnableTable, "headings" | "figureHeadings">,
  { formColumns }: LearningWords
): StatisticsForm["columns"] {
  const spelt = [...Object.values(headings), ...figureHeadings];
  const own = new Set(spelt.flatMap((text) => (text === null ? [] : fold(text))));
  const spellings = (column: LearntColumn): readonly string[] => {
    const usual = formColumns[column].filter((heading) => !own.has(fold(heading)));
    const text = headings[column];
    const further = column === "figure" ? figureHeadings.filter((one) => one !== text) : [];
    return [...(text === null ? [] : [text]), ...further, ...usual];
  };
  return {
    number: spellings("number"),
    indicator: spellings("indicator"),
    measureUnit: spellings("measureUnit"),
    figure: spellings("figure"),
    note: spellings("note"),
  };
}

/** Formulas that name rows of the form, in the form's own indexes. */
function formulasOf(learnt: readonly LearntRow[]): ReadonlyMap<number, FormulaRelation> {
  const indexOf = new Map(learnt.map(({ row }, index) => [row.figureCell.row, index]));
  const formulas = new Map<number, FormulaRelation>();
  learnt.forEach(({ row: { figureCell } }, index) => {
    const read = readFormula(figureCell.typed?.formula ?? null, figureCell.column);
    if (read === null) return;
    const place = (row: number): number => indexOf.get(row) ?? -1;
    const relation: FormulaRelation =
      read.kind === "sum"
        ? { kind: "sum", rows: read.rows.map(place).filter((row) => row >= 0) }
        : {
            kind: "ratio",
            numerator: place(read.numerator),
            denominator: place(read.denominator),
          };
    const isWhole =
      relation.kind === "sum" ||
      (relation.numerator >= 0 && relation.denominator >= 0 && relation.numerator !== index);
    if (isWhole) formulas.set(index, relation);
  });
  return formulas;
}
