import type { DocumentModel } from "../model/document";
import { createPhraseFinder, fold, isBlank, normalise } from "../text/vietnamese";
import type { Vocabulary } from "../law/vocabulary";
import type { Fact } from "./document-facts";
import { findContinuation } from "./find-continuation";
import { textIndexOf } from "./text-places";

const longestEnd = 40;
const shortestOpenSentence = 80;
const shortestOpenPhrase = 20;
const goesOn = /(?:[,(–-]|(?:^|\s)(?:và|hoặc|của|các|những|theo|với|tại|trong|từ|đến|để|gồm))$/u;

/**
 * The last words of a document that stops in the middle of a sentence; null where it ends like a document: with a full
 * stop, a signature, a list of recipients, a table.
 */
export function findCutOff({ blocks }: DocumentModel): Fact<string> | null {
  const last = blocks.findLast((block) => block.kind === "table" || !isBlank(block.text));
  if (last === undefined || last.kind === "table") return null;
  const text = normalise(last.text).trim();
  const isOpen =
    (text.length >= shortestOpenPhrase && goesOn.test(fold(text))) ||
    (text.length >= shortestOpenSentence && /\p{Ll}/u.test(text) && /[\p{L}\p{N}]$/u.test(text));
  if (!isOpen || text === text.toUpperCase()) return null;
  const value = text.length <= longestEnd ? text : `…${text.slice(-longestEnd).trimStart()}`;
  return { value, anchor: { kind: "paragraph", paragraphId: last.id } };
}

/** Documents in use with what was found: several rules ask. */
const known = new WeakMap<DocumentModel, { readonly found: Fact<string> | null }>();

/**
 * Where a document points to an appendix that is not in the file, with the words; null where it points to none, or the
 * appendix is there.
 */
export function findMissingAppendix(
  document: DocumentModel,
  vocabulary: Vocabulary
): Fact<string> | null {
  const before = known.get(document);
  if (before !== undefined) return before.found;
  const namesAppendix = createPhraseFinder(vocabulary.headings.appendix);
  const phrases = vocabulary.continuations.filter((phrase) => namesAppendix(phrase).length > 0);
  const pointer = findContinuation(document, phrases);
  const found =
    pointer === null || hasAppendix(document, vocabulary.headings.appendix) ? null : pointer;
  known.set(document, { found });
  return found;
}

/** Where a document says that its detail stands in another file, an appendix aside; null where it does not. */
export function findOtherFile(
  document: DocumentModel,
  vocabulary: Vocabulary
): Fact<string> | null {
  const namesAppendix = createPhraseFinder(vocabulary.headings.appendix);
  const phrases = vocabulary.continuations.filter((phrase) => namesAppendix(phrase).length === 0);
  return findContinuation(document, phrases);
}

/** True where a line begins with the word for an appendix. */
function hasAppendix(document: DocumentModel, words: readonly string[]): boolean {
  const namesAppendix = createPhraseFinder(words);
  return textIndexOf(document)
    .withPhrases(words)
    .some(
      ({ kind, text }) =>
        kind === "paragraph" &&
        text.length <= longestHeading &&
        namesAppendix(text.trim())[0]?.span.start === 0
    );
}

const longestHeading = 120;
