/** ExcelApi 1.8: what a cell takes, with the sentences that Excel shows beside it. */
import type { ValidationContent } from "../../../ooxml/sheet/write/workbook-content";

export function addValidations(
  sheet: Excel.Worksheet,
  validations: readonly ValidationContent[]
): void {
  for (const { addresses, accepts, severity, prompt, error } of validations)
    for (const address of addresses.split(" ")) {
      const { dataValidation } = sheet.getRange(address);
      dataValidation.rule = ruleOf(accepts);
      dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
      dataValidation.errorAlert = {
        showAlert: true,
        style: severity === "stop" ? "Stop" : "Warning",
        title: error.title,
        message: error.text,
      };
    }
}

function ruleOf(accepts: ValidationContent["accepts"]): Excel.DataValidationRule {
  if (accepts.kind === "list")
    return { list: { inCellDropDown: true, source: accepts.values.join(",") } };
  const { kind, least, most } = accepts;
  const limits: Excel.BasicDataValidation =
    most === null
      ? { formula1: least, operator: "GreaterThanOrEqualTo" }
      : { formula1: least, formula2: most, operator: "Between" };
  return kind === "whole" ? { wholeNumber: limits } : { decimal: limits };
}
