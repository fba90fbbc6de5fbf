import { nameOfTask } from "../../../app/comparison-groups";
import type { PlacedTask } from "../../../app/plan-files";
import { placeText } from "../../../app/places/place-text";
import type { Anchor } from "../../../core/model/anchor";
import { useText } from "../../locale/text-context";

interface ComparedItemProps {
  readonly item: PlacedTask;
  readonly reveal: (anchor: Anchor) => void;
}

/** One task of the comparison with both of its places; its name leads to the one in the report. */
export function ComparedItem({ item, reveal }: ComparedItemProps) {
  const text = useText();
  const { task, plannedPlace, reportPlace } = item;
  const name = nameOfTask(item);
  const hasPlace = task.anchor.kind !== "document";
  return (
    <li className="cchc-compared">
      {hasPlace ? (
        <button
          type="button"
          className="cchc-compared-name"
          aria-label={text("comparison.go", { name })}
          onClick={() => reveal(task.anchor)}
        >
          {name}
        </button>
      ) : (
        <p className="cchc-compared-name">{name}</p>
      )}
      <p>{text(`comparison.reason.${task.reason}`)}</p>
      {task.differences.map(({ field, planned, reported }) => (
        <p key={field}>{text(`comparison.difference.${field}`, { planned, reported })}</p>
      ))}
      {task.verdict === "doubtful" && task.line !== null && (
        <blockquote className="cchc-compared-quote">
          {reportPlace.quote ?? task.line.name}
          <span> · {text("comparison.similarity", { percent: percentOf(task.similarity) })}</span>
        </blockquote>
      )}
      <p className="cchc-note">
        {[
          task.dueDay === null ? null : text("comparison.due", { date: text.date(task.dueDay) }),
          task.planned === null || plannedPlace === null
            ? null
            : text("comparison.planPlace", {
                file: task.planned.fileName,
                place: placeText(plannedPlace.label, text),
              }),
          task.line === null
            ? null
            : text("comparison.reportPlace", { place: placeText(reportPlace.label, text) }),
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
    </li>
  );
}

const percentOf = (share: number): number => Math.round(share * 100);
