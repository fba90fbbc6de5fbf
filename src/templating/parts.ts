import areasData from "../../templates/parts/areas.json";
import officeData from "../../templates/parts/office.json";
import periodsData from "../../templates/parts/periods.json";
import statisticsAppendixData from "../../templates/parts/statistics-appendix.json";
import taskTableData from "../../templates/parts/task-table.json";
import { checkNames } from "./check-names";
import {
  areaPartsSchema,
  officePartsSchema,
  parseTemplate,
  periodPartsSchema,
  statisticsAppendixPartsSchema,
  taskTablePartsSchema,
  type AreaParts,
  type OfficeParts,
  type StatisticsAppendixParts,
  type TaskTableParts,
  type TemplateSlot,
} from "./template-schema";

/** Names that a document's texts get from what it is made of, besides terms and slots. */
export const givenNames = [
  "year",
  "nextYear",
  "span",
  "spanInCapitals",
  "nextSpan",
  "firstYear",
  "lastYear",
  "carrier",
  "carrierUnit",
  "typeSymbol",
  "periodName",
  "nextPeriodName",
  "from",
  "to",
  "due",
  "date",
  "dueSlot",
  "guidance",
  "themeName",
] as const;

/** The parts that documents are put together from. */
export interface Parts {
  readonly office: OfficeParts;
  readonly areas: AreaParts;
  readonly taskTable: TaskTableParts;
  readonly statisticsAppendix: StatisticsAppendixParts;
}

/** Parts read from JSON. Throws a BrokenTemplateError that names each fault's path. */
export function parseParts(input: Readonly<Record<keyof Parts, unknown>>): Parts {
  const office = parseTemplate(officePartsSchema, input.office);
  const areas = parseTemplate(areaPartsSchema, input.areas);
  const taskTable = parseTemplate(taskTablePartsSchema, input.taskTable);
  const statisticsAppendix = parseTemplate(statisticsAppendixPartsSchema, input.statisticsAppendix);
  const slotTags = tagsOf([...office.slots, ...areas.slots]);
  const known = [...givenNames, ...slotTags, ...Object.keys(office.terms)];
  checkNames(office, known);
  checkNames(office.terms, [...givenNames, ...slotTags], "terms");
  checkNames(areas, known);
  checkNames(taskTable, known);
  checkNames(statisticsAppendix, known);
  return { office, areas, taskTable, statisticsAppendix };
}

/** Tags of slots, in their order. */
export function tagsOf(slots: readonly TemplateSlot[]): readonly string[] {
  return slots.map(({ tag }) => tag);
}

/** The parts as they are shipped. */
export const parts = parseParts({
  office: officeData,
  areas: areasData,
  taskTable: taskTableData,
  statisticsAppendix: statisticsAppendixData,
});

/** How the reporting periods are named. */
export const periodNames = parseTemplate(periodPartsSchema, periodsData).periods;
