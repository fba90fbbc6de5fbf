import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { CheckRun } from "../app/check-run";
import { CommandBar } from "./components/command-bar";
import { FindingsFilter } from "./components/findings-filter";
import { FindingsList } from "./components/findings-list";
import { JustifiedList } from "./components/justified-list";
import { KeyboardHelp } from "./components/keyboard-help";
import { LiveMessage } from "./components/live-message";
import { Questions } from "./components/questions";
import { RecognisedFacts } from "./components/recognised-facts";
import { RunDetails } from "./components/run-details";
import { StatusLine } from "./components/status-line";
import { UntiedSection } from "./components/untied-section";
import {
  countBySeverity,
  filterFindings,
  searchTexts,
  type FindingFilter,
} from "./findings/finding-groups";
import { useText } from "./locale/text-context";
import type { PaneActions, PaneHost, PaneState } from "./pane-contract";

export interface CheckPaneProps {
  readonly state: PaneState;
  readonly host: PaneHost;
  readonly actions: PaneActions;
  /** What the document's side has to say, above the results. */
  readonly notes?: ReactNode;
}

/**
 * The check's outcome and what to do about it, from 270 px wide. It knows no host: Office and the page for files hand
 * it the same state and listen to the same actions.
 */
export function CheckPane({ state, host, actions, notes }: CheckPaneProps) {
  const text = useText();
  const { run, placed, job, message, isStale } = state;
  const isBusy = job !== null;
  return (
    <div className="cchc-pane">
      <div className="cchc-pane-head">
        <CommandBar
          {...{ host, actions, isBusy }}
          hasFindings={placed.length > 0}
          hasRun={run !== null}
        />
        {job !== null && <Spinner size="tiny" label={text(`job.${job}`)} />}
        {isStale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{text("status.stale")}</MessageBarBody>
          </MessageBar>
        )}
        {message !== null && (
          <MessageBar intent={message.intent} layout="multiline">
            <MessageBarBody>{text(message.key, message.data)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <LiveMessage state={state} />
      {notes}
      {run !== null && <StatusLine run={run} />}
      {run !== null && <UntiedSection {...{ run, host, actions }} />}
      {run !== null && <RunView {...{ run, state, host, actions, isBusy }} />}
    </div>
  );
}

interface RunViewProps extends CheckPaneProps {
  readonly run: CheckRun;
  readonly isBusy: boolean;
}

/** A plan of something else is not checked, and says so. */
function OtherSubject({ run }: { readonly run: CheckRun }) {
  const text = useText();
  const subject = run.facts.otherSubject?.value;
  if (subject === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text("facts.otherSubject", { subject })}</MessageBarBody>
    </MessageBar>
  );
}

const everything: FindingFilter = { severities: new Set(), query: "" };

function RunView({ run, state, host, actions, isBusy }: RunViewProps) {
  const text = useText();
  const { placed, selected, profiles } = state;
  const [filter, setFilter] = useState(everything);
  const texts = useMemo(() => searchTexts(placed), [placed]);
  const counts = useMemo(() => countBySeverity(placed), [placed]);
  const items = useMemo(() => filterFindings(placed, texts, filter), [placed, texts, filter]);
  return (
    <>
      <RecognisedFacts {...{ run, profiles, actions, isBusy }} />
      <OtherSubject run={run} />
      <Questions {...{ run, profiles, actions, isBusy }} />
      <section className="cchc-findings" aria-label={text("findings.title")}>
        <h2>{text("findings.title")}</h2>
        {placed.length > 0 && (
          <FindingsFilter
            {...{ filter, counts, shown: items.length, total: placed.length }}
            onChange={setFilter}
          />
        )}
        {placed.length === 0 && run.packs.length > 0 && <p>{text("findings.none")}</p>}
        {placed.length > 0 && items.length === 0 && <p>{text("findings.noneMatch")}</p>}
        <FindingsList {...{ items, selected, isBusy, host, actions }} />
      </section>
      <JustifiedList {...{ run, isBusy, host, actions }} />
      <RunDetails run={run} />
      {actions.makeSlip !== undefined && (
        <Button size="small" disabledFocusable={isBusy} onClick={() => actions.makeSlip?.()}>
          {text("slip.make")}
        </Button>
      )}
      <KeyboardHelp />
    </>
  );
}
