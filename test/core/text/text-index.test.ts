import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createTextIndex } from "../../../src/core/text/text-index";
import { containsWords, fold } from "../../../src/core/text/vietnamese";

const word = fc.constantFrom(
  ..."kế hoạch Kế KẾ hoà hòa quý quí hằng hàng năm ngày tỷ tỉ 2026 15/12 số-hoá 42% … “phụ” lục. k\u00ea\u0301 ho\u200bạ\u00adch Сở x².".split(
    " "
  )
);
const gap = fc.constantFrom(" ", " ", " ", "  ", "\n", "\u00a0", ", ", "-", " / ", "");
const text = fc
  .array(fc.tuple(word, gap), { maxLength: 6 })
  .map((pieces) => pieces.flat().join(""));
const texts = fc.array(fc.oneof(text, fc.string({ unit: "binary", maxLength: 12 })), {
  maxLength: 8,
});
const phrase = fc.oneof(
  text,
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "))
);

const itemsOf = (lines: readonly string[]) => lines.map((line) => ({ text: line }));
const wordsOf = (line: string) => line.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

describe("an index of texts leaves out nothing that a walk over all of them finds", () => {
  test("phrases", () => {
    fc.assert(
      fc.property(texts, fc.array(phrase, { maxLength: 3 }), (lines, phrases) => {
        const items = itemsOf(lines);
        const candidates = createTextIndex(items).withPhrases(phrases);
        const holds = (item: { text: string }) =>
          phrases.some((one) => containsWords(item.text, one));
        expect(candidates.filter(holds)).toEqual(items.filter(holds));
      }),
      { numRuns: 400 }
    );
  });

  test("words as they are written", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 6 }), (lines, length) => {
        const items = itemsOf(lines);
        const isWanted = (one: string) => one.length >= length;
        const holds = (item: { text: string }) => wordsOf(item.text).some(isWanted);
        expect(createTextIndex(items).withWord(isWanted).filter(holds)).toEqual(
          items.filter(holds)
        );
      })
    );
  });

  test.each([/\d/u, /[%/]/u, /[\u0300-\u036f]/u, /[\u0400-\u04ff]/u, /[\n\u00a0]/u])(
    "characters %s",
    (pattern) => {
      fc.assert(
        fc.property(texts, (lines) => {
          const items = itemsOf(lines);
          expect(createTextIndex(items).withCharacter(pattern)).toEqual(
            items.filter((item) => pattern.test(item.text))
          );
        })
      );
    }
  );

  test.each([1, 2, 3, 4, 5])("%i words that follow themselves", (count) => {
    fc.assert(
      fc.property(texts, (lines) => {
        const items = itemsOf(lines);
        const isRepeated = ({ text: line }: { text: string }) => {
          const words = wordsOf(fold(line));
          const isAlike = (at: number) =>
            words[at] !== undefined && words[at] === words[at + count];
          return words.some((_, start) =>
            Array.from({ length: count }, (_, at) => isAlike(start + at)).every(Boolean)
          );
        };
        expect(createTextIndex(items).withRepeatedWords(count).filter(isRepeated)).toEqual(
          items.filter(isRepeated)
        );
      })
    );
  });
});

describe("an index of texts spares reading", () => {
  const lines = ["Kế hoạch năm 2026", "Sở Nội vụ chủ trì", "Sở Nội vụ chủ trì", "Quý IV"];

  test.each([
    ["a phrase of which one word is nowhere", ["kế hoạch tháng"], []],
    ["a word in a text that comes twice", ["sở nội vụ"], [1, 2]],
    ["phrases of different texts, in the order of the texts", ["quý iv", "KẾ HOẠCH"], [0, 3]],
    ["a phrase of signs alone, which asks for all", ["…"], [0, 1, 2, 3]],
    ["no phrase", [], []],
  ])("%s", (_, phrases, expected) => {
    const items = itemsOf(lines);
    const found = createTextIndex(items).withPhrases(phrases);
    expect(found.map((item) => items.indexOf(item))).toEqual(expected);
  });

  test("each item is read once, whatever is asked", () => {
    let reads = 0;
    const items = lines.map((line) => ({
      get text() {
        reads += 1;
        return line;
      },
    }));
    const index = createTextIndex(items);
    index.withPhrases(["kế hoạch", "không có"]);
    index.withCharacter(/\d/u);
    index.withWord((one) => one.length > 4);
    index.withRepeatedWords(1);
    expect(reads).toBe(lines.length);
  });

  test("repetitions are told by how many words they repeat", () => {
    const items = itemsOf(["rà soát soát lại", "rà soát rà soát", "Sở Y, Sở Z", "của các của"]);
    const index = createTextIndex(items);
    const found = [1, 2, 3].map((count) =>
      index.withRepeatedWords(count).map((item) => items.indexOf(item))
    );
    expect(found).toEqual([[0], [1], []]);
  });

  test("each distinct word is tested once", () => {
    const tested: string[] = [];
    createTextIndex(itemsOf(lines)).withWord((one) => tested.push(one) > 100);
    expect(tested).toHaveLength(new Set(tested).size);
  });
});
