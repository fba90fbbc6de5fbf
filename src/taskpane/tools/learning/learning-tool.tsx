import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { refusalText } from "../../../app/learning/describe-learning";
import type { IsoDate } from "../../../core/law/calendar";
import { useText } from "../../locale/text-context";
import { FileButton } from "../../components/file-button";
import { FormProposal } from "./form-proposal";
import { LearningStatus } from "./learning-status";
import type { LearningState, LearningStore } from "./learning-store";
import { PackList } from "./pack-list";
import { SaveForm } from "./save-form";

interface LearningToolProps {
  readonly learning: LearningStore;
  /** Name of the open file, as the learnt forms tell where they come from. */
  readonly fileName: string;
  readonly today: IsoDate;
}

/** A form learnt from the open workbook: what is proposed, what the user makes of it, and the forms kept so far. */
export default function LearningTool({ learning, fileName, today }: LearningToolProps) {
  const text = useText();
  const state = useSyncExternalStore(learning.subscribe, learning.getState);
  const { view, earlier, isBusy } = state;
  return (
    <div className="cchc-tool">
      <h2>{text("learning.title")}</h2>
      <p className="cchc-note">{text("learning.hint")}</p>
      <div className="cchc-commands">
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => void learning.learn()}
        >
          {text(view?.kind === "learnt" ? "learning.learnAgain" : "learning.learn")}
        </Button>
        <FileButton
          label={text("learning.earlier")}
          accept=".xlsx"
          isBusy={isBusy}
          name="earlier"
          onChoose={(file) => void learning.addEarlier(file)}
        />
      </div>
      {earlier.length > 0 && <p>{text("learning.earlierFiles", { names: earlier.join(", ") })}</p>}
      <Proposals {...{ state, learning, fileName, today }} />
      <LearningStatus state={state} />
      <PackList packs={state.packs} learning={learning} isBusy={isBusy} heading="h2" />
    </div>
  );
}

interface ProposalsProps extends LearningToolProps {
  readonly state: LearningState;
}

function Proposals({
  state: { view, decisions, isBusy },
  learning,
  fileName,
  today,
}: ProposalsProps) {
  const text = useText();
  if (view === null) return null;
  if (view.kind === "noWorkbook")
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{text("learning.noWorkbook")}</MessageBarBody>
      </MessageBar>
    );
  return (
    <>
      {view.refused.map((refused) => (
        <MessageBar key={refused.sheetName} intent="warning" layout="multiline">
          <MessageBarBody>{refusalText(refused, text)}</MessageBarBody>
        </MessageBar>
      ))}
      {view.forms.map((form, index) => {
        const decision = decisions[index];
        return decision === undefined ? null : (
          <FormProposal key={form.code} {...{ form, index, decision, learning }} />
        );
      })}
      {view.forms.length > 0 && (
        <SaveForm
          {...{ learning, fileName, isBusy }}
          validFrom={view.validFrom ?? `${today.slice(0, 4)}-01-01`}
        />
      )}
    </>
  );
}
