import type { Text } from "../locale/text";
import { spokenColumn, type PlaceLabel } from "./finding-place";

/** A place in words: "Bảng 2, dòng 5, cột “Đơn vị chủ trì”". */
export function placeText(label: PlaceLabel, text: Text): string {
  switch (label.kind) {
    case "document":
      return text("findings.wholeDocument");
    case "paragraph":
      return text("place.paragraph");
    case "table":
      return text("place.table", { table: label.table });
    case "tableCell": {
      const { table, row, column, header } = label;
      return header === null
        ? text("place.tableCellPlain", { table, row, column: spokenColumn(column) })
        : text("place.tableCell", { table, row, column: header });
    }
    case "sheet":
      return text("place.sheet");
    case "sheetRange":
      return text("place.sheetRange", { address: label.address });
  }
}
