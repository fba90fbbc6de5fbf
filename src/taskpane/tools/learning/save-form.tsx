import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { IsoDate } from "../../../core/law/calendar";
import { useText } from "../../locale/text-context";
import type { LearningStore } from "./learning-store";

interface SaveFormProps {
  readonly learning: LearningStore;
  readonly fileName: string;
  readonly validFrom: IsoDate;
  readonly isBusy: boolean;
}

/** What the set of forms is called, whose it is and since when; then it is kept and handed over. */
export function SaveForm({ learning, fileName, validFrom, isBusy }: SaveFormProps) {
  const text = useText();
  const [title, setTitle] = useState(text("learning.packTitleDefault"));
  const [office, setOffice] = useState("");
  const [from, setFrom] = useState(validFrom);
  const isReady = title.trim() !== "" && office.trim() !== "" && from !== "";
  const save = (): void => {
    if (!isReady) return;
    const order = { title: title.trim(), office: office.trim(), fileName, validFrom: from };
    void learning.save({ ...order, profiles: null });
  };
  return (
    <div className="cchc-learnt-save">
      <Field label={text("learning.packTitle")} required>
        <Input value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label={text("learning.office")} required>
        <Input value={office} onChange={(_, { value }) => setOffice(value)} />
      </Field>
      <Field label={text("learning.validFrom")} required>
        <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
      </Field>
      <Button appearance="primary" disabledFocusable={isBusy || !isReady} onClick={save}>
        {text(learning.way === "copy" ? "learning.copy" : "learning.save")}
      </Button>
    </div>
  );
}
