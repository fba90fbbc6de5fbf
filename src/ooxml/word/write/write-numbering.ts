import { element } from "../../write/xml";
import { lists } from "./office-styles";

interface ListLevel {
  readonly format: "upperRoman" | "decimal" | "lowerLetter" | "bullet";
  readonly text: string;
  readonly style: string;
}

/**
 * "I." "1." "a)" as one list, so that each level starts anew under the one above. WordprocessingML has no
 * Vietnamese alphabet (ST_NumberFormat, ECMA-376 Part 1, 17.18.59): past "d)" a list must be lettered by hand.
 */
const outlineLevels: readonly ListLevel[] = [
  { format: "upperRoman", text: "%1.", style: "Heading1" },
  { format: "decimal", text: "%2.", style: "Heading2" },
  { format: "lowerLetter", text: "%3)", style: "Heading3" },
];

const dashLevels: readonly ListLevel[] = [{ format: "bullet", text: "-", style: "DashItem" }];

/** numbering.xml with the lists that the styles number by. */
export function writeNumbering(namespace: string): string {
  return element("w:numbering", { "xmlns:w": namespace }, [
    writeDefinition(lists.outline, "multilevel", outlineLevels),
    writeDefinition(lists.dash, "hybridMultilevel", dashLevels),
    ...Object.values(lists).map((list) =>
      element("w:num", { "w:numId": list }, element("w:abstractNumId", { "w:val": list }))
    ),
  ]);
}

function writeDefinition(id: number, kind: string, levels: readonly ListLevel[]): string {
  return element("w:abstractNum", { "w:abstractNumId": id }, [
    element("w:multiLevelType", { "w:val": kind }),
    ...levels.map((level, index) =>
      element("w:lvl", { "w:ilvl": index }, [
        element("w:start", { "w:val": 1 }),
        element("w:numFmt", { "w:val": level.format }),
        element("w:pStyle", { "w:val": level.style }),
        element("w:suff", { "w:val": "space" }),
        element("w:lvlText", { "w:val": level.text }),
        element("w:lvlJc", { "w:val": "left" }),
        element("w:pPr", {}, element("w:ind", { "w:left": 0, "w:firstLine": 720 })),
      ])
    ),
  ]);
}
