import type { Block, DocumentModel, Table, TableCell } from "../../src/core/model/document";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import { docx, p, run, tc, tr } from "../support/docx-builder";
import {
  formLineOf,
  goodSettings,
  paragraphPropertiesOf,
  runPropertiesOf,
  type LinePlace,
  type LineSettings,
} from "./form-looks";

export type UnicodeForm = "NFC" | "NFD";

/** How a text is typed: where Word happened to break its runs, and how its letters are composed. */
export interface Typing {
  readonly seed: number;
  readonly form: UnicodeForm;
}

/** Page in millimetres, and the letters of all that has no font of its own. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right", number>>;
  readonly font: string;
  readonly points: number;
  /** Letters of the components of the form. */
  readonly settings: LineSettings;
  readonly isJustified: boolean;
  /** Of first lines, in millimetres; between paragraphs, in points; of lines, in single lines. */
  readonly spacing: Readonly<Record<"firstLine" | "between" | "lines", number>>;
  /** Where the pages are numbered; "first" is the usual place on the first page too. */
  readonly pageNumber: "top" | "first" | "right" | "bottom" | "small";
}

/** Within the ranges of Decree 30/2020/NĐ-CP. */
export const goodLayout: PageLayout = {
  width: 210,
  height: 297,
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  font: "Times New Roman",
  points: 14,
  settings: goodSettings,
  isJustified: true,
  spacing: { firstLine: 12.7, between: 6, lines: 1.15 },
  pageNumber: "top",
};

/** Writes the model as a .docx, its texts broken into runs at places drawn from the seed, and reads the file again. */
export function typedAndRead(
  model: DocumentModel,
  typing: Typing,
  layout: PageLayout = goodLayout
): DocumentModel {
  const random = randomFrom(typing.seed);
  let before = "";
  const write = (block: Block): string => {
    if (block.kind === "table") return tableXml(block, (text) => linesXml(text, true));
    const text = block.numbering === null ? block.text : `${block.numbering} ${block.text}`;
    const xml = linesXml(text, false);
    before = text;
    return xml;
  };
  const linesXml = (text: string, isInCell: boolean): string =>
    paragraphsXml(text, typing.form, random, layout.settings, { isInCell, before });
  const file = docx({
    body: model.blocks.map(write).join(""),
    sectionProperties: sectionXml(layout),
    headers: { rPage: pageNumberXml(layout.pageNumber) },
    footers: { rFoot: pageNumberXml(layout.pageNumber) },
    styles: stylesXml(layout),
  });
  return readDocument(openPackage(file)).model;
}

const twentiethsOfPoint = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

function pageNumberXml(place: PageLayout["pageNumber"]): string {
  const alignment = `<w:jc w:val="${place === "right" ? "right" : "center"}"/>`;
  const size = `<w:rPr><w:sz w:val="${place === "small" ? 20 : 26}"/></w:rPr>`;
  const field = (type: string): string => `<w:r>${size}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  return p(
    `${field("begin")}<w:r>${size}<w:instrText>PAGE</w:instrText></w:r>${field("end")}`,
    alignment
  );
}

function sectionXml({ width, height, margins, pageNumber }: PageLayout): string {
  const reference =
    pageNumber === "bottom"
      ? `<w:footerReference w:type="default" r:id="rFoot"/>`
      : `<w:headerReference w:type="default" r:id="rPage"/>`;
  const titlePage = pageNumber === "first" ? "" : "<w:titlePg/>";
  const size = `w:w="${twentiethsOfPoint(width)}" w:h="${twentiethsOfPoint(height)}"`;
  const sides = Object.entries(margins)
    .map(([side, length]) => `w:${side}="${twentiethsOfPoint(length)}"`)
    .join(" ");
  return `<w:sectPr>${reference}<w:pgSz ${size}/><w:pgMar ${sides} w:header="567" w:footer="567" w:gutter="0"/>${titlePage}</w:sectPr>`;
}

function stylesXml({ font, points, isJustified, spacing }: PageLayout): string {
  const spaces = `<w:spacing w:after="${spacing.between * 20}" w:line="${spacing.lines * 240}"/><w:ind w:firstLine="${twentiethsOfPoint(spacing.firstLine)}"/>`;
  const alignment = `<w:pPrDefault><w:pPr>${spaces}<w:jc w:val="${isJustified ? "both" : "left"}"/></w:pPr></w:pPrDefault>`;
  const letters = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="${points * 2}"/>`;
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${letters}</w:rPr></w:rPrDefault>${alignment}</w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`
  );
}

type Random = () => number;

/** One paragraph per line. */
function paragraphsXml(
  text: string,
  form: UnicodeForm,
  random: Random,
  settings: LineSettings,
  place: Pick<LinePlace, "isInCell" | "before">
): string {
  const siblings = text.split("\n");
  return siblings
    .map((line, index) => {
      const typed = form === "NFD" ? line.normalize("NFD") : line;
      const id = formLineOf(line, { ...place, siblings, index });
      return id === null
        ? p(runsXml(typed, random, formats))
        : p(
            runsXml(typed, random, [runPropertiesOf(settings[id])]),
            paragraphPropertiesOf(settings[id])
          );
    })
    .join("");
}

const formats = [
  "",
  "",
  "<w:b/>",
  "<w:i/>",
  '<w:lang w:val="vi-VN"/>',
  '<w:color w:val="000000"/>',
];
/** What Word leaves between runs, none of it text. */
const betweenRuns = [
  "",
  "",
  '<w:proofErr w:type="spellStart"/>',
  '<w:bookmarkStart w:id="7" w:name="b"/><w:bookmarkEnd w:id="7"/>',
  "<w:r><w:lastRenderedPageBreak/></w:r>",
];
const longestRun = 24;

function runsXml(line: string, random: Random, formats: readonly string[]): string {
  const letters = [...line];
  let xml = "";
  for (let at = 0; at < letters.length;) {
    const length = 1 + Math.floor(random() * longestRun);
    xml += run(letters.slice(at, at + length).join(""), pick(formats, random));
    xml += pick(betweenRuns, random);
    at += length;
  }
  return xml;
}

/** A table with its cells merged sideways (gridSpan) and downwards (vMerge). */
function tableXml(table: Table, contentOf: (text: string) => string): string {
  const at = new Map(table.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const covering = new Map<string, TableCell>();
  for (const cell of table.cells)
    for (let below = 1; below < cell.rowSpan; below += 1)
      covering.set(`${cell.row + below}:${cell.column}`, cell);
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    const cells: string[] = [];
    for (let column = 0; column < table.columnCount;) {
      const cell = at.get(`${row}:${column}`);
      const above = covering.get(`${row}:${column}`);
      const { columnSpan, rowSpan } = cell ?? above ?? { columnSpan: 1, rowSpan: 1 };
      const merge =
        cell === undefined && above !== undefined
          ? "<w:vMerge/>"
          : rowSpan > 1
            ? '<w:vMerge w:val="restart"/>'
            : "";
      const properties = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>${merge}` : merge;
      cells.push(tc(cell === undefined ? "" : contentOf(cell.text), properties));
      column += columnSpan;
    }
    return tr(cells, row < table.headerRowCount ? "<w:tblHeader/>" : "");
  });
  const grid = `<w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(table.columnCount)}</w:tblGrid>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${grid}${rows.join("")}</w:tbl>`;
}

function pick<T>(items: readonly [T, ...T[]] | readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}

/** A small generator of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
