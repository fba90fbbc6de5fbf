import { lazy } from "react";
import type { CheckRun } from "../../app/check-run";
import { useText } from "../locale/text-context";
import type { PaneActions, PaneHost } from "../pane-contract";
import { Disclosure } from "./disclosure";
import { LazyPart } from "./lazy-part";

const UntiedSentences = lazy(() => import("../tools/figures/untied-sentences"));

interface UntiedSectionProps {
  readonly run: CheckRun;
  readonly host: PaneHost;
  readonly actions: Pick<PaneActions, "reveal">;
}

/** The numbers of a report that are tied to no table: folded away below the status, for they are no findings. */
export function UntiedSection({ run: { tying }, host, actions }: UntiedSectionProps) {
  const text = useText();
  const count = tying?.text.ties.filter(({ status }) => status === "untied").length ?? 0;
  if (tying === undefined || count === 0) return null;
  return (
    <Disclosure title={text("untied.title", { count })}>
      <LazyPart>
        <UntiedSentences tying={tying} {...(host.canReveal && { reveal: actions.reveal })} />
      </LazyPart>
    </Disclosure>
  );
}
