import * as z from "zod/mini";
import type { DocumentModel } from "../../core/model/document";
import type { PageNumber } from "../../core/model/layout";
import { defineCheck } from "../../core/rules/check";
import { formatNumber } from "../../core/text/numbers";
import { layoutReasons, type LayoutReasonId } from "./layout-reasons";

const options = z.strictObject({
  points: z.strictObject({ from: z.number(), to: z.number() }),
  /** Length of text, in UTF-16 units, that surely takes more than one page. */
  longText: z.number(),
});

type Departure = "inFooter" | "notCentred" | "onFirstPage" | "size";
type MessageId = "none" | Departure | "short" | LayoutReasonId;

/** Pages are numbered in the middle of the top margin, from the second page on. The first section speaks for all. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "page-number",
  reads: "document",
  messages: {
    vi: {
      none: "Văn bản dài hơn một trang nhưng không có số trang.",
      inFooter: "Số trang đặt ở chân trang; vị trí quy định là giữa lề trên.",
      notCentred: "Số trang chưa căn giữa lề trên.",
      onFirstPage: "Số trang hiện cả ở trang đầu; trang thứ nhất không hiển thị số.",
      size: "Số trang cỡ chữ {stated}, ngoài khoảng {from}-{to}.",
      short: "Văn bản ngắn, có thể chỉ một trang, nên không xét số trang.",
      ...layoutReasons.vi,
    },
    en: {
      none: "The text takes more than one page and has no page numbers.",
      inFooter: "The page number is in the footer, not in the middle of the top margin.",
      notCentred: "The page number is not centred.",
      onFirstPage: "The page number is shown on the first page too.",
      size: "The page number is of size {stated}, not {from} to {to}.",
      short: "The text is short and may take one page.",
      ...layoutReasons.en,
    },
  },
  options,
  run(model, { points, longText }) {
    const { layout } = model;
    if (layout === null) return { kind: "notApplicable", reason: { messageId: "noLayout" } };
    const number = layout.sections[0]?.pageNumber ?? null;
    if (number === null) return { kind: "notApplicable", reason: { messageId: "notStated" } };
    const anchor = { kind: "document" } as const;
    if (number === "none")
      return isLongerThan(model, longText)
        ? { kind: "checked", violations: [{ anchor, messageId: "none", data: {} }] }
        : { kind: "notApplicable", reason: { messageId: "short" } };
    const stated = formatNumber(number.points ?? 0, 1).replace(/,0$/u, "");
    return {
      kind: "checked",
      violations: departuresOf(number, points).map((messageId) => ({
        anchor,
        messageId,
        data: messageId === "size" ? { stated, ...points } : {},
      })),
    };
  },
});

function departuresOf(
  { place, alignment, points, isOnFirstPage }: PageNumber,
  range: { readonly from: number; readonly to: number }
): readonly Departure[] {
  const departures: readonly (readonly [Departure, boolean])[] = [
    ["inFooter", place === "footer"],
    ["notCentred", place === "header" && alignment !== null && alignment !== "center"],
    ["onFirstPage", isOnFirstPage],
    ["size", points !== null && (points < range.from || points > range.to)],
  ];
  return departures.flatMap(([departure, holds]) => (holds ? [departure] : []));
}

function isLongerThan({ blocks }: DocumentModel, length: number): boolean {
  let rest = length;
  return blocks.some((block) => {
    rest -=
      block.kind === "paragraph"
        ? block.text.length
        : block.cells.reduce((sum, { text }) => sum + text.length, 0);
    return rest < 0;
  });
}
