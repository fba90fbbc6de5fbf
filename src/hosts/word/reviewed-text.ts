/** WordApi 1.4 and 1.6: the current text of a document in which changes are tracked. */

/** Loads what kinds of changes there are: more than none means that `text` may hold deleted words (on the web it does). */
export function queueTrackedChanges(body: Word.Body): Word.TrackedChangeCollection {
  const changes = body.getTrackedChanges();
  changes.load("items/type");
  return changes;
}

/** Asks for the text as it stands when every change is accepted. */
export function queueReviewedTexts(
  paragraphs: readonly Word.Paragraph[]
): readonly OfficeExtension.ClientResult<string>[] {
  return paragraphs.map((paragraph) => paragraph.getReviewedText("Current"));
}
