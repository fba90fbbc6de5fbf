import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { useText } from "../../locale/text-context";
import type { PaneActions, PaneState } from "../../pane-contract";
import { CompanionList } from "./companion-list";
import type { CompanionStore } from "./companion-store";
import { ComparisonResultView } from "./comparison-result";

interface ComparisonToolProps {
  /** The pane's or the page's store, as far as comparing needs it. */
  readonly store: {
    getState(): PaneState;
    subscribe(listener: () => void): () => void;
    readonly actions: Pick<PaneActions, "reveal">;
  };
  readonly companions: CompanionStore;
}

/** Companion files, and what comes of comparing the open file with them. */
export default function ComparisonTool({ store, companions }: ComparisonToolProps) {
  const text = useText();
  const { run, job } = useSyncExternalStore(store.subscribe, store.getState);
  const { files } = useSyncExternalStore(companions.subscribe, companions.getState);
  const notCompared = run?.notCompared ?? [];
  const hasEarlier = files.some(({ kind }) => kind === "earlier");
  return (
    <div className="cchc-tool">
      <CompanionList companions={companions} isChecking={job !== null} />
      {files.length > 0 && run === null && <p>{text("companions.needsCheck")}</p>}
      {notCompared.map(({ fileName, reason }) => (
        <MessageBar key={fileName} intent="warning" layout="multiline">
          <MessageBarBody>
            {text("companions.notCompared", {
              name: fileName,
              reason: text(`notCompared.${reason}`),
            })}
          </MessageBarBody>
        </MessageBar>
      ))}
      {run !== null && hasEarlier && <p>{text("companions.earlierCompared")}</p>}
      {run?.comparison !== undefined && (
        <ComparisonResultView comparison={run.comparison} reveal={store.actions.reveal} />
      )}
    </div>
  );
}
