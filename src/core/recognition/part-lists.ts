import { readNumber } from "../text/numbers";
import { createPhraseFinder } from "../text/vietnamese";
import { figuresOf, hedgeBefore, plainSpaces, type StatedFigure } from "./number-claims";
import { count, countedUnits } from "./part-claims";

/** Kinds that one thing cannot be of at the same time, each with the words it goes by: "trực tuyến", "trực tiếp". */
export interface PartKinds {
  readonly kinds: readonly (readonly string[])[];
  /** So many of the kinds have to be named before they are taken to exclude one another. */
  readonly fewest: number;
  /** True where all the kinds together make the whole. */
  readonly isWhole: boolean;
}

/** "1.200 hồ sơ, trong đó 700 trực tuyến và 600 trực tiếp": a whole and parts of it that exclude one another. */
export interface PartListClaim {
  readonly total: StatedFigure;
  /** In reading order, each of another kind. */
  readonly parts: readonly StatedFigure[];
  readonly measureUnit: string;
  /** True where the parts are said, or known, to be all of the whole. */
  readonly isWhole: boolean;
}

const listForm = new RegExp(
  `(?<![\\d.,/\\p{L}-])(?<total>${count})\\s+(?<unit>${countedUnits})(?![\\p{L}])[^\\d;.:()]{0,60}?[,(;]?\\s*(?<!\\p{L})(?:(?<within>trong (?:đó|số đó))(?:\\s(?:có|gồm))?|bao gồm|gồm)(?!\\p{L})\\s*:?`,
  "dgiu"
);
const longestList = 240;

/**
 * Makes a reader of lists whose parts name their kinds, with or without the unit of the whole. After "trong đó" a list
 * need not be all of the whole; after "gồm" it is, and is read here only where its parts leave the unit out (see
 * `findTotalClaims`). Lists with a total that is hedged ("khoảng 1.200 hồ sơ") claim nothing.
 */
export function createPartListReader(
  sets: readonly PartKinds[]
): (text: string) => readonly PartListClaim[] {
  const find = createPhraseFinder(sets.flatMap(({ kinds }) => kinds.flat()));
  const kindIn = (words: string): string | null => {
    const [first, ...others] = find(words);
    return first === undefined || others.length > 0 ? null : first.phrase;
  };
  return (input) => {
    if (!/trong|gồm/iu.test(input)) return [];
    const text = plainSpaces(input);
    const matches = [...text.matchAll(listForm)];
    return matches.flatMap((match, index): readonly PartListClaim[] => {
      const { total } = figuresOf(match, ["total"], []) ?? {};
      if (total === undefined || hedgeBefore(text, total.span.start) !== "exact") return [];
      const measureUnit = match.groups?.["unit"] ?? "";
      const isStatedWhole = match.groups?.["within"] === undefined;
      const start = match.index + match[0].length;
      const end = Math.min(matches[index + 1]?.index ?? text.length, start + longestList);
      const items = itemsOf(text.slice(start, end));
      const parts = items.map((item) => readPart(item, start, measureUnit, kindIn));
      if (isStatedWhole && parts.some((part) => part?.hasUnit !== false)) return [];
      return sets.flatMap((set): readonly PartListClaim[] => {
        const figures = figuresOfSet(set, parts);
        if (figures === null) return [];
        const areAll = figures.length === items.length;
        const isWhole = isStatedWhole || (set.isWhole && figures.length === set.kinds.length);
        return [{ total, parts: figures, measureUnit, isWhole: areAll && isWhole }];
      });
    });
  };
}

interface ListItem {
  readonly text: string;
  /** From the beginning of the list, in UTF-16 units. */
  readonly start: number;
}

const separator = /[,;]\s+|\s+(?:và|còn lại)\s+/gu;

/** The items of a list up to the end of its sentence or bracket; remarks in brackets are left out. */
function itemsOf(text: string): readonly ListItem[] {
  const bare = text.replace(/\([^()]*\)/gu, (remark) => " ".repeat(remark.length));
  const [list = ""] = bare.split(/\.(?!\d)|[()]/u);
  const ends = [...list.matchAll(separator)].map(({ index, 0: { length } }) => [index, length]);
  const items: ListItem[] = [];
  let start = 0;
  for (const [end = 0, length = 0] of [...ends, [list.length, 0]]) {
    const text = list.slice(start, end).trim();
    if (text !== "") items.push({ text, start: list.indexOf(text, start) });
    start = end + length;
  }
  return items;
}

interface ListedPart {
  readonly figure: StatedFigure;
  readonly kind: string;
  readonly hasUnit: boolean;
}

const numberFirst = new RegExp(`^(?:có )?(?<figure>${count}) (?<words>[^\\d%]+)$`, "iu");
const numberLast = new RegExp(
  `^(?<words>[^\\d%]+?)(?: là| có|:)? (?<figure>${count})(?: (?<unit>[^\\d%]+))?$`,
  "iu"
);
const unitAhead = new RegExp(`^(?<unit>${countedUnits})(?!\\p{L})`, "iu");

/** "700 hồ sơ trực tuyến", "700 trực tuyến", "trực tuyến 700 hồ sơ"; null where unit or kind is another or not known. */
function readPart(
  { text, start }: ListItem,
  offset: number,
  measureUnit: string,
  kindIn: (words: string) => string | null
): ListedPart | null {
  const {
    figure = "",
    words = "",
    unit,
  } = (numberFirst.exec(text) ?? numberLast.exec(text))?.groups ?? {};
  const ownUnit = unit ?? unitAhead.exec(words)?.groups?.["unit"];
  if (ownUnit !== undefined && ownUnit.toLowerCase() !== measureUnit.toLowerCase()) return null;
  const kind = kindIn(words);
  const reading = readNumber(figure, { expect: "count" });
  if (kind === null || reading.kind !== "number") return null;
  const at = offset + start + text.indexOf(figure);
  return {
    figure: {
      span: { start: at, end: at + figure.length },
      text: figure,
      value: reading.value,
      decimals: reading.decimals,
    },
    kind,
    hasUnit: ownUnit !== undefined,
  };
}

/** The figures that name kinds of one set, each another; null where too few do. */
function figuresOfSet(
  { kinds, fewest }: PartKinds,
  parts: readonly (ListedPart | null)[]
): readonly StatedFigure[] | null {
  const found = new Map<number, StatedFigure>();
  for (const part of parts) {
    const kind = part === null ? -1 : kinds.findIndex((words) => words.includes(part.kind));
    if (part === null || kind < 0) continue;
    if (found.has(kind)) return null;
    found.set(kind, part.figure);
  }
  return found.size >= fewest ? [...found.values()] : null;
}
