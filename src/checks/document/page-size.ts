import * as z from "zod/mini";
import type { PageLayout } from "../../core/model/layout";
import { defineCheck, type Violation } from "../../core/rules/check";
import { layoutReasons, type LayoutReasonId } from "./layout-reasons";

const options = z.strictObject({
  /** The paper, upright, in millimetres. */
  paper: z.strictObject({ name: z.string(), width: z.number(), height: z.number() }),
  /** How far a page may be off, in millimetres. */
  tolerance: z.number(),
});

type Paper = z.infer<typeof options>["paper"];
type MessageId = "size" | "sideways" | LayoutReasonId;

/** Pages are of the given paper, and not all of them lie on their side. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "page-size",
  reads: "document",
  messages: {
    vi: {
      size: "Có phần đặt khổ giấy {width} × {height} mm, không phải khổ {paper}.",
      sideways: "Cả văn bản đặt khổ giấy nằm ngang; phần lời văn thường trình bày theo chiều đứng.",
      ...layoutReasons.vi,
    },
    en: {
      size: "A section has pages of {width} × {height} mm, not {paper}.",
      sideways: "All pages lie on their side; text usually stands upright.",
      ...layoutReasons.en,
    },
  },
  options,
  run({ layout }, { paper, tolerance }) {
    if (layout === null) return { kind: "notApplicable", reason: { messageId: "noLayout" } };
    const pages = layout.sections.flatMap(sizeOf);
    if (pages.length === 0) return { kind: "notApplicable", reason: { messageId: "notStated" } };
    const other = new Map(
      pages
        .filter((page) => !isOfPaper(page, paper, tolerance))
        .map(({ width, height }) => [
          `${Math.round(width)} ${Math.round(height)}`,
          { width: Math.round(width), height: Math.round(height), paper: paper.name },
        ])
    );
    const violations = [...other.values()].map((data): Violation<MessageId> => ({
      anchor: { kind: "document" },
      messageId: "size",
      data,
    }));
    if (pages.every(({ width, height }) => width > height))
      violations.push({ anchor: { kind: "document" }, messageId: "sideways" });
    return { kind: "checked", violations };
  },
});

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf({ width, height }: PageLayout): readonly Size[] {
  return width === null || height === null ? [] : [{ width, height }];
}

function isOfPaper({ width, height }: Size, paper: Paper, tolerance: number): boolean {
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= tolerance;
  return (
    isNear(Math.min(width, height), paper.width) && isNear(Math.max(width, height), paper.height)
  );
}
