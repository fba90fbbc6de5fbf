import type { IsoDate } from "../../src/core/law/calendar";
import type { Draft } from "./draft";
import type { PageLayout, UnicodeForm } from "./split-docx";

/** A document with nothing wrong in it, and how it is checked. */
export interface Base {
  readonly name: string;
  readonly profileId: string;
  /** Day whose law applies; null: the document's own date. */
  readonly on: IsoDate | null;
  readonly draft: Draft;
}

/** One thing wrong, and how the rule has to tell it. */
export interface Defect {
  readonly plant: (draft: Draft) => Draft;
  /** What is wrong with the page or the letters. */
  readonly layout?: Partial<PageLayout>;
  /** The text the finding is anchored to, or the value that `told` names. */
  readonly expected: string;
}

/**
 * How a rule tells its defects. "places": one finding each, anchored to the text · "counted": one finding that counts
 * them all · a name of finding data: one finding each, with that value.
 */
export type Telling = "places" | "counted" | { readonly data: string };

/** Plants the defects of one rule in a clean document. */
export interface Mutant {
  readonly code: string;
  readonly where: string;
  readonly base: Base;
  /** Defects that can be planted beside one another; each turn gives other ones. */
  readonly defects: (turn: number) => readonly Defect[];
  readonly told?: Telling;
  readonly fewest?: number;
  readonly most?: number;
  /** Codes of other rules that rightly see the same defects. */
  readonly implied?: readonly string[];
  /** Forms of Unicode in which such a text can exist; both when left out. */
  readonly forms?: readonly UnicodeForm[];
}

/** The item whose turn it is, over and over. */
export function inTurn<T>(items: readonly T[], turn: number): T {
  const item = items[turn % items.length];
  if (item === undefined) throw new RangeError("nothing to take turns with");
  return item;
}
