import type { DocumentLayout } from "../../core/model/layout";
import { isInCapitals } from "../../core/model/heading";
import { createPhraseFinder, fold } from "../../core/text/vietnamese";
import { formPlacesOf, type FormPlace, type FormPlaces } from "./form-places";

/** Components of an administrative document whose look can be told from its lines. */
export const formPartIds = [
  "nationalHeading",
  "motto",
  "parentUnit",
  "issuer",
  "number",
  "letterSubject",
  "placeAndDate",
  "documentType",
  "abstract",
  "recipientsTitle",
  "recipients",
  "signerTitle",
  "signerName",
] as const;

export type FormPartId = (typeof formPartIds)[number];

/** Words that lines are known by; a kind of line whose words are not given is not looked for. */
export interface FormWords {
  /** Names of document types as printed above the abstract. */
  readonly types?: readonly string[] | undefined;
  /** Beginnings of units that have another unit above them. */
  readonly lowerUnits?: readonly string[] | undefined;
  /** Beginnings of the lines above a signature. */
  readonly signers?: readonly string[] | undefined;
}

/** A line that a component stands in. */
export interface FormLine extends FormPlace {
  readonly part: FormPartId;
}

/** Lines below the letterhead that the type of a document may stand in. */
const mostTitleLines = 30;
const mostNameWords = 6;

type NamedPlace = readonly [part: FormPartId, place: FormPlace | null | undefined];

/**
 * The lines that components stand in. Lines with tabs carry two components each and are left out; so are components
 * that are laid out in no way we know.
 */
export function formLinesOf(layout: DocumentLayout, words: FormWords): readonly FormLine[] {
  const places = formPlacesOf(layout);
  const { head, recipients } = places;
  const named: readonly NamedPlace[] = [
    ["nationalHeading", head.heading],
    ["motto", head.motto],
    ["number", head.number],
    ["placeAndDate", head.placeAndDate],
    ["letterSubject", head.subject],
    ...unitLines(places, words.lowerUnits ?? []),
    ...titleLines(places, words.types ?? []),
    ["recipientsTitle", recipients.title],
    ...recipients.lines.map((place): NamedPlace => ["recipients", place]),
    ...signatureLines(places, words.signers ?? []),
  ];
  return named.flatMap(([part, place]) =>
    place && !place.look.text.includes("\t") ? [{ part, ...place }] : []
  );
}

/** The unit nearest to the number issues; above a lower unit stands its parent. */
function unitLines({ units }: FormPlaces, lowerUnits: readonly string[]): readonly NamedPlace[] {
  const lower = units.findIndex(({ text }, at) => at > 0 && beginsWith(lowerUnits, text));
  const parents = units.slice(0, Math.max(lower, 0));
  return [["issuer", units.at(-1)], ...parents.map((place): NamedPlace => ["parentUnit", place])];
}

/** The type of the document and, on the next line, what it is about. */
function titleLines({ title }: FormPlaces, types: readonly string[]): readonly NamedPlace[] {
  if (types.length === 0) return [];
  const known = new Set(types.map(fold));
  const type = title.slice(0, mostTitleLines).findIndex(({ text }) => known.has(fold(text)));
  if (type < 0) return [];
  const next = title.slice(type + 1).find(({ text }) => text !== "");
  const text = next?.text ?? "";
  const isAbstract = /^\p{Lu}/u.test(text) && !/^(?:Kính gửi|Căn cứ)/u.test(text);
  return [
    ["documentType", title[type]],
    ["abstract", isAbstract ? next : null],
  ];
}

/** Titles of the signer in capitals and, below them, the name. */
function signatureLines(
  { signature }: FormPlaces,
  signers: readonly string[]
): readonly NamedPlace[] {
  const titles = signature.filter(({ text }) => isInCapitals(text) && beginsWith(signers, text));
  const [first] = titles;
  const name = signature.findLast(({ text }) => isPersonName(text));
  const isBelow = first !== undefined && name !== undefined && first.index < name.index;
  return [
    ...titles.map((place): NamedPlace => ["signerTitle", place]),
    ["signerName", isBelow ? name : null],
  ];
}

function beginsWith(phrases: readonly string[], text: string): boolean {
  return createPhraseFinder(phrases)(text).some(({ span }) => span.start === 0);
}

function isPersonName(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= mostNameWords &&
    words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word))
  );
}
