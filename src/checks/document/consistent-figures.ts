import * as z from "zod/mini";
import { readNamedFigures, type NamedFigure } from "../../core/recognition/named-figures";
import { defineCheck, type Violation } from "../../core/rules/check";
import { canBeStatedAs } from "../../core/text/hedged-figures";

const options = z.strictObject({
  /** Words that narrow what a figure counts: "cấp xã". Figures beside them are not compared. */
  scopeWords: z.array(z.string()),
});

type MessageId = "differs" | "first";

/** A figure that the text gives twice under the same words is the same both times, one of them rounded or not. */
export default defineCheck<"outline", z.infer<typeof options>, MessageId>({
  name: "consistent-figures",
  reads: "outline",
  messages: {
    vi: {
      differs: "“{name}” ở đây ghi {stated}, ở chỗ khác trong văn bản ghi {other}.",
      first: "Chỗ này ghi {other}.",
    },
    en: {
      differs: "“{name}” is {stated} here and {other} elsewhere in the document.",
      first: "Here it is {other}.",
    },
  },
  options,
  run(outline, { scopeWords }) {
    const firstOf = new Map<string, NamedFigure>();
    const violations = readNamedFigures(outline, scopeWords).flatMap(
      (figure): Violation<MessageId>[] => {
        const first = firstOf.get(figure.key);
        if (first === undefined) firstOf.set(figure.key, figure);
        if (first === undefined || isSame(first, figure)) return [];
        const data = { name: figure.name, stated: figure.text, other: first.text };
        return [
          {
            anchor: figure.anchor,
            messageId: "differs",
            data,
            relatedInformation: [{ anchor: first.anchor, messageId: "first", data }],
          },
        ];
      }
    );
    return { kind: "checked", violations };
  },
});

/** The coarser of the two may be the other one rounded. */
function isSame(a: NamedFigure, b: NamedFigure): boolean {
  const [coarse, fine] = a.decimals <= b.decimals ? [a, b] : [b, a];
  return canBeStatedAs(fine.value, coarse.value, coarse.decimals, "exact");
}
