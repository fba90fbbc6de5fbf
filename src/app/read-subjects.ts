import type { Law } from "../core/law/law";
import type { DocumentModel } from "../core/model/document";
import { outlineOf } from "../core/model/outline-of";
import type { WorkbookModel } from "../core/model/workbook";
import { readTasks } from "../core/recognition/read-tasks";
import type { Subject } from "../core/rules/check";
import { readStatistics } from "../core/statistics/read-statistics";

/** Everything checks may look at in a file: the model itself and the views computed from it, once each. */
export function readSubjects(model: DocumentModel | WorkbookModel, law: Law): readonly Subject[] {
  const statistics = readStatistics(model, law);
  if (model.kind === "workbook") return [model, statistics];
  const outline = outlineOf(model);
  return [model, outline, readTasks(model, outline, law.vocabulary), statistics];
}
