import { docx, p, run, tc, textP, tr } from "../support/docx-builder";
import type { CorpusLook, LineLook, SourceBlock } from "./read-source";

/** Width and height of a sheet, in twentieths of a point. */
const papers = { A4: [11906, 16838], letter: [12240, 15840] } as const;
const twentiethsInMillimetre = 1440 / 25.4;

/** Size and margins of the pages of a section (ECMA-376 Part 1, 17.6.13 and 17.6.11). */
function pageOf({ paper, margins }: CorpusLook, isTurned: boolean): string {
  const [width, height] = papers[paper];
  const [top = 0, right = 0, bottom = 0, left = 0] = margins.map((millimetres) =>
    Math.round(millimetres * twentiethsInMillimetre)
  );
  const size = isTurned
    ? `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${width}" w:h="${height}"/>`;
  return `${size}<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="567" w:footer="567" w:gutter="0"/>`;
}

/** Page number in the middle of the top margin, from the second page on. */
const pageNumbers = {
  top: `<w:headerReference w:type="default" r:id="rPage"/>`,
  bottom: `<w:footerReference w:type="default" r:id="rFoot"/>`,
  none: "",
} as const;
const pageNumberHeader = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

/** The looks every paragraph begins with. */
function stylesOf({ font, size }: CorpusLook): string {
  const letters = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="${size * 2}"/>`;
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${letters}</w:rPr></w:rPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`
  );
}

const lists = { numbered: 1, lettered: 2, bulleted: 3 } as const;
const numbering = [
  ["decimal", "%1."],
  ["lowerLetter", "%1)"],
  ["bullet", "-"],
]
  .map(
    ([format, text], index) =>
      `<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`
  )
  .join("")
  .concat(
    [1, 2, 3]
      .map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`)
      .join("")
  );

const bold = "<w:b/>";
const italic = "<w:i/>";
const centre = `<w:jc w:val="center"/>`;
const ruled = `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1"/></w:pBdr>`;
const justified = `<w:spacing w:before="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>`;
const points = (size: number): string => `<w:sz w:val="${size * 2}"/>`;

/** The bytes of the .docx that a source describes; the same source gives the same bytes. */
export function writeCorpusDocx(blocks: readonly SourceBlock[], look: CorpusLook): Uint8Array {
  const write = textWriter(look);
  const pageNumber = pageNumbers[look.pageNumber];
  const isTurned = blocks.some(({ kind }) => kind === "landscape");
  const body = blocks.map((block, index) => {
    if (block.kind === "landscape")
      return p("", `<w:sectPr>${pageNumber}${pageOf(look, false)}<w:titlePg/></w:sectPr>`);
    if (block.kind === "line")
      return line(block.look, block.text, write, !look.isPlain && isAbstract(blocks, index));
    const lookOf = index === 0 ? letterheadLook : closingOrPlainLook;
    return tableOf(block.rows, write, look.isPlain ? plainLook : lookOf);
  });
  return docx({
    body: body.join(""),
    styles: stylesOf(look),
    numbering,
    headers: { rPage: pageNumberHeader },
    footers: { rFoot: pageNumberHeader },
    sectionProperties: `<w:sectPr>${pageNumber}${pageOf(look, isTurned)}<w:titlePg/></w:sectPr>`,
  });
}

type WriteText = (text: string, properties?: string) => string;

const lettersInRun = 7;

function textWriter({ isDecomposed, hasSplitRuns }: CorpusLook): WriteText {
  return (text, properties = "") => {
    const letters = isDecomposed ? text.normalize("NFD") : text;
    if (!hasSplitRuns) return run(letters, properties);
    const runs: string[] = [];
    for (let start = 0; start < letters.length; start += lettersInRun)
      runs.push(run(letters.slice(start, start + lettersInRun), properties));
    return runs.join("");
  };
}

/** A centred line under the name of the document's type. */
function isAbstract(blocks: readonly SourceBlock[], index: number): boolean {
  const [above, own] = blocks.slice(index - 1, index + 1);
  if (above?.kind !== "line" || own?.kind !== "line") return false;
  return own.look === "centred" && above.look === "centred" && !/\p{Ll}/u.test(above.text);
}

function line(look: LineLook, text: string, write: WriteText, isRuled: boolean): string {
  if (text === "") return textP("");
  if (look === "plain") return p(write(text), justified);
  if (look === "centred") return p(write(text, bold), isRuled ? ruled + centre : centre);
  if (look === "bold") return p(write(text, bold), justified);
  const item = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${lists[look]}"/></w:numPr>`;
  return p(write(text), item);
}

/** How a paragraph of a cell looks: its run and its paragraph properties. */
type CellLook = (place: CellPlace) => readonly [run: string, paragraph: string];

interface CellPlace {
  readonly text: string;
  readonly index: number;
  readonly count: number;
  readonly cell: string;
}

/** Letterhead: names in capitals, the issuing unit bold under its parent, number upright, place and date in italics. */
const letterheadLook: CellLook = ({ text, index, count, cell }) => {
  if (/^(?:Số\s?:|V\/v)/u.test(text)) return [points(13), centre];
  if (/ngày/u.test(text)) return [italic, centre];
  const isLast = index === count - 1;
  const paragraph = isLast ? ruled + centre : centre;
  if (/Độc lập/u.test(cell)) return [bold + points(index === 0 ? 13 : 14), paragraph];
  return [isLast ? bold + points(13) : points(13), paragraph];
};

const plainLook: CellLook = () => ["", ""];

/** Recipients small, at the left of a bold signature; other tables as they are. */
const closingOrPlainLook: CellLook = ({ index, cell }) => {
  if (cell.startsWith("Nơi nhận:"))
    return [index === 0 ? bold + italic + points(12) : points(11), ""];
  return /^(?:TM|KT|TL|TUQ|Q)\. /u.test(cell) || /^(?:BỘ TRƯỞNG|GIÁM ĐỐC|CHỦ TỊCH)/u.test(cell)
    ? [bold, centre]
    : [points(13), ""];
};

function tableOf(rows: readonly (readonly string[])[], write: WriteText, lookOf: CellLook): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const written = rows.map((row, rowIndex) =>
    tr(
      row.flatMap((cell, column): string[] => {
        if (cell === "<") return [];
        const span = spanOf(row, column);
        const isContinued = cell === "^";
        const continues = rows[rowIndex + 1]?.[column] === "^";
        const merge = isContinued ? "<w:vMerge/>" : continues ? `<w:vMerge w:val="restart"/>` : "";
        const properties = `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}${merge}`;
        return [tc(isContinued ? "" : cellContent(cell, write, lookOf), properties)];
      })
    )
  );
  const grid = `<w:tblGrid>${`<w:gridCol w:w="1500"/>`.repeat(columns)}</w:tblGrid>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${grid}${written.join("")}</w:tbl>`;
}

function spanOf(row: readonly string[], column: number): number {
  let span = 1;
  while (row[column + span] === "<") span += 1;
  return span;
}

function cellContent(cell: string, write: WriteText, lookOf: CellLook): string {
  if (cell === "") return "";
  const texts = cell.split(" // ");
  return texts
    .map((text, index) => {
      const [look, properties] = lookOf({ text, index, count: texts.length, cell });
      return p(write(text, look), properties);
    })
    .join("");
}
