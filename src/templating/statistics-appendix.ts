import type { Indicator, StatisticsForm } from "../core/law/statistics-form";
import type { BlockContent } from "../ooxml/word/write/document-content";
import type { DocumentInput } from "./document-input";
import type { DocumentWords } from "./document-words";
import { paragraph, plain, type Appendix, type Line } from "./official-document";
import { parts } from "./parts";
import { computeFigures, writtenFigure, type FigureOf } from "./statistics-formulas";
import { formTitleOf, titleOf, windowOf } from "./statistics-heading";
import { layOutStatisticsTable, type StatisticsTableRow } from "./statistics-table";
import { statisticsTemplate } from "./statistics-template";
import { isInScope } from "./template-scope";

/**
 * The appendix with the statistics forms in force, one Word table each: figures that are given are filled in, sums and
 * ratios follow from them, every other figure stays blank. Null where no form is in force.
 */
export function statisticsAppendix(
  { law, year, period = "year", figures = {} }: DocumentInput,
  words: DocumentWords,
  carrierUnit: Line
): Appendix | null {
  const { valid, label, reference } = parts.statisticsAppendix;
  if (law.forms.length === 0 || !isInScope({ valid }, words.situation)) return null;
  const figureOf = computeFigures(law.forms, figures);
  const window = windowOf({ regime: law.regime, period, year });
  return {
    orientation: "portrait",
    label: plain(label),
    title: plain(titleOf({ period, year })),
    reference: words.line(reference, { carrierUnit }),
    blocks: [
      ...(window === "" ? [] : [paragraph("AppendixReference", plain(`(${window})`))]),
      ...law.forms.flatMap((form) => layOutForm(form, figureOf)),
      // A document ends in a paragraph, never in a table.
      paragraph("Normal", []),
    ],
  };
}

function layOutForm(form: StatisticsForm, figureOf: FigureOf): readonly BlockContent[] {
  const { number, indicator, measureUnit, figure, note } = parts.statisticsAppendix.columnWidths;
  const title = formTitleOf(form);
  return [
    paragraph("TableTitle", plain(title)),
    layOutStatisticsTable(
      headingsOf(form),
      form.indicators.map((row) => rowOf(row, figureOf)),
      [number, indicator, measureUnit, figure, note],
      title
    ),
  ];
}

function headingsOf({ columns }: StatisticsForm) {
  const { indicatorNote, outcome } = statisticsTemplate.heading;
  const name = (column: keyof StatisticsForm["columns"]): string => columns[column][0] ?? "";
  return {
    number: name("number"),
    indicator: `${name("indicator")} ${indicatorNote}`,
    outcome,
    measureUnit: name("measureUnit"),
    figure: name("figure"),
    note: name("note"),
  };
}

function rowOf(indicator: Indicator, figureOf: FigureOf): StatisticsTableRow {
  const { id, number, name, measureUnit, nature, parent } = indicator;
  const figure = nature === "group" ? null : figureOf(id);
  return {
    number,
    name,
    // "Có = 1" is never broken over two lines.
    measureUnit: (measureUnit ?? "").replace(/ = /gu, "\u00a0=\u00a0"),
    figure: figure === null ? "" : writtenFigure(figure),
    note: "",
    isBold: nature === "group" || parent === null,
  };
}
