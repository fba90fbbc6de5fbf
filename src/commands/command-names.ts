/** Names of the ribbon functions, as the manifest's FunctionName elements write them. */
export const commandNames = [
  "insertPlan",
  "insertReport",
  "insertTaskTable",
  "insertStatistics",
  "clearMarks",
] as const;

export type CommandName = (typeof commandNames)[number];
