/** WordApi 1.4: comments, only where the user asked for them. They print, and others see them. */
import { markAuthor } from "../../../ooxml/word/marks/mark";
import { commentPrefix } from "./mark-names";
import type { ParagraphMark } from "./place-marks";

/** Four comments in one sync hang the undo of Word on Windows and Mac (OfficeDev/office-js#4566). */
export const commentsPerSync = 3;

export function queueComments(body: Word.Body): Word.CommentCollection {
  const comments = body.getComments();
  comments.load("items/content,items/authorName");
  return comments;
}

/** Takes loaded comments of ours away, and no other; those that `cchc mark` wrote into the file are ours too. */
export function removeComments({ items }: Word.CommentCollection): void {
  for (const comment of items)
    if (comment.content.startsWith(commentPrefix) || comment.authorName === markAuthor)
      comment.delete();
}

/** Inserts at most `commentsPerSync` comments; the caller syncs between calls. */
export function insertComments(
  paragraphs: readonly Word.Paragraph[],
  marks: readonly ParagraphMark[]
): void {
  for (const mark of marks)
    paragraphs[mark.paragraph]?.getRange("Content").insertComment(commentText(mark));
}

/** One paragraph: Word for the web shows only the first of several. */
function commentText({ findings }: ParagraphMark): string {
  return findings
    .map(({ finding }) =>
      `${commentPrefix}${finding.code}] ${finding.message} ${finding.rationale}`.trim()
    )
    .join(" ");
}
