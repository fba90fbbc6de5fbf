import { expect, test } from "@jest/globals";
import { addToGroup } from "../../../src/core/text/add-to-group";

test("items keep their order within their group, and groups the order they were opened in", () => {
  const groups = new Map<string, number[]>();
  for (const [key, item] of [
    ["a", 1],
    ["b", 2],
    ["a", 3],
    ["", 4],
  ] as const)
    addToGroup(groups, key, item);
  expect([...groups]).toEqual([
    ["a", [1, 3]],
    ["b", [2]],
    ["", [4]],
  ]);
});

test("a group is not copied for an item", () => {
  const groups = new Map([["a", [1]]]);
  const before = groups.get("a");
  addToGroup(groups, "a", 2);
  expect(groups.get("a")).toBe(before);
});
