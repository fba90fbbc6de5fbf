import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../../src/core/fixes/edit";
import { outlineOf } from "../../../src/core/model/outline-of";
import { anchorOfGap, skeletonEdits } from "../../../src/checks/document/section-skeleton";
import { documentOf, type BlockInput } from "../../support/document";

/** Edits for a section missing between the sections with these titles. */
function editsBetween(
  previous: string | null,
  next: string | null,
  name: string,
  blocks: readonly BlockInput[]
): readonly Edit[] | null {
  const document = documentOf(...blocks);
  const siblings = outlineOf(document).sections;
  const find = (title: string | null) =>
    siblings.find((section) => section.title === title) ?? null;
  return skeletonEdits(
    document,
    { previous: find(previous), next: find(next), siblings, neighbours: siblings },
    name
  );
}

describe("the heading of a missing section", () => {
  test("takes the free number, the place and the look of its siblings", () => {
    expect(editsBetween("Một", "Ba", "Hai", ["1. Một", "Nội dung.", "3. Ba"])).toEqual([
      { kind: "insertParagraphs", after: "p2", paragraphs: [{ text: "2. Hai", like: "p3" }] },
    ]);
  });

  test("moves the numbers behind it up where they clash, and no further", () => {
    expect(editsBetween("Một", "Ba", "Hai", ["1. Một", "2. Ba", "3. Bốn", "7. Bảy"])).toEqual([
      { kind: "insertParagraphs", after: "p1", paragraphs: [{ text: "2. Hai", like: "p2" }] },
      { kind: "replaceParagraphText", paragraphId: "p2", expected: "2. Ba", text: "3. Ba" },
      { kind: "replaceParagraphText", paragraphId: "p3", expected: "3. Bốn", text: "4. Bốn" },
    ]);
  });

  test("continues roman numerals and capitals, after the last section", () => {
    expect(
      editsBetween("CHUNG", null, "Kiến nghị", ["I. MỞ ĐẦU CHUNG", "II. CHUNG", "Nội dung."])
    ).toEqual([
      {
        kind: "insertParagraphs",
        after: "p3",
        paragraphs: [{ text: "III. KIẾN NGHỊ", like: "p2" }],
      },
    ]);
  });

  test("has no number of its own where numbers are automatic", () => {
    expect(
      editsBetween("Một", "Ba", "Hai", [
        { text: "Một", numbering: "1.", outlineLevel: 1 },
        { text: "Ba", numbering: "2.", outlineLevel: 1 },
      ])
    ).toEqual([
      { kind: "insertParagraphs", after: "p1", paragraphs: [{ text: "Hai", like: "p2" }] },
    ]);
  });

  test("brings the headings that every sibling has under it", () => {
    expect(
      editsBetween("Một", "Ba", "Hai", [
        "1. Một",
        "1.1. Mục tiêu",
        "1.2. Nhiệm vụ",
        "3. Ba",
        "3.1. Mục tiêu",
        "3.2. Nhiệm vụ",
        "3.3. Giải pháp",
      ])?.[0]
    ).toMatchObject({
      paragraphs: [
        { text: "2. Hai", like: "p4" },
        { text: "2.1. Mục tiêu", like: "p5" },
        { text: "2.2. Nhiệm vụ", like: "p6" },
      ],
    });
  });

  test("is not made up where no section shows what it would look like", () => {
    expect(editsBetween(null, null, "Hai", ["Nội dung."])).toBeNull();
    expect(anchorOfGap({ previous: null, next: null, siblings: [], neighbours: [] })).toEqual({
      kind: "document",
    });
  });
});
