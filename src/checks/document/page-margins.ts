import * as z from "zod/mini";
import type { PageLayout } from "../../core/model/layout";
import { defineCheck, type Violation } from "../../core/rules/check";
import { formatNumber } from "../../core/text/numbers";
import { layoutReasons, type LayoutReasonId } from "./layout-reasons";

const range = z.strictObject({ from: z.number(), to: z.number() });
const options = z.strictObject({
  /** Margins of upright pages, in millimetres, with what each is called. */
  margins: z.strictObject({ top: range, bottom: range, left: range, right: range }),
  /** How far a margin may be off, in millimetres. */
  tolerance: z.number(),
});

type Side = "top" | "bottom" | "left" | "right";
type MessageId = Side | LayoutReasonId;

const sides = ["top", "bottom", "left", "right"] as const;

/** Margins of upright pages are within their ranges. Pages on their side carry wide tables and are let be. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "page-margins",
  reads: "document",
  messages: {
    vi: {
      top: "Lề trên {stated} mm, ngoài khoảng {from}-{to} mm.",
      bottom: "Lề dưới {stated} mm, ngoài khoảng {from}-{to} mm.",
      left: "Lề trái {stated} mm, ngoài khoảng {from}-{to} mm.",
      right: "Lề phải {stated} mm, ngoài khoảng {from}-{to} mm.",
      ...layoutReasons.vi,
    },
    en: {
      top: "The top margin is {stated} mm, not {from} to {to} mm.",
      bottom: "The bottom margin is {stated} mm, not {from} to {to} mm.",
      left: "The left margin is {stated} mm, not {from} to {to} mm.",
      right: "The right margin is {stated} mm, not {from} to {to} mm.",
      ...layoutReasons.en,
    },
  },
  options,
  run({ layout }, { margins, tolerance }) {
    if (layout === null) return { kind: "notApplicable", reason: { messageId: "noLayout" } };
    const upright = layout.sections.filter(isUpright);
    const hasAny = upright.some((page) => sides.some((side) => page.margins[side] !== null));
    if (!hasAny) return { kind: "notApplicable", reason: { messageId: "notStated" } };
    const violations = sides.flatMap((side): Violation<MessageId>[] => {
      const { from, to } = margins[side];
      const outside = upright.flatMap((page) => {
        const value = page.margins[side];
        return value === null || (value >= from - tolerance && value <= to + tolerance)
          ? []
          : [formatNumber(value, 1).replace(/,0$/u, "")];
      });
      return [...new Set(outside)].map((stated) => ({
        anchor: { kind: "document" },
        messageId: side,
        data: { stated, from, to },
      }));
    });
    return { kind: "checked", violations };
  },
});

function isUpright({ width, height }: PageLayout): boolean {
  return width === null || height === null || width <= height;
}
