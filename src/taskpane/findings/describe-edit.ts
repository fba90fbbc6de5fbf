import { editsOf, type Fix } from "../../core/fixes/fix";
import type { Edit } from "../../core/fixes/edit";
import { shownText } from "../../core/fixes/table-rows";
import type { Text } from "../../app/locale/text";
import { quoteOf } from "../../app/places/finding-place";

/**
 * What a fix is going to write, one sentence per edit, so that nobody is surprised by it. A question left open shows
 * as an ellipsis.
 */
export function describeFix(fix: Fix, answer: string, text: Text): readonly string[] {
  const given = answer.trim() === "" ? text("fix.ellipsis") : answer;
  const sentences = editsOf(fix, given).flatMap((edit) => describeEdit(edit, text));
  // The same in several places is said once.
  return [...new Set(sentences)];
}

function describeEdit(edit: Edit, text: Text): readonly string[] {
  switch (edit.kind) {
    case "replaceParagraphText":
    case "setTableCellText":
    case "setSlotText":
      return [describeChange(edit.expected, edit.text, text)];
    case "setSheetCell":
      return [describeChange(String(edit.expected ?? ""), String(edit.value ?? ""), text)];
    case "insertTableRows":
      return edit.rows.map(({ cells }) => {
        const filled = cells.map((cell) => shownText(cell).trim()).filter((cell) => cell !== "");
        return text("fix.willInsertRow", { after: quoteOf(filled.join(" · ")) ?? "" });
      });
    case "insertParagraphs":
      return edit.paragraphs.map((paragraph) =>
        text("fix.willInsert", { after: quoteOf(paragraph.text) ?? "" })
      );
  }
}

function describeChange(before: string, after: string, text: Text): string {
  const [old, fresh] = changedPart(before, after);
  if (fresh.trim() === "") return text("fix.willClear", { before: old });
  if (old.trim() === "" && before.trim() === "") return text("fix.willWrite", { after: fresh });
  return text("fix.willReplace", { before: old, after: fresh });
}

/** Both texts without the words they share at the ends, beyond a few kept for orientation. */
function changedPart(before: string, after: string): readonly [string, string] {
  const shortEnough = before.length + after.length <= 160;
  if (shortEnough) return [before.trim(), after.trim()];
  const old = before.split(" ");
  const fresh = after.split(" ");
  const most = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < most && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end])
    end += 1;
  const cut = (words: readonly string[]): string => {
    const from = Math.max(0, start - 3);
    const to = Math.min(words.length, words.length - end + 3);
    const middle = words.slice(from, to).join(" ");
    return `${from > 0 ? "… " : ""}${middle}${to < words.length ? " …" : ""}`;
  };
  return [cut(old), cut(fresh)];
}
