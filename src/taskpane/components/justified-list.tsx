import { Button } from "@fluentui/react-components";
import type { CheckRun } from "../../app/check-run";
import type { Justification } from "../../core/justifications/justification";
import { useText } from "../locale/text-context";
import type { PaneActions, PaneHost } from "../pane-contract";
import { Disclosure } from "./disclosure";

interface JustifiedListProps {
  readonly run: CheckRun;
  readonly isBusy: boolean;
  readonly host: PaneHost;
  readonly actions: PaneActions;
}

/** Findings that the file itself justifies, and justifications that hold no more: told apart, never dropped. */
export function JustifiedList({ run, isBusy, host, actions }: JustifiedListProps) {
  const text = useText();
  const { justified = [], lapsed = [] } = run;
  if (justified.length === 0 && lapsed.length === 0) return null;
  const remove = (justification: Justification) =>
    actions.unjustify !== undefined && (
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={isBusy}
        aria-label={text("justify.removeFor", { code: justification.code })}
        onClick={() => actions.unjustify?.(justification)}
      >
        {text("justify.remove")}
      </Button>
    );
  return (
    <div className="cchc-details">
      {justified.length > 0 && (
        <Disclosure title={text("justify.list", { count: justified.length })} isOpenAtFirst>
          <ul className="cchc-plain-list cchc-justified">
            {justified.map(({ finding, justification }) => (
              <li key={`${justification.fingerprint}/${justification.occurrence}`}>
                <p>
                  <strong>{finding.code}</strong> {finding.message}
                </p>
                <Explained justification={justification} />
                {host.canReveal && (
                  <Button
                    size="small"
                    appearance="subtle"
                    onClick={() => actions.reveal(finding.anchor)}
                  >
                    {text("place.show")}
                  </Button>
                )}
                {remove(justification)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {lapsed.length > 0 && (
        <Disclosure title={text("justify.lapsed", { count: lapsed.length })} isOpenAtFirst>
          <p>{text("justify.lapsedHint")}</p>
          <ul className="cchc-plain-list cchc-justified">
            {lapsed.map((justification) => (
              <li key={`${justification.fingerprint}/${justification.occurrence}`}>
                <p>
                  <strong>{justification.code}</strong> {justification.quote}
                </p>
                <Explained justification={justification} />
                {remove(justification)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function Explained({ justification }: { readonly justification: Justification }) {
  const text = useText();
  const { by, on, reason } = justification;
  return <p>{text("justify.explained", { by, reason, date: text.date(on) })}</p>;
}
