import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import type { Tie, TiedFigure } from "../../core/tying/tie";

const options = z.strictObject({});

type MessageId = "differs" | "inForm" | "noForms" | "noClaims";

/**
 * Figures that a report's text gives for an indicator are those of its own forms. A number whose words name no
 * indicator clearly is not judged; one that a file handed over contradicts as well is reported by the rule about files.
 */
export default defineCheck<"tiedText", z.infer<typeof options>, MessageId>({
  name: "figures-in-forms",
  reads: "tiedText",
  messages: {
    vi: {
      differs: "Lời văn ghi {stated} cho chỉ tiêu “{name}”; {form}, dòng {number} ghi {figure}.",
      inForm: "Số liệu trong {form}, dòng {number}: {figure}.",
      noForms: "Tệp không có biểu mẫu thống kê nào nhận ra được để đối chiếu với lời văn.",
      noClaims:
        "Lời văn không nêu số liệu nào nhận rõ được là của chỉ tiêu nào trong biểu mẫu nên chưa đối chiếu được.",
    },
    en: {
      differs: "The text says {stated} for “{name}”; {form}, row {number} says {figure}.",
      inForm: "The figure in {form}, row {number}: {figure}.",
      noForms: "The file holds no known statistics form to compare the text with.",
      noClaims: "The text gives no figure that is clearly an indicator's of the forms.",
    },
  },
  options,
  run({ hasOwnForms, ties }) {
    if (!hasOwnForms) return { kind: "notApplicable", reason: { messageId: "noForms" } };
    const claims = ties.flatMap((tie) =>
      tie.status !== "untied" && tie.figures.some(isOwn) ? [tie] : []
    );
    if (claims.length === 0) return { kind: "notApplicable", reason: { messageId: "noClaims" } };
    return { kind: "checked", violations: claims.flatMap(contradictionOf) };
  },
});

type Claim = Extract<Tie, { readonly status: "tied" | "contradicted" }>;

function isOwn({ source }: TiedFigure): boolean {
  return source.fileName === null;
}

function contradictionOf(tie: Claim): Violation<MessageId>[] {
  const other = tie.figures.filter(({ agrees }) => !agrees);
  const [own] = other;
  if (own === undefined || !other.every(isOwn)) return [];
  const { row, formCode } = own;
  const data = {
    name: tie.indicator.name,
    stated: tie.text,
    form: formCode,
    number: row.number,
    figure: row.figure.kind === "number" ? row.figure.text : "",
  };
  return [
    {
      anchor: tie.anchor,
      messageId: "differs",
      data,
      relatedInformation: [{ anchor: row.figureAnchor, messageId: "inForm", data }],
    },
  ];
}
