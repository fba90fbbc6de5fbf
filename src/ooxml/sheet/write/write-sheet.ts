import { cellAddress, columnName } from "../../../core/model/cell-address";
import type { MergedArea } from "../../../core/model/workbook";
import { element, textElement, xmlPart } from "../../write/xml";
import type { StyleRegister } from "./style-register";
import type {
  CellLink,
  HighlightContent,
  SheetCellContent,
  SheetContent,
  SheetRowContent,
  TableContent,
  ValidationContent,
} from "./workbook-content";

/** Where the strings of a workbook are kept once. */
export interface StringRegister {
  indexOf(text: string): number;
}

interface Registers {
  readonly strings: StringRegister;
  readonly styles: StyleRegister;
}

/**
 * One worksheet part in pieces, children in the order of CT_Worksheet (ECMA-376 Part 1, 18.3.1.99). Rows are taken one
 * after the other, so that a sheet of any length needs little memory.
 */
export function* writeSheet(
  sheet: SheetContent,
  registers: Registers,
  namespace: string
): Generator<string, void> {
  yield xmlPart(`<worksheet xmlns="${namespace}">`);
  yield element("sheetPr", {}, element("pageSetUpPr", { fitToPage: 1 }));
  yield writeView(sheet);
  yield element("sheetFormatPr", { defaultRowHeight: 15.75 });
  yield writeColumns(sheet.columnWidths);
  yield "<sheetData>";
  for (const row of sheet.rows) yield writeRow(row, registers);
  if (sheet.table !== undefined) yield* writeTable(sheet.table, registers);
  yield "</sheetData>";
  if (sheet.isProtected) yield writeProtection();
  yield writeMergedAreas(sheet.mergedAreas);
  yield* sheet.highlights.map((highlight, index) =>
    writeHighlight(highlight, index + 1, registers.styles)
  );
  yield writeValidations(sheet.validations);
  yield writeLinks(sheet.links ?? []);
  yield element("printOptions", { horizontalCentered: 1 });
  yield element("pageMargins", {
    left: inches(30),
    right: inches(15),
    top: inches(20),
    bottom: inches(20),
    header: inches(10),
    footer: inches(10),
  });
  yield element("pageSetup", {
    paperSize: 9,
    orientation: sheet.print.orientation,
    // As many pages as it takes (0) where the rows would be too small to read on one.
    fitToWidth: sheet.print.repeatedColumn === undefined ? 1 : 0,
    fitToHeight: 0,
  });
  yield element("headerFooter", {}, textElement("oddFooter", sheet.print.footer));
  if (sheet.textNumbers !== undefined) {
    const error = element("ignoredError", { sqref: sheet.textNumbers, numberStoredAsText: 1 });
    yield element("ignoredErrors", {}, error);
  }
  yield "</worksheet>";
}

/** Links inside the workbook need no relationship: `location` alone (ECMA-376 Part 1, 18.3.1.47). */
function writeLinks(links: readonly CellLink[]): string {
  if (links.length === 0) return "";
  return element(
    "hyperlinks",
    {},
    links.map(({ address, toSheet, to }) =>
      element("hyperlink", { ref: address, location: `${quotedSheetName(toSheet)}!${to}` })
    )
  );
}

/** A sheet name as formulas refer to it: in quotes, its own quotes doubled. */
export function quotedSheetName(name: string): string {
  return `'${name.replace(/'/gu, "''")}'`;
}

function inches(millimetres: number): string {
  return (millimetres / 25.4).toFixed(4);
}

function writeView({ frozenRowCount, frozenColumnCount = 0 }: SheetContent): string {
  const isFrozen = frozenRowCount + frozenColumnCount > 0;
  const pane = element("pane", {
    xSplit: frozenColumnCount === 0 ? undefined : frozenColumnCount,
    ySplit: frozenRowCount === 0 ? undefined : frozenRowCount,
    topLeftCell: cellAddress(frozenRowCount, frozenColumnCount),
    activePane: activePane(frozenRowCount, frozenColumnCount),
    state: "frozen",
  });
  return element(
    "sheetViews",
    {},
    element("sheetView", { showGridLines: 0, workbookViewId: 0 }, isFrozen ? pane : "")
  );
}

function activePane(frozenRowCount: number, frozenColumnCount: number): string {
  if (frozenColumnCount === 0) return "bottomLeft";
  return frozenRowCount === 0 ? "topRight" : "bottomRight";
}

function writeColumns(widths: readonly number[]): string {
  return element(
    "cols",
    {},
    widths.map((width, index) =>
      element("col", { min: index + 1, max: index + 1, width, customWidth: 1 })
    )
  );
}

function writeRow(row: SheetRowContent, registers: Registers): string {
  return element(
    "row",
    { r: row.index + 1, ht: row.height, customHeight: 1 },
    row.cells.map((cell) => writeCell(cell, row.index, registers))
  );
}

/** Written without {@link element}: a long sheet is nearly all cells. */
function writeCell(cell: SheetCellContent, row: number, { strings, styles }: Registers): string {
  const { value, formula } = cell;
  const start = `<c r="${cellAddress(row, cell.column)}" s="${styles.format(cell.style)}"`;
  const calculation = formula === undefined ? "" : textElement("f", formula);
  if (value === null) return calculation === "" ? `${start}/>` : `${start}>${calculation}</c>`;
  if (typeof value === "string") {
    return formula === undefined
      ? `${start} t="s"><v>${strings.indexOf(value)}</v></c>`
      : `${start} t="str">${calculation}${textElement("v", value)}</c>`;
  }
  const type = typeof value === "boolean" ? ' t="b"' : "";
  return `${start}${type}>${calculation}<v>${Number(value)}</v></c>`;
}

/** A long sheet is nearly all such cells: what the cells of a column share is made once. */
function* writeTable(
  { firstRow, columns, rows }: TableContent,
  { strings, styles }: Registers
): Generator<string, void> {
  const starts = columns.map((_, column) => `<c r="${columnName(column)}`);
  const looks = columns.map((style) => `" s="${styles.format(style)}"`);
  const cells: string[] = [];
  let number = firstRow;
  for (const values of rows) {
    number += 1;
    cells.length = 0;
    for (let column = 0; column < starts.length; column += 1) {
      const value = values[column] ?? null;
      const start = `${starts[column]}${number}${looks[column]}`;
      if (value === null) cells.push(start, "/>");
      else if (typeof value === "number") cells.push(start, "><v>", String(value), "</v></c>");
      else cells.push(start, ' t="s"><v>', String(strings.indexOf(value)), "</v></c>");
    }
    yield `<row r="${number}">${cells.join("")}</row>`;
  }
}

function writeProtection(): string {
  return element("sheetProtection", {
    sheet: 1,
    objects: 1,
    scenarios: 1,
    formatColumns: 0,
    formatRows: 0,
  });
}

function writeMergedAreas(areas: readonly MergedArea[]): string {
  if (areas.length === 0) return "";
  return element(
    "mergeCells",
    { count: areas.length },
    areas.map((area) =>
      element("mergeCell", {
        ref: `${cellAddress(area.firstRow, area.firstColumn)}:${cellAddress(area.lastRow, area.lastColumn)}`,
      })
    )
  );
}

function writeHighlight(
  highlight: HighlightContent,
  priority: number,
  styles: StyleRegister
): string {
  return element(
    "conditionalFormatting",
    { sqref: highlight.addresses },
    element(
      "cfRule",
      { type: "expression", dxfId: styles.highlight(highlight.fill), priority },
      textElement("formula", highlight.formula)
    )
  );
}

function writeValidations(validations: readonly ValidationContent[]): string {
  if (validations.length === 0) return "";
  return element(
    "dataValidations",
    { count: validations.length },
    validations.map(writeValidation)
  );
}

function writeValidation(validation: ValidationContent): string {
  const { accepts, prompt, error } = validation;
  const isList = accepts.kind === "list";
  const hasMost = !isList && accepts.most !== null;
  return element(
    "dataValidation",
    {
      type: accepts.kind,
      errorStyle: validation.severity,
      operator: isList ? undefined : hasMost ? "between" : "greaterThanOrEqual",
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      errorTitle: error.title,
      error: error.text,
      promptTitle: prompt.title,
      prompt: prompt.text,
      sqref: validation.addresses,
    },
    isList
      ? textElement("formula1", `"${accepts.values.join(",")}"`)
      : [
          textElement("formula1", String(accepts.least)),
          accepts.most === null ? "" : textElement("formula2", String(accepts.most)),
        ]
  );
}
