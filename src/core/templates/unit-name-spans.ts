import { createPhraseFinder } from "../text/vietnamese";
import type { Piece, ReadLetterhead } from "./read-letterhead";

/** Makes a finder of the office's name and of the agency above it, in capitals or small letters, whole words only. */
export function findNames({
  unitName,
  parentUnitName,
}: ReadLetterhead["names"]): (text: string) => readonly Piece[] {
  const names = [unitName, parentUnitName].filter((name) => name !== null);
  if (names.length === 0) return () => [];
  const find = createPhraseFinder(names);
  return (text) =>
    find(text).map(({ phrase, span }) => ({
      reason: phrase === unitName ? "unitName" : "parentUnitName",
      span,
      dateFormat: null,
    }));
}
