import type { TaskProgress, Vocabulary } from "../law/vocabulary";
import { createPhraseFinder } from "../text/vietnamese";

/** Tells how far texts say a task is, taken together; null where they do not say. */
export type ProgressReader = (
  texts: readonly string[],
  source: "table" | "prose"
) => TaskProgress | null;

/**
 * Makes a reader of progress. In a row the least finished thing said counts ("đã hoàn thành 2/3 nội dung, đang thực hiện
 * nội dung còn lại"); a sentence that also tells of something finished may speak of two tasks, so it says nothing.
 */
export function createProgressReader(words: Vocabulary["progress"]): ProgressReader {
  const stateOf = new Map<string, TaskProgress>();
  for (const [state, phrases] of Object.entries(words) as [TaskProgress, readonly string[]][]) {
    for (const phrase of phrases) stateOf.set(phrase, state);
  }
  const find = createPhraseFinder([...stateOf.keys()]);
  return (texts, source) => {
    const states = new Set(
      texts.flatMap((text) => find(text).flatMap(({ phrase }) => stateOf.get(phrase) ?? []))
    );
    if (states.has("done") && (source === "prose" || states.size === 1))
      return states.size === 1 ? "done" : null;
    if (states.has("underway")) return "underway";
    return states.has("notBegun") ? "notBegun" : null;
  };
}
