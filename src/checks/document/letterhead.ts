import type { DocumentModel } from "../../core/model/document";
import { openingLinesOf, type OpeningLine } from "../../core/recognition/opening-lines";
import { containsWords, fold } from "../../core/text/vietnamese";
import { textPlacesOf, type TextPlace } from "./text-places";

/** The head of a document as Decree 30/2020/NĐ-CP lays it out, as far as the text shows it. */
export interface Letterhead {
  readonly hasNationalHeading: boolean;
  readonly hasMotto: boolean;
  readonly numberLine: OpeningLine | null;
  readonly hasPlaceAndDate: boolean;
  /** Paragraphs and cells among which the letterhead stands. */
  readonly places: readonly TextPlace[];
}

const mostLines = 30;
const mostPlaces = 40;
export const placeThenDate = /\p{Lu}[\p{L}\s.'-]{1,60},\s*ngày(?=[\s.…_]|$)/u;

/**
 * Reads the letterhead; null where a file has neither Quốc hiệu nor a line of number and symbol: news pages, drafts of
 * a part and annexes are no issued documents, and nothing about their form is said.
 */
export function letterheadOf(model: DocumentModel): Letterhead | null {
  const lines = openingLinesOf(model).slice(0, mostLines);
  const stories = model.stories
    .filter(({ kind }) => kind === "textBox" || kind === "header")
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const head = [...lines.map(({ text }) => text), ...stories].join(" ");
  const hasNationalHeading = containsWords(head, "Cộng hòa xã hội chủ nghĩa Việt Nam");
  const numberLine = lines.find(({ text }) => /^số ?:/u.test(fold(text))) ?? null;
  if (!hasNationalHeading && numberLine === null) return null;
  return {
    hasNationalHeading,
    hasMotto: containsWords(head, "Độc lập - Tự do - Hạnh phúc"),
    numberLine,
    hasPlaceAndDate: placeThenDate.test(head),
    places: textPlacesOf(model).slice(0, mostPlaces),
  };
}
