import type { Indicator, StatisticsForm } from "../core/law/statistics-form";
import { cellAddress } from "../core/model/cell-address";
import type {
  CellStyle,
  HighlightContent,
  SheetCellContent,
  SheetContent,
  SheetRowContent,
} from "../ooxml/sheet/write/workbook-content";
import { quotedSheetName } from "../ooxml/sheet/write/write-xlsx";
import { wrappedLineWidths } from "../ooxml/write/text-width";
import { formulaOf, isComputed, type FigureOf } from "./statistics-formulas";
import { formTitleOf } from "./statistics-heading";
import { statisticsTemplate } from "./statistics-template";
import type { RowTexts } from "./statistics-input";
import { numberFormatOf, validationOf } from "./statistics-validation";
import { fillText } from "./template-text";

/** Where an indicator's figure stands; zero-based row. */
export interface FigurePlace {
  readonly sheet: string;
  readonly row: number;
}

/** What one sheet is described from. */
export interface SheetParts {
  readonly form: StatisticsForm;
  readonly name: string;
  readonly title: string;
  readonly unitName: string;
  readonly window: string;
  readonly places: ReadonlyMap<string, FigurePlace>;
  readonly figureOf: FigureOf;
  /** What stands beside the figures, by indicator id. */
  readonly rowTexts?: Readonly<Record<string, RowTexts>>;
  /** Rows filled in from elsewhere; where it is given, nothing on the sheet is open for input. */
  readonly filledRow?: (indicator: Indicator) => FilledRow;
}

/** What stands in a row that nobody is to fill in. */
export interface FilledRow {
  readonly value: number | string | null;
  readonly formula?: string;
  readonly note: string;
  readonly isLink: boolean;
}

const columns = { number: 0, indicator: 1, measureUnit: 2, figure: 3, note: 4 } as const;
const headingRows = { unit: 0, title: 1, form: 2, window: 3, upper: 4, lower: 5 } as const;

export const figureColumn = columns.figure;
/** Rows above hold the unit, the title, the form, the data window and a heading of two rows. */
export const firstIndicatorRow = 6;

const fills = {
  open: "FFF9E5",
  computed: "EDEDED",
  heading: "DDE6F0",
  violation: "F8CBAD",
} as const;
const standardPoints = 12;
const pointsPerLine = 16;
const rowPadding = 4;

/** One form as a sheet. */
export function describeSheet(parts: SheetParts): SheetContent {
  const { form, name } = parts;
  const widths = statisticsTemplate.columnWidths;
  const inputs =
    parts.filledRow === undefined
      ? form.indicators.filter((indicator) => isInput(indicator, parts.places))
      : [];
  const addressOf = ({ id }: Indicator): string =>
    cellAddress(parts.places.get(id)?.row ?? firstIndicatorRow, figureColumn);
  return {
    name,
    columnWidths: [widths.number, widths.indicator, widths.measureUnit, widths.figure, widths.note],
    rows: [
      ...titleRows(parts),
      ...columnHeadingRows(form),
      ...form.indicators.map((indicator, index) =>
        indicatorRow(indicator, firstIndicatorRow + index, parts)
      ),
    ],
    mergedAreas: [
      ...[headingRows.unit, headingRows.title, headingRows.form, headingRows.window].map((row) => ({
        firstRow: row,
        lastRow: row,
        firstColumn: 0,
        lastColumn: columns.note,
      })),
      ...[columns.number, columns.indicator, columns.note].map((column) => ({
        firstRow: headingRows.upper,
        lastRow: headingRows.lower,
        firstColumn: column,
        lastColumn: column,
      })),
      {
        firstRow: headingRows.upper,
        lastRow: headingRows.upper,
        firstColumn: columns.measureUnit,
        lastColumn: columns.figure,
      },
    ],
    frozenRowCount: firstIndicatorRow,
    validations: inputs.map((indicator) => validationOf(indicator, addressOf(indicator))),
    highlights: form.indicators.flatMap((indicator) => highlightsOf(indicator, parts.places)),
    textNumbers: `A${firstIndicatorRow + 1}:A${firstIndicatorRow + form.indicators.length}`,
    isProtected: true,
    print: {
      orientation: "portrait",
      repeatedRows: { first: headingRows.upper, last: headingRows.lower },
      footer: fillText(statisticsTemplate.footer, { formCode: form.code.replace(/&/gu, "&&") }),
    },
  };
}

function titleRows({ form, title, unitName, window }: SheetParts): readonly SheetRowContent[] {
  const { heading, columnWidths } = statisticsTemplate;
  const width = Object.values(columnWidths).reduce((total, each) => total + each, 0);
  const row = (index: number, value: string, style: CellStyle): SheetRowContent => ({
    index,
    height: heightOf([{ text: value, width }]),
    cells: [{ column: 0, value, style }],
  });
  const unit = unitName.trim() === "" ? heading.unitPlaceholder : unitName;
  return [
    row(headingRows.unit, unit, { isBold: true, horizontal: "left", isOpen: true }),
    row(headingRows.title, title, { isBold: true, points: 13, horizontal: "center" }),
    row(headingRows.form, formTitleOf(form), { isBold: true, horizontal: "center" }),
    row(headingRows.window, window, { isItalic: true, horizontal: "center" }),
  ];
}

function columnHeadingRows(form: StatisticsForm): readonly SheetRowContent[] {
  const { indicatorNote, outcome } = statisticsTemplate.heading;
  const style: CellStyle = {
    isBold: true,
    horizontal: "center",
    isBordered: true,
    fill: fills.heading,
  };
  const cells = (values: readonly (string | null)[]): readonly SheetCellContent[] =>
    values.map((value, column) => ({ column, value, style }));
  const name = (column: keyof StatisticsForm["columns"]): string => form.columns[column][0] ?? "";
  const indicator = `${name("indicator")} ${indicatorNote}`;
  return [
    {
      index: headingRows.upper,
      height: pointsPerLine + rowPadding,
      cells: cells([name("number"), indicator, outcome, null, name("note")]),
    },
    {
      index: headingRows.lower,
      height: pointsPerLine + rowPadding,
      cells: cells([null, null, name("measureUnit"), name("figure"), null]),
    },
  ];
}

function indicatorRow(indicator: Indicator, row: number, parts: SheetParts): SheetRowContent {
  const { columnWidths } = statisticsTemplate;
  const isGroup = indicator.nature === "group";
  const isTop = indicator.parent === null;
  const base: CellStyle = { isBordered: true, isBold: isGroup || isTop };
  const open: CellStyle = { isBordered: true, isOpen: true, fill: fills.open };
  const filled = isGroup ? undefined : parts.filledRow?.(indicator);
  const own = isGroup ? undefined : parts.rowTexts?.[indicator.id];
  const measureUnit = own?.measureUnit ?? indicator.measureUnit;
  const note: SheetCellContent =
    filled === undefined
      ? {
          column: columns.note,
          value: own?.note ?? null,
          style: isGroup ? base : { ...open, horizontal: "left" },
        }
      : noteCell(filled);
  return {
    index: row,
    height: heightOf([
      { text: indicator.name, width: columnWidths.indicator },
      { text: measureUnit ?? "", width: columnWidths.measureUnit },
      { text: filled?.note ?? own?.note ?? "", width: columnWidths.note },
    ]),
    cells: [
      { column: columns.number, value: indicator.number, style: { ...base, horizontal: "center" } },
      { column: columns.indicator, value: indicator.name, style: { ...base, horizontal: "left" } },
      {
        column: columns.measureUnit,
        value: measureUnit,
        style: { isBordered: true, horizontal: "center" },
      },
      filled === undefined ? figureCell(indicator, parts) : filledCell(indicator, filled),
      note,
    ],
  };
}

function filledCell(indicator: Indicator, { value, formula, isLink }: FilledRow): SheetCellContent {
  return {
    column: figureColumn,
    value,
    ...(formula === undefined ? {} : { formula }),
    style: {
      isBordered: true,
      horizontal: "right",
      numberFormat: numberFormatOf(indicator),
      fill: fills.computed,
      isLink,
    },
  };
}

function noteCell({ note }: FilledRow): SheetCellContent {
  const value = note === "" ? null : note;
  return { column: columns.note, value, style: { isBordered: true, horizontal: "left" } };
}

/** Height in points that shows every text wrapped in its column; widths in characters. */
export function heightOf(
  texts: readonly { readonly text: string; readonly width: number }[]
): number {
  const lineCounts = texts.map(
    ({ text, width }) => wrappedLineWidths(text, standardPoints, millimetresOfColumn(width)).length
  );
  return Math.max(...lineCounts) * pointsPerLine + rowPadding;
}

/**
 * A column is measured in digits of the standard font, half an em each (ECMA-376 Part 1, 18.3.1.13). A tenth is kept
 * back for programs without that font, whose letters may be wider.
 */
function millimetresOfColumn(characters: number): number {
  return ((characters * standardPoints) / 2) * (25.4 / 72) * 0.9;
}

function figureCell(
  indicator: Indicator,
  { name, places, figureOf, rowTexts }: SheetParts
): SheetCellContent {
  const style: CellStyle = { isBordered: true, horizontal: "right" };
  if (indicator.nature === "group") return { column: figureColumn, value: null, style };
  const numberFormat = numberFormatOf(indicator);
  const figure = figureOf(indicator.id);
  if (isInput(indicator, places)) {
    const open: CellStyle = { ...style, numberFormat, isOpen: true, fill: fills.open };
    const value = figure ?? rowTexts?.[indicator.id]?.statedAbsence ?? null;
    return { column: figureColumn, value, style: open };
  }
  return {
    column: figureColumn,
    value: figure ?? "",
    formula: formulaOf(indicator, (id) => referenceTo(places.get(id), name)),
    style: { ...style, numberFormat, fill: fills.computed },
  };
}

/** True when the user enters the figure: it is no group, and not every part of its formula is in the workbook. */
function isInput(indicator: Indicator, places: ReadonlyMap<string, FigurePlace>): boolean {
  if (indicator.nature === "group") return false;
  const { ratioOf, sumOf = [] } = indicator;
  const parts = ratioOf === undefined ? sumOf : [ratioOf.numerator, ratioOf.denominator];
  return !isComputed(indicator) || !parts.every((id) => places.has(id));
}

export function referenceTo(place: FigurePlace | undefined, sheet: string): string {
  if (place === undefined) return "#REF!";
  const address = cellAddress(place.row, figureColumn);
  return place.sheet === sheet ? address : `${quotedSheetName(place.sheet)}!${address}`;
}

/** Fills a figure that passes one of its limits, while the user is typing. */
function highlightsOf(
  indicator: Indicator,
  places: ReadonlyMap<string, FigurePlace>
): readonly HighlightContent[] {
  const own = places.get(indicator.id);
  if (own === undefined || indicator.nature === "group") return [];
  const address = referenceTo(own, own.sheet);
  const reference = (id: string): string => referenceTo(places.get(id), own.sheet);
  const limits = (indicator.atMost ?? [])
    .filter((id) => places.has(id))
    .map(
      (id) => `AND(ISNUMBER(${address}),ISNUMBER(${reference(id)}),${address}>${reference(id)})`
    );
  const parts = (indicator.holdsAtLeast ?? []).filter((id) => places.has(id));
  if (parts.length > 0)
    limits.push(`AND(ISNUMBER(${address}),SUM(${parts.map(reference).join(",")})>${address})`);
  if (indicator.nature === "ratio" && indicator.mayExceedHundred !== true)
    limits.push(`AND(ISNUMBER(${address}),${address}>100)`);
  return limits.map((formula) => ({ addresses: address, formula, fill: fills.violation }));
}
