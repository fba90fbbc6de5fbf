import { summariseRun } from "../../app/summarise-run";
import { useText } from "../locale/text-context";
import type { PaneState } from "../pane-contract";

/** What a screen reader is told, politely: the job under way, then its outcome. */
export function LiveMessage({ state }: { readonly state: PaneState }) {
  const text = useText();
  const { job, message, run } = state;
  const spoken: string[] = [];
  if (job !== null) spoken.push(text(`job.${job}`));
  else {
    if (message !== null) spoken.push(text(message.key, message.data));
    if (run !== null) spoken.push(text("status.announce", { ...summariseRun(run) }));
  }
  return (
    <p className="cchc-visually-hidden" aria-live="polite">
      {spoken.join(" ")}
    </p>
  );
}
