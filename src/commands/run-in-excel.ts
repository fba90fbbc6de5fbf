import { createForToday, type TemplateOrder, type TodaysTemplate } from "../app/create-for-today";
import type { ExcelHost } from "../hosts/excel/create-excel-host";
import { OfficeRequestError } from "../hosts/office/office-request-error";
import type { Catalogue } from "../packs/load-pack";
import type { CommandName } from "./command-names";
import { templateKinds } from "./template-kinds";

/** Carries out a ribbon function in Excel. Rejects with an OfficeRequestError or a NothingInForceError. */
export async function runInExcel(
  name: CommandName,
  excel: Pick<ExcelHost, "insertSheets" | "showMarks">,
  order: Omit<TemplateOrder, "kind">,
  catalogue: () => Catalogue
): Promise<void> {
  if (name === "clearMarks") await excel.showMarks([]);
  else {
    const kind = templateKinds[name];
    await placeInExcel(excel, createForToday({ ...order, kind }, catalogue()));
  }
}

/** Adds the sheets of a template behind the workbook's own. */
export async function placeInExcel(
  excel: Pick<ExcelHost, "insertSheets">,
  template: TodaysTemplate
): Promise<void> {
  if (template.kind !== "sheets") throw new OfficeRequestError("unsupported");
  await excel.insertSheets(template.sheets);
}
