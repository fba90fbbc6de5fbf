import { useState } from "react";
import type { MovedForms } from "../../../app/move-forms";
import type { OpenDocument } from "../../office/open-document";
import { FileButton } from "../../components/file-button";
import { useText } from "../../locale/text-context";
import type { PaneMessage } from "../../pane-contract";
import type { FiguresDesk } from "./figures-desk";
import { MovedNotes } from "./moved-notes";
import { failureMessage } from "../../failure-message";
import { takeTurns } from "../../in-turns";
import { OutcomeMessage } from "../../components/outcome-message";

interface SheetsFromReportProps {
  readonly desk: Pick<FiguresDesk, "formsToSheets">;
  readonly open: Pick<OpenDocument, "insertSheets" | "describeError">;
  /** Of the office that the pane is set to; null where the report is to tell. */
  profileId(): string | null;
}

/** The forms in the tables of a Word report as sheets behind those of the open workbook. */
export function SheetsFromReport({ desk, open, profileId }: SheetsFromReportProps) {
  const text = useText();
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<PaneMessage | null>(null);
  const [moved, setMoved] = useState<MovedForms | null>(null);
  const [inTurns] = useState(takeTurns);
  const move = async (file: File): Promise<PaneMessage> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const made = await desk.formsToSheets(file.name, bytes, profileId());
    if (made.kind === "impossible") return { intent: "warning", key: `figures.${made.reason}` };
    const names = (await open.insertSheets?.(made.sheets)) ?? [];
    setMoved(made);
    const isWhole = made.different.length + made.leftBehind.length === 0;
    return {
      intent: isWhole ? "success" : "warning",
      key: "figures.sheets.done",
      data: { count: names.length, names: names.join(", ") },
    };
  };
  const choose = (file: File): Promise<void> =>
    inTurns(async () => {
      setBusy(true);
      setMoved(null);
      setMessage(null);
      const explain = (cause: unknown): PaneMessage =>
        failureMessage(cause, file.name, open.describeError);
      setMessage(await move(file).catch(explain));
      setBusy(false);
    });
  return (
    <section className="cchc-tool" aria-label={text("figures.sheets.title")}>
      <h2>{text("figures.sheets.title")}</h2>
      <p className="cchc-note">{text("figures.sheets.hint")}</p>
      <FileButton
        label={text("figures.sheets.choose")}
        accept=".docx"
        name="figures"
        isBusy={isBusy}
        onChoose={(file) => void choose(file)}
      />
      <OutcomeMessage {...{ message }} work={isBusy ? text("figures.sheets.busy") : null} />
      {moved !== null && <MovedNotes moved={moved} />}
    </section>
  );
}
