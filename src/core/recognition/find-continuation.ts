import type { Vocabulary } from "../law/vocabulary";
import type { DocumentModel } from "../model/document";
import { createPhraseFinder } from "../text/vietnamese";
import type { Fact } from "./document-facts";

/**
 * The first place where a document says that its detail stands elsewhere ("nội dung chi tiết tại đây", "xem phụ lục"),
 * with the words as they stand in the vocabulary; null where it says nothing of the kind.
 */
export function findContinuation(
  document: DocumentModel,
  continuations: Vocabulary["continuations"]
): Fact<string> | null {
  const find = createPhraseFinder(continuations);
  for (const block of document.blocks) {
    if (block.kind !== "paragraph") continue;
    const [found] = find(block.text);
    if (found === undefined) continue;
    return {
      value: found.phrase,
      anchor: { kind: "paragraph", paragraphId: block.id, span: found.span },
    };
  }
  return null;
}
