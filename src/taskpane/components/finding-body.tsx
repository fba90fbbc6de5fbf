import { Button } from "@fluentui/react-components";
import type { Citation } from "../../core/findings/finding";
import { useText } from "../locale/text-context";
import type { FindingItemProps } from "./finding-item";
import { FixForm } from "./fix-form";
import { JustifyForm } from "./justify-form";
import { ReferenceBadge } from "./reference-badge";
import { RulePage } from "./rule-page";

/** What, where, why, on what ground, and what to do. */
export function FindingBody({ item, host, actions, isBusy }: FindingItemProps) {
  const text = useText();
  const { finding, place, index } = item;
  return (
    <>
      {place.quote !== null && (
        <>
          <h4>{text("finding.quote")}</h4>
          <blockquote>{place.quote}</blockquote>
        </>
      )}
      {host.canReveal && (
        <Button size="small" appearance="subtle" onClick={() => actions.reveal(finding.anchor)}>
          {text("place.show")}
        </Button>
      )}
      <h4>{text("finding.why")}</h4>
      <p>{finding.rationale}</p>
      <h4>{text("finding.source")}</h4>
      <Source citation={finding.citation} />
      {host.canEdit && (
        <>
          <h4>{text("finding.fix")}</h4>
          {finding.fixes.map((fix, number) => (
            <FixForm
              key={number}
              fix={fix}
              isBusy={isBusy}
              onApply={(answer) => actions.applyFix(index, number, answer)}
            />
          ))}
          {finding.fixes.length === 0 && <p>{text("finding.noFix")}</p>}
        </>
      )}
      {actions.justify !== undefined && (
        <JustifyForm
          finding={finding}
          isBusy={isBusy}
          onJustify={(by, reason) => actions.justify?.(index, by, reason)}
        />
      )}
      {finding.relatedInformation.length > 0 && (
        <>
          <h4>{text("finding.related")}</h4>
          <ul className="cchc-plain-list">
            {finding.relatedInformation.map((related, number) => (
              <li key={number}>
                {host.canReveal ? (
                  <button
                    type="button"
                    className="cchc-link"
                    onClick={() => actions.reveal(related.anchor)}
                  >
                    {related.message}
                  </button>
                ) : (
                  related.message
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <RulePage ruleId={finding.ruleId} code={finding.code} explain={actions.explain} />
    </>
  );
}

function Source({ citation }: { readonly citation: Citation }) {
  const text = useText();
  return (
    <div className="cchc-source">
      <p>
        {citation.locator === ""
          ? citation.instrument
          : `${citation.locator}, ${citation.instrument}`}{" "}
        {citation.certainty !== "official" && <ReferenceBadge />}
      </p>
      <p className="cchc-source-note">
        {text(`certainty.${citation.certainty}`)}. {citation.source}
      </p>
    </div>
  );
}
