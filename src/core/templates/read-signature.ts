import { isCapitals } from "../recognition/read-title";
import type { TextPlace } from "../recognition/text-places";
import { linesOf, type Piece, type PlaceLine } from "./read-letterhead";

/** Lines above a signature (Decree 30/2020/NĐ-CP, Annex I): who signs, in whose place. */
const title =
  /^(?:GIÁM ĐỐC|PHÓ GIÁM ĐỐC|CHỦ TỊCH|PHÓ CHỦ TỊCH|TRƯỞNG|PHÓ TRƯỞNG|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔNG GIÁM ĐỐC|PHÓ TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|VỤ TRƯỞNG)(?:\s|$)/u;
const personName = /^\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,5}$/u;

/** Title and name of whoever signs: the last line in capitals that names an office, and the name below it. */
export function readSignature(
  places: readonly TextPlace[]
): readonly (readonly [TextPlace, Piece])[] {
  const lines = places
    .slice(-60)
    .flatMap((place) => linesOf(place.text).map((line): [TextPlace, PlaceLine] => [place, line]));
  const at = lines.findLastIndex(([, { text }]) => isCapitals(text) && title.test(text));
  const signed = lines[at];
  if (signed === undefined) return [];
  const name = lines.slice(at + 1, at + 8).find(([, { text }]) => personName.test(text));
  if (name === undefined) return [];
  return [
    [signed[0], { reason: "signatoryTitle", span: spanOf(signed[1]), dateFormat: null }],
    [name[0], { reason: "signatoryName", span: spanOf(name[1]), dateFormat: null }],
  ];
}

function spanOf({ start, end }: PlaceLine): Piece["span"] {
  return { start, end };
}
