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
      return tableName(label.table, text);
    case "tableCell": {
      const { row, column, header } = label;
      const table = tableName(label.table, text);
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

const tableName = (table: number | null, text: Text): string =>
  table === null ? text("place.someTable") : text("place.table", { table });
