import { describe, expect, test } from "@jest/globals";
import { periodOn, planYearOn } from "../../src/app/create-for-today";

describe("planYearOn", () => {
  test.each([
    ["2026-01-01", 2026],
    ["2026-09-30", 2026],
    ["2026-10-01", 2027],
    ["2026-12-31", 2027],
  ])("a plan written on %s is for %d", (day, year) => {
    expect(planYearOn(new Date(`${day}T12:00:00`))).toBe(year);
  });
});

describe("periodOn", () => {
  test.each([
    ["2026-01-01", "q1"],
    ["2026-03-31", "q1"],
    ["2026-04-01", "h1"],
    ["2026-06-30", "h1"],
    ["2026-07-01", "q3"],
    ["2026-10-01", "year"],
    ["2026-12-31", "year"],
  ])("%s falls in %s", (day, period) => {
    expect(periodOn(new Date(`${day}T12:00:00`))).toEqual({ year: 2026, period });
  });
});
