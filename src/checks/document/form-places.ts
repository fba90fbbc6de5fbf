import { isSameCell, type Anchor } from "../../core/model/anchor";
import type { DocumentLayout, LineLook } from "../../core/model/layout";
import { onceFor } from "../../core/text/once-for";
import { containsWords, normalise } from "../../core/text/vietnamese";
import { placeThenDate } from "./letterhead";

/** A line in which a component may stand. */
export interface FormPlace {
  /** Among all lines. */
  readonly index: number;
  readonly look: LineLook;
  /** Normalised, without blanks at its ends. */
  readonly text: string;
}

/** Where the components stand that can be told without the words of a profile. */
export interface FormPlaces {
  readonly head: {
    readonly heading: FormPlace | null;
    readonly motto: FormPlace | null;
    readonly number: FormPlace | null;
    readonly placeAndDate: FormPlace | null;
    readonly subject: FormPlace | null;
  };
  /** Lines of the cell, or the cells, above the number: those that hold letters. */
  readonly units: readonly FormPlace[];
  /** Lines that the type of the document and what it is about may stand in. */
  readonly title: readonly FormPlace[];
  readonly recipients: {
    readonly title: FormPlace | null;
    readonly lines: readonly FormPlace[];
  };
  /** Lines beside the recipients, in the other cells of their table. */
  readonly signature: readonly FormPlace[];
}

/** Lines that a letterhead and what follows it may take. */
const mostHeadLines = 30;
const longestTitle = 60;
/** Longest line, in UTF-16 units, that may say no more than “Nơi nhận:”, letters and their marks apart. */
const longestRecipientsTitle = 24;

/** Reads the lines that components can stand in, once for all rules of a form. */
export const formPlacesOf = onceFor(({ lines }: DocumentLayout): FormPlaces => {
  const head = readHead(placesIn(lines, 0, mostHeadLines));
  const end = 1 + Math.max(-1, ...Object.values(head).map((place) => place?.index ?? -1));
  const recipients = readRecipients(lines);
  return {
    head,
    units: unitsAbove(head.number, lines),
    // The abstract may stand one blank line, or several, below a type on the last of these.
    title: placesIn(lines, end, end + 2 * mostHeadLines),
    recipients,
    signature: besideRecipients(recipients.title, lines),
  };
});

function placesIn(lines: readonly LineLook[], from: number, to: number): readonly FormPlace[] {
  return lines.slice(from, to).map((look, at) => placeOf(look, from + at));
}

function placeOf(look: LineLook, index: number): FormPlace {
  return { index, look, text: normalise(look.text).trim() };
}

function readHead(places: readonly FormPlace[]): FormPlaces["head"] {
  const placeThat = (holds: (text: string) => boolean): FormPlace | null =>
    places.find(({ text }) => holds(text)) ?? null;
  const isShort = (text: string): boolean => text.length <= longestTitle;
  return {
    heading: placeThat(
      (text) => isShort(text) && containsWords(text, "Cộng hòa xã hội chủ nghĩa Việt Nam")
    ),
    motto: placeThat((text) => isShort(text) && containsWords(text, "Độc lập - Tự do - Hạnh phúc")),
    number: placeThat((text) => /^Số\s?:/iu.test(text)),
    placeAndDate: placeThat((text) => placeThenDate.test(text)),
    subject: placeThat((text) => /^V\s?\/\s?v\s/iu.test(text)),
  };
}

function unitsAbove(number: FormPlace | null, lines: readonly LineLook[]): readonly FormPlace[] {
  if (number?.look.anchor.kind !== "tableCell") return [];
  const { tableId, column } = number.look.anchor;
  return placesIn(lines, 0, number.index).filter(({ look: { anchor }, text }) => {
    const isAbove =
      anchor.kind === "tableCell" && anchor.tableId === tableId && anchor.column === column;
    return isAbove && /\p{L}/u.test(text);
  });
}

function readRecipients(lines: readonly LineLook[]): FormPlaces["recipients"] {
  const at = lines.findIndex(({ text }) => isRecipientsTitle(text));
  const look = lines[at];
  if (look === undefined) return { title: null, lines: [] };
  const recipients: FormPlace[] = [];
  for (let index = at + 1; index < lines.length; index += 1) {
    const place = placeOf(lines[index] as LineLook, index);
    if (!isSameHolder(look.anchor, place.look.anchor) || !/^[-–+•]/u.test(place.text)) break;
    recipients.push(place);
  }
  return { title: placeOf(look, at), lines: recipients };
}

/** Any line may be it, for appendices follow: the long ones are passed by unread. */
function isRecipientsTitle(text: string): boolean {
  const bare = text.trim();
  return bare.length <= longestRecipientsTitle && /^Nơi nhận\s?:?$/iu.test(normalise(bare));
}

/** Lines of a table stand one behind the other. */
function besideRecipients(
  title: FormPlace | null,
  lines: readonly LineLook[]
): readonly FormPlace[] {
  if (title?.look.anchor.kind !== "tableCell") return [];
  const { anchor } = title.look;
  const isInTable = (index: number): boolean => {
    const at = lines[index]?.anchor;
    return at?.kind === "tableCell" && at.tableId === anchor.tableId;
  };
  let start = title.index;
  let end = title.index + 1;
  while (isInTable(start - 1)) start -= 1;
  while (isInTable(end)) end += 1;
  return placesIn(lines, start, end).filter(
    ({ look, text }) => text !== "" && !isSameHolder(look.anchor, anchor)
  );
}

/** True for two lines of one cell, and for lines outside tables. */
export function isSameHolder(a: Anchor, b: Anchor): boolean {
  if (a.kind !== "tableCell" || b.kind !== "tableCell") return a.kind === b.kind;
  return isSameCell(a, b);
}
