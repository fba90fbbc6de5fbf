import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  containsWords,
  createPhraseFinder,
  editDistance,
  findAllWords,
  findWords,
  fold,
  foldWithOffsets,
  isBlank,
  isStatedAbsence,
  normalise,
  sameWords,
  startsWithWords,
  wordsOf,
} from "../../../src/core/text/vietnamese";

const words = [
  "hoà",
  "hòa",
  "thuỷ",
  "khoẻ",
  "quý",
  "quí",
  "quà",
  "Uỷ",
  "ban",
  "TỶ",
  "lệ",
  "kì",
  "hằng",
  "năm",
  "hàng",
  "Đề",
  "án",
  "CCHC",
  "2021",
  "hoàn",
  "toán",
  "huỳnh",
];
const joints = [" ", "  ", "\u00a0", "\n", " - ", "–", "/", ", ", ". ", "\u200b "];

/** Vietnamese-looking text, composed or decomposed. */
const prose = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joints)), { maxLength: 12 })
  .map((pairs) => pairs.map(([word, joint]) => word + joint).join(""));
const anyText = fc.oneof(
  prose,
  fc.string({ unit: "grapheme" }),
  prose.map((text) => text.normalize("NFD"))
);

describe("normalise", () => {
  test("composes letters and makes every Unicode space plain, but keeps line breaks and case", () => {
    expect(normalise("Hoà\u00a0bình".normalize("NFD") + "\n\u2003A")).toBe("Hoà bình\n A");
  });
});

describe("fold", () => {
  test.each([
    ["hoà", "hòa"],
    ["thuỷ", "thủy"],
    ["khoẻ", "khỏe"],
    ["Uỷ ban", "ỦY BAN"],
    ["tỉ lệ", "Tỷ lệ"],
    ["định kì", "định kỳ"],
    ["lí do", "lý do"],
    ["kĩ năng", "kỹ năng"],
    ["quí I", "Quý I"],
    ["qui định", "quy định"],
    ["hằng năm", "Hàng năm"],
    ["HẰNG QUÍ", "hàng quý"],
    ["2021 – 2025", "2021-2025"],
    ["Kết quả / Sản phẩm", "kết quả/sản phẩm"],
    ["“một cửa”", '"một cửa"'],
    ["  Nhiệm\t vụ\n", "nhiệm vụ"],
    ["nhiệm\u200b vụ", "nhiệm vụ"],
  ])("%s = %s", (a, b) => {
    expect(fold(a)).toBe(fold(b));
    expect(fold(a.normalize("NFD"))).toBe(fold(b));
  });

  test.each([
    ["quà", "qùa"],
    ["Hằng", "hàng"],
    ["hoàn", "hòan"],
    ["tai", "tay"],
    ["thi", "thy"],
    ["kế hoạch", "kê hoạch"],
    ["ngân hàng", "ngân hằng"],
  ])("%s ≠ %s", (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  test("is idempotent and the same for composed and decomposed text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      })
    );
  });

  test("every folded unit leads back to where it came from", () => {
    fc.assert(
      fc.property(prose, fc.boolean(), (composed, isDecomposed) => {
        const text = isDecomposed ? composed.normalize("NFD") : composed;
        const folded = foldWithOffsets(text);
        const { start, end } = folded.originalSpan(0, folded.text.length);
        expect(fold(text.slice(start, end))).toBe(folded.text);
      })
    );
  });
});

describe("finding words", () => {
  test.each([
    ["Ủy ban nhân dân", "uỷ ban", true],
    ["thể chế hoá", "thể chế", true],
    ["chính nhà nước", "chính nhà", true],
    ["chínhnhà nước", "nhà nước", false],
    ["Kế hoạch", "kế", true],
    ["Kếhoạch", "kế", false],
    ["Cải cách", "", false],
    ["giai đoạn 2021 - 2025", "2021-2025", true],
  ])("%s holds %s: %s", (text, phrase, isFound) => {
    expect(containsWords(text, phrase)).toBe(isFound);
  });

  test("starts with whole words only", () => {
    expect(startsWithWords(" KẾ HOẠCH cải cách", "kế hoạch")).toBe(true);
    expect(startsWithWords("kế hoạchcải cách", "kế hoạch")).toBe(false);
  });

  test("spans are offsets of the original text", () => {
    const text = "Gửi  Uỷ\u00a0ban tỉnh".normalize("NFD");
    const span = findWords(text, "ủy ban");
    expect(span).not.toBeNull();
    expect(text.slice(span?.start, span?.end)).toBe("Uỷ\u00a0ban".normalize("NFD"));
    expect(findWords(text, "huyện")).toBeNull();
  });

  test("a found span holds the phrase, whatever the form of the text", () => {
    const phrase = fc.constantFrom("hòa", "ủy ban", "tỷ lệ", "quý", "đề án", "khỏe");
    fc.assert(
      fc.property(prose, phrase, prose, fc.boolean(), (before, wanted, after, isDecomposed) => {
        const whole = `${before} ${wanted.toUpperCase()} ${after}`;
        const text = isDecomposed ? whole.normalize("NFD") : whole;
        const spans = findAllWords(text, wanted);
        expect(spans.length).toBeGreaterThan(0);
        expect(findWords(text, wanted)).toEqual(spans[0]);
        for (const { start, end } of spans) expect(fold(text.slice(start, end))).toBe(fold(wanted));
      })
    );
  });

  test("a phrase finder prefers the longest, skips parts of words and does not overlap", () => {
    const find = createPhraseFinder(["sở", "Sở Nội vụ", "UBND tỉnh", "sở nội vụ", ""]);
    const text = "UBND tỉnh giao sở Nội vụ, Sở Tài chính; sởi";
    expect(
      find(text).map(({ phrase, span }) => [phrase, text.slice(span.start, span.end)])
    ).toEqual([
      ["UBND tỉnh", "UBND tỉnh"],
      ["Sở Nội vụ", "sở Nội vụ"],
      ["sở", "Sở"],
    ]);
  });

  test("a phrase finder finds what single searches find", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const found = createPhraseFinder(["đề án"])(text).map(({ span }) => span);
        expect(found).toEqual(findAllWords(text, "đề án"));
      })
    );
  });

  test("words are folded and free of punctuation", () => {
    expect(wordsOf("Uỷ ban, (Sở) - 2021/2022.")).toEqual(["ủy", "ban", "sở", "2021", "2022"]);
    expect(sameWords("Tỉ  lệ", "tỷ lệ")).toBe(true);
    expect(sameWords("Tỉ lệ", "tỷ số")).toBe(false);
  });
});

describe("blanks and absences", () => {
  test.each([
    "",
    "  ",
    "\u00a0",
    "……",
    "...",
    "____",
    "…/…",
    ".",
    "…../…-…",
    "\u200b",
    "(......)",
    "[đơn vị chủ trì]",
    " [thời hạn]; ",
  ])("blank: %j", (text) => {
    expect(isBlank(text)).toBe(true);
    expect(isStatedAbsence(text)).toBe(false);
  });
  test.each(["-", "–", "--", "/", "không", "Không có", "KHÔNG CÓ."])("absence: %j", (text) => {
    expect(isStatedAbsence(text)).toBe(true);
    expect(isBlank(text)).toBe(false);
  });
  test.each(["0", "Không đạt", "a...", "30/6", "nt"])("neither: %j", (text) => {
    expect(isBlank(text) || isStatedAbsence(text)).toBe(false);
  });
});

describe("editDistance", () => {
  test.each([
    ["chủ trì", "chủ trì", 2, 0],
    ["chủ trì", "chủ chì", 2, 2],
    ["bao gồm", "bảo gồm", 1, 1],
    ["kitten", "sitting", 3, 3],
    ["kitten", "sitting", 2, null],
    ["", "ab", 2, 2],
    ["abc", "xyz", 2, null],
  ] as const)("%s, %s within %i: %s", (a, b, max, distance) => {
    expect(editDistance(a, b, max)).toBe(distance);
    expect(editDistance(b, a, max)).toBe(distance);
  });
});

describe("the quick ways", () => {
  const tones = { i: "iìíỉĩị", y: "yỳýỷỹỵ" };
  const moved: Readonly<Record<string, string>> = Object.fromEntries(
    [
      ["o", "a", "àáảãạ", "òóỏõọ"],
      ["o", "e", "èéẻẽẹ", "òóỏõọ"],
      ["u", "y", "ỳýỷỹỵ", "ùúủũụ"],
    ].flatMap(([first = "", second = "", from = "", to = ""]) =>
      [...from].map((vowel, tone) => [`${first}${vowel}`, `${to.charAt(tone)}${second}`])
    )
  );
  /** The rules of spelling as patterns say them, for texts that are squeezed already. */
  const bySentence = (text: string): string =>
    text
      .replace(
        /(q?)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu,
        (whole, q: string, vowels: string) => (q === "" ? (moved[vowels] ?? whole) : whole)
      )
      .replace(
        /((?:^|[^\p{L}\p{M}])(?:qu|[hklmstv]))([iìíỉĩị])(?![\p{L}\p{M}])/gu,
        (_, start: string, vowel: string) => start + tones.y.charAt(tones.i.indexOf(vowel))
      )
      .replace(/(^|[^\p{L}\p{M}])hằng(?= (?:ngày|tuần|tháng|quý|năm)(?![\p{L}\p{M}]))/gu, "$1hàng");
  const letters = fc.constantFrom(
    ...["o", "u", "q", "h", "k", "t", "l", "à", "á", "ạ", "è", "ỳ", "ý", "ỵ", "i", "ì", "ị", "y"],
    ...[" ", "-", "/", ".", "n", "hằng ", "năm", "quý", "\u{1D44E}", "𑄃"]
  );
  const syllables = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(""));

  test("spell as the patterns do", () => {
    fc.assert(
      fc.property(syllables, (text) => {
        const squeezed = text
          .replace(/\s+/gu, " ")
          .replace(/ ?([-/]) ?/gu, "$1")
          .trim();
        expect(fold(squeezed)).toBe(bySentence(squeezed));
      }),
      { numRuns: 500 }
    );
  });

  test("fold a text as they fold it behind a sign that keeps them out", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slow = fold(`\u201c ${text}`);
        expect(fold(`" ${text}`)).toBe(slow);
      })
    );
  });

  test("find words and signs as the pattern does", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, syllables), (text) => {
        const [first] = fold(text).match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/u) ?? [];
        if (first === undefined) return;
        expect(createPhraseFinder([first])(text).length).toBeGreaterThan(0);
      })
    );
  });
});
