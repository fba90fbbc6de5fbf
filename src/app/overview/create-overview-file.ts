import { createOverviewTables } from "../../templating/create-overview-tables";
import type { Text } from "../locale/text";
import type { OverviewGrid } from "./overview-grid";

/** The overview as tables in a .docx, to be kept or put into the plan itself. */
export function createOverviewFile(grid: OverviewGrid, text: Text): Uint8Array {
  const { title, columns, areas, units, remarks } = grid;
  return createOverviewTables({
    title,
    columns,
    remarks,
    tables: [
      { title: text("overview.areas"), heading: text("overview.area"), rows: areas },
      { title: text("overview.units"), heading: text("overview.unit"), rows: units },
    ],
  });
}
