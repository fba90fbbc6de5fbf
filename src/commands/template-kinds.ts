import type { TemplateKind } from "../app/create-for-today";
import type { CommandName } from "./command-names";

/** What each button of "Chèn mẫu" gives. */
export const templateKinds = {
  insertPlan: "plan",
  insertReport: "report",
  insertTaskTable: "taskTable",
  insertStatistics: "statistics",
} as const satisfies Record<Exclude<CommandName, "clearMarks">, TemplateKind>;
