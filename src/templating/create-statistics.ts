import type { StatisticsForm } from "../core/law/statistics-form";
import type { WorkbookContent } from "../ooxml/sheet/write/workbook-content";
import { writeXlsx } from "../ooxml/sheet/write/write-xlsx";
import { computeFigures } from "./statistics-formulas";
import { titleOf, windowOf } from "./statistics-heading";
import type { StatisticsInput } from "./statistics-input";
import {
  describeSheet,
  figureColumn,
  firstIndicatorRow,
  type FigurePlace,
} from "./statistics-sheet";

/**
 * A statistics workbook: one sheet per form, sums and ratios as formulas with their outcome, the rest open for input
 * under data validation, everything else locked without a password.
 */
export function createStatistics(input: StatisticsInput): Uint8Array {
  return writeXlsx(describeStatistics(input));
}

/** The workbook before it is written as a file. */
export function describeStatistics(input: StatisticsInput): WorkbookContent {
  const { forms, unitName, rowTexts = {} } = input;
  const title = titleOf(input);
  const sheets = forms.map((form, index) => ({ form, name: sheetName(form, index) }));
  const places = new Map(sheets.flatMap(({ form, name }) => placesOf(form, name)));
  const figureOf = computeFigures(forms, input.values ?? {});
  const window = windowOf(input);
  return {
    properties: { title, subject: unitName },
    sheets: sheets.map(({ form, name }) =>
      describeSheet({ form, name, title, unitName, window, places, figureOf, rowTexts })
    ),
    definedNames: forms
      .flatMap((form) => form.indicators)
      .filter((indicator) => indicator.nature !== "group")
      .flatMap(({ id }) => {
        const place = places.get(id);
        if (place === undefined) return [];
        return [{ name: figureName(id), ...place, column: figureColumn }];
      }),
  };
}

/** Name of an indicator's cell; letters in front keep it from reading as an address. */
export function figureName(indicatorId: string): string {
  return `SoLieu_${indicatorId.replace(/\W/gu, "_")}`;
}

/** Excel takes 31 characters, none of \ / ? * [ ] : and no apostrophe at either end. */
export function sheetName(form: StatisticsForm, index: number): string {
  const name = form.code
    .replace(/[\\/?*[\]:']/gu, " ")
    .trim()
    .slice(0, 31)
    .trim();
  return name === "" ? `Biểu ${index + 1}` : name;
}

export function placesOf(form: StatisticsForm, sheet: string): readonly [string, FigurePlace][] {
  return form.indicators.map(({ id }, index) => [id, { sheet, row: firstIndicatorRow + index }]);
}
