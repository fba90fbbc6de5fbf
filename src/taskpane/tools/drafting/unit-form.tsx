import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { UnitProfile } from "../../../app/drafting/unit-text";
import type { TextKey } from "../../../app/locale/text";
import { useText } from "../../locale/text-context";

interface UnitFormProps {
  /** What the form begins with. */
  readonly unit: UnitProfile;
  readonly isBusy: boolean;
  onKeep(unit: UnitProfile): void;
}

const lines = ["name", "parentName", "shortName", "place", "symbol"] as const;
const furtherLines = ["focalUnit", "draftingSymbol"] as const;
const lists = ["recipients", "units"] as const;

/** Everything an office tells once; only its name is needed, the rest may stay a slot in what is made. */
export function UnitForm({ unit, isBusy, onKeep }: UnitFormProps) {
  const text = useText();
  const [told, setTold] = useState<UnitProfile>(unit);
  const [isTried, setTried] = useState(false);
  const isNamed = told.name.trim() !== "";
  const line = (field: (typeof lines | typeof furtherLines)[number]) => (
    <Line
      key={field}
      label={`draft.unit.${field}`}
      hint={`draft.unit.${field}Hint`}
      value={told[field]}
      isNeeded={field === "name"}
      fault={isTried && field === "name" && !isNamed ? "draft.unit.nameNeeded" : null}
      onChange={(value) => setTold({ ...told, [field]: value })}
    />
  );
  const signatory = (field: keyof UnitProfile["signatory"], isLong = false) => (
    <Line
      label={`draft.unit.signatory.${field}`}
      hint={`draft.unit.signatory.${field}Hint`}
      value={told.signatory[field]}
      isLong={isLong}
      onChange={(value) => setTold({ ...told, signatory: { ...told.signatory, [field]: value } })}
    />
  );
  return (
    <form
      className="cchc-draft-form"
      noValidate
      aria-label={text("draft.unit")}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isNamed && !isBusy) onKeep(tidy(told));
      }}
    >
      {lines.map(line)}
      {signatory("authority", true)}
      {signatory("title")}
      {signatory("name")}
      {furtherLines.map(line)}
      {lists.map((field) => (
        <Line
          key={field}
          label={`draft.unit.${field}`}
          hint={`draft.unit.${field}Hint`}
          value={told[field].join("\n")}
          isLong
          onChange={(value) => setTold({ ...told, [field]: value.split("\n") })}
        />
      ))}
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        {text("draft.unit.keep")}
      </Button>
    </form>
  );
}

/** Blank lines of the lists say nothing. */
function tidy(unit: UnitProfile): UnitProfile {
  const filled = (list: readonly string[]): string[] =>
    list.map((one) => one.trim()).filter((one) => one !== "");
  return { ...unit, recipients: filled(unit.recipients), units: filled(unit.units) };
}

interface LineProps {
  readonly label: TextKey;
  readonly hint: TextKey;
  readonly value: string;
  readonly isNeeded?: boolean;
  readonly isLong?: boolean;
  readonly fault?: TextKey | null;
  onChange(value: string): void;
}

function Line(props: LineProps) {
  const { label, hint, value, isNeeded = false, isLong = false, fault = null, onChange } = props;
  const text = useText();
  return (
    <Field
      label={text(label)}
      hint={text(hint)}
      required={isNeeded}
      {...(fault === null ? {} : { validationMessage: text(fault) })}
    >
      {isLong ? (
        <Textarea value={value} rows={3} onChange={(_, data) => onChange(data.value)} />
      ) : (
        <Input value={value} onChange={(_, data) => onChange(data.value)} />
      )}
    </Field>
  );
}
