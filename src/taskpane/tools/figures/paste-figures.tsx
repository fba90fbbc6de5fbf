import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useText } from "../../locale/text-context";

interface PasteFiguresProps {
  readonly isBusy: boolean;
  onPaste(text: string): Promise<boolean>;
}

/** A box for figures copied in Excel, shown once it is asked for. Text that is refused stays, to be looked at. */
export function PasteFigures({ isBusy, onPaste }: PasteFiguresProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [pasted, setPasted] = useState("");
  const take = async (): Promise<void> => {
    if (!(await onPaste(pasted))) return;
    setPasted("");
    setOpen(false);
  };
  if (!isOpen)
    return (
      <Button className="cchc-own-width" disabledFocusable={isBusy} onClick={() => setOpen(true)}>
        {text("figures.paste")}
      </Button>
    );
  return (
    <div className="cchc-draft-form">
      <Field label={text("figures.paste.label")}>
        <Textarea value={pasted} rows={4} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <Button
        className="cchc-own-width"
        disabledFocusable={isBusy || pasted.trim() === ""}
        onClick={() => void take()}
      >
        {text("figures.paste.take")}
      </Button>
    </div>
  );
}
