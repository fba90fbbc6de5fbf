import { element } from "../../write/xml";
import { lists } from "./office-styles";

interface ListLevel {
  readonly format: "upperRoman" | "decimal" | "lowerLetter" | "bullet";
  readonly text: string;
  /** The style that numbers by this level; further levels are chosen paragraph by paragraph. */
  readonly style?: string;
  readonly start?: number;
  /** Said here too: the page's preview does not take it from the heading. */
  readonly isBold?: boolean;
}

/**
 * The order of Vietnamese points is a, b, c, d, đ, e, g, h, i, k … (Nghị định 30/2020/NĐ-CP, Phụ lục I); WordprocessingML
 * counts by the Latin alphabet only (ST_NumberFormat, ECMA-376 Part 1, 17.18.59). So each run of letters that both
 * alphabets share is a level of its own, started at its first letter; "đ)" is a level whose text is fixed. A level
 * starts anew under every level above it, so that each list of points begins at a).
 */
const letterRuns: readonly { readonly letters: string; readonly level: ListLevel }[] = [
  { letters: "abcd", level: { format: "lowerLetter", text: "%3)", style: "Heading3" } },
  { letters: "đ", level: { format: "decimal", text: "đ)" } },
  { letters: "e", level: { format: "lowerLetter", text: "%5)", start: 5 } },
  { letters: "ghi", level: { format: "lowerLetter", text: "%6)", start: 7 } },
  { letters: "klmnopqrstuv", level: { format: "lowerLetter", text: "%7)", start: 11 } },
  { letters: "xy", level: { format: "lowerLetter", text: "%8)", start: 24 } },
];

const firstLetterLevel = 2;

/** "I." "1." "a)" as one list, so that each level starts anew under the one above. */
const outlineLevels: readonly ListLevel[] = [
  { format: "upperRoman", text: "%1.", style: "Heading1", isBold: true },
  { format: "decimal", text: "%2.", style: "Heading2", isBold: true },
  ...letterRuns.map(({ level }) => level),
];

const dashLevels: readonly ListLevel[] = [{ format: "bullet", text: "-", style: "DashItem" }];

const articleLevels: readonly ListLevel[] = [
  { format: "decimal", text: "Điều %1.", style: "Article", isBold: true },
];

/** Level of the outline list for the point at a place (from 0) of its list. Throws a RangeError past y), the last letter. */
export function letterLevelOf(index: number): number {
  let end = 0;
  for (const [run, { letters }] of letterRuns.entries()) {
    end += [...letters].length;
    if (index < end) return firstLetterLevel + run;
  }
  throw new RangeError(`a list has no letter for its point ${index + 1}`);
}

/** numbering.xml with the lists that the styles number by. */
export function writeNumbering(namespace: string): string {
  return element("w:numbering", { "xmlns:w": namespace }, [
    writeDefinition(lists.outline, "multilevel", outlineLevels),
    writeDefinition(lists.dash, "hybridMultilevel", dashLevels),
    writeDefinition(lists.articles, "hybridMultilevel", articleLevels),
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
        element("w:start", { "w:val": level.start ?? 1 }),
        element("w:numFmt", { "w:val": level.format }),
        level.style === undefined ? "" : element("w:pStyle", { "w:val": level.style }),
        element("w:suff", { "w:val": "space" }),
        element("w:lvlText", { "w:val": level.text }),
        element("w:lvlJc", { "w:val": "left" }),
        element("w:pPr", {}, element("w:ind", { "w:left": 0, "w:firstLine": 720 })),
        level.isBold === true ? element("w:rPr", {}, [element("w:b"), element("w:bCs")]) : "",
      ])
    ),
  ]);
}
