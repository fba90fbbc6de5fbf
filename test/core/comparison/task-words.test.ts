import { describe, expect, test } from "@jest/globals";
import {
  createWordReader,
  sharedWeight,
  totalWeight,
  weighWords,
} from "../../../src/core/comparison/task-words";
import { createLineIndex, mostLinesPerTask } from "../../../src/core/comparison/line-index";

describe("words of tasks", () => {
  test("an abbreviation is read as the words it stands for somewhere in the texts", () => {
    const texts = ["Rà soát TTHC", "Niêm yết thủ tục hành chính"];
    const read = createWordReader(texts);
    expect(read("Rà soát TTHC")).toEqual(read("rà soát thủ tục hành chính"));
    expect(createWordReader(["Rà soát TTHC"])("TTHC")).toEqual(new Set(["tthc"]));
  });

  test("of several meanings the most frequent counts, in whatever order the texts come", () => {
    const texts = ["Dùng DVC", "dịch vụ công", "dịch vụ công", "dạy việc chung"];
    for (const order of [texts, [...texts].reverse()])
      expect([...createWordReader(order)("DVC")]).toEqual([
        "dịch",
        "vụ",
        "công",
        "dịch vụ",
        "vụ công",
      ]);
  });

  test("a line in capitals is no heap of abbreviations", () => {
    const read = createWordReader(["TIN HAY", "tận ích nhà"]);
    expect(read("TIN")).toEqual(new Set(["tin"]));
  });

  test("a word that every text has weighs less than one of few", () => {
    const sets = ["kế hoạch năm", "kế hoạch quý", "kế hoạch rà soát"].map(createWordReader([]));
    const weightOf = weighWords(sets);
    expect(weightOf("hoạch")).toBeLessThan(weightOf("rà"));
    const [a, b] = [sets[0] ?? new Set<string>(), sets[1] ?? new Set<string>()];
    expect(sharedWeight(a, b, weightOf)).toBeCloseTo(sharedWeight(b, a, weightOf));
    expect(sharedWeight(a, b, weightOf)).toBeLessThan(totalWeight(a, weightOf));
    expect(sharedWeight(a, a, weightOf)).toBeCloseTo(totalWeight(a, weightOf));
  });
});

describe("the index of lines", () => {
  test("meets a bounded number of lines for one task, the most telling ones first", () => {
    const count = 5 * mostLinesPerTask;
    const lines = Array.from({ length: count }, (_, index) =>
      index === count - 1 ? new Set(["chung", "riêng"]) : new Set(["chung"])
    );
    const linesNear = createLineIndex(lines, weighWords(lines));
    const found = linesNear(new Set(["chung", "riêng"]));
    expect(found).toHaveLength(mostLinesPerTask);
    expect(found.at(-1)).toBe(count - 1);
    expect(linesNear(new Set(["khác"]))).toEqual([]);
  });
});
