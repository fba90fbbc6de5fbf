import { useSyncExternalStore } from "react";
import type { IsoDate } from "../../core/law/calendar";
import { FileButton } from "../../taskpane/components/file-button";
import { useText } from "../../taskpane/locale/text-context";
import { LearningStatus } from "../../taskpane/tools/learning/learning-status";
import type { LearningStore } from "../../taskpane/tools/learning/learning-store";
import LearningTool from "../../taskpane/tools/learning/learning-tool";
import { PackList } from "../../taskpane/tools/learning/pack-list";
import type { WebStore } from "../web-store";

interface WebLearningProps {
  /** Of the tab that shows it. */
  readonly toolId: string;
  readonly store: WebStore;
  readonly learning: LearningStore;
  readonly today: IsoDate;
}

/** Learning at the page: from the file that is open there; on the start screen, the forms kept so far. */
export default function WebLearning({ toolId, store, learning, today }: WebLearningProps) {
  const { fileName } = useSyncExternalStore(store.subscribe, store.getState);
  return fileName === null ? (
    <LearningStart {...{ toolId, store, learning }} />
  ) : (
    <LearningTool {...{ learning, today, fileName }} />
  );
}

/** Nothing is open to learn from: a workbook is asked for, and forms are brought in, handed on and removed. */
function LearningStart({ toolId, store, learning }: Omit<WebLearningProps, "today">) {
  const text = useText();
  const state = useSyncExternalStore(learning.subscribe, learning.getState);
  const { job } = useSyncExternalStore(store.subscribe, store.getState);
  const { packs, isBusy } = state;
  return (
    <div className="cchc-tool">
      <p className="cchc-note">{text("learning.startHint")}</p>
      <FileButton
        label={text("learning.chooseWorkbook")}
        accept=".xlsx"
        name="learn"
        isBusy={isBusy || job !== null}
        onChoose={(file) => store.actions.openFile(file, toolId)}
      />
      <PackList {...{ packs, learning, isBusy }} heading="h3" />
      <LearningStatus state={state} />
    </div>
  );
}
