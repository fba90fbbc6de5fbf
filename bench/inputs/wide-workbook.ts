import * as XLSX from "@e965/xlsx";
import { createRandom } from "./random";

/** A workbook of one sheet with text, whole numbers and decimals in turn, as SheetJS writes it (shared strings, deflated). */
export function wideWorkbook(rows: number, columns: number): Uint8Array {
  const random = createRandom(rows * columns);
  const data = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (_, column) => {
      if (column % 5 === 0) return `Đơn vị ${Math.floor(random() * 5000)}`;
      return column % 2 === 0
        ? Math.floor(random() * 100_000)
        : Math.round(random() * 10_000) / 100;
    })
  );
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(data), "Số liệu");
  return new Uint8Array(
    XLSX.write(workbook, {
      type: "array",
      bookType: "xlsx",
      compression: true,
      bookSST: true,
    }) as ArrayBuffer
  );
}
