import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { formatNumber } from "../../core/text/numbers";
import { layoutReasons, type LayoutReasonId } from "./layout-reasons";

const options = z.strictObject({
  /** Sizes that body text may have, in points. */
  points: z.strictObject({ from: z.number(), to: z.number() }),
});

type MessageId = "size" | LayoutReasonId;

/** The size that most body text has lies within the range; headings, recipients and tables have sizes of their own. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "body-size",
  reads: "document",
  messages: {
    vi: {
      size: "Phần lớn lời văn cỡ chữ {stated}, ngoài khoảng {from}-{to}.",
      ...layoutReasons.vi,
    },
    en: {
      size: "Most of the text is of size {stated}, not {from} to {to}.",
      ...layoutReasons.en,
    },
  },
  options,
  run({ layout }, { points: { from, to } }) {
    if (layout === null) return { kind: "notApplicable", reason: { messageId: "noLayout" } };
    const lengths = new Map<number, number>();
    for (const { points, length } of layout.bodyText)
      if (points !== null) lengths.set(points, (lengths.get(points) ?? 0) + length);
    const [usual] = [...lengths].sort((a, b) => b[1] - a[1]);
    if (usual === undefined) return { kind: "notApplicable", reason: { messageId: "notStated" } };
    const [points] = usual;
    if (points >= from && points <= to) return { kind: "checked", violations: [] };
    const stated = formatNumber(points, 1).replace(/,0$/u, "");
    return {
      kind: "checked",
      violations: [{ anchor: { kind: "document" }, messageId: "size", data: { stated, from, to } }],
    };
  },
});
