import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cellMarks } from "../../src/web/sheets/cell-marks";
import { indexAt, neededRows, shownMerges, visibleRange } from "../../src/web/sheets/visible-range";
import { zoomFor } from "../../src/web/pages/fit-pages";
import { findingOf, placedOf } from "../taskpane/fixtures";

const offsetsOf = (sizes: readonly number[]): readonly number[] => {
  const offsets = [0];
  for (const size of sizes) offsets.push((offsets.at(-1) ?? 0) + size);
  return offsets;
};

describe("visibleRange", () => {
  const sizes = fc.array(fc.nat(60), { minLength: 1, maxLength: 300 });

  test("holds every item that shows between two offsets", () => {
    fc.assert(
      fc.property(sizes, fc.nat(20000), fc.nat(900), (list, from, height) => {
        const offsets = offsetsOf(list);
        const { first, last } = visibleRange(offsets, from, from + height, 0);
        list.forEach((size, index) => {
          const top = offsets[index] ?? 0;
          const shows = size > 0 && top < from + height && top + size > from;
          if (shows) expect(first <= index && index < last).toBe(true);
        });
      })
    );
  });

  test("finds the item at an offset", () => {
    expect([0, 19, 20, 45, 999].map((offset) => indexAt([0, 20, 40, 60], offset))).toEqual([
      0, 0, 1, 2, 2,
    ]);
  });
});

describe("merged areas", () => {
  const area = { firstRow: 2, lastRow: 9, firstColumn: 0, lastColumn: 3 };

  test("show at the edge of what is drawn when they begin outside it", () => {
    const merges = shownMerges([area], { first: 5, last: 8 }, { first: 1, last: 20 });
    expect(merges.size).toBe(9);
    expect(merges.get("5/1")).toEqual({ area, row: 5, column: 1, rowSpan: 3, columnSpan: 3 });
  });

  test("bring the row they begin in along", () => {
    expect(neededRows([area], { first: 5, last: 8 })).toEqual({ first: 2, last: 8 });
    expect(neededRows([area], { first: 10, last: 12 })).toEqual({ first: 10, last: 12 });
  });

  test("are left out when nothing of them shows", () => {
    expect(shownMerges([area], { first: 10, last: 20 }, { first: 0, last: 5 }).size).toBe(0);
  });
});

describe("cellMarks", () => {
  const at = (address: string, change = {}) =>
    placedOf(findingOf({ anchor: { kind: "sheetRange", sheetId: "s1", address }, ...change }));

  test("gathers the findings of a cell under the worst severity", () => {
    const marks = cellMarks(
      [at("D7", { severity: "hint" }), at("D7:D9"), at("E1"), placedOf(findingOf())],
      "s1"
    );
    expect([...marks.keys()]).toEqual(["6/3", "0/4"]);
    expect(marks.get("6/3")).toMatchObject({ severity: "error", findings: [0, 1] });
  });

  test("keeps to its own sheet", () => {
    expect(cellMarks([at("D7")], "s2").size).toBe(0);
  });
});

describe("zoomFor", () => {
  test.each([
    [794, 900, 1],
    [1123, 900, (900 - 72) / 1123],
    [1123, 300, 0.5],
    [0, 900, 1],
  ])("shows a page %i wide in room of %i at %f", (width, room, zoom) => {
    expect(zoomFor(width, room)).toBeCloseTo(zoom);
  });
});
