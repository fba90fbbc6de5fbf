import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { reasonText } from "../../../app/learning/describe-learning";
import type { IndicatorNature } from "../../../core/law/statistics-form";
import type { ProposedRow, RowDecision } from "../../../core/learning/proposal";
import { useText } from "../../locale/text-context";

interface RowProposalProps {
  readonly row: ProposedRow;
  readonly decided: RowDecision;
  /** The form's rows; those above this one may be its parent. */
  readonly above: readonly ProposedRow[];
  readonly onDecide: (change: Partial<RowDecision>) => void;
}

const natures: readonly IndicatorNature[] = [
  "group",
  "flow",
  "stock",
  "cumulative",
  "ratio",
  "code",
];

/** One row: kept or not, how it is counted and why; everything else is changed once "Sửa" is pressed. */
export function RowProposal({ row, decided, above, onDecide }: RowProposalProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { number } = row;
  const nature = text(
    decided.nature === null ? "learning.nature.unknown" : `learning.nature.${decided.nature}`
  );
  const parent = decided.parent === null ? null : (above[decided.parent] ?? null);
  return (
    <>
      <Checkbox
        checked={decided.isKept}
        label={text("learning.row", { number, name: decided.name })}
        onChange={(_, { checked }) => onDecide({ isKept: checked === true })}
      />
      <p className="cchc-note">
        {[decided.measureUnit, nature].filter((part) => part !== null).join(" · ")}
        {parent !== null && ` · ${text("learning.parent")} ${parent.number}`}
      </p>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-label={text("learning.editRow", { number })}
        onClick={() => setOpen(!isOpen)}
      >
        {text("learning.edit")}
      </Button>
      {isOpen && <RowFields {...{ row, decided, above, onDecide }} />}
    </>
  );
}

function RowFields({ row, decided, above, onDecide }: RowProposalProps) {
  const text = useText();
  return (
    <div role="group" aria-label={text("learning.editRow", { number: row.number })}>
      <Field label={text("learning.name")}>
        <Input value={decided.name} onChange={(_, { value }) => onDecide({ name: value })} />
      </Field>
      <Field label={text("learning.unit")}>
        <Input
          value={decided.measureUnit ?? ""}
          onChange={(_, { value }) => onDecide({ measureUnit: value === "" ? null : value })}
        />
      </Field>
      <Field
        label={text("learning.nature")}
        hint={text("learning.why", { reasons: reasonText(row.nature.reasons, text) })}
      >
        <Select
          value={decided.nature ?? ""}
          onChange={(_, { value }) =>
            onDecide({ nature: natures.find((one) => one === value) ?? null })
          }
        >
          <option value="">{text("learning.nature.unknown")}</option>
          {natures.map((one) => (
            <option key={one} value={one}>
              {text(`learning.nature.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={text("learning.parent")}
        hint={text("learning.why", { reasons: reasonText(row.parent.reasons, text) })}
      >
        <Select
          value={decided.parent === null ? "" : String(decided.parent)}
          onChange={(_, { value }) => onDecide({ parent: value === "" ? null : Number(value) })}
        >
          <option value="">{text("learning.noParent")}</option>
          {above.slice(0, row.index).map(({ index, number, name }) => (
            <option key={index} value={String(index)}>
              {text("learning.row", { number, name })}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
