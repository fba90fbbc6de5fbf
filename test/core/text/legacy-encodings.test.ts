import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  convertLegacy,
  detectLegacyEncoding,
  encodeLegacy,
} from "../../../src/core/text/legacy-encodings";

const small = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
const capital = small.toUpperCase();

test("there are 134 accented letters", () => {
  expect(new Set([...small, ...capital]).size).toBe(134);
});

describe("VNI", () => {
  test.each([...small, ...capital])("%s there and back", (letter) => {
    expect(convertLegacy(encodeLegacy(letter, "vni"), "vni")).toBe(letter);
  });
});

describe("TCVN3", () => {
  test.each([...small])("%s there and back", (letter) => {
    expect(convertLegacy(encodeLegacy(letter, "tcvn3"), "tcvn3")).toBe(letter);
  });

  test.each([...capital])("%s there and back in a word in capitals", (letter) => {
    const word = `TH${letter}`;
    expect(convertLegacy(encodeLegacy(word, "tcvn3"), "tcvn3")).toBe(word);
  });

  test("a single capital does not make its word one in capitals", () => {
    expect(convertLegacy("KÕ ho¹ch H­ng Yªn", "tcvn3")).toBe("Kế hoạch Hưng Yên");
  });
});

const syllables =
  "cải cách thủ tục hành chính nhà nước kế hoạch nhiệm vụ giải quyết trực tuyến quý của nghĩa những người được đường ghế giếng gìn yêu khuya xoong hưởng thưởng".split(
    " "
  );
const sentence = fc.array(fc.constantFrom(...syllables), { minLength: 12, maxLength: 30 });

test.each(["tcvn3", "vni"] as const)("%s text is recognised and converted", (encoding) => {
  fc.assert(
    fc.property(sentence, (words) => {
      const text = words.join(" ");
      const legacy = encodeLegacy(text, encoding);
      fc.pre(detectLegacyEncoding(legacy) !== null);
      expect(detectLegacyEncoding(legacy)).toBe(encoding);
      expect(convertLegacy(legacy, encoding)).toBe(text);
    }),
    { numRuns: 60 }
  );
});

test("Unicode is never taken for an old encoding", () => {
  fc.assert(
    fc.property(sentence, fc.boolean(), (words, isDecomposed) => {
      const text = words.join(" ");
      expect(detectLegacyEncoding(isDecomposed ? text.normalize("NFD") : text)).toBeNull();
    }),
    { numRuns: 60 }
  );
});

test.each(["Café naïve Übung Straße façade", "Plan 2026 of the department", "30°C ±5 µm §2 ©", ""])(
  "“%s” is no old encoding",
  (text) => {
    expect(detectLegacyEncoding(text)).toBeNull();
  }
);
