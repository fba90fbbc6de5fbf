import * as z from "zod/mini";
import type { Paragraph } from "../../core/model/document";
import { defineCheck, type Violation } from "../../core/rules/check";
import { normalise } from "../../core/text/vietnamese";

const options = z.strictObject({});

type MessageId = "onlyOne" | "notRoman";

const appendixHeading = /^phụ lục(?: số)?(?: ([IVX]+|\d{1,2}))?\s*[.:]?$/iu;

/** Appendices are numbered in Roman figures, and only where there are several. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "appendix-numbering",
  reads: "document",
  messages: {
    vi: {
      onlyOne: "“{heading}”: văn bản chỉ có một phụ lục thì không đánh số.",
      notRoman: "“{heading}”: văn bản có {count} phụ lục, mỗi phụ lục đánh số bằng chữ số La Mã.",
    },
    en: {
      onlyOne: "“{heading}”: a single appendix has no number.",
      notRoman: "“{heading}”: {count} appendices are numbered in Roman figures.",
    },
  },
  options,
  run(model) {
    const headings = model.blocks.flatMap((block) => {
      const found = block.kind === "paragraph" ? readHeading(block) : null;
      return found === null ? [] : [found];
    });
    const count = headings.length;
    const violations = headings.flatMap(({ id, text, number }): Violation<MessageId>[] => {
      const isRoman = /^[IVX]+$/u.test(number);
      const isRight = count === 1 ? number === "" : isRoman;
      if (isRight) return [];
      return [
        {
          anchor: { kind: "paragraph", paragraphId: id },
          messageId: count === 1 ? "onlyOne" : "notRoman",
          data: { heading: text, count },
        },
      ];
    });
    return { kind: "checked", violations };
  },
});

const longestHeading = 80;

function readHeading({ id, text, numbering }: Paragraph) {
  if (text.length > longestHeading) return null;
  const line = normalise(numbering === null ? text : `${numbering} ${text}`)
    .replace(/\s+/gu, " ")
    .trim();
  const match = appendixHeading.exec(line);
  return match === null ? null : { id, text: line, number: (match[1] ?? "").toUpperCase() };
}
