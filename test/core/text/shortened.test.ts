import { expect, test } from "@jest/globals";
import { shortened } from "../../../src/core/text/shortened";

test.each([
  ["  Rà soát\n văn bản ", 40, "Rà soát văn bản"],
  ["Rà soát văn bản", 9, "Rà soát…"],
  ["Rà soát văn bản", 15, "Rà soát văn bản"],
  ["", 5, ""],
])("%j in %d", (text, longest, expected) => {
  expect(shortened(text, longest)).toBe(expected);
});
