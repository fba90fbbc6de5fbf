import * as z from "zod/mini";
import type { Paragraph } from "../../core/model/document";
import { labelOf } from "../../core/model/heading-label";
import { defineCheck, type Violation } from "../../core/rules/check";
import { normalise } from "../../core/text/vietnamese";

const options = z.strictObject({
  /** Letters of points, in order. */
  alphabet: z.string().check(z.minLength(2)),
});

type MessageId = "skipped" | "missingDBar";

/** Points are lettered a, b, c, d, đ, e … without a gap. A list inside a list starts again at a. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "point-lettering",
  reads: "document",
  messages: {
    vi: {
      skipped:
        "Sau điểm {before}) là điểm {letter}); theo thứ tự chữ cái phải là điểm {expected}).",
      missingDBar: "Sau điểm d) là điểm {letter}), thiếu điểm đ).",
    },
    en: {
      skipped: "Point {before}) is followed by {letter}); {expected}) would be next.",
      missingDBar: "Point d) is followed by {letter}): đ) is missing.",
    },
  },
  options,
  run(model, { alphabet }) {
    const letters = [...alphabet.normalize("NFC")];
    const violations: Violation<MessageId>[] = [];
    /** Open lists, innermost last: the place of each one's last letter. */
    let open: number[] = [];
    for (const block of model.blocks) {
      if (block.kind !== "paragraph") continue;
      const letter = letterOf(block);
      if (letter === null) continue;
      if (letter === "heading") {
        open = [];
        continue;
      }
      const index = letters.indexOf(letter);
      if (index === 0) open.push(0);
      else if (open.length > 0) {
        const list = open.findLastIndex((last) => last + 1 === index);
        if (list >= 0) open = [...open.slice(0, list), index];
        else {
          const last = open.at(-1) ?? 0;
          const isGap = index < 0 || index > last;
          if (isGap) violations.push(violationAt(block, letter, letters, last));
          open = isGap && index > 0 ? [...open.slice(0, -1), index] : [];
        }
      }
    }
    return { kind: "checked", violations };
  },
});

/** The letter of a point, "heading" for a label of another kind that ends a list, null for body text. */
function letterOf(paragraph: Paragraph): string | null {
  const text = normalise(paragraph.text).trim();
  const numbering = paragraph.numbering === null ? "" : normalise(paragraph.numbering).trim();
  const label = labelOf(numbering === "" ? text : `${numbering} ${text}`);
  if (label === null || label.kind === "arabicParenthesis") return null;
  if (label.kind !== "letter") return "heading";
  return label.label.replace(/[^a-zđ]/gu, "");
}

function violationAt(
  paragraph: Paragraph,
  letter: string,
  letters: readonly string[],
  last: number
): Violation<MessageId> {
  const anchor = { kind: "paragraph", paragraphId: paragraph.id } as const;
  const before = letters[last] ?? "";
  const expected = letters[last + 1] ?? "";
  return expected === "đ"
    ? { anchor, messageId: "missingDBar", data: { letter } }
    : { anchor, messageId: "skipped", data: { before, letter, expected } };
}
