/** @jest-environment jsdom */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findingAt, paintMarks } from "../../src/web/pages/paint-marks";
import { patchPages, patchText } from "../../src/web/pages/patch-text";
import { findingOf, placedOf } from "../taskpane/fixtures";

function elementOf(...pieces: readonly string[]): HTMLElement {
  const element = document.createElement("p");
  for (const piece of pieces) {
    const span = document.createElement("span");
    span.append(piece);
    element.append(span);
  }
  return element;
}

describe("patchText", () => {
  test("turns any drawn text into any other, keeping its spans", () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "ế", " ") });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.string({ maxLength: 20, unit: fc.constantFrom("a", "b", "ế", " ") }),
        (pieces, text) => {
          const element = elementOf(...pieces);
          expect(patchText(element, pieces.join(""), text)).toBe(true);
          expect(element.textContent).toBe(text);
          expect(element.children).toHaveLength(pieces.length);
        }
      )
    );
  });

  test("changes only the piece that differs", () => {
    const element = elementOf("Thời hạn: ", "Quý 5", " năm 2026");
    patchText(element, "Thời hạn: Quý 5 năm 2026", "Thời hạn: Quý II năm 2026");
    expect([...element.children].map((span) => span.textContent)).toEqual([
      "Thời hạn: ",
      "Quý II",
      " năm 2026",
    ]);
  });

  test.each([
    ["the drawing shows something else", "khác", "mới"],
    ["lines or tabs are involved", "một", "một\nhai"],
  ])("leaves it to a new drawing when %s", (_name, expected, text) => {
    expect(patchText(elementOf("một"), expected, text)).toBe(false);
  });

  test("does not draw paragraphs that were not there", () => {
    const edit = { kind: "insertParagraphs", after: "p1", paragraphs: [] } as const;
    expect(patchPages(new Map([["p1", elementOf("một")]]), [edit])).toBe(false);
  });
});

describe("paintMarks", () => {
  const container = document.createElement("div");
  const [first, second] = [elementOf("một"), elementOf("hai")];
  container.append(first, second);
  const places = new Map([
    ["p1", first],
    ["p2", second],
  ]);
  const at = (paragraphId: string, change = {}) =>
    placedOf(findingOf({ anchor: { kind: "paragraph", paragraphId }, ...change }));

  test("paints the worst severity, names all findings and marks the selected one", () => {
    paintMarks(container, places, [at("p1", { severity: "hint" }), at("p1"), at("p9")], 1);
    expect(first.dataset).toMatchObject({
      cchcSeverity: "error",
      cchcFindings: "0,1",
      cchcSelected: "true",
    });
    expect(second.dataset["cchcFindings"]).toBeUndefined();
  });

  test("a click leads to the next finding of the place", () => {
    const inside = first.firstElementChild;
    expect([null, 0, 1].map((selected) => findingAt(inside, selected))).toEqual([0, 1, 0]);
    expect(findingAt(second, null)).toBeNull();
  });

  test("takes older paint away", () => {
    paintMarks(container, places, [at("p2")], null);
    expect(first.getAttributeNames()).toEqual([]);
    expect(second.dataset["cchcFindings"]).toBe("0");
  });
});
