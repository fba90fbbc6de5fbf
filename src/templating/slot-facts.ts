import { documentTemplates } from "./document-templates";
import { parts } from "./parts";
import type { TemplateSlot } from "./template-schema";
import { textsFor, type Situation } from "./template-scope";
import { fillText, namesIn } from "./template-text";

/** What a template says of a slot, found by its tag alone: a document that was saved and opened again has no more. */
export interface SlotFacts {
  readonly kind: TemplateSlot["input"];
  readonly hint: string | null;
  readonly choices: readonly string[];
  /** Tag of the slot whose answer this one repeats in capital letters. */
  readonly capitalsOf: string | null;
}

const plainSlot: SlotFacts = { kind: "text", hint: null, choices: [], capitalsOf: null };

const slotOf = new Map<string, TemplateSlot>(
  [
    ...documentTemplates.flatMap(({ slots }) => slots),
    ...parts.areas.slots,
    ...parts.office.slots,
  ].map((slot) => [slot.tag, slot])
);

/** Facts of a slot in a document of a year and situation, `units` being those of the office; plain text for a tag nobody knows. */
export function slotFactsOf(
  tag: string,
  situation: Situation,
  { year, units }: { readonly year: number | null; readonly units: readonly string[] }
): SlotFacts {
  const [, column] = /^task\.[^.]+\.\d+\.(\w+)$/u.exec(tag) ?? [];
  if (column !== undefined) return taskSlotFacts(column, year, units);
  const slot = slotOf.get(tag) ?? slotOf.get(tag.replace(/\.[^.]+$/u, ""));
  if (slot === undefined) return plainSlot;
  const { input, hint = null, choices = [], capitalsOf = null } = slot;
  const texts = textsFor(choices, situation).filter((text) => namesIn(text).length === 0);
  return { kind: input, hint, choices: texts, capitalsOf };
}

type RowColumn = keyof typeof parts.taskTable.rowSlots;

function taskSlotFacts(column: string, year: number | null, units: readonly string[]): SlotFacts {
  const { rowSlots } = parts.taskTable;
  if (!isRowColumn(column)) return plainSlot;
  const { hint = null } = rowSlots[column];
  return { kind: "choice", hint, choices: taskChoices(column, year, units), capitalsOf: null };
}

/** Title and placeholder of a new row's slot; null for a column that holds none. */
export function taskSlotWords(
  column: string
): { readonly column: RowColumn; readonly title: string; readonly placeholder: string } | null {
  if (!isRowColumn(column)) return null;
  const { title, placeholder } = parts.taskTable.rowSlots[column];
  return { column, title, placeholder };
}

/** What is offered for a column of the task table: usual outputs, quarters of the year, units of the office. */
export function taskChoices(
  column: RowColumn,
  year: number | null,
  units: readonly string[]
): readonly string[] {
  if (column === "output") return parts.taskTable.outputs;
  if (column !== "deadline") return units;
  if (year === null) return [];
  return parts.taskTable.deadlines.year.map((text) => fillText(text, { year: String(year) }));
}

function isRowColumn(column: string): column is RowColumn {
  return column in parts.taskTable.rowSlots;
}
