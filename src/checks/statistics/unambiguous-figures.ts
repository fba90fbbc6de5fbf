import * as z from "zod/mini";
import { defineCheck, type ProposedFix } from "../../core/rules/check";
import type { IndicatorReading } from "../../core/statistics/statistics-model";
import { formatNumber } from "../../core/text/numbers";
import { checkRows, noForms, rowData, shortNumber } from "./check-rows";

/** A separator before three digits may group thousands or begin decimals; where both make sense, the author must say. */
export default defineCheck({
  name: "unambiguous-figures",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      ambiguous:
        "{form}, dòng {number} “{name}” ghi “{text}”: có thể hiểu là {first} hoặc {second}.",
      write: "Ghi {value} vào dòng {number}",
    },
    en: {
      ...noForms.en,
      ambiguous: "{form}, row {number} “{name}” says “{text}”: it may mean {first} or {second}.",
      write: "Write {value} in row {number}",
    },
  },
  run(model) {
    return checkRows(model, (place) => {
      const { figure, figureAnchor, indicator } = place.row;
      if (figure.kind !== "ambiguous") return [];
      const [first = 0, second = 0] = figure.readings;
      return [
        {
          anchor: figureAnchor,
          messageId: "ambiguous",
          data: {
            ...rowData(place),
            text: figure.text,
            first: formatNumber(first, 0),
            second: formatNumber(second, 3),
          },
          fixes: figure.readings.flatMap((value) =>
            writeReading(place.row, value, indicator.number)
          ),
        },
      ];
    });
  },
});

function writeReading(
  { figure, figureAnchor }: IndicatorReading,
  value: number,
  number: string
): readonly ProposedFix<"write">[] {
  if (figure.kind !== "ambiguous" || figureAnchor.kind !== "sheetRange") return [];
  const { sheetId, address } = figureAnchor;
  return [
    {
      title: { messageId: "write", data: { value: shortNumber(value, 3), number } },
      safety: "confirm",
      edits: [{ kind: "setSheetCell", sheetId, address, expected: figure.text, value }],
    },
  ];
}
