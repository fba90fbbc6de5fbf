import * as z from "zod/mini";
import type { Edit } from "../../core/fixes/edit";
import type { Anchor } from "../../core/model/anchor";
import { defineCheck } from "../../core/rules/check";
import { detectLegacyEncoding } from "../../core/text/legacy-encodings";
import { textIndexOf } from "./text-places";

const options = z.strictObject({
  /** Letters of other alphabets and the Vietnamese letters they look like. */
  letters: z
    .array(z.strictObject({ lookAlike: z.string(), letter: z.string() }))
    .check(z.minLength(1)),
});

type MessageId = "lookAlike" | "replace";

/** Vietnamese words hold Vietnamese letters only: "ðơn vị" has an Icelandic one. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "look-alike-letters",
  reads: "document",
  messages: {
    vi: {
      lookAlike: "Có {count} đoạn hoặc ô dùng ký tự trông giống chữ Việt, ví dụ trong “{word}”.",
      replace: "Thay bằng chữ Việt",
    },
    en: {
      lookAlike:
        "{count} paragraphs or cells hold letters that only look Vietnamese, as in “{word}”.",
      replace: "Replace with the Vietnamese letters",
    },
  },
  options,
  run(model, { letters }) {
    const rightOf = new Map(letters.map(({ lookAlike, letter }) => [lookAlike, letter]));
    const edits: Edit[] = [];
    let first: { readonly anchor: Anchor; readonly word: string } | null = null;
    const hasLookAlike = (word: string): boolean =>
      [...rightOf.keys()].some((letter) => word.includes(letter));
    for (const place of textIndexOf(model).withWord(hasLookAlike)) {
      const { text } = place;
      if (detectLegacyEncoding(text) !== null) continue;
      const replaced = text.replace(wordRun, (word) => mend(word, rightOf));
      if (replaced === text) continue;
      const word = words(text).find((one) => mend(one, rightOf) !== one) ?? "";
      first ??= { anchor: place.anchorAt(), word };
      edits.push(place.editTo(replaced));
    }
    if (first === null) return { kind: "checked", violations: [] };
    return {
      kind: "checked",
      violations: [
        {
          anchor: first.anchor,
          messageId: "lookAlike",
          data: { count: edits.length, word: first.word },
          fixes: [{ title: { messageId: "replace" }, isPreferred: true, safety: "safe", edits }],
        },
      ],
    };
  },
});

const wordRun = /[\p{L}\p{M}]+/gu;

function words(text: string): readonly string[] {
  return text.match(wordRun) ?? [];
}

/** A word of another alphabet is left alone: what remains has to be Latin, and not everything may be a look-alike. */
function mend(word: string, rightOf: ReadonlyMap<string, string>): string {
  const letters = [...word];
  const isForeign = letters.every((letter) => rightOf.has(letter));
  const mended = letters.map((letter) => rightOf.get(letter) ?? letter).join("");
  return isForeign || !/^[\p{Script=Latin}\p{M}]+$/u.test(mended) ? word : mended;
}
