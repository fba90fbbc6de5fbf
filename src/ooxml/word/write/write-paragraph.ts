import { element } from "../../write/xml";
import type { ParagraphContent, RuleContent } from "./document-content";
import { twipsOf } from "./measures";
import { numberingOf, type ParagraphStyle } from "./office-styles";
import type { PlaceholderRegister } from "./placeholder-register";
import { writeInlines } from "./write-inlines";

/** A paragraph of one of our styles. */
export function writeParagraph(
  paragraph: ParagraphContent,
  placeholders: PlaceholderRegister
): string {
  return element("w:p", {}, [
    element("w:pPr", {}, [
      element("w:pStyle", { "w:val": paragraph.style }),
      paragraph.keepsWithNext === true ? element("w:keepNext") : "",
      paragraph.breaksPage === true ? element("w:pageBreakBefore") : "",
      paragraph.listLevel === undefined ? "" : writeListLevel(paragraph.style, paragraph.listLevel),
    ]),
    writeInlines(paragraph.inlines, placeholders),
  ]);
}

/** A level of the list that the style numbers by; nothing where it is the style's own. */
function writeListLevel(style: ParagraphStyle, level: number): string {
  const numbering = numberingOf(style);
  if (numbering === null || numbering.level === level) return "";
  return element("w:numPr", {}, [
    element("w:ilvl", { "w:val": level }),
    element("w:numId", { "w:val": numbering.list }),
  ]);
}

/** The upper border of an almost empty line: it keeps its length in every program, unlike a drawn shape. */
export function writeRule({ length, within, after = 0 }: RuleContent): string {
  const indent = twipsOf(Math.max(0, within - length) / 2);
  return element(
    "w:p",
    {},
    element("w:pPr", {}, [
      element("w:pStyle", { "w:val": "Rule" }),
      element(
        "w:pBdr",
        {},
        element("w:top", { "w:val": "single", "w:sz": 6, "w:space": 0, "w:color": "000000" })
      ),
      element("w:spacing", {
        "w:before": 40,
        "w:after": twipsOf(after),
        "w:line": 40,
        "w:lineRule": "exact",
      }),
      element("w:ind", { "w:left": indent, "w:right": indent }),
    ])
  );
}
