import type { BlockContent, CellContent, TableContent } from "../ooxml/word/write/document-content";
import { textWidth } from "../ooxml/word/write/measures";
import type { ParagraphStyle } from "../ooxml/word/write/office-styles";
import { writeDocx } from "../ooxml/word/write/write-docx";
import { layOutDocument, paragraph, plain } from "./official-document";
import type { DocumentSample, SampleBlock } from "./sample-schema";
import {
  sampleForms,
  sampleHeadings,
  typedFigure,
  type SampleForm,
  type SampleRow,
} from "./sample-statistics";
import { layOutStatisticsTable, type StatisticsTableRow } from "./statistics-table";

const formWidths = [14, 71, 27, 23, textWidth.portrait - 135] as const;

/** A sample document as a Word file: numbers typed by hand, as in most office documents. */
export function createSampleDocument(sample: DocumentSample): Uint8Array {
  const { letterhead, opening } = sample;
  const forms = sample.statistics === undefined ? [] : sampleForms(sample.statistics);
  const layOut = (blocks: readonly SampleBlock[]): readonly BlockContent[] =>
    blocks.flatMap((block) => layOutBlock(block, forms));
  return writeDocx(
    layOutDocument({
      properties: { title: sample.title },
      letterhead: {
        parentUnit: letterhead.parentUnit === null ? null : plain(letterhead.parentUnit),
        unit: plain(letterhead.unit),
        number: plain(letterhead.number),
        letterAbstract:
          letterhead.letterAbstract === null ? null : plain(letterhead.letterAbstract),
        placeAndDate: plain(letterhead.placeAndDate),
      },
      opening:
        opening.kind === "letter"
          ? { kind: "letter", addressees: plain(opening.addressees) }
          : {
              kind: "titled",
              documentType: plain(opening.documentType),
              abstract: plain(opening.abstract),
            },
      body: layOut(sample.body),
      recipients: sample.recipients.map(plain),
      signature: {
        lines: sample.signature.lines.map(plain),
        name: plain(sample.signature.name),
      },
      appendices: sample.appendices.map((appendix) => ({
        orientation: appendix.orientation,
        label: plain(appendix.label),
        title: plain(appendix.title),
        reference: plain(appendix.reference),
        blocks: [...layOut(appendix.body), paragraph("Normal", [])],
      })),
    })
  );
}

function layOutBlock(block: SampleBlock, forms: readonly SampleForm[]): readonly BlockContent[] {
  switch (block.kind) {
    case "basis":
      return [paragraph("LegalBasis", plain(block.text))];
    case "heading":
      return [paragraph("TypedHeading", plain(block.text))];
    case "text":
      return [paragraph("BodyText", plain(block.text))];
    case "taskTable":
      return [layOutTasks(block)];
    case "statisticsForms":
      return forms.flatMap((form) => [
        paragraph("TableTitle", plain(`${form.code}. ${form.name}`)),
        layOutStatisticsTable(sampleHeadings, form.rows.map(typedRow), formWidths),
      ]);
  }
}

function layOutTasks({
  headings,
  widths,
  groups,
}: Extract<SampleBlock, { kind: "taskTable" }>): TableContent {
  return {
    kind: "table",
    borders: "all",
    columnWidths: widths,
    headerRowCount: 1,
    rows: [
      { cells: headings.map((heading) => cell("TableHeader", heading)) },
      ...groups.flatMap(({ label, name, rows }) => [
        {
          cells: [
            cell("TableHeader", label),
            { ...cell("TableGroup", name), columnSpan: headings.length - 1 },
          ],
        },
        ...rows.map((texts) => ({
          cells: texts.map((text, column) =>
            cell(column === 0 ? "TableCentred" : "TableText", text)
          ),
        })),
      ]),
    ],
  };
}

function typedRow(row: SampleRow): StatisticsTableRow {
  return { ...row, figure: typedFigure(row.figure) };
}

function cell(style: ParagraphStyle, text: string): CellContent {
  return {
    blocks: [paragraph(style, text === "" ? [] : plain(text))],
    isVerticallyCentred: true,
  };
}
