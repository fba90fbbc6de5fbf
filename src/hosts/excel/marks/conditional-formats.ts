import type { Mark, MarkSeverity } from "../../../ooxml/sheet/marks/mark";
import { isMarkFormula, markFormula, markSeverities } from "../../../ooxml/sheet/marks/mark";
import { markAreas } from "../../../ooxml/sheet/marks/mark-areas";
import { canUse, type ExcelOffice } from "../excel-office";
import { addToAreas } from "./area-formats";

interface MarkLook {
  readonly fill: string;
  readonly ink: string;
  readonly line: `${Excel.ConditionalRangeBorderLineStyle}`;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** As in files (src/ooxml/sheet/marks/mark-look.ts): told apart without colour too. */
const looks: Readonly<Record<MarkSeverity, MarkLook>> = {
  error: { fill: "#FFC7CE", ink: "#9C0006", line: "Continuous", isBold: true, isItalic: false },
  warning: { fill: "#FFEB9C", ink: "#7F4F00", line: "Dash", isBold: true, isItalic: true },
  information: { fill: "#DDEBF7", ink: "#1F4E79", line: "Dot", isBold: false, isItalic: true },
  hint: { fill: "#EDEDED", ink: "#404040", line: "None", isBold: false, isItalic: false },
};

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Queues all conditional formats of a sheet for loading, with the formulas by which ours are known. */
export function queueFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return formats;
}

/** Takes loaded formats of ours away, and no other; returns how many. */
export function removeFormats({ items }: Excel.ConditionalFormatCollection): number {
  const own = items.filter(
    ({ customOrNullObject }) =>
      !customOrNullObject.isNullObject && isMarkFormula(customOrNullObject.rule.formula)
  );
  for (const format of own) format.delete();
  return own.length;
}

/** Adds a format for each severity of a sheet's marks; the gravest comes last, as Excel puts each new one on top. */
export function addFormats(
  office: ExcelOffice,
  sheet: Excel.Worksheet,
  marks: readonly Mark[]
): void {
  const areas = markAreas(marks);
  for (const severity of [...markSeverities].reverse()) {
    const addresses = areas.get(severity)?.split(" ") ?? [];
    const added = canUse(office, "rangeAreas")
      ? addToAreas(sheet, addresses)
      : addresses.map((address) => sheet.getRange(address).conditionalFormats.add("Custom"));
    for (const format of added) dress(format, severity);
  }
}

function dress(format: Excel.ConditionalFormat, severity: MarkSeverity): void {
  const { fill, ink, line, isBold, isItalic } = looks[severity];
  format.custom.rule.formula = `=${markFormula(severity)}`;
  const look = format.custom.format;
  look.fill.color = fill;
  look.font.color = ink;
  look.font.bold = isBold;
  look.font.italic = isItalic;
  if (line === "None") return;
  for (const side of sides) {
    const border = look.borders.getItem(side);
    border.style = line;
    border.color = ink;
  }
}
