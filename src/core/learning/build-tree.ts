import type { ProposalCertainty, Reason } from "./proposal";

/** What of a row tells where it stands in the tree. */
export interface TreeRow {
  /** STT as printed, without spaces and final marks. */
  readonly printed: string;
  readonly name: string;
  /** Blanks before the name. */
  readonly indent: number;
  /** Stands under "Trong đó". */
  readonly isAmongWhich: boolean;
}

export interface TreePlace {
  readonly parent: number | null;
  readonly reasons: readonly Reason[];
  readonly certainty: ProposalCertainty;
}

/** The kinds of mark rows are numbered with. */
type MarkStyle = "ordinal" | "roman" | "upper" | "lower" | "dash" | "plus" | "none";

interface Frame {
  readonly index: number;
  readonly style: MarkStyle;
  readonly parts: readonly string[];
  readonly indent: number;
}

const ordinal = /^\d+(?:\.\d+)*$/u;
const roman = /^[IVXL]+$/u;

/** The parent of each row from its STT, its marks and its indent; rows in reading order, linear. */
export function buildTree(rows: readonly TreeRow[]): readonly TreePlace[] {
  const hasLetters = rows.some(({ printed }) => printed === "A" || printed === "B");
  let stack: Frame[] = [];
  return rows.map((row, index) => {
    const style = styleOf(row, hasLetters);
    const parts = style === "ordinal" ? row.printed.split(".") : [];
    const { kept, ...place } = placeOf(row, style, parts, stack);
    stack = [...kept, { index, style, parts, indent: row.indent }];
    return { ...place, parent: kept.at(-1)?.index ?? null };
  });
}

/** "-" or "+" before a name, which stands for a number. */
export const nameMark = /^\s*(?:[-–+•*]\s*)+/u;

function styleOf({ printed, name }: TreeRow, hasLetters: boolean): MarkStyle {
  if (ordinal.test(printed)) return "ordinal";
  if (roman.test(printed) && !(hasLetters && printed.length === 1 && !/[IVX]/u.test(printed)))
    return "roman";
  if (/^\p{Lu}$/u.test(printed)) return "upper";
  if (/^\p{Ll}$/u.test(printed)) return "lower";
  const mark = printed === "" ? (nameMark.exec(name)?.[0].trim() ?? "") : printed;
  if (mark === "") return "none";
  return mark.startsWith("+") ? "plus" : "dash";
}

interface Kept extends Omit<TreePlace, "parent"> {
  /** Rows that stay open; the last of them is the parent. */
  readonly kept: readonly Frame[];
}

function placeOf(
  row: TreeRow,
  style: MarkStyle,
  parts: readonly string[],
  stack: readonly Frame[]
): Kept {
  switch (style) {
    case "ordinal":
      return placeOrdinal(parts, stack);
    case "roman":
    case "upper": {
      const same = stack.findIndex((frame) => frame.style === style);
      const sections = stack.filter((frame) => isSection(frame.style));
      return byMark(same < 0 ? sections : stack.slice(0, same));
    }
    case "lower":
    case "dash":
    case "plus": {
      const same = stack.findIndex((frame) => frame.style === style);
      return byMark(
        same < 0 ? stack.filter((frame) => frame.style !== "none") : stack.slice(0, same)
      );
    }
    case "none":
      return placeUnnumbered(row, stack);
  }
}

function isSection(style: MarkStyle): boolean {
  return style === "roman" || style === "upper";
}

function byMark(kept: readonly Frame[]): Kept {
  const reason: Reason = { id: kept.length === 0 ? "top" : "levelOfMark" };
  return { kept, reasons: [reason], certainty: "likely" };
}

function placeOrdinal(parts: readonly string[], stack: readonly Frame[]): Kept {
  if (parts.length === 1) {
    const last = stack.findLastIndex((frame) => isSection(frame.style));
    const kept = stack.slice(0, last + 1);
    return {
      kept,
      reasons: [{ id: kept.length === 0 ? "top" : "levelOfMark" }],
      certainty: "certain",
    };
  }
  const isAbove = ({ style, parts: above }: Frame): boolean =>
    style === "ordinal" &&
    above.length === parts.length - 1 &&
    above.every((part, place) => part === parts[place]);
  const parent = stack.findLastIndex(isAbove);
  if (parent >= 0) {
    const data = { parent: parts.slice(0, -1).join(".") };
    const reasons: Reason[] = [{ id: "numberedUnder", data }];
    return { kept: stack.slice(0, parent + 1), reasons, certainty: "certain" };
  }
  // Offices copy rows with their old numbers ("1.1.1" under 1.2): the depth is right, the prefix is not.
  const level = stack.findLastIndex(
    ({ style, parts: above }) =>
      isSection(style) || (style === "ordinal" && above.length < parts.length)
  );
  const reasons: Reason[] = [{ id: "numberCorrected", data: { printed: parts.join(".") } }];
  return { kept: stack.slice(0, level + 1), reasons, certainty: "unsure" };
}

const total = /^\s*tổng/iu;

function placeUnnumbered(row: TreeRow, stack: readonly Frame[]): Kept {
  const isTop = total.test(row.name) && row.indent === 0 && !row.isAmongWhich;
  if (isTop) return { kept: [], reasons: [{ id: "top" }], certainty: "unsure" };
  const kept = stack.filter(({ style, indent }) => style !== "none" || indent < row.indent);
  if (kept.length === 0) return { kept, reasons: [{ id: "top" }], certainty: "unsure" };
  if (row.isAmongWhich) return { kept, reasons: [{ id: "amongWhich" }], certainty: "likely" };
  return kept.at(-1)?.style === "none"
    ? { kept, reasons: [{ id: "indented" }], certainty: "likely" }
    : { kept, reasons: [{ id: "unnumbered" }], certainty: "unsure" };
}

/** What of a row decides its number in the tree. */
export interface NumberedRow {
  readonly printed: string;
  readonly parent: number | null;
}

/**
 * Numbers the rows of a tree; a parent stands above its rows. A printed STT that goes on from its parent's is kept; any
 * other row is numbered after the last of its parent's rows. No number is given twice.
 */
export function numberRows(rows: readonly NumberedRow[]): readonly string[] {
  const numbers: string[] = [];
  const used = new Set<string>();
  const lastUnder = new Map<string, number>();
  for (const { printed, parent } of rows) {
    const above = parent === null ? undefined : numbers[parent];
    const prefix = above === undefined ? "" : `${above}.`;
    const own = printed.startsWith(prefix) ? printed.slice(prefix.length) : "";
    const last = lastUnder.get(prefix) ?? 0;
    const isKept = /^\d{1,6}$/u.test(own) && !used.has(printed);
    const place = isKept ? Number(own) : last + 1;
    used.add(`${prefix}${place}`);
    lastUnder.set(prefix, Math.max(last, place));
    numbers.push(`${prefix}${place}`);
  }
  return numbers;
}
