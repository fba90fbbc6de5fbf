import type { Vocabulary } from "../law/vocabulary";
import type { Span } from "../model/anchor";
import type { DocumentModel } from "../model/document";
import type { DocumentFacts } from "../recognition/document-facts";
import { createPeriodFinder } from "../recognition/read-period";
import { isCapitals } from "../recognition/read-title";
import { textPlacesOf, type TextPlace } from "../recognition/text-places";
import { addToGroup } from "../text/add-to-group";
import { fold } from "../text/vietnamese";
import { findFigureSpans } from "./figure-spans";
import { findDateSpans } from "./date-spans";
import { readLetterhead, type Piece } from "./read-letterhead";
import { readSignature } from "./read-signature";
import type { SlotProposal, SlotReason } from "./slot-proposal";
import { findNames } from "./unit-name-spans";

const contextLength = 40;

/**
 * What of last year's file would be different in this year's: names of the office, number, place and day, years, the period,
 * dates near its years, the signer and, in a report, figures. In reading order; no two overlap.
 */
export function proposeSlots(
  model: DocumentModel,
  facts: DocumentFacts,
  { periods }: Pick<Vocabulary, "periods">
): readonly SlotProposal[] {
  const places = textPlacesOf(model);
  const head = readLetterhead(places);
  const signature = readSignature(places);
  const years = yearsOf(facts);
  const findNamesIn = findNames(head.names);
  const findPeriods = createPeriodFinder(periods);
  const isReport = facts.documentType?.value === "report";
  const fixed = new Map<TextPlace, Piece[]>();
  for (const [place, piece] of [...head.pieces, ...signature]) addToGroup(fixed, place, piece);

  const tagOf = createTagger();
  return places.flatMap((place) => {
    const taken: Piece[] = [];
    const add = (pieces: readonly Piece[]): void => {
      for (const piece of pieces)
        if (!taken.some(({ span }) => overlaps(span, piece.span))) taken.push(piece);
    };
    add(fixed.get(place) ?? []);
    add(findNamesIn(place.text));
    if (years !== null) {
      add(findDateSpans(place.text, years));
      add(
        findPeriods(place.text)
          .filter(({ period, year }) => period !== "year" && year === years.to)
          .map(({ span }) => ({ reason: "periodName", span, dateFormat: null }))
      );
      add(findYears(place.text, years));
    }
    if (isReport) add(findFigureSpans(place.text));
    return taken
      .sort((a, b) => a.span.start - b.span.start)
      .flatMap((piece) => proposalOf(place, piece, tagOf));
  });
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function yearsOf({ years, issuedOn }: DocumentFacts): { from: number; to: number } | null {
  if (years !== null) return years.value;
  if (issuedOn === null) return null;
  const year = Number(issuedOn.value.slice(0, 4));
  return { from: year, to: year };
}

const yearWords = /(?:năm|[/-]|quý [ivx\d]{1,3}|tháng \d{1,2})\s?((?:19|20|21)\d{2})(?!\d|\s?\/)/gu;

/** The document's years, the one before and the one after, where the text speaks of a year. */
function findYears(text: string, years: { from: number; to: number }): readonly Piece[] {
  const folded = fold(text);
  // Folding may change the length of a text; what stands elsewhere then is better left alone.
  if (folded.length !== text.length) return [];
  return [...folded.matchAll(yearWords)].flatMap((match): Piece[] => {
    const year = Number(match[1]);
    const end = match.index + match[0].length;
    const reason = yearReason(year, years);
    return reason === null ? [] : [{ reason, span: { start: end - 4, end }, dateFormat: null }];
  });
}

function yearReason(year: number, { from, to }: { from: number; to: number }): SlotReason | null {
  if (from !== to) return null;
  if (year === from) return "year";
  if (year === from - 1) return "previousYear";
  return year === from + 1 ? "nextYear" : null;
}

function proposalOf(
  place: TextPlace,
  { span, reason, dateFormat }: Piece,
  tagOf: (reason: SlotReason, text: string) => string
): readonly SlotProposal[] {
  const anchor = place.anchorAt(span);
  if (anchor.kind !== "paragraph" && anchor.kind !== "tableCell") return [];
  if (anchor.span === undefined) return [];
  const text = (place.decomposed ?? place).text.slice(anchor.span.start, anchor.span.end);
  return [
    {
      anchor: { ...anchor, span: anchor.span },
      text,
      reason,
      tag: tagOf(reason, text),
      dateFormat,
      before: place.text.slice(Math.max(0, span.start - contextLength), span.start),
      after: place.text.slice(span.end, span.end + contextLength),
    },
  ];
}

/** Dates and figures are told apart by what they say and by where they stand; all else has the tag of its reason. */
function createTagger(): (reason: SlotReason, text: string) => string {
  const tags = new Map<string, string>();
  const counts = new Map<string, number>();
  return (reason, text) => {
    const isName = reason === "unitName" || reason === "parentUnitName";
    const base = isName && isCapitals(text) ? `${reason}InCapitals` : reason;
    const key = `${base} ${text}`;
    const known = reason === "figure" ? undefined : tags.get(key);
    if (known !== undefined) return known;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    const isNumbered = count > 1 || reason === "date" || reason === "figure";
    const tag = isNumbered ? `${base}.${count}` : base;
    tags.set(key, tag);
    return tag;
  };
}
