import type { Vocabulary } from "../law/vocabulary";
import type { DocumentModel } from "../model/document";
import { createPhraseFinder } from "../text/vietnamese";
import type { Fact } from "./document-facts";
import { textIndexOf } from "./text-places";

/**
 * The first place where a document says that its detail stands elsewhere ("nội dung chi tiết tại đây", "xem phụ lục"),
 * with the words as they stand in the vocabulary; null where it says nothing of the kind.
 */
export function findContinuation(
  document: DocumentModel,
  continuations: Vocabulary["continuations"]
): Fact<string> | null {
  const find = createPhraseFinder(continuations);
  for (const place of textIndexOf(document).withPhrases(continuations)) {
    const [found] = place.kind === "paragraph" ? find(place.text) : [];
    if (found !== undefined) return { value: found.phrase, anchor: place.anchorAt(found.span) };
  }
  return null;
}
