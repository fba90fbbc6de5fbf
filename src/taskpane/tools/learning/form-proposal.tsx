import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
} from "@fluentui/react-components";
import { formSummary, reasonText, relationText } from "../../../app/learning/describe-learning";
import { undecidedRows } from "../../../core/learning/decide";
import type { FormDecision, ProposedForm } from "../../../core/learning/proposal";
import { useText } from "../../locale/text-context";
import type { LearningStore } from "./learning-store";
import { RowProposal } from "./row-proposal";

interface FormProposalProps {
  readonly form: ProposedForm;
  readonly index: number;
  readonly decision: FormDecision;
  readonly learning: LearningStore;
}

/** One form as it was learnt: its name, its relations with reasons, its rows. */
export function FormProposal({ form, index, decision, learning }: FormProposalProps) {
  const text = useText();
  const undecided = undecidedRows(form, decision).length;
  return (
    <section className="cchc-learnt-form" aria-label={decision.code}>
      <h3>{formSummary(form, decision.relations.length, text)}</h3>
      <Checkbox
        checked={decision.isKept}
        label={text("learning.keepForm")}
        onChange={(_, { checked }) => learning.decide(index, { isKept: checked === true })}
      />
      <Field label={text("learning.formCode")}>
        <Input
          value={decision.code}
          onChange={(_, { value }) => learning.decide(index, { code: value })}
        />
      </Field>
      <Field label={text("learning.formName")}>
        <Input
          value={decision.name}
          onChange={(_, { value }) => learning.decide(index, { name: value })}
        />
      </Field>
      {form.otherFigureColumns.length > 0 && (
        <p>
          {text("learning.otherFigures", {
            taken: form.headings.figure ?? "",
            columns: form.otherFigureColumns.join(", "),
          })}
        </p>
      )}
      {undecided > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text("learning.undecided", { count: undecided })}</MessageBarBody>
        </MessageBar>
      )}
      <Relations {...{ form, index, decision, learning }} />
      <h4>{text("learning.rows", { count: form.rows.length })}</h4>
      <ul className="cchc-learnt-rows">
        {form.rows.map((row) => {
          const decided = decision.rows[row.index];
          return decided === undefined ? null : (
            <li key={row.index}>
              <RowProposal
                {...{ row, decided }}
                above={form.rows}
                onDecide={(change) => learning.decideRow(index, row.index, change)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Relations({ form, index, decision, learning }: FormProposalProps) {
  const text = useText();
  const { relations, rows } = form;
  const taken = new Set(decision.relations);
  const toggle = (id: string, isOn: boolean): void =>
    learning.decide(index, {
      relations: relations
        .map((relation) => relation.id)
        .filter((one) => (one === id ? isOn : taken.has(one))),
    });
  if (relations.length === 0) return <p>{text("learning.noRelations")}</p>;
  return (
    <>
      <h4>{text("learning.relations", { count: relations.length })}</h4>
      <Button onClick={() => learning.acceptAll(index)}>{text("learning.acceptAll")}</Button>
      <ul className="cchc-learnt-rows">
        {relations.map((relation) => (
          <li key={relation.id}>
            <Checkbox
              checked={taken.has(relation.id)}
              label={`${relationText(relation, rows, text)} (${text(`learning.certainty.${relation.certainty}`)})`}
              onChange={(_, { checked }) => toggle(relation.id, checked === true)}
            />
            <p className="cchc-note">
              {text("learning.why", { reasons: reasonText(relation.reasons, text) })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
