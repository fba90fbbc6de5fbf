import { useSyncExternalStore } from "react";
import type { IsoDate } from "../../core/law/calendar";
import type { LearningStore } from "../../taskpane/tools/learning/learning-store";
import LearningTool from "../../taskpane/tools/learning/learning-tool";
import type { WebStore } from "../web-store";

interface WebLearningProps {
  readonly store: WebStore;
  readonly learning: LearningStore;
  readonly today: IsoDate;
}

/** Learning at the page: from the file that is open there. */
export default function WebLearning({ store, learning, today }: WebLearningProps) {
  const { fileName } = useSyncExternalStore(store.subscribe, store.getState);
  return <LearningTool {...{ learning, today }} fileName={fileName ?? ""} />;
}
