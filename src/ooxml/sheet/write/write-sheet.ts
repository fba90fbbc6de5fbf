import { cellAddress } from "../../../core/model/cell-address";
import type { MergedArea } from "../../../core/model/workbook";
import { element, textElement, xmlPart } from "../../write/xml";
import type { StyleRegister } from "./style-register";
import type {
  HighlightContent,
  SheetCellContent,
  SheetContent,
  SheetRowContent,
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

/** One worksheet part, children in the order of CT_Worksheet (ECMA-376 Part 1, 18.3.1.99). */
export function writeSheet(sheet: SheetContent, registers: Registers, namespace: string): string {
  return xmlPart(
    element("worksheet", { xmlns: namespace }, [
      element("sheetPr", {}, element("pageSetUpPr", { fitToPage: 1 })),
      writeView(sheet.frozenRowCount),
      element("sheetFormatPr", { defaultRowHeight: 15.75 }),
      writeColumns(sheet.columnWidths),
      element(
        "sheetData",
        {},
        sheet.rows.map((row) => writeRow(row, registers))
      ),
      sheet.isProtected ? writeProtection() : "",
      writeMergedAreas(sheet.mergedAreas),
      ...sheet.highlights.map((highlight, index) =>
        writeHighlight(highlight, index + 1, registers.styles)
      ),
      writeValidations(sheet.validations),
      element("printOptions", { horizontalCentered: 1 }),
      element("pageMargins", {
        left: inches(30),
        right: inches(15),
        top: inches(20),
        bottom: inches(20),
        header: inches(10),
        footer: inches(10),
      }),
      element("pageSetup", {
        paperSize: 9,
        orientation: sheet.print.orientation,
        fitToWidth: 1,
        fitToHeight: 0,
      }),
      element("headerFooter", {}, textElement("oddFooter", sheet.print.footer)),
      sheet.textNumbers === undefined
        ? ""
        : element(
            "ignoredErrors",
            {},
            element("ignoredError", { sqref: sheet.textNumbers, numberStoredAsText: 1 })
          ),
    ])
  );
}

function inches(millimetres: number): string {
  return (millimetres / 25.4).toFixed(4);
}

function writeView(frozenRowCount: number): string {
  const pane =
    frozenRowCount === 0
      ? ""
      : element("pane", {
          ySplit: frozenRowCount,
          topLeftCell: cellAddress(frozenRowCount, 0),
          activePane: "bottomLeft",
          state: "frozen",
        });
  return element(
    "sheetViews",
    {},
    element("sheetView", { showGridLines: 0, workbookViewId: 0 }, pane)
  );
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

function writeCell(cell: SheetCellContent, row: number, { strings, styles }: Registers): string {
  const { value, formula } = cell;
  const place = { r: cellAddress(row, cell.column), s: styles.format(cell.style) };
  const calculation = formula === undefined ? "" : textElement("f", formula);
  if (value === null) return element("c", place, calculation);
  if (typeof value === "string") {
    return formula === undefined
      ? element("c", { ...place, t: "s" }, element("v", {}, String(strings.indexOf(value))))
      : element("c", { ...place, t: "str" }, calculation + textElement("v", value));
  }
  const type = typeof value === "boolean" ? { t: "b" } : {};
  return element("c", { ...place, ...type }, calculation + element("v", {}, String(Number(value))));
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
