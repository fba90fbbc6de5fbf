import type { OverviewColumn, OverviewRow, PlanOverview } from "../../core/overview/plan-overview";
import type { Text } from "../locale/text";

/** The overview in words and numbers, ready to be drawn as a table on the screen, on paper or as a picture. */
export interface OverviewGrid {
  readonly title: string;
  readonly columns: readonly GridColumn[];
  readonly areas: readonly GridRow[];
  readonly units: readonly GridRow[];
  /** What catches the eye: areas without a task, months without a last day. */
  readonly remarks: readonly string[];
}

export interface GridColumn {
  readonly short: string;
  readonly long: string;
}

export interface GridRow {
  readonly name: string;
  /** Due counts, then ongoing, undated and all, matching the columns. */
  readonly counts: readonly number[];
}

/** Puts an overview into words. */
export function overviewGrid(overview: PlanOverview, text: Text): OverviewGrid {
  const { years, columns, areas, units } = overview;
  const title =
    years.from === years.to
      ? text("overview.title", { year: String(years.to) })
      : text("overview.titleRange", { from: String(years.from), to: String(years.to) });
  return {
    title,
    columns: [
      ...columns.map((column) => ({
        short: columnName(column, text, "short"),
        long: columnName(column, text, "long"),
      })),
      { short: text("overview.ongoing"), long: text("overview.ongoingHint") },
      { short: text("overview.undated"), long: text("overview.undatedHint") },
      { short: text("overview.total"), long: text("overview.total") },
    ],
    areas: areas.map((row) =>
      gridRow(row, row.areaId === null ? text("overview.otherTasks") : row.name)
    ),
    units: units.map((row) => gridRow(row, row.name)),
    remarks: remarksOf(overview, text),
  };
}

function gridRow({ due, ongoing, undated, total }: OverviewRow, name: string): GridRow {
  return { name, counts: [...due, ongoing, undated, total] };
}

function columnName({ kind, value }: OverviewColumn, text: Text, length: "short" | "long"): string {
  if (kind === "year") return String(value);
  return text(length === "short" ? "overview.monthShort" : "overview.month", { month: value });
}

function remarksOf({ areas, columns }: PlanOverview, text: Text): readonly string[] {
  const empty = areas.filter(({ total }) => total === 0).map(({ name }) => name);
  const quiet = columns.flatMap((column, index) =>
    areas.every(({ due }) => due[index] === 0)
      ? [columnName(column, text, "long").toLowerCase()]
      : []
  );
  return [
    text("overview.counts"),
    ...(empty.length > 0 ? [text("overview.gaps", { areas: empty.join("; ") })] : []),
    ...(quiet.length > 0 ? [text("overview.quiet", { months: quiet.join(", ") })] : []),
  ];
}
