import { describe, expect, test } from "@jest/globals";
import { statisticsForms } from "../../support/statistics-values";

const indicators = statisticsForms.flatMap((form) => form.indicators);
const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

describe.each(statisticsForms.map((form) => [form.code, form] as const))("%s", (_, form) => {
  test("numbers its rows like a tree", () => {
    const numbers = form.indicators.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    form.indicators.forEach(({ id, number, parent }, index) => {
      expect(id).toBe(`b${form.code.replace(/\D/gu, "")}.${number}`);
      const stem = number.includes(".") ? number.slice(0, number.lastIndexOf(".")) : null;
      expect(parent).toBe(stem);
      if (parent !== null) expect(numbers.slice(0, index)).toContain(parent);
    });
  });

  test("gives every row but headings a unit of measure, and codes to code rows", () => {
    for (const { nature, measureUnit, codes } of form.indicators) {
      expect(measureUnit === null).toBe(nature === "group");
      expect(codes !== undefined).toBe(nature === "code");
      expect(measureUnit === "%").toBe(nature === "ratio");
    }
  });
});

test("relations name rows with figures of the right nature, and never the row itself", () => {
  for (const indicator of indicators) {
    const { id, sumOf = [], holdsAtLeast = [], atMost = [], equals = [] } = indicator;
    for (const other of [...sumOf, ...holdsAtLeast, ...atMost, ...equals]) {
      expect(other).not.toBe(id);
      // "Cơ quan, đơn vị" counts what "Đơn vị" counts.
      expect(indicator.measureUnit?.toLowerCase()).toContain(
        byId.get(other)?.measureUnit?.toLowerCase()
      );
    }
  }
});

test("relations over time name rows of the nature they reckon with", () => {
  const natureOf = (id: string): string | undefined => byId.get(id)?.nature;
  const told = indicators.flatMap(({ id, nature, ...relations }) => {
    const { progressOf, rollsForward, builtUpBy, isSetForYear } = relations;
    if (progressOf !== undefined)
      expect([nature, natureOf(progressOf)]).toEqual(["cumulative", "stock"]);
    if (rollsForward !== undefined)
      for (const flow of [...rollsForward.added, ...rollsForward.removed])
        expect([nature, natureOf(flow)]).toEqual(["stock", "flow"]);
    if (builtUpBy !== undefined)
      expect([nature, natureOf(builtUpBy.flow), natureOf(builtUpBy.posts)]).toEqual([
        "ratio",
        "flow",
        "stock",
      ]);
    if (isSetForYear === true) expect(nature).toBe("stock");
    const hasOne = [progressOf, rollsForward, builtUpBy, isSetForYear].some(
      (one) => one !== undefined
    );
    return hasOne ? [id] : [];
  });
  expect(told).toEqual(["b1.2.1", "b1.2.2", "b3.1.4", "b4.2.1", "b4.3.1", "b4.3.4", "b6.1.1"]);
});

test("a numerator is limited by its denominator, and counted in the same unit", () => {
  for (const { ratioOf } of indicators) {
    if (ratioOf === undefined) continue;
    const numerator = byId.get(ratioOf.numerator);
    expect(numerator?.atMost).toContain(ratioOf.denominator);
    expect(numerator?.measureUnit).toBe(byId.get(ratioOf.denominator)?.measureUnit);
  }
});

test("what was met in filled forms holds: the traps of the seven forms", () => {
  expect(byId.get("b3.1.4")?.sumOf).toEqual(["b3.1.4.1", "b3.1.4.2"]);
  expect(byId.get("b1.4.1")).toMatchObject({
    holdsAtLeast: ["b1.4.1.1", "b1.4.1.2", "b1.4.1.3"],
  });
  expect(byId.get("b1.4.1")?.sumOf).toBeUndefined();
  expect(byId.get("b5.4")?.isSumStated).toBe(false);
  expect(byId.get("b6.2.1")?.equals).toEqual(["b4.1.5"]);
  expect(byId.get("b6.2")?.nature).toBe("group");
});
