import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { fold } from "../../core/text/vietnamese";
import { layoutReasons, type LayoutReasonId } from "./layout-reasons";

const options = z.strictObject({
  /** The font that text is set in. */
  font: z.string(),
  /** Share of text in other fonts, in percent, that is let be. */
  leastPercent: z.number(),
});

type MessageId = "otherFont" | LayoutReasonId;

const mostNamed = 3;

/** Body text is set in the given font; tables are not looked at. One finding for the document. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "body-font",
  reads: "document",
  messages: {
    vi: {
      otherFont: "Khoảng {percent}% lời văn dùng phông khác {font}: {fonts}.",
      ...layoutReasons.vi,
    },
    en: {
      otherFont: "About {percent}% of the text is not set in {font} but in {fonts}.",
      ...layoutReasons.en,
    },
  },
  options,
  run({ layout }, { font, leastPercent }) {
    if (layout === null) return { kind: "notApplicable", reason: { messageId: "noLayout" } };
    const lengths = new Map<string, number>();
    for (const look of layout.bodyText)
      if (look.font !== null) lengths.set(look.font, (lengths.get(look.font) ?? 0) + look.length);
    const total = sumOf(lengths.values());
    if (total === 0) return { kind: "notApplicable", reason: { messageId: "notStated" } };
    const others = [...lengths].filter(([name]) => fold(name) !== fold(font));
    const percent = Math.round((sumOf(others.map(([, length]) => length)) * 100) / total);
    if (percent < leastPercent) return { kind: "checked", violations: [] };
    const fonts = others
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostNamed)
      .map(([name]) => name)
      .join(", ");
    const violation: Violation<MessageId> = {
      anchor: { kind: "document" },
      messageId: "otherFont",
      data: { percent, font, fonts },
    };
    return { kind: "checked", violations: [violation] };
  },
});

function sumOf(lengths: Iterable<number>): number {
  return [...lengths].reduce((sum, length) => sum + length, 0);
}
