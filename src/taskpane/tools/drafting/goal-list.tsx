import { Button } from "@fluentui/react-components";
import type { OfferedGoal } from "../../../app/drafting/goals";
import { ReferenceBadge } from "../../components/reference-badge";
import { useText } from "../../locale/text-context";
import type { DraftingStore } from "./drafting-store";

interface GoalListProps {
  readonly drafting: DraftingStore;
  readonly goals: readonly OfferedGoal[];
  readonly isBusy: boolean;
}

/** Goals that can be measured, by area, each with where its figure comes from. */
export function GoalList({ drafting, goals, isBusy }: GoalListProps) {
  const text = useText();
  if (goals.length === 0) return <p className="cchc-note">{text("draft.goals.none")}</p>;
  const areas = [...new Set(goals.map(({ areaName }) => areaName))];
  return (
    <>
      <p className="cchc-note">{text("draft.goals.hint")}</p>
      {areas.map((areaName) => (
        <section key={areaName} aria-label={areaName}>
          <h3>{areaName}</h3>
          <ul className="cchc-plain-list cchc-draft-goals">
            {goals
              .filter((goal) => goal.areaName === areaName)
              .map((goal) => (
                <Goal key={goal.id} {...{ drafting, goal, isBusy }} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface GoalProps {
  readonly drafting: DraftingStore;
  readonly goal: OfferedGoal;
  readonly isBusy: boolean;
}

function Goal({ drafting: { door, actions }, goal, isBusy }: GoalProps) {
  const text = useText();
  const { provenance, isThere, hasPlace } = goal;
  return (
    <li>
      <p>{goal.text}</p>
      <p className="cchc-note">
        {text("deadlines.source", { source: provenance.source })}{" "}
        {provenance.certainty !== "official" && <ReferenceBadge />}
      </p>
      {isThere ? (
        <p className="cchc-note">{text("draft.goals.there")}</p>
      ) : (
        <div className="cchc-commands">
          {hasPlace && (
            <Button
              size="small"
              aria-label={`${text("draft.goals.add")}: ${goal.text}`}
              disabledFocusable={isBusy}
              onClick={() => void actions.addGoal(goal)}
            >
              {text("draft.goals.add")}
            </Button>
          )}
          {door.atCursor !== undefined && (
            <Button
              size="small"
              aria-label={`${text("draft.place.cursor")}: ${goal.text}`}
              disabledFocusable={isBusy}
              onClick={() => void actions.goalAtCursor(goal)}
            >
              {text("draft.place.cursor")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
