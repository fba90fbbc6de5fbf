import type { DocumentType } from "../../src/core/recognition/document-facts";
import { planInProse, planPlaces, planWithTable, report, reportPlaces } from "./base-documents";
import { flatMapRows, insertAfter, type Draft } from "./draft";
import { inTurn, type Base, type Defect, type Mutant } from "./mutant";

/** Sentences that are wrong wherever they stand. */
export interface WrongTexts extends Pick<
  Mutant,
  "code" | "told" | "fewest" | "most" | "implied" | "forms"
> {
  readonly texts: readonly string[];
  /** What tells the defect where it is not the text it stands in; in the order of the texts. */
  readonly expected?: readonly string[];
  /** Documents of these types are planted with them; plans and reports when left out. */
  readonly documents?: readonly Extract<DocumentType, "plan" | "report">[];
  /** Where the rule looks; both when left out. */
  readonly places?: readonly ("prose" | "cells")[];
}

/** Plants the texts as paragraphs of plans and reports, and as notes of their tables. */
export function textMutants({
  texts,
  expected = texts,
  documents = ["plan", "report"],
  places = ["prose", "cells"],
  ...mutant
}: WrongTexts): readonly Mutant[] {
  const made = (where: string, base: Base, slots: readonly Slot[]): Mutant => ({
    ...mutant,
    where,
    base,
    most: mutant.most ?? Math.min(slots.length, 5),
    defects: (turn) =>
      slots.map((put, index): Defect => {
        const text = inTurn(texts, turn + index);
        return {
          plant: (draft) => put(draft, text),
          expected: inTurn(expected, turn + index),
        };
      }),
  });
  return documents.flatMap((document) => {
    const isPlan = document === "plan";
    const prose = (isPlan ? planPlaces : reportPlaces).map(afterLine);
    return [
      ...(places.includes("prose")
        ? [made(`paragraphs of a ${document}`, isPlan ? planInProse : report, prose)]
        : []),
      ...(places.includes("cells")
        ? [made(`cells of a ${document}`, isPlan ? planWithTable : report, noteSlots)]
        : []),
    ];
  });
}

type Slot = (draft: Draft, text: string) => Draft;

const afterLine =
  (line: string): Slot =>
  (draft, text) =>
    insertAfter(draft, line, text);

/** Rows of a task table and of a form whose notes take a text; both have such rows there. */
const noteSlots: readonly Slot[] = [4, 6, 7, 10].map(
  (wanted): Slot =>
    (draft, text) =>
      flatMapRows(draft, (row, index, { headerRowCount = 0 }) => [
        headerRowCount > 0 && index === wanted ? [...row.slice(0, -1), text] : row,
      ])
);
