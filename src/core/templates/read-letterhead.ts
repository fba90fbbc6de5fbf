import type { Span } from "../model/anchor";
import { isNationalHeading } from "../recognition/read-issue";
import { isCapitals } from "../recognition/read-title";
import type { TextPlace } from "../recognition/text-places";
import { findDates } from "../text/dates";
import { normalise } from "../text/vietnamese";
import { dateFormatOf } from "./date-spans";
import type { SlotReason } from "./slot-proposal";

/** A stretch of one place and what it is taken for. */
export interface Piece {
  readonly span: Span;
  readonly reason: SlotReason;
  readonly dateFormat: string | null;
}

/** A line of a place, without the white space around it. */
export interface PlaceLine extends Span {
  readonly text: string;
}

export interface ReadLetterhead {
  readonly pieces: readonly (readonly [TextPlace, Piece])[];
  readonly names: { readonly unitName: string | null; readonly parentUnitName: string | null };
}

const mostPlaces = 12;

/** Names that are only whole with the place in the next line. */
const bareName =
  /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|BẢO HIỂM XÃ HỘI|BHXH|HỘI ĐỒNG NHÂN DÂN)$/u;

/** What the head of a document tells: office and the agency above it, number, place and day (Decree 30/2020/NĐ-CP, Annex I). */
export function readLetterhead(places: readonly TextPlace[]): ReadLetterhead {
  const head = places.slice(0, mostPlaces);
  const names: (readonly [TextPlace, PlaceLine])[] = [];
  const pieces: (readonly [TextPlace, Piece])[] = [];
  let isNameOver = false;
  for (const place of head) {
    for (const line of linesOf(place.text)) {
      const isName = isCapitals(line.text) && !isNationalHeading(line.text);
      if (isName && !isNameOver) names.push([place, line]);
      else if (names.length > 0) isNameOver = true;
      for (const piece of [...numberPieces(line), ...placeAndDate(line)])
        if (!pieces.some(([, { reason }]) => reason === piece.reason)) pieces.push([place, piece]);
    }
  }
  if (pieces.length === 0) return { pieces, names: { unitName: null, parentUnitName: null } };
  return withNames(names.slice(0, 3), pieces);
}

function withNames(
  lines: readonly (readonly [TextPlace, PlaceLine])[],
  pieces: readonly (readonly [TextPlace, Piece])[]
): ReadLetterhead {
  const [first, ...rest] = lines;
  if (first === undefined) return { pieces, names: { unitName: null, parentUnitName: null } };
  const hasParent = rest.length > 0 && !bareName.test(normalise(first[1].text));
  const unit = hasParent ? rest : lines;
  const parent = hasParent ? first : undefined;
  const nameOf = (parts: readonly (readonly [TextPlace, PlaceLine])[]): string =>
    parts.map(([, { text }]) => text).join(" ");
  const named: (readonly [TextPlace, Piece])[] = [];
  if (parent !== undefined) named.push([parent[0], pieceOf("parentUnitName", parent[1])]);
  const [start] = unit;
  const end = unit.at(-1);
  if (start !== undefined && end !== undefined && start[0] === end[0])
    named.push([start[0], pieceOf("unitName", { start: start[1].start, end: end[1].end })]);
  return {
    pieces: [...named, ...pieces],
    names: {
      unitName: nameOf(unit),
      parentUnitName: parent === undefined ? null : nameOf([parent]),
    },
  };
}

/** The digits of "Số: 12/KH-SNV", and the office's letters. */
function numberPieces({ text, start }: PlaceLine): readonly Piece[] {
  const match =
    /^(số\s*:\s*)(\d{1,5}[a-zđ]?)?(\s*\/(?:\d{4}\/)?\p{Lu}[\p{L}]*-)?(\p{Lu}[\p{L}\d]*)?/iu.exec(
      text
    );
  if (match === null) return [];
  const [, lead = "", digits = "", type = "", code = ""] = match;
  const at = start + lead.length;
  const codeAt = at + digits.length + type.length;
  return [
    ...(digits === "" ? [] : [pieceOf("instrumentNumber", { start: at, end: at + digits.length })]),
    ...(type === "" || code === ""
      ? []
      : [pieceOf("unitCode", { start: codeAt, end: codeAt + code.length })]),
  ];
}

/** "Huế, ngày 28 tháng 12 năm 2020". */
function placeAndDate({ text, start }: PlaceLine): readonly Piece[] {
  const match = /^(\p{Lu}[\p{L}\s.'-]{1,60}),\s*(?=ngày\s)/u.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined) return [];
  const place = pieceOf("place", { start, end: start + name.length });
  const [date] = findDates(text.slice(match[0].length));
  if (date === undefined || date.iso === null) return [place];
  const from = match[0].length;
  const end = from + date.span.end;
  const written = text.slice(from, end);
  return [
    place,
    {
      reason: "issuedOn",
      span: { start: start + from, end: start + end },
      dateFormat: dateFormatOf(written, date.form),
    },
  ];
}

function pieceOf(reason: SlotReason, { start, end }: Span): Piece {
  return { reason, span: { start, end }, dateFormat: null };
}

/** Lines of a place that hold anything. */
export function linesOf(text: string): readonly PlaceLine[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: whole, index }): PlaceLine[] => {
    const line = whole.trim();
    const start = index + whole.indexOf(line);
    return line === "" ? [] : [{ text: line, start, end: start + line.length }];
  });
}
