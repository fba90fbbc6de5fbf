import type { FormChange, IndicatorChange } from "../../core/learning/diff-forms";
import type {
  ProposedForm,
  ProposedRelation,
  ProposedRow,
  Reason,
  RefusedSheet,
} from "../../core/learning/proposal";
import type { Text } from "../locale/text";

/** Why something is proposed, in a sentence. */
export function reasonText(reasons: readonly Reason[], text: Text): string {
  return reasons.map(({ id, data }) => text(`learning.reason.${id}`, data)).join("; ");
}

/** "Dòng 1 = 1.1 + 1.2": a relation with the rows' numbers. */
export function relationText(
  { relation }: Pick<ProposedRelation, "relation">,
  rows: readonly Pick<ProposedRow, "number">[],
  text: Text
): string {
  const number = (index: number): string => rows[index]?.number ?? "";
  const row = number(relation.row);
  switch (relation.kind) {
    case "sum":
    case "atLeast":
      return text(`learning.relation.${relation.kind}`, {
        row,
        parts: relation.parts.map(number).join(" + "),
      });
    case "atMost":
      return text("learning.relation.atMost", { row, limit: number(relation.limit) });
    case "onlyWith":
      return text("learning.relation.onlyWith", { row, other: number(relation.source) });
    case "notWith":
      return text("learning.relation.notWith", { row, other: number(relation.other) });
    case "ratio":
      return text("learning.relation.ratio", {
        row,
        numerator: number(relation.numerator),
        denominator: number(relation.denominator),
      });
  }
}

/** What a form was found to be, in one line. */
export function formSummary(form: ProposedForm, taken: number, text: Text): string {
  return text("learning.summary", {
    code: form.code,
    name: form.name,
    rows: form.rows.length,
    relations: form.relations.length,
    taken,
  });
}

/** That a sheet was not recognised, and what was looked for in it. */
export function refusalText({ sheetName, missing }: RefusedSheet, text: Text): string {
  const looked = missing.map((one) => text(`learning.missing.${one}`)).join(", ");
  return text("learning.refused", { sheet: sheetName, missing: looked });
}

/** One line for each change of a form between two packs. */
export function changeTexts(
  { kind, code, name, changes }: FormChange,
  text: Text
): readonly string[] {
  const head = text(`learning.form.${kind}`, { code, name });
  return [head, ...changes.map((change) => `  ${changeText(change, text)}`)];
}

function changeText(change: IndicatorChange, text: Text): string {
  switch (change.kind) {
    case "added":
      return text("learning.change.added", { ...change.after });
    case "removed":
      return text("learning.change.removed", { ...change.before });
    case "nature":
      return text("learning.change.nature", {
        ...change.after,
        from: natureText(change.from, text),
        to: natureText(change.to, text),
      });
    case "relations":
    case "codes":
    case "measureUnit":
    case "moved":
    case "renumbered":
    case "renamed":
      return text(`learning.change.${change.kind}`, {
        ...change.after,
        from: change.from === "" ? "–" : change.from,
        to: change.to === "" ? "–" : change.to,
      });
  }
}

const natures = ["group", "flow", "stock", "cumulative", "ratio", "code"] as const;

function natureText(nature: string, text: Text): string {
  const known = natures.find((one) => one === nature);
  return known === undefined ? nature : text(`learning.nature.${known}`);
}
