import { untiedNumbers, viewTying } from "../../app/tie-views";
import type { Text } from "../../app/locale/text";
import type { TyingOutcome } from "../../app/tie-text";
import { shortened } from "../../core/text/shortened";

const longestSentence = 160;

/** The numbers of a report that are tied to no table, as lines; nothing where there are none. */
export function untiedLines(tying: TyingOutcome, text: Text): readonly string[] {
  const view = viewTying(tying);
  if (view.counts.untied === 0) return [];
  return [
    `${text("untied.title", { count: view.counts.untied })}. ${text("untied.hint")}`,
    ...untiedNumbers(view).flatMap(({ numbers, reason, sentence }) => [
      `  - ${numbers.join(" · ")}: ${text(`figures.reason.${reason}`)}`,
      `    “${shortened(sentence, longestSentence)}”`,
    ]),
  ];
}

/** What came of tying as `--format json` prints it; keys and order are part of the interface. */
export function tyingJson(tying: TyingOutcome): object {
  const view = viewTying(tying);
  const { contradicted, tied } = view.counts;
  return { contradicted, tied, untied: untiedNumbers(view) };
}
