import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { SnapshotTaken } from "../../../app/figure-snapshot";
import type { DocumentModel } from "../../../core/model/document";
import type { WorkbookModel } from "../../../core/model/workbook";
import type { Host } from "../../../core/host";
import type { OfficeStore } from "../../office/office-store";
import { useText } from "../../locale/text-context";
import type { PaneMessage } from "../../pane-contract";
import type { FiguresDesk } from "./figures-desk";
import { failureMessage } from "../../failure-message";
import { OutcomeMessage } from "../../components/outcome-message";

interface CopyFiguresProps {
  readonly store: Pick<OfficeStore, "getState">;
  readonly host: Pick<Host<DocumentModel | WorkbookModel>, "read">;
  readonly desk: Pick<FiguresDesk, "copy">;
  readonly fileName: string;
  /** Puts a text on the clipboard; rejects where the web view forbids it. */
  write(text: string): Promise<void>;
}

type Copied = Extract<SnapshotTaken, { kind: "taken" }>;

/** The workbook's figures as a text for Word: on the clipboard, and in a box where there is no other way. */
export default function CopyFigures({ store, host, desk, fileName, write }: CopyFiguresProps) {
  const text = useText();
  const [copied, setCopied] = useState<Copied | null>(null);
  const [message, setMessage] = useState<PaneMessage | null>(null);
  const copy = async (): Promise<void> => {
    try {
      const taken = await take();
      setCopied(taken.kind === "taken" ? taken : null);
      setMessage(await said(taken));
    } catch (cause) {
      setMessage(failureMessage(cause));
    }
  };
  const take = async (): Promise<SnapshotTaken> => {
    const { model } = await host.read();
    if (model.kind !== "workbook") return { kind: "impossible", reason: "noForms" };
    const { run } = store.getState();
    const profileId = run?.profile?.id ?? null;
    return desk.copy({ model, fileName, profileId, on: run?.on ?? null });
  };
  const said = async (taken: SnapshotTaken): Promise<PaneMessage> => {
    if (taken.kind === "impossible")
      return {
        intent: "warning",
        key: taken.reason === "noDate" ? "figures.copy.noDate" : "figures.noForms",
      };
    try {
      await write(taken.text);
    } catch {
      // A web view that forbids the clipboard: the box below holds the text, and the message says so.
      return { intent: "warning", key: "figures.copy.byHand" };
    }
    return { intent: "success", key: "figures.copy.done", data: { count: taken.forms.length } };
  };
  return (
    <section className="cchc-tool" aria-label={text("figures.copy.title")}>
      <h2>{text("figures.copy.title")}</h2>
      <p className="cchc-note">{text("figures.copy.hint")}</p>
      <Button className="cchc-own-width" onClick={() => void copy()}>
        {text("figures.copy")}
      </Button>
      <OutcomeMessage {...{ message }} />
      {copied !== null && (
        <Field label={text("figures.copy.label")}>
          <Textarea readOnly value={copied.text} rows={4} onFocus={selectAll} />
        </Field>
      )}
    </section>
  );
}

function selectAll({ currentTarget }: { readonly currentTarget: HTMLTextAreaElement }): void {
  currentTarget.select();
}
