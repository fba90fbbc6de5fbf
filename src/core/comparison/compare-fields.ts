import type { IsoDate } from "../law/calendar";
import { successorsOf, type DirectoryUnit, type UnitDirectory } from "../law/unit-directory";
import type { TaskProgress } from "../law/vocabulary";
import type { TaskField } from "../recognition/task-list";
import { unitFinderOf } from "../recognition/unit-mentions";
import { daysBetween } from "../text/dates";
import { fold, wordsOf } from "../text/vietnamese";
import { dueDaysOf } from "./due-days";
import type { ListedTask, PlannedTask, TaskDifference } from "./plan-comparison";

export interface FieldLaw {
  readonly units: UnitDirectory;
  /** True for owners that name no single unit, or leave it to be named elsewhere. */
  readonly isCollective: (text: string) => boolean;
  /** Year of the report. */
  readonly year: number;
}

/**
 * Where a row of a report gives a task another deadline, lead unit or area than the plan. What one of them leaves open is
 * no difference: a day within the planned interval, a day before it once the task is done, a unit's short name, the
 * successor of a unit that has ended, owners that are no single unit.
 */
export function compareFields(
  planned: PlannedTask,
  reported: ListedTask,
  progress: TaskProgress | null,
  law: FieldLaw
): readonly TaskDifference[] {
  const differences: TaskDifference[] = [];
  const note = (field: TaskDifference["field"], a: string, b: string, place: TaskField | null) =>
    differences.push({ field, planned: a, reported: b, anchor: place?.anchor ?? reported.anchor });
  const [deadline] = reported.deadlines;
  if (deadline !== undefined && hasOtherDays(planned, reported, progress, law.year))
    note("deadline", joined(planned.deadlines), joined(reported.deadlines), deadline);
  const [leadUnit] = reported.leadUnits;
  if (leadUnit !== undefined && hasOtherLead(planned, reported, law))
    note("leadUnit", joined(planned.leadUnits), joined(reported.leadUnits), leadUnit);
  if (areDisjoint(planned.areaIds, reported.areaIds))
    note("area", planned.areaIds.join(" "), reported.areaIds.join(" "), null);
  return differences;
}

/** True where both texts name areas, and none of them is the same. */
export function areDisjoint(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((id) => b.includes(id));
}

function joined(fields: readonly TaskField[]): string {
  return fields.map(({ text }) => text.replace(/\s+/gu, " ").trim()).join("; ");
}

function hasOtherDays(
  planned: PlannedTask,
  reported: ListedTask,
  progress: TaskProgress | null,
  year: number
): boolean {
  const before = dueDaysOf(planned, planned.years, year);
  const now = dueDaysOf(reported, planned.years, year);
  if (before === null || now === null || isSameDay(before.to, now.to)) return false;
  if (now.to > before.to) return true;
  const isWithin = before.from !== null && before.from <= now.to;
  return !isWithin && progress !== "done";
}

/** "trước ngày 31/3" and "đến ngày 31/3" are written for each other. */
function isSameDay(a: IsoDate, b: IsoDate): boolean {
  return Math.abs(daysBetween(a, b)) <= 1;
}

function hasOtherLead(a: ListedTask, b: ListedTask, { units, isCollective }: FieldLaw): boolean {
  const [before, now] = [joined(a.leadUnits), joined(b.leadUnits)];
  if (before === "" || now === "" || isShortFor(before, now) || isShortFor(now, before))
    return false;
  if (isCollective(before) || isCollective(now)) return false;
  const [beforeUnits, nowUnits] = [unitsIn(before, units), unitsIn(now, units)];
  // Without a name that the directory knows, an abbreviation may stand for anything.
  if (beforeUnits.size === 0 || nowUnits.size === 0)
    return !hasAbbreviation(before) && !hasAbbreviation(now);
  return ![...beforeUnits].some((unit) => nowUnits.has(unit));
}

/** True where every word of one stands in the other: "Tư pháp" and "Sở Tư pháp tỉnh". */
function isShortFor(short: string, long: string): boolean {
  const words = new Set(wordsOf(long));
  return fold(short) === fold(long) || wordsOf(short).every((word) => words.has(word));
}

function hasAbbreviation(text: string): boolean {
  return /(?<!\p{L})\p{Lu}{2,}/u.test(text);
}

/** Ids of the units a text names, those that carry on a former one in its place as well. */
function unitsIn(text: string, directory: UnitDirectory): ReadonlySet<string> {
  const named = unitFinderOf(directory)(text).flatMap(({ unit, isFormer }): DirectoryUnit[] =>
    isFormer ? [unit, ...successorsOf(unit, directory)] : [unit]
  );
  return new Set(named.map(({ id }) => id));
}
