import type { Edit } from "../../core/fixes/edit";
import { goalsOfYear, type MeasurableGoal } from "../../core/law/measurable-goal";
import { outlineOf } from "../../core/model/outline-of";
import { readAreaParts } from "../../core/recognition/area-parts";
import { fold } from "../../core/text/vietnamese";
import type { DraftedDocument } from "./drafted-document";

/** A goal as it is offered for one document. */
export interface OfferedGoal extends MeasurableGoal {
  readonly areaName: string;
  /** True where it can go under the goals of its area; otherwise only to the cursor. */
  readonly hasPlace: boolean;
  /** True where the document has the sentence already. */
  readonly isThere: boolean;
}

/** Goals that the law sets for the year and level of a document, in the order of its areas. */
export function offerGoals({
  law,
  on,
  model,
  ...drafted
}: DraftedDocument): readonly OfferedGoal[] {
  const year = drafted.year ?? Number(on.slice(0, 4)) + 1;
  const goals = goalsOfYear(law.goals, year);
  const parts = readAreaParts(outlineOf(model), law.areas, law.vocabulary);
  const withGoals = new Set(
    parts.filter((part) => part.goals.length > 0).map((part) => part.areaId)
  );
  const said = new Set(
    parts.flatMap((part) => part.goals.map(({ text }) => fold(withoutDash(text))))
  );
  return law.areas.flatMap(({ id, name }) =>
    goals
      .filter(({ areaId }) => areaId === id)
      .map((goal) => ({
        ...goal,
        areaName: name,
        hasPlace: withGoals.has(id),
        isThere: said.has(fold(goal.text)),
      }))
  );
}

/** The goal after the last one of its area, written as that one is; nothing where the area has no goals to stand behind. */
export function goalEdits({ model, law }: DraftedDocument, goal: MeasurableGoal): readonly Edit[] {
  const last = readAreaParts(outlineOf(model), law.areas, law.vocabulary)
    .find(({ areaId }) => areaId === goal.areaId)
    ?.goals.at(-1);
  if (last === undefined) return [];
  const [dash = ""] = /^\s*[-–+•]\s*/u.exec(last.text) ?? [];
  const paragraphs = [{ text: dash + goal.text, like: last.id }];
  return [{ kind: "insertParagraphs", after: last.id, paragraphs }];
}

function withoutDash(text: string): string {
  return text.replace(/^\s*[-–+•]\s*/u, "");
}
