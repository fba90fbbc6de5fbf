import { expect, test } from "@jest/globals";
import { statisticsChecks } from "../../../src/checks/statistics/index";

test("checks stand in alphabetical order, each with texts in both languages", () => {
  const names = statisticsChecks.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  for (const { messages } of statisticsChecks) {
    expect(Object.keys(messages.en).sort()).toEqual(Object.keys(messages.vi).sort());
    for (const [id, text] of Object.entries(messages.vi)) {
      const placeholders = (words: string | undefined): readonly string[] =>
        [...new Set(words?.match(/\{\w+\}/gu))].sort();
      expect(placeholders(messages.en[id])).toEqual(placeholders(text));
    }
  }
});

test.each(statisticsChecks.map((check) => [check.name, check] as const))(
  "%s refuses options that are not its own",
  (_, check) => {
    expect(() => check.bind({ tolerance: 5 })).toThrow();
    expect(() => check.bind(null)).toThrow();
  }
);
