import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  cellAddress,
  columnName,
  parseCellAddress,
  sheetCellAt,
} from "../../../src/core/model/cell-address";
import { workbookOf } from "../../support/workbook";

describe("cell addresses", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %i is %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  test("an address and its place are each other's inverse", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseCellAddress(cellAddress(row, column))).toEqual({ row, column });
      })
    );
  });

  test.each([
    ["B7:D9", { row: 6, column: 1 }],
    ["b3", { row: 2, column: 1 }],
  ])("%s names its top-left cell", (address, place) => {
    expect(parseCellAddress(address)).toEqual(place);
  });

  test.each(["", "7", "B0", "B07", "ABCD1", "B7C", "$C$2", "Biểu 1"])(
    "%j is no address",
    (text) => {
      expect(parseCellAddress(text)).toBeNull();
    }
  );

  test("a cell is found by place, and a gap is null", () => {
    const [sheet] = workbookOf({ S: [[1, null, 3], [], [null, "x"]] }).sheets;
    if (sheet === undefined) throw new Error("no sheet");
    expect(sheetCellAt(sheet, 0, 2)?.value).toBe(3);
    expect(sheetCellAt(sheet, 2, 1)?.value).toBe("x");
    expect(sheetCellAt(sheet, 0, 1)).toBeNull();
    expect(sheetCellAt(sheet, 1, 0)).toBeNull();
    expect(sheetCellAt(sheet, 99, 0)).toBeNull();
  });
});
