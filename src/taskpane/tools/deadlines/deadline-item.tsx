import { deadlineName, dueText, windowText } from "../../../app/deadlines/deadline-text";
import type { Deadline } from "../../../app/deadlines/list-deadlines";
import { ReferenceBadge } from "../../components/reference-badge";
import { useText } from "../../locale/text-context";

interface DeadlineItemProps {
  readonly deadline: Deadline;
  readonly isNext?: boolean;
}

/** One thing due: what, until when, how long that is, what it counts, and who says so. */
export function DeadlineItem({ deadline, isNext = false }: DeadlineItemProps) {
  const text = useText();
  const { daysLeft, provenance } = deadline;
  const window = windowText(deadline, text);
  return (
    <div className={isNext ? "cchc-deadline cchc-deadline-next" : "cchc-deadline"}>
      <p className="cchc-deadline-name">{deadlineName(deadline, text)}</p>
      {daysLeft !== null && (
        <p className="cchc-days-left">
          {daysLeft === 0
            ? text("deadlines.today")
            : text("deadlines.daysLeft", { days: daysLeft })}
        </p>
      )}
      <p>{dueText(deadline, text)}</p>
      {window !== null && <p>{window}</p>}
      <p className="cchc-note">
        {text("deadlines.source", { source: provenance.source })}{" "}
        {provenance.certainty !== "official" && <ReferenceBadge />}
      </p>
    </div>
  );
}
