import * as z from "zod/mini";
import type { DocumentModel } from "../../core/model/document";
import type { Span } from "../../core/model/anchor";
import { createPastTest, unitFinderOf } from "../../core/recognition/unit-mentions";
import type { CheckContext } from "../../core/rules/check";
import { createPhraseFinder, fold } from "../../core/text/vietnamese";
import { textIndexOf, type TextPlace } from "./text-places";

/** Kinds of places that no longer exist, told by a name that follows the kind: "huyện A Lưới". */
export const formerPlacesSchema = z.strictObject({
  kinds: z.array(z.string()).check(z.minLength(1)),
  lastDay: z.iso.date(),
  /** What is written since then. */
  now: z.string(),
  /** Words that open the name of a body which may keep the place in its own name: "Trường". */
  bodies: z.array(z.string()),
});

export type FormerPlaces = z.infer<typeof formerPlacesSchema>;

/** A former place that the text names as if it still were: where it does so first, and how often. */
export interface FormerPlaceUse {
  readonly name: string;
  readonly place: TextPlace;
  readonly span: Span;
  readonly count: number;
}

/**
 * Places whose kind had ended, but where the text tells of the past, cites a title, or names a body: units of the
 * directory are judged by rules of their own. A report on the year of the change names them rightly.
 */
export function findFormerPlaces(
  model: DocumentModel,
  { kinds, lastDay, bodies }: FormerPlaces,
  historyWords: readonly string[],
  { law, facts }: CheckContext
): readonly FormerPlaceUse[] {
  const reportYear = facts.documentType?.value === "report" ? facts.years?.value.from : undefined;
  if (reportYear !== undefined && lastDay >= `${reportYear}-01-01`) return [];
  const isPast = createPastTest(historyWords);
  const findUnits = unitFinderOf(law.units);
  const findBody = createPhraseFinder(bodies);
  const isOfBody = (text: string, at: number): boolean => {
    const [clause = ""] = text
      .slice(Math.max(0, at - longestBodyName), at)
      .split(/[,;:.(]/u)
      .slice(-1);
    return findBody(clause).some(({ span }) => /\p{Lu}/u.test(clause.charAt(span.start)));
  };
  const named = namedPlace(kinds);
  const uses = new Map<string, FormerPlaceUse>();
  for (const place of textIndexOf(model).withPhrases(kinds)) {
    const { text } = place;
    const matches = [...text.matchAll(named)];
    const units = matches.length === 0 ? [] : findUnits(text);
    for (const { index, 0: name } of matches) {
      const span = { start: index, end: index + name.length };
      const isOfUnit = units.some(
        (mention) => mention.span.start < span.end && span.start < mention.span.end
      );
      if (isOfUnit || isOfBody(text, index) || isPast(text, span, lastDay)) continue;
      const known = uses.get(fold(name)) ?? { name, place, span, count: 0 };
      uses.set(fold(name), { ...known, count: known.count + 1 });
    }
  }
  return [...uses.values()];
}

/** Furthest that a body's name reaches before the place in it, in UTF-16 units. */
const longestBodyName = 80;

/** The kind with a name of up to four syllables behind it; words wholly in capitals do not show where a name ends. */
function namedPlace(kinds: readonly string[]): RegExp {
  const either = kinds.map((kind) => {
    const [first = "", ...rest] = kind;
    return `[${first.toLowerCase()}${first.toUpperCase()}]${rest.join("")}`;
  });
  return new RegExp(
    `(?<!\\p{L})(?<!cấp\\s)(?:${either.join("|")})\\s\\p{Lu}\\p{Ll}*(?:[\\s-]\\p{Lu}\\p{Ll}+){0,3}(?!\\p{L})`,
    "gu"
  );
}
