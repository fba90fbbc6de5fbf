import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../../src/core/fixes/edit";
import { editsOf, type Fix } from "../../../src/core/fixes/fix";

const edits: readonly Edit[] = [
  { kind: "replaceParagraphText", paragraphId: "p1", expected: "a", text: "hạn {answer}" },
  { kind: "setTableCellText", tableId: "t1", row: 1, column: 2, expected: "", text: "{answer}" },
  {
    kind: "insertParagraphs",
    after: "p1",
    paragraphs: [{ text: "{answer}, {answer}", like: null }],
  },
  { kind: "setSheetCell", sheetId: "s1", address: "B2", expected: null, value: "{answer}" },
  { kind: "setSheetCell", sheetId: "s1", address: "B3", expected: null, value: 7 },
];

const asking: Fix = {
  title: "Ghi thời hạn",
  isPreferred: true,
  safety: "confirm",
  ask: { label: "Thời hạn", suggestions: [] },
  edits,
};

describe("editsOf", () => {
  test("puts the answer into every text, and leaves numbers alone", () => {
    const filled = editsOf(asking, "Quý II");
    expect(filled).toMatchObject([
      { text: "hạn Quý II" },
      { text: "Quý II" },
      { paragraphs: [{ text: "Quý II, Quý II" }] },
      { value: "Quý II" },
      { value: 7 },
    ]);
  });

  test("takes an answer as it is written, signs of replacement patterns included", () => {
    expect(editsOf(asking, "$& và $1")[1]).toMatchObject({ text: "$& và $1" });
  });

  test.each([null, "", "   "])("refuses the answer %j", (answer) => {
    expect(() => editsOf(asking, answer)).toThrow(RangeError);
  });

  test("asks nothing of a fix without a question", () => {
    const fix: Fix = { ...asking, ask: null };
    expect(editsOf(fix, null)).toBe(edits);
  });
});
