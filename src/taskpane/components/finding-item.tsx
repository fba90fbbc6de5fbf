import { memo, useEffect, useRef } from "react";
import type { Finding } from "../../core/findings/finding";
import type { ListedFinding } from "../findings/finding-groups";
import { placeText } from "../../app/places/place-text";
import { useText } from "../locale/text-context";
import type { PaneActions, PaneHost } from "../pane-contract";
import { Chevron } from "./disclosure";
import { FindingBody } from "./finding-body";
import { SeverityIcon } from "./severity-icon";

export interface FindingItemProps {
  readonly item: ListedFinding;
  readonly isOpen: boolean;
  /** The one item of the list that Tab reaches. */
  readonly isStop: boolean;
  readonly isBusy: boolean;
  readonly host: PaneHost;
  readonly actions: PaneActions;
  readonly onToggle: (finding: number) => void;
}

/** The id of a finding's button: the list moves the focus by it. */
export const findingButtonId = (index: number): string => `cchc-finding-${index}`;

/** What tells one finding from the next when the list has moved up: an answer must not pass to another question. */
const identityOf = ({ ruleId, messageId, anchor, data }: Finding): string =>
  JSON.stringify([ruleId, messageId, anchor, data]);

/** True when a part of the element lies outside the window. */
function isCut(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < 0 || bottom > window.innerHeight;
}

/** One finding: a line to recognise it by and, once opened, everything there is to say about it. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { item, isOpen, isStop, onToggle } = props;
  const text = useText();
  const { finding, place, index } = item;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen && line.current !== null && isCut(line.current))
      line.current.scrollIntoView({ block: "start" });
  }, [isOpen]);
  const bodyId = `${findingButtonId(index)}-body`;
  return (
    <li ref={line} className={isOpen ? "cchc-finding cchc-finding-open" : "cchc-finding"}>
      <button
        type="button"
        id={findingButtonId(index)}
        className="cchc-finding-button"
        data-finding={index}
        tabIndex={isStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        onClick={() => onToggle(index)}
      >
        <span className="cchc-finding-line">
          <SeverityIcon severity={finding.severity} />
          <span className={`cchc-severity-name cchc-severity-${finding.severity}`}>
            {text(`severity.${finding.severity}`)}
          </span>
          <span className="cchc-finding-code">{finding.code}</span>
          <Chevron isOpen={isOpen} />
        </span>
        <span className="cchc-finding-message">{finding.message}</span>
        <span className="cchc-finding-place">
          {place.label.kind === "paragraph" && place.quote !== null
            ? text("place.quoted", { quote: place.quote })
            : placeText(place.label, text)}
        </span>
      </button>
      {isOpen && (
        <div id={bodyId} className="cchc-finding-body">
          <FindingBody key={identityOf(finding)} {...props} />
        </div>
      )}
    </li>
  );
});
