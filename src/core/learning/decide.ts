import type { IndicatorNature } from "../law/statistics-form";
import type { FormDecision, ProposedForm, ProposedRelation, ProposedRow } from "./proposal";

/**
 * What is ticked before the user has looked: every row, and the relations that something speaks for. A relation that
 * rests on the layout alone, or that figures speak against, waits for the user.
 */
export function suggestDecision(form: ProposedForm): FormDecision {
  return decisionOf(form, ({ certainty }) => certainty !== "unsure");
}

/** Everything that no figure speaks against, for a sheet that is known to be in order. */
export function acceptAll(form: ProposedForm): FormDecision {
  return decisionOf(form, ({ evidence }) => evidence.against === 0);
}

function decisionOf(
  { code, name, rows, relations }: ProposedForm,
  isTaken: (relation: ProposedRelation) => boolean
): FormDecision {
  return {
    isKept: true,
    code,
    name,
    rows: rows.map(({ name: rowName, measureUnit, nature, parent }) => ({
      isKept: true,
      name: rowName,
      measureUnit,
      nature: nature.value,
      parent: parent.index,
    })),
    relations: relations.filter(isTaken).map(({ id }) => id),
  };
}

/** Rows whose nature nothing told and nobody has said. They are saved as stocks: no rule about periods takes them up. */
export function undecidedRows(form: ProposedForm, decision: FormDecision): readonly ProposedRow[] {
  return form.rows.filter(({ index }) => {
    const row = decision.rows[index];
    return row?.isKept === true && row.nature === null;
  });
}

export const undecidedNature: IndicatorNature = "stock";
