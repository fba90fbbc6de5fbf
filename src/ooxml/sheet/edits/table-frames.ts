import type { CellPlace } from "../../../core/model/cell-address";
import type { OoxmlPackage } from "../../package/open-package";
import { scanXml } from "../../package/scan-xml";
import { parseArea } from "../sheet-builder";

/** The rows of a table whose texts the table's own part repeats (ECMA-376 Part 1, 18.5.1.2). */
export interface TableFrame {
  holds(place: CellPlace): boolean;
}

export function tableFrames(pkg: OoxmlPackage, sheetPart: string): readonly TableFrame[] {
  const frames: TableFrame[] = [];
  for (const { type, target } of pkg.relationships(sheetPart)) {
    if (type !== "table" || !pkg.has(target)) continue;
    scanXml(pkg.text(target), target, {
      open(name, attributes) {
        if (name !== "x:table") return;
        const area = parseArea(attributes.get("ref") ?? "");
        if (area === null) return;
        const headerRows = Number(attributes.get("headerRowCount") ?? 1);
        const totalsRows = Number(attributes.get("totalsRowCount") ?? 0);
        frames.push({
          holds: ({ row, column }) =>
            column >= area.firstColumn &&
            column <= area.lastColumn &&
            ((row >= area.firstRow && row < area.firstRow + headerRows) ||
              (row <= area.lastRow && row > area.lastRow - totalsRows)),
        });
      },
      close() {},
    });
  }
  return frames;
}
