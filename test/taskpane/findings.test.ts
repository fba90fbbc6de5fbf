import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { outlineOf } from "../../src/core/model/outline-of";
import type { Anchor } from "../../src/core/model/anchor";
import type { Fix } from "../../src/core/fixes/fix";
import { describeFix } from "../../src/taskpane/findings/describe-edit";
import {
  filterFindings,
  groupFindings,
  searchTexts,
} from "../../src/taskpane/findings/finding-groups";
import { placeFindings, quoteOf } from "../../src/app/places/finding-place";
import { moveFrom, windowAround } from "../../src/taskpane/findings/list-window";
import { placeText } from "../../src/app/places/place-text";
import { createText } from "../../src/app/locale/text";
import { documentOf } from "../support/document";
import { findingOf, manyFindings, placedOf } from "./fixtures";

const text = createText("vi");
const document = documentOf(
  "Mở đầu",
  "I. MỤC TIÊU",
  "Đến năm 2026 hoàn thành.",
  "II. NHIỆM VỤ",
  "1. Cải cách thể chế",
  "Rà soát văn bản.",
  {
    rows: [
      ["STT", "Nhiệm vụ", "Thời hạn"],
      ["1", "Rà soát", ""],
    ],
  }
);
const placesOf = (...anchors: readonly Anchor[]) =>
  placeFindings(
    anchors.map((anchor) => findingOf({ anchor })),
    document,
    outlineOf(document)
  ).map(({ place }) => place);

describe("placeFindings", () => {
  test("names the heading path over a paragraph and quotes it", () => {
    const [place] = placesOf({ kind: "paragraph", paragraphId: "p6" });
    expect(place?.group?.title).toMatch(/NHIỆM VỤ › .*Cải cách thể chế/u);
    expect(place?.quote).toBe("Rà soát văn bản.");
  });

  test("names a cell by its table, row and column heading, and quotes its row when it is empty", () => {
    const [place] = placesOf({ kind: "tableCell", tableId: "t1", row: 1, column: 2 });
    expect(place && placeText(place.label, text)).toBe("Bảng 1, dòng 2, cột “Thời hạn”");
    expect(place?.quote).toBe("1 · Rà soát");
  });

  test("leaves what stands before the first heading, and the document itself, without a section", () => {
    const places = placesOf({ kind: "paragraph", paragraphId: "p1" }, { kind: "document" });
    expect(places.map(({ group }) => group)).toEqual([null, null]);
  });
});

describe("quoteOf", () => {
  test("is never longer than its limit and always part of the text", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 120 }), fc.nat(800), (words, start) => {
        const quote = quoteOf(words, { start, end: start + 4 });
        const inner = (quote ?? "").replace(/^… | …$/gu, "");
        expect(inner.length).toBeLessThanOrEqual(160);
        expect(words.replace(/\s/gu, " ")).toContain(inner);
      })
    );
  });

  test("is null for blank text", () => {
    expect(quoteOf(" \u00a0\n")).toBeNull();
  });
});

describe("filterFindings", () => {
  const placed = [
    placedOf(findingOf({ message: "Chưa ghi thời hạn hoà giải" })),
    placedOf(findingOf({ severity: "hint", message: "Thừa khoảng trắng", code: "KH-30" })),
  ];
  const search = (query: string) =>
    filterFindings(placed, searchTexts(placed), { severities: new Set(), query }).map(
      ({ index }) => index
    );

  test.each([
    ["", [0, 1]],
    ["HÒA giải", [0]],
    ["kh-30", [1]],
    ["hòa khoảng", []],
  ])("%j finds %j", (query, found) => {
    expect(search(query)).toEqual(found);
  });

  test("keeps the index of the run when a severity is filtered out", () => {
    const only = filterFindings(placed, searchTexts(placed), {
      severities: new Set(["hint"]),
      query: "",
    });
    expect(only.map(({ index }) => index)).toEqual([1]);
  });
});

describe("groupFindings", () => {
  test("keeps every finding once, under the first place of its section", () => {
    const items = manyFindings(120).map((item, index) => ({ ...item, index }));
    const groups = groupFindings(items);
    expect(groups.map(({ title }) => title)).toEqual(["Mục 1", "Mục 2", "Mục 3"]);
    expect(groups.flatMap((group) => group.items)).toEqual(items);
  });
});

describe("windowAround", () => {
  test("always holds the item asked for and never draws more than it has to", () => {
    fc.assert(
      fc.property(
        fc.nat(3000),
        fc.nat(3000),
        fc.integer({ min: 1, max: 3000 }),
        (first, at, length) => {
          fc.pre(at < length);
          const shown = windowAround({ first, last: first + 40 }, at, length, 40);
          expect(shown.first).toBeLessThanOrEqual(at);
          expect(shown.last).toBeGreaterThan(at);
          expect(shown.last).toBeLessThanOrEqual(length);
          expect(shown.last - shown.first).toBeLessThanOrEqual(121);
        }
      )
    );
  });

  test.each([
    [0, "ArrowDown", 1],
    [0, "ArrowUp", null],
    [2, "ArrowDown", null],
    [1, "Home", 0],
    [0, "End", 2],
    [1, "a", null],
  ] as const)("from %i of three, %s leads to %s", (at, key, to) => {
    expect(moveFrom(at, key, 3)).toBe(to);
  });
});

describe("describeFix", () => {
  const fix = (edits: Fix["edits"], ask: Fix["ask"] = null): Fix => ({
    title: "Sửa",
    isPreferred: true,
    safety: "confirm",
    ask,
    edits,
  });
  const cell = { kind: "setTableCellText", tableId: "t1", row: 1, column: 2 } as const;

  test.each([
    ["a blank", { expected: "", text: "{answer}" }, "Ghi “Quý I” vào chỗ đang trống"],
    ["a word", { expected: "Quý 5", text: "{answer}" }, "Thay “Quý 5” bằng “Quý I”"],
    ["a removal", { expected: "thừa", text: "" }, "Xóa “thừa”"],
  ])("says what becomes of %s", (_name, change, sentence) => {
    const ask = { label: "Thời hạn", suggestions: [] };
    expect(describeFix(fix([{ ...cell, ...change }], ask), "Quý I", text)).toEqual([sentence]);
  });

  test("shows a long paragraph by its changed words only", () => {
    const words = Array.from({ length: 60 }, (_, index) => `từ${index}`);
    const after = words.with(30, "khác");
    const [sentence = ""] = describeFix(
      fix([
        {
          kind: "replaceParagraphText",
          paragraphId: "p1",
          expected: words.join(" "),
          text: after.join(" "),
        },
      ]),
      "",
      text
    );
    expect(sentence).toContain("từ30");
    expect(sentence).toContain("khác");
    expect(sentence).not.toContain("từ20");
  });

  test("leaves room for an answer that is not given yet", () => {
    const asking = fix([{ ...cell, expected: "", text: "{answer}" }], {
      label: "?",
      suggestions: [],
    });
    expect(describeFix(asking, "", text)).toEqual(["Ghi “…” vào chỗ đang trống"]);
  });
});
