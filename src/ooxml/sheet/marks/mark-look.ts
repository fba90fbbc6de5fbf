import type { MarkSeverity } from "./mark";

interface MarkLook {
  readonly fill: string;
  readonly ink: string;
  readonly line: "thin" | "dashed" | "dotted" | "hair";
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** Severities differ by border and lettering too, so that they are told apart without colour and in black print. */
const looks: Readonly<Record<MarkSeverity, MarkLook>> = {
  error: { fill: "FFFFC7CE", ink: "FF9C0006", line: "thin", isBold: true, isItalic: false },
  warning: { fill: "FFFFEB9C", ink: "FF7F4F00", line: "dashed", isBold: true, isItalic: true },
  information: { fill: "FFDDEBF7", ink: "FF1F4E79", line: "dotted", isBold: false, isItalic: true },
  hint: { fill: "FFEDEDED", ink: "FF404040", line: "hair", isBold: false, isItalic: false },
};

/**
 * The differential format of a severity (ECMA-376 Part 1, 18.8.14). The fill names its colour twice, because Excel
 * reads the background and other programs the foreground of a solid conditional fill.
 */
export function markFormat(severity: MarkSeverity, prefix: string): string {
  const { fill, ink, line, isBold, isItalic } = looks[severity];
  const tag = (name: string, attributes: string, content = ""): string =>
    content === ""
      ? `<${prefix}${name}${attributes}/>`
      : `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
  const color = (name: string, rgb: string): string => tag(name, ` rgb="${rgb}"`);
  const font = (isBold ? tag("b", "") : "") + (isItalic ? tag("i", "") : "") + color("color", ink);
  const sides = ["left", "right", "top", "bottom"].map((side) =>
    tag(side, ` style="${line}"`, color("color", ink))
  );
  const pattern = tag(
    "patternFill",
    ` patternType="solid"`,
    color("fgColor", fill) + color("bgColor", fill)
  );
  return tag(
    "dxf",
    "",
    tag("font", "", font) + tag("fill", "", pattern) + tag("border", "", sides.join(""))
  );
}
