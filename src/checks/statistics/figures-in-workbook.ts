import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { formatNumber } from "../../core/text/numbers";
import type { Tie, TiedFigure } from "../../core/tying/tie";

const options = z.strictObject({});

type MessageId = "differs" | "inSheet" | "inTable" | "inOwnForm" | "replace";

type Contradiction = Extract<Tie, { readonly status: "tied" | "contradicted" }>;

/** Figures that a report's text gives for an indicator are those of the workbook it was handed over with. */
export default defineCheck<"tiedText", z.infer<typeof options>, MessageId>({
  name: "figures-in-workbook",
  reads: "tiedText",
  messages: {
    vi: {
      differs: "Lời văn ghi {stated} cho chỉ tiêu “{name}”; {form}, dòng {number} ghi {figure}.",
      inSheet: "Số liệu trong tệp “{file}”, trang “{sheet}”, ô {address}: {figure}.",
      inTable: "Số liệu trong tệp “{file}”, {form}, dòng {number}: {figure}.",
      inOwnForm: "{form} của chính báo cáo, dòng {number}: {figure}.",
      replace: "Sửa thành {value} theo tệp “{file}”",
    },
    en: {
      differs: "The text says {stated} for “{name}”; {form}, row {number} says {figure}.",
      inSheet: "The figure in “{file}”, sheet “{sheet}”, cell {address}: {figure}.",
      inTable: "The figure in “{file}”, {form}, row {number}: {figure}.",
      inOwnForm: "{form} of the report itself, row {number}: {figure}.",
      replace: "Change it to {value}, as in “{file}”",
    },
  },
  options,
  run({ ties }) {
    const violations = ties.flatMap((tie) =>
      tie.status === "contradicted" ? contradictionOf(tie) : []
    );
    return { kind: "checked", violations };
  },
});

/** Where only the report's own forms say something else, that is the matter of another rule. */
function contradictionOf(tie: Contradiction): Violation<MessageId>[] {
  const others = tie.figures.filter(({ source, agrees }) => source.fileName !== null && !agrees);
  const [first] = others;
  if (first === undefined) return [];
  return [
    {
      anchor: tie.anchor,
      messageId: "differs",
      data: { stated: tie.text, ...figureData(tie, first) },
      relatedInformation: [
        ...others.map((figure) => relatedTo(tie, figure)),
        ...tie.figures.flatMap((figure) => inOwnForm(tie, figure)),
      ],
      fixes: others.map((figure) => {
        const value = writtenLike(tie, figure);
        const { span, paragraphText } = tie;
        const text = paragraphText.slice(0, span.start) + value + paragraphText.slice(span.end);
        const { paragraphId } = tie.anchor;
        return {
          title: { messageId: "replace", data: { value, file: figure.source.fileName ?? "" } },
          safety: "confirm",
          edits: [{ kind: "replaceParagraphText", paragraphId, expected: paragraphText, text }],
        };
      }),
    },
  ];
}

function figureData(
  { indicator }: Contradiction,
  { formCode, row }: TiedFigure
): Readonly<Record<"name" | "form" | "number" | "figure", string>> {
  const figure = row.figure.kind === "number" ? row.figure.text : "";
  return { name: indicator.name, form: formCode, number: indicator.number, figure };
}

/** The place in the other file, in words: an anchor would point into this one. */
function relatedTo(tie: Contradiction, tied: TiedFigure) {
  const { source, row } = tied;
  const data = { ...figureData(tie, tied), file: source.fileName ?? "" };
  const anchor = { kind: "document" } as const;
  if (row.figureAnchor.kind !== "sheetRange")
    return { anchor, messageId: "inTable", data } as const;
  const { sheetId, address } = row.figureAnchor;
  const sheet = source.sheetNames.get(sheetId) ?? "";
  return { anchor, messageId: "inSheet", data: { ...data, sheet, address } } as const;
}

/** The report's own form where it, too, says something else. */
function inOwnForm(tie: Contradiction, figure: TiedFigure) {
  if (figure.source.fileName !== null || figure.agrees) return [];
  const data = figureData(tie, figure);
  return [{ anchor: figure.row.figureAnchor, messageId: "inOwnForm", data }] as const;
}

/** The table's figure as the text writes numbers: its percent sign, its leading zero. */
function writtenLike({ text }: Contradiction, { row }: TiedFigure): string {
  if (row.figure.kind !== "number") return text;
  const { value, decimals } = row.figure;
  const written = formatNumber(value, decimals);
  const padded = /^0\d/u.test(text) && /^\d$/u.test(written) ? `0${written}` : written;
  const [percent = ""] = /\s?%$/u.exec(text) ?? [];
  return padded + percent;
}
