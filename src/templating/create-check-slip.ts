import type {
  BlockContent,
  ParagraphContent,
  RowContent,
} from "../ooxml/word/write/document-content";
import { writeDocx } from "../ooxml/word/write/write-docx";
import { htmlText } from "./html-text";

/** One file's check on a sheet of paper, in words that somebody else has chosen. */
export interface CheckSlip {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly SlipSection[];
  readonly remarks: readonly string[];
  /** Above the place where the checker signs. */
  readonly signature: string;
}

export interface SlipSection {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const style = `
body { font: 13pt/1.4 "Times New Roman", serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #000; background: #fff; }
h1 { font-size: 15pt; text-align: center; } h2 { font-size: 13pt; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #666; padding: .25rem .5rem; text-align: left; vertical-align: top; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; }
.signature { text-align: right; margin: 2rem 2rem 5rem; font-weight: bold; }
@media print { section.slip + section.slip { break-before: page; } }
`;

/** Slips as one page to be read, printed and kept; it loads nothing from anywhere. */
export function createCheckSlipPage(slips: readonly CheckSlip[]): string {
  return [
    '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(slips[0]?.title ?? "")}</title>\n<style>${style}</style>\n</head>\n<body>`,
    ...slips.map(slipHtml),
    "</body>\n</html>\n",
  ].join("\n");
}

function slipHtml({ title, facts, sections, remarks, signature }: CheckSlip): string {
  return [
    `<section class="slip">\n<h1>${htmlText(title)}</h1>`,
    `<dl>${facts.map(({ label, value }) => `<dt>${htmlText(label)}</dt><dd>${htmlText(value)}</dd>`).join("")}</dl>`,
    ...sections.map(sectionHtml),
    ...remarks.map((remark) => `<p>${htmlText(remark)}</p>`),
    `<p class="signature">${htmlText(signature)}</p>\n</section>`,
  ].join("\n");
}

function sectionHtml({ title, columns, rows }: SlipSection): string {
  const head = columns.map((column) => `<th scope="col">${htmlText(column)}</th>`).join("");
  const body = rows
    .map((row) => `<tr>${row.map((text) => `<td>${htmlText(text)}</td>`).join("")}</tr>`)
    .join("\n");
  return `<h2>${htmlText(title)}</h2>\n<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

/** Slips as a .docx, each beginning on a page of its own. */
export function createCheckSlipFile(slips: readonly CheckSlip[]): Uint8Array {
  const blocks = slips.flatMap((slip, index) => slipBlocks(slip, index > 0));
  return writeDocx({
    properties: { title: slips[0]?.title ?? "" },
    sections: [{ orientation: "portrait", blocks }],
  });
}

/** Width of the text between the margins of Decree 30/2020/NĐ-CP, in millimetres. */
const textWidth = 165;

function slipBlocks(
  { title, facts, sections, remarks, signature }: CheckSlip,
  breaksPage: boolean
): readonly BlockContent[] {
  return [
    { ...paragraph(title, "Title"), breaksPage },
    ...facts.map(({ label, value }): ParagraphContent => ({
      kind: "paragraph",
      style: "TableText",
      inlines: [
        { kind: "text", text: `${label}: `, isBold: true },
        { kind: "text", text: value },
      ],
    })),
    ...sections.flatMap((section) => [
      { ...paragraph(section.title, "TableTitle"), keepsWithNext: true },
      tableOf(section),
    ]),
    ...remarks.map((remark) => paragraph(remark, "BodyText")),
    paragraph(signature, "SignatoryTitle"),
  ];
}

/** Room for a letter of the table's type and for a cell's margins, in millimetres. */
const letterWidth = 2.5;
const cellMargins = 5;
const longestCounted = 48;

/** Each column holds its longest word; what is left of the line is shared out by how much there is to say. */
function tableOf({ title, columns, rows }: SlipSection): BlockContent {
  const texts = columns.map((heading, index) => [heading, ...rows.map((row) => row[index] ?? "")]);
  const least = texts.map(
    (column) => longest(column.flatMap((text) => text.split(/\s+/u))) * letterWidth + cellMargins
  );
  const wanted = texts.map((column) => Math.min(longest(column), longestCounted));
  const spare = Math.max(0, textWidth - sumOf(least));
  const widths = least.map(
    (width, index) => width + (spare * (wanted[index] ?? 0)) / sumOf(wanted)
  );
  const scale = textWidth / sumOf(widths);
  return {
    kind: "table",
    borders: "all",
    description: title,
    headerRowCount: 1,
    columnWidths: widths.map((width) => width * scale),
    rows: [rowOf(columns, "TableHeader"), ...rows.map((row) => rowOf(row, "TableText"))],
  };
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 1);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rowOf(texts: readonly string[], cellStyle: "TableHeader" | "TableText"): RowContent {
  return { cells: texts.map((text) => ({ blocks: [paragraph(text, cellStyle)] })) };
}

function paragraph(text: string, paragraphStyle: ParagraphContent["style"]): ParagraphContent {
  return { kind: "paragraph", style: paragraphStyle, inlines: [{ kind: "text", text }] };
}
