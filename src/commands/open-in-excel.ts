import type { TextKey } from "../app/locale/text";
import { createExcelHost, type ExcelHost } from "../hosts/excel/create-excel-host";
import { workbookJustifications } from "../hosts/excel/workbook-justifications";
import type { OpenDocument } from "../taskpane/office/open-document";
import { describeError } from "./describe-error";
import { fileNameOf } from "./file-name-of";
import { readClaims } from "./read-office";
import { placeInExcel } from "./run-in-excel";

/** The workbook open in Excel, for the pane; `Office` must be ready. */
export function openInExcel(context: Office.Context): OpenDocument {
  let onCellEdit: (isWaiting: boolean) => void = () => undefined;
  const claims = readClaims(context);
  const excel = createExcelHost(
    { run: (batch) => Excel.run(batch), classes: { ...Excel }, claims },
    { onCellEdit: (isWaiting) => onCellEdit(isWaiting) }
  );
  return {
    // Before this set, what an add-in writes empties Excel's list of steps to undo.
    ...excelDocument(excel, claims.isSetSupported("ExcelApi", "1.20")),
    fileName: fileNameOf(context.document.url),
    justifications: workbookJustifications((batch) => Excel.run(batch)),
    watchCellEdit: (onWait) => {
      onCellEdit = onWait;
    },
  };
}

/** A workbook over a host. */
export function excelDocument(excel: ExcelHost, isUndoable: boolean): OpenDocument {
  return {
    host: excel,
    fileName: "",
    markChoices: excel.canAddNotes ? ["cellNotes"] : [],
    isUndoable,
    mark: async (findings, choices) => {
      const style = await excel.showMarks(findings);
      if (findings.length === 0) return [];
      const shown: TextKey[] = style === "none" ? ["marks.none"] : ["marks.conditionalFormat"];
      if (choices.has("cellNotes"))
        shown.push(`marks.cell.${(await excel.addNotes(findings)) ?? "refused"}`);
      if (excel.unmarkedSheets.length > 0) shown.push("marks.why.sheetsProtected");
      return shown;
    },
    insert: (_kind, template) => placeInExcel(excel, template),
    insertSheets: (sheets) => excel.insertSheets(sheets),
    watch: ({ onChange }) => excel.watch(onChange),
    describeError,
  };
}
