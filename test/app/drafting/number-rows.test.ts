import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { numberRows, type NumberedRow } from "../../../src/app/drafting/number-rows";

/** Numbers by group; null for a cell shared with the row above. */
function rowsOf(...groups: readonly (readonly (string | null)[])[]): readonly NumberedRow[] {
  let row = 0;
  return groups.flatMap((texts, group) =>
    texts.map((text, index): NumberedRow => ({
      row: (row += 1),
      group,
      cell: text === null ? null : { column: 0, text, isMerged: texts[index + 1] === null },
    }))
  );
}

/** What the numbers read after rows went in before the row of an index. */
function after(
  groups: readonly (readonly (string | null)[])[],
  at: number,
  group: number,
  count = 1
) {
  const rows = rowsOf(...groups);
  const { added, moved, isBlocked } = numberRows(rows, [{ at, group, count }]);
  const texts = rows.map(
    ({ row, cell }) => moved.find((one) => one.row === row)?.text ?? cell?.text ?? null
  );
  return { texts: texts.toSpliced(at, 0, ...(added[0] ?? [])), isBlocked };
}

describe("new rows are numbered on", () => {
  test.each([
    ["at the end of a group", [["1", "2"], ["1"]], 2, 0, ["1", "2", "3", "1"]],
    [
      "in the middle, and the rest moves up",
      [["1", "2", "3"], ["1"]],
      1,
      0,
      ["1", "2", "3", "4", "1"],
    ],
    [
      "through the table where it counts so",
      [
        ["1", "2"],
        ["3", "4"],
      ],
      2,
      0,
      ["1", "2", "3", "4", "5"],
    ],
    ["in a group without rows", [["1"], [], ["1"]], 1, 1, ["1", "1", "1"]],
    ["with the dot that the others have", [["1.", "2."]], 2, 0, ["1.", "2.", "3."]],
    ["with leading noughts", [["08", "09"]], 2, 0, ["08", "09", "10"]],
    ["under the number of their group", [["2.1", "2.2"]], 1, 0, ["2.1", "2.2", "2.3"]],
    ["up to where counting breaks off", [["1", "2", "7"]], 1, 0, ["1", "2", "3", "7"]],
    ["not where rows have letters", [["a)", "b)"]], 1, 0, ["a)", "", "b)"]],
    ["not where the first row has no number", [["", "1"]], 1, 0, ["", "", "1"]],
  ] as const)("%s", (_, groups, at, group, expected) => {
    expect(after(groups, at, group)).toEqual({ texts: expected, isBlocked: false });
  });

  test("numbers that several rows share are in the way only behind the new row", () => {
    expect(after([["1", "2", null]], 1, 0).isBlocked).toBe(true);
    expect(after([["1", null, "2"]], 3, 0).isBlocked).toBe(false);
  });

  test("plain numbers stay plain, whatever goes in where", () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        lengths,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        (sizes, g, p, count) => {
          const group = g % sizes.length;
          const before = sizes.slice(0, group).reduce((sum, size) => sum + size, 0);
          const place = p % ((sizes[group] ?? 0) + 1);
          const groups = sizes.map((size) =>
            Array.from({ length: size }, (_, at) => String(at + 1))
          );
          const grown = sizes.with(group, (sizes[group] ?? 0) + count);
          expect(after(groups, before + place, group, count).texts).toEqual(
            grown.flatMap((size) => Array.from({ length: size }, (_, at) => String(at + 1)))
          );
        }
      ),
      { numRuns: 60 }
    );
  });
});
