import type { Anchor } from "../../src/core/model/anchor";
import { cellAddress } from "../../src/core/model/cell-address";
import type { ExpectedFinding, InvalidCase, RuleCase } from "./rule-tester";
import {
  documentWithForms,
  firstFigureRow,
  goodValues,
  statisticsForms,
  workbookWithForms,
  type FormLayout,
} from "./statistics-values";

/** What every statistics rule test states: a province's appendix of 2026. */
export const appendix2026 = {
  profile: "tinh-2026",
  on: "2026-03-20",
  documentType: "statistics",
} as const;

/** Forms given by number, with figures by indicator id; all other figures are good ones. */
export interface FormsCase extends Omit<FormLayout, "forms"> {
  /** Numbers of the forms that stand in the file, from 1. */
  readonly forms: readonly number[];
}

/** Column of an anchor within a form's row. */
export type CaseColumn = "name" | "measureUnit" | "figure";

/** The place of an indicator's cell in the model of a case, while its rows keep the form's order. */
export type AnchorOf = (indicatorId: string, column?: CaseColumn) => Anchor;

const columns: Readonly<Record<CaseColumn, number>> = { name: 1, measureUnit: 2, figure: 3 };
const headerRowsOfTable = 2;

/** The same valid forms in a sheet and as Word tables. */
export function validInBoth(name: string, forms: FormsCase): readonly RuleCase[] {
  return [inSheet(name, forms), inWord(name, forms)];
}

/** The same defect in a sheet and as Word tables. */
export function invalidInBoth(
  name: string,
  forms: FormsCase,
  findings: (anchorOf: AnchorOf) => readonly ExpectedFinding[]
): readonly InvalidCase[] {
  return [
    { ...inSheet(name, forms), findings: findings(sheetAnchors(forms)) },
    { ...inWord(name, forms), findings: findings(wordAnchors(forms)) },
  ];
}

export function inSheet(name: string, forms: FormsCase): RuleCase {
  const layout = layoutOf(forms);
  return { name: `${name}, in a sheet`, model: workbookWithForms(baseValues, layout) };
}

export function inWord(name: string, forms: FormsCase): RuleCase {
  const layout = layoutOf(forms);
  return { name: `${name}, in Word tables`, model: documentWithForms(baseValues, layout) };
}

const baseValues = goodValues(statisticsForms, 7);

function layoutOf({ forms, ...layout }: FormsCase): FormLayout {
  return { ...layout, forms: forms.map(formByNumber) };
}

function formByNumber(number: number): (typeof statisticsForms)[number] {
  const form = statisticsForms[number - 1];
  if (form === undefined) throw new RangeError(`no form ${number}`);
  return form;
}

/** Turn of the form in the file, from 1, and of the row in the form, from 0. */
function placeOf(
  id: string,
  forms: readonly number[]
): { readonly turn: number; readonly row: number } {
  const turn = forms.findIndex((number) => id.startsWith(`b${number}.`));
  const row = formByNumber(forms[turn] ?? 0).indicators.findIndex(
    (indicator) => indicator.id === id
  );
  if (row === -1) throw new RangeError(`no indicator ${id}`);
  return { turn: turn + 1, row };
}

export function sheetAnchors({ forms }: FormsCase): AnchorOf {
  return (id, column = "figure") => {
    const { turn, row } = placeOf(id, forms);
    const address = cellAddress(firstFigureRow + row, columns[column]);
    return { kind: "sheetRange", sheetId: `s${turn}`, address };
  };
}

export function wordAnchors({ forms }: FormsCase): AnchorOf {
  return (id, column = "figure") => {
    const { turn, row } = placeOf(id, forms);
    const tableRow = headerRowsOfTable + row;
    return { kind: "tableCell", tableId: `t${turn}`, row: tableRow, column: columns[column] };
  };
}
