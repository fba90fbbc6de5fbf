import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { replaceSpan, textPlacesOf } from "../../../src/checks/document/text-places";
import type { Edit } from "../../../src/core/fixes/edit";
import type { Anchor } from "../../../src/core/model/anchor";
import { documentOf } from "../../support/document";

const words = ["cải", "cách", "hành", "chính", "Nghị", "quyết", "số", "76/NQ-CP", "đạt", "97,9%"];
const sentence = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 8 });

function placesOf(text: string) {
  return textPlacesOf(documentOf(text, { rows: [[text]] }));
}

function pointedAt(text: string, anchor: Anchor): string {
  if (anchor.kind !== "paragraph" && anchor.kind !== "tableCell") throw new Error(anchor.kind);
  return text.slice(anchor.span?.start, anchor.span?.end);
}

function writtenBy(edit: Edit): readonly [string, string] {
  if (edit.kind !== "replaceParagraphText" && edit.kind !== "setTableCellText")
    throw new Error(edit.kind);
  return [edit.expected, edit.text];
}

describe("a text typed with its marks apart", () => {
  test("is read composed", () => {
    const places = placesOf("Số hồ sơ".normalize("NFD"));
    expect(places.map(({ text }) => text)).toEqual(["Số hồ sơ", "Số hồ sơ"]);
  });

  test("is anchored where its own letters and marks stand", () => {
    fc.assert(
      fc.property(sentence, fc.nat(7), (chosen, turn) => {
        const typed = chosen.join(" ").normalize("NFD");
        const at = turn % chosen.length;
        const before = chosen.slice(0, at).join(" ");
        const start = before === "" ? 0 : before.length + 1;
        const word = chosen[at] ?? "";
        for (const place of placesOf(typed)) {
          const anchor = place.anchorAt({ start, end: start + word.length });
          expect(pointedAt(typed, anchor)).toBe(word.normalize("NFD"));
        }
      }),
      { numRuns: 40 }
    );
  });

  test("keeps the letters that an edit does not mean", () => {
    const typed = "Kế hoạch của của Sở".normalize("NFD");
    for (const place of placesOf(typed)) {
      const mended = replaceSpan(place.text, { start: 12, end: 16 }, "");
      expect(writtenBy(place.editTo(mended))).toEqual([typed, "Kế hoạch của Sở".normalize("NFD")]);
    }
  });

  test("may be composed in part", () => {
    const typed = `${"Số".normalize("NFD")} hồ sơ đạt 97,9%`;
    const [place] = placesOf(typed);
    expect(place?.text).toBe("Số hồ sơ đạt 97,9%");
    expect(pointedAt(typed, place?.anchorAt({ start: 13, end: 17 }) ?? { kind: "document" })).toBe(
      "97,9"
    );
  });
});
