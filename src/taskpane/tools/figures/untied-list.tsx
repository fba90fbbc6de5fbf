import { Button } from "@fluentui/react-components";
import type { UntiedNumbers } from "../../../app/tie-views";
import { useText } from "../../locale/text-context";
import type { PaneActions } from "../../pane-contract";

interface UntiedListProps {
  readonly groups: readonly UntiedNumbers[];
  /** Absent where nothing can be shown in its place. */
  readonly reveal?: PaneActions["reveal"] | undefined;
}

/** Untied numbers sentence by sentence, and why they are untied. */
export function UntiedList({ groups, reveal }: UntiedListProps) {
  const text = useText();
  return (
    <>
      <p className="cchc-note cchc-figures-note">{text("untied.hint")}</p>
      <ul className="cchc-plain-list cchc-figures">
        {groups.map(({ numbers, sentence, reason, anchor }, index) => (
          <li key={index}>
            <p>
              <strong>{numbers.join(" · ")}</strong>: {text(`figures.reason.${reason}`)}
            </p>
            <blockquote>{sentence}</blockquote>
            {reveal !== undefined && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={`${text("place.show")}: ${numbers.join(", ")}`}
                onClick={() => reveal(anchor)}
              >
                {text("place.show")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
