import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { replaceSpan, textIndexOf } from "./text-places";

const options = z.strictObject({});

type MessageId = "hardSpace" | "dots";

const hardSpace = /[\u00a0\u202f\u2009]/u;
const grouped = /(?<![\d.,])\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?![\d])/gu;

/** Thousands are set apart by a dot: an invisible no-break space breaks searching and copying into a sheet. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "hard-spaces-in-numbers",
  reads: "document",
  messages: {
    vi: {
      hardSpace: "Số “{number}” có dấu cách cứng giữa các nhóm chữ số.",
      dots: "Viết là “{dotted}”",
    },
    en: {
      hardSpace: "The number “{number}” has no-break spaces between its groups of digits.",
      dots: "Write “{dotted}”",
    },
  },
  options,
  run(model) {
    const violations = textIndexOf(model)
      .withCharacter(hardSpace)
      .flatMap((place): Violation<MessageId>[] =>
        [...place.text.matchAll(grouped)].map(({ index, 0: number }) => {
          const span = { start: index, end: index + number.length };
          const dotted = number.replace(/\D/gu, ".");
          return {
            anchor: place.anchorAt(span),
            messageId: "hardSpace",
            data: { number },
            fixes: [
              {
                title: { messageId: "dots", data: { dotted } },
                isPreferred: true,
                safety: "confirm",
                edits: [place.editTo(replaceSpan(place.text, span, dotted))],
              },
            ],
          };
        })
      );
    return { kind: "checked", violations };
  },
});
