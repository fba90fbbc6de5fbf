import { eachOnce } from "../../core/text/each-once";
import { createPhraseFinder, fold, isBlank, normalise } from "../../core/text/vietnamese";

export interface UnitNameWords {
  /** Words a unit's name begins with: "Sở", "Văn phòng", "Các". */
  readonly heads: readonly string[];
  /** Names with such a word inside that are one unit all the same: "HĐND và UBND". */
  readonly compounds: readonly string[];
}

/**
 * Makes a splitter of cells that name units. A semicolon always parts two names; a comma, stroke, line break or "và"
 * only where another name plainly begins: "Sở Văn hóa, Thể thao và Du lịch" is one unit. Notes in brackets are left out.
 */
export function createUnitSplitter({
  heads,
  compounds,
}: UnitNameWords): (text: string) => readonly string[] {
  const findHeads = createPhraseFinder(heads);
  const findCompounds = createPhraseFinder(compounds);
  return eachOnce((original) =>
    normalise(original)
      .replace(/\([^()]*\)/gu, " ")
      .split(/;/u)
      .flatMap((text) => {
        const whole = findCompounds(text).map(({ span }) => span);
        const starts = findHeads(text)
          .map(({ span }) => span.start)
          .filter(
            (start) =>
              beginsName(text.slice(start)) &&
              /(?:[,/&+\n]|(?:^|\s)(?:và|-|–))\s*(?:[-+•]\s*)?$/iu.test(text.slice(0, start)) &&
              !whole.some((span) => span.start < start && start < span.end)
          );
        const cuts = [0, ...starts, text.length];
        return cuts.slice(1).map((end, index) => cleaned(text.slice(cuts[index], end)));
      })
      .filter((name) => !isBlank(name))
  );
}

/** Names are capitalised; "ban" and "ngành" of "Các sở, ban, ngành" go on with what stands before. */
function beginsName(text: string): boolean {
  return /^(?:\p{Lu}|các\s)/u.test(text);
}

function cleaned(name: string): string {
  return name
    .replace(/\s+/gu, " ")
    .replace(/^[\s\-+•]+/u, "")
    .replace(/(?:[\s,/&+.-]|\svà)+$/iu, "")
    .trim();
}

/** True when the name begins with one of the phrases, compared folded and as whole words. */
export function createOpeningTest(phrases: readonly string[]): (name: string) => boolean {
  const find = createPhraseFinder(phrases);
  return eachOnce((name) => find(name.trim())[0]?.span.start === 0);
}

/** Key by which two names of units are compared. */
export function unitKey(name: string): string {
  return fold(name).replace(/[.,;]+$/u, "");
}
