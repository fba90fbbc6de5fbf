import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../core/findings/finding";
import { useText } from "../locale/text-context";
import { AnswerForm } from "./answer-form";

export interface JustifyFieldsProps {
  readonly finding: Finding;
  readonly isBusy: boolean;
  readonly onJustify: (by: string, reason: string) => void;
}

/** Why a finding is left as it is, and who says so; both are needed. The day is the day it is said. */
export default function JustifyFields({ finding, isBusy, onJustify }: JustifyFieldsProps) {
  const text = useText();
  const [by, setBy] = useState("");
  const [reason, setReason] = useState("");
  const [isAsking, setAsking] = useState(false);
  const lacking = (value: string): { readonly validationMessage?: string } =>
    isAsking && value.trim() === "" ? { validationMessage: text("justify.needed") } : {};
  const submit = (): void => {
    if (by.trim() === "" || reason.trim() === "") setAsking(true);
    else onJustify(by.trim(), reason.trim());
  };
  return (
    <AnswerForm isBusy={isBusy} onSubmit={submit}>
      <p>{text("justify.hint")}</p>
      <Field size="small" label={text("justify.by")} required {...lacking(by)}>
        <Input
          size="small"
          value={by}
          autoComplete="name"
          onChange={(_, { value }) => setBy(value)}
        />
      </Field>
      <Field size="small" label={text("justify.reason")} required {...lacking(reason)}>
        <Textarea size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button
        size="small"
        type="submit"
        disabledFocusable={isBusy}
        aria-label={text("justify.submitFor", { code: finding.code })}
      >
        {text("justify.submit")}
      </Button>
    </AnswerForm>
  );
}
