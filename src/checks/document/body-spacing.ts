import * as z from "zod/mini";
import type { TextSpacing } from "../../core/model/layout";
import { defineCheck, type Violation } from "../../core/rules/check";
import { formatNumber } from "../../core/text/numbers";
import { layoutReasons, type LayoutReasonId } from "./layout-reasons";

const options = z.strictObject({
  /** Where first lines begin, in millimetres from the margin. */
  firstLine: z.strictObject({ from: z.number(), to: z.number() }),
  /** Least space between paragraphs, in points. */
  leastBetween: z.number(),
  /** Height of lines, in single lines. */
  lines: z.strictObject({ from: z.number(), to: z.number() }),
  /** How far an indent may be off, in millimetres. */
  indentTolerance: z.number(),
  /** How far a space, in points, or a height, in lines, may be off. */
  tolerance: z.number(),
});

type MessageId = "firstLine" | "between" | "linesTight" | "linesWide" | LayoutReasonId;

/** Most of the text that fills a line is set in, stands apart and has lines as high as the options say. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "body-spacing",
  reads: "document",
  messages: {
    vi: {
      firstLine:
        "Phần lớn lời văn bắt đầu đoạn cách lề {stated} mm; chữ đầu đoạn lùi vào {from} mm hoặc {to} mm.",
      between:
        "Phần lớn các đoạn cách nhau {stated} pt; khoảng cách giữa các đoạn ít nhất {least} pt.",
      linesTight: "Dòng cách dòng {stated} lần dòng đơn; ít nhất là dòng đơn.",
      linesWide: "Dòng cách dòng {stated} lần dòng đơn; nhiều nhất là {to}.",
      ...layoutReasons.vi,
    },
    en: {
      firstLine:
        "Most of the text begins {stated} mm from the margin; first lines are set in by {from} mm or {to} mm.",
      between: "Most paragraphs stand {stated} pt apart; the least is {least} pt.",
      linesTight: "Lines are {stated} of a single line high; the least is a single line.",
      linesWide: "Lines are {stated} single lines high; the most is {to}.",
      ...layoutReasons.en,
    },
  },
  options,
  run({ layout }, { firstLine, leastBetween, lines, indentTolerance, tolerance }) {
    if (layout === null) return { kind: "notApplicable", reason: { messageId: "noLayout" } };
    const usual = {
      firstLine: usualOf(layout.bodySpacings, "firstLine"),
      between: usualOf(layout.bodySpacings, "between"),
      lines: usualOf(layout.bodySpacings, "lines"),
    };
    if (Object.values(usual).every((value) => value === null))
      return { kind: "notApplicable", reason: { messageId: "notStated" } };
    const violations: Violation<MessageId>[] = [];
    const add = (messageId: MessageId, value: number, data: Violation<MessageId>["data"]): void =>
      void violations.push({
        anchor: { kind: "document" },
        messageId,
        data: { stated: shortNumber(value), ...data },
      });
    if (usual.firstLine !== null && isOutside(usual.firstLine, firstLine, indentTolerance))
      add("firstLine", usual.firstLine, {
        from: shortNumber(firstLine.from),
        to: shortNumber(firstLine.to),
      });
    if (usual.between !== null && usual.between < leastBetween - tolerance)
      add("between", usual.between, { least: shortNumber(leastBetween) });
    if (usual.lines !== null && usual.lines < lines.from - tolerance)
      add("linesTight", usual.lines, {});
    if (usual.lines !== null && usual.lines > lines.to + tolerance)
      add("linesWide", usual.lines, { to: shortNumber(lines.to) });
    return { kind: "checked", violations };
  },
});

/** The value that more than half of the text has, as far as it can be measured; null where none does. */
function usualOf(
  spacings: readonly TextSpacing[],
  key: "firstLine" | "between" | "lines"
): number | null {
  const lengths = new Map<number, number>();
  let all = 0;
  for (const { [key]: value, length } of spacings) {
    all += length;
    if (value !== null) lengths.set(value, (lengths.get(value) ?? 0) + length);
  }
  const [most] = [...lengths].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] > all / 2 ? most[0] : null;
}

function isOutside(
  value: number,
  { from, to }: { readonly from: number; readonly to: number },
  tolerance: number
): boolean {
  return value < from - tolerance || value > to + tolerance;
}

function shortNumber(value: number): string {
  return formatNumber(value, 2).replace(/,?0+$/u, "");
}
