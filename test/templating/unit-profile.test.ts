import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { BrokenTemplateError } from "../../src/templating/template-schema";
import {
  emptyUnitProfile,
  exportUnitProfile,
  importUnitProfile,
  parseUnitProfile,
  type UnitProfile,
} from "../../src/templating/unit-profile";

const filled: UnitProfile = {
  ...emptyUnitProfile("department"),
  name: "Sở Nội vụ",
  parentName: "Ủy ban nhân dân tỉnh Bình An",
  place: "Bình An",
  symbol: "SNV",
  signatory: { authority: "KT. GIÁM ĐỐC", title: "PHÓ GIÁM ĐỐC", name: "Nguyễn Văn An" },
  recipients: ["Như trên", "Lưu: VT, VP"],
  units: ["Văn phòng Sở", "Phòng Cải cách hành chính"],
};

function reasonsOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (cause) {
    if (cause instanceof BrokenTemplateError) return cause.reasons.map(({ path }) => path);
    throw cause;
  }
  return [];
}

describe("a unit profile", () => {
  test("comes back from its file as it was", () => {
    expect(importUnitProfile(exportUnitProfile(filled))).toEqual(filled);
    expect(importUnitProfile(`\uFEFF${exportUnitProfile(filled)}`)).toEqual(filled);
  });

  test("of any letters comes back trimmed and composed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
        const read = importUnitProfile(exportUnitProfile({ ...filled, name }));
        expect(read.name).toBe(name.normalize("NFC").trim());
      }),
      { numRuns: 60 }
    );
  });

  test.each([
    ["a misspelt key", { ...filled, nane: "x" }, ""],
    ["another format", { ...filled, format: "other" }, "format"],
    ["a later version", { ...filled, version: 2 }, "version"],
    ["an unknown level", { ...filled, level: "district" }, "level"],
    ["a number for a name", { ...filled, name: 5 }, "name"],
    ["a blank recipient", { ...filled, recipients: ["Như trên", "  "] }, "recipients[1]"],
    ["too many recipients", { ...filled, recipients: Array(81).fill("a") }, "recipients"],
  ])("%s is refused with its path", (_, input, path) => {
    expect(reasonsOf(() => parseUnitProfile(input))).toEqual([path]);
  });

  test("a file that is no JSON is refused", () => {
    expect(() => importUnitProfile("Sở Nội vụ")).toThrow(SyntaxError);
  });
});
