import * as z from "zod/mini";
import { createFigureClaimFinder, type FigureClaim } from "../../core/recognition/figure-claims";
import { defineCheck, type Violation } from "../../core/rules/check";
import { readStatistics } from "../../core/statistics/read-statistics";
import type { FormReading, IndicatorReading } from "../../core/statistics/statistics-model";
import { canBeStatedAs } from "../../core/text/hedged-figures";
import { textPlacesOf, type TextPlace } from "./text-places";

const options = z.strictObject({});

type MessageId = "differs" | "inForm" | "noForms" | "noClaims";

interface PlacedClaim {
  readonly place: TextPlace;
  readonly claim: FigureClaim;
}

/** Figures that the text gives under an indicator's name are those of the forms in the same file. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "figures-in-forms",
  reads: "document",
  messages: {
    vi: {
      differs: "Lời văn ghi {name}: {stated}; {form}, dòng {number} ghi {figure}.",
      inForm: "Số liệu trong {form}, dòng {number}: {figure}.",
      noForms: "Tệp không có biểu mẫu thống kê nào nhận ra được để đối chiếu với lời văn.",
      noClaims:
        "Lời văn không nêu số liệu nào dưới đúng tên chỉ tiêu của biểu mẫu nên chưa đối chiếu được.",
    },
    en: {
      differs: "The text says {name}: {stated}; {form}, row {number} says {figure}.",
      inForm: "The figure in {form}, row {number}: {figure}.",
      noForms: "The file holds no known statistics form to compare the text with.",
      noClaims: "The text gives no figure under the exact name of an indicator.",
    },
  },
  options,
  run(model, _options, { law }) {
    const hasTables = model.blocks.some(({ kind }) => kind === "table");
    if (!hasTables || law.forms.length === 0)
      return { kind: "notApplicable", reason: { messageId: "noForms" } };
    const find = createFigureClaimFinder(law.forms);
    const claims = textPlacesOf(model)
      .filter(({ kind }) => kind === "paragraph")
      .flatMap((place) => find(place.text).map((claim): PlacedClaim => ({ place, claim })));
    if (claims.length === 0) return { kind: "notApplicable", reason: { messageId: "noClaims" } };
    const { forms } = readStatistics(model, law.forms);
    if (forms.length === 0) return { kind: "notApplicable", reason: { messageId: "noForms" } };
    return { kind: "checked", violations: claims.flatMap((claim) => compare(claim, forms)) };
  },
});

function compare(
  { place, claim }: PlacedClaim,
  forms: readonly FormReading[]
): Violation<MessageId>[] {
  const rows = forms.flatMap(({ rows: all }) =>
    all.filter(({ indicator }) => indicator.id === claim.indicator.id)
  );
  const [row] = rows;
  // A row read twice, or a figure that is none, ties nothing.
  if (row === undefined || rows.length > 1 || row.figure.kind !== "number") return [];
  if (isSame(claim, row)) return [];
  const data = {
    name: `“${claim.name}”`,
    stated: claim.text,
    form: claim.formCode,
    number: row.number,
    figure: row.figure.text,
  };
  return [
    {
      anchor: place.anchorAt(claim.span),
      messageId: "differs",
      data,
      relatedInformation: [{ anchor: row.figureAnchor, messageId: "inForm", data }],
    },
  ];
}

/** The coarser of the two figures may be the other one rounded. */
function isSame(claim: FigureClaim, { figure }: IndicatorReading): boolean {
  if (figure.kind !== "number") return true;
  return claim.decimals <= figure.decimals
    ? canBeStatedAs(figure.value, claim.value, claim.decimals, "exact")
    : canBeStatedAs(claim.value, figure.value, figure.decimals, "exact");
}
