import { gatherTasks, type GatheredTask } from "../comparison/list-tasks";
import { dueDaysOf } from "../comparison/due-days";
import { readAreasOfBlocks } from "../comparison/areas-of-blocks";
import type { ReformArea } from "../law/reform-area";
import type { Outline } from "../model/outline";
import { createAreaNameReader } from "../recognition/area-names";
import type { TaskList } from "../recognition/task-list";
import { datePartsOf } from "../text/dates";
import type { PlanYears } from "../text/deadlines";
import { fold } from "../text/vietnamese";

/** A plan at a glance: how many tasks each area has due in each month, and how many each unit leads. */
export interface PlanOverview {
  readonly years: PlanYears;
  /** Months of a plan for one year; otherwise its years. */
  readonly columns: readonly OverviewColumn[];
  /** The law's areas in their order, each even without a task; last, if need be, tasks under no area. */
  readonly areas: readonly OverviewRow[];
  /** Lead units as the plan writes them, the most burdened first. */
  readonly units: readonly OverviewRow[];
}

export interface OverviewColumn {
  readonly kind: "month" | "year";
  readonly value: number;
}

export interface OverviewRow {
  /** Id of the area; null for a unit, or for tasks under no area. */
  readonly areaId: string | null;
  readonly name: string;
  readonly total: number;
  /** Tasks whose last day falls into each column, in the order of the columns. */
  readonly due: readonly number[];
  /** Tasks that recur, go on all the time or wait for an event. */
  readonly ongoing: number;
  /** Tasks that state no deadline at all. */
  readonly undated: number;
}

interface Sources {
  readonly tasks: TaskList;
  readonly outline: Outline;
  readonly areas: readonly ReformArea[];
  readonly years: PlanYears;
}

interface Tally {
  readonly areaId: string | null;
  readonly name: string;
  total: number;
  readonly due: number[];
  ongoing: number;
  undated: number;
}

/**
 * Counts a plan's tasks; null where it has none. A task under several areas counts under the first, a task of several
 * lead units under each. What is due outside the plan's years counts as undated: no column of the picture could hold it.
 */
export function overviewOf({ tasks, outline, areas, years }: Sources): PlanOverview | null {
  const gathered = gatherTasks(
    tasks.tasks,
    createAreaNameReader(areas),
    readAreasOfBlocks(outline, areas)
  );
  if (gathered.length === 0) return null;
  const columns = columnsOf(years);
  const tallyOf = (areaId: string | null, name: string): Tally => ({
    areaId,
    name,
    total: 0,
    due: columns.map(() => 0),
    ongoing: 0,
    undated: 0,
  });
  const byArea = new Map(areas.map(({ id, name }) => [id, tallyOf(id, name)]));
  const outside = tallyOf(null, "");
  const byUnit = new Map<string, Tally>();
  for (const { listed } of gathered) {
    const when = columnOf(listed, years, columns);
    add(byArea.get(listed.areaIds[0] ?? "") ?? outside, when);
    for (const { text } of listed.leadUnits) {
      const key = fold(text);
      const unit = byUnit.get(key) ?? tallyOf(null, text.replace(/\s+/gu, " ").trim());
      byUnit.set(key, unit);
      add(unit, when);
    }
  }
  return {
    years,
    columns,
    areas: [...byArea.values(), ...(outside.total > 0 ? [outside] : [])],
    units: [...byUnit.values()].sort((a, b) => b.total - a.total),
  };
}

function columnsOf({ from, to }: PlanYears): readonly OverviewColumn[] {
  return from === to
    ? Array.from({ length: 12 }, (_, month) => ({ kind: "month", value: month + 1 }))
    : Array.from({ length: to - from + 1 }, (_, year) => ({ kind: "year", value: from + year }));
}

type When = number | "ongoing" | "undated";

function columnOf(
  listed: GatheredTask["listed"],
  years: PlanYears,
  columns: readonly OverviewColumn[]
): When {
  if (listed.deadlines.length === 0) return "undated";
  const days = dueDaysOf(listed, years, years.to);
  if (days === null) return "ongoing";
  const { year, month } = datePartsOf(days.to);
  const index = columns.findIndex(({ kind, value }) =>
    kind === "year" ? value === year : year === years.to && value === month
  );
  return index === -1 ? "undated" : index;
}

function add(tally: Tally, when: When): void {
  tally.total += 1;
  if (when === "ongoing") tally.ongoing += 1;
  else if (when === "undated") tally.undated += 1;
  else tally.due[when] = (tally.due[when] ?? 0) + 1;
}
