import type { WordSet, WordWeights } from "./task-words";

/** Finds the lines that share telling words with a task, without looking at the others. */
export type LineIndex = (task: WordSet) => readonly number[];

/** Lines looked at for one task at most: the walk over all tasks stays linear whatever the documents repeat. */
export const mostLinesPerTask = 120;

/**
 * Makes an index of lines by their words. A task's rarest words are followed first, until `mostLinesPerTask` lines have
 * been met; the answer holds positions of lines in ascending order.
 */
export function createLineIndex(lines: readonly WordSet[], weightOf: WordWeights): LineIndex {
  const linesWith = new Map<string, number[]>();
  lines.forEach((words, line) => {
    for (const word of words) {
      const known = linesWith.get(word);
      if (known === undefined) linesWith.set(word, [line]);
      else known.push(line);
    }
  });
  return (task) => {
    const telling = [...task]
      .filter((word) => linesWith.has(word))
      .sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1));
    const found = new Set<number>();
    for (const word of telling) {
      for (const line of linesWith.get(word) ?? []) {
        if (found.size >= mostLinesPerTask) return inOrder(found);
        found.add(line);
      }
    }
    return inOrder(found);
  };
}

function inOrder(lines: ReadonlySet<number>): readonly number[] {
  return [...lines].sort((a, b) => a - b);
}
