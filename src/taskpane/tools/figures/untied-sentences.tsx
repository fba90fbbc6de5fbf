import { useMemo } from "react";
import type { CheckRun } from "../../../app/check-run";
import { untiedNumbers, viewTying } from "../../../app/tie-views";
import type { PaneActions } from "../../pane-contract";
import { UntiedList } from "./untied-list";

interface UntiedSentencesProps {
  readonly tying: NonNullable<CheckRun["tying"]>;
  readonly reveal?: PaneActions["reveal"];
}

/** What a check run left untied. */
export default function UntiedSentences({ tying, reveal }: UntiedSentencesProps) {
  const groups = useMemo(() => untiedNumbers(viewTying(tying)), [tying]);
  return <UntiedList {...{ groups, reveal }} />;
}
