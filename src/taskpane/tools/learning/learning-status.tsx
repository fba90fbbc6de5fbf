import { OutcomeMessage } from "../../components/outcome-message";
import { useText } from "../../locale/text-context";
import type { LearningState } from "./learning-store";

/** What the tool is doing, or what came of it. */
export function LearningStatus({ state: { isBusy, message } }: { readonly state: LearningState }) {
  const text = useText();
  return <OutcomeMessage message={message} work={isBusy ? text("learning.busy") : null} />;
}
