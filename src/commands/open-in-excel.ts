import { createExcelHost } from "../hosts/excel/create-excel-host";
import type { OpenDocument } from "../taskpane/office/open-document";
import { describeError } from "./describe-error";
import { readClaims } from "./read-office";
import { placeInExcel } from "./run-in-excel";

/** The workbook open in Excel, for the pane; `Office` must be ready. */
export function openInExcel(context: Office.Context): OpenDocument {
  let onCellEdit: (isWaiting: boolean) => void = () => undefined;
  const excel = createExcelHost(
    { run: (batch) => Excel.run(batch), classes: { ...Excel }, claims: readClaims(context) },
    { onCellEdit: (isWaiting) => onCellEdit(isWaiting) }
  );
  return {
    host: excel,
    templates: ["statistics"],
    marksShown: () =>
      excel.unmarkedSheets.length === 0
        ? ["marks.conditionalFormat"]
        : ["marks.conditionalFormat", "marks.why.sheetsProtected"],
    insert: (_kind, template) => placeInExcel(excel, template),
    watchCellEdit: (onWait) => {
      onCellEdit = onWait;
    },
    watch: (onChange) => excel.watch(onChange),
    describeError,
  };
}
