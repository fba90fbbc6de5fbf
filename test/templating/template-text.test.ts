import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { romanNumeral } from "../../src/templating/roman-numeral";
import { isInScope, textsFor } from "../../src/templating/template-scope";
import { fillText, namesIn, parseTemplateText } from "../../src/templating/template-text";
import { longDate, shortDate } from "../../src/templating/vietnamese-date";

describe("template text", () => {
  test("a text without braces is one literal", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => !text.includes("{")),
        (text) => expect(parseTemplateText(text)).toEqual([{ kind: "literal", text }])
      )
    );
  });

  test("pieces put together again are the text", () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom("{year}", "{goal.a-b}", "{ year }", "{1}"));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const again = parseTemplateText(text)
          .map((each) => (each.kind === "literal" ? each.text : `{${each.name}}`))
          .join("");
        expect(again).toBe(text);
      })
    );
  });

  test("a value is put in as it is, braces and all", () => {
    expect(fillText("của {unit}.", { unit: "{year} & $1" })).toBe("của {year} & $1.");
  });

  test("a name without a value is refused", () => {
    expect(() => fillText("{unit}", {})).toThrow(RangeError);
  });

  test("names come in order, repeated ones too", () => {
    expect(namesIn("{b} {a}{b}")).toEqual(["b", "a", "b"]);
  });
});

describe("scope", () => {
  const situation = { level: "province", on: "2025-07-01" } as const;
  test.each([
    [{}, true],
    [{ levels: ["commune" as const] }, false],
    [{ levels: ["commune" as const, "province" as const] }, true],
    [{ valid: { from: "2025-07-01", to: null } }, true],
    [{ valid: { from: "2025-07-02", to: null } }, false],
    [{ valid: { from: null, to: "2025-07-01" } }, true],
    [{ valid: { from: null, to: "2025-06-30" } }, false],
  ])("%j fits: %s", (scope, fits) => {
    expect(isInScope(scope, situation)).toBe(fits);
  });

  test("plain texts always fit", () => {
    expect(textsFor(["a", { text: "b", levels: ["commune"] }, "c"], situation)).toEqual(["a", "c"]);
  });
});

describe("dates as Nghị định 30/2020/NĐ-CP writes them", () => {
  test.each([
    ["2026-03-05", "05/3/2026", "ngày 05 tháng 3 năm 2026"],
    ["2026-02-15", "15/02/2026", "ngày 15 tháng 02 năm 2026"],
    ["2025-12-31", "31/12/2025", "ngày 31 tháng 12 năm 2025"],
  ])("%s", (date, short, long) => {
    expect(shortDate(date)).toBe(short);
    expect(longDate(date)).toBe(long);
  });
});

test("Roman numerals of the first forty headings differ and read back", () => {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  for (let number = 1; number < 40; number += 1) {
    const digits = [...romanNumeral(number)].map((letter) => values[letter] ?? Number.NaN);
    const value = digits.reduce(
      (total, digit, index) => total + ((digits[index + 1] ?? 0) > digit ? -digit : digit),
      0
    );
    expect(value).toBe(number);
  }
});
