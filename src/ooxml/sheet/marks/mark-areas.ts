import { cellAddress } from "../../../core/model/cell-address";
import { parseArea } from "../sheet-builder";
import type { Mark, MarkSeverity } from "./mark";
import { markSeverities } from "./mark";

/**
 * The areas to mark in each severity, as an `sqref` list: each address once, in its gravest severity, cells one above
 * the other joined to one area. Addresses that are none, or lie outside a sheet, are left out.
 */
export function markAreas(marks: readonly Mark[]): ReadonlyMap<MarkSeverity, string> {
  const gravest = new Map<string, MarkSeverity>();
  for (const severity of markSeverities)
    for (const mark of marks) {
      const area = parseArea(mark.address);
      if (mark.severity !== severity || area === null) continue;
      const key = [area.firstColumn, area.lastColumn, area.firstRow, area.lastRow].join();
      if (!gravest.has(key)) gravest.set(key, severity);
    }
  const areas = new Map<MarkSeverity, string>();
  for (const severity of markSeverities) {
    const own = [...gravest].filter(([, found]) => found === severity).map(([key]) => key);
    if (own.length > 0) areas.set(severity, joinDown(own));
  }
  return areas;
}

function joinDown(keys: readonly string[]): string {
  const rectangles = keys
    .map((key) => key.split(",").map(Number) as [number, number, number, number])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
  const joined: [number, number, number, number][] = [];
  for (const [first, last, top, bottom] of rectangles) {
    const above = joined.at(-1);
    if (above !== undefined && above[0] === first && above[1] === last && above[3] >= top - 1)
      above[3] = Math.max(above[3], bottom);
    else joined.push([first, last, top, bottom]);
  }
  return joined
    .map(([first, last, top, bottom]) => {
      const start = cellAddress(top, first);
      const end = cellAddress(bottom, last);
      return start === end ? start : `${start}:${end}`;
    })
    .join(" ");
}
