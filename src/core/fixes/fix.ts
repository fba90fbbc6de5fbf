import type { Edit, NewCell } from "./edit";

/** A quick fix: LSP `CodeAction`, with safe and unsafe made explicit. */
export interface Fix {
  readonly title: string;
  readonly isPreferred: boolean;
  /** "safe" keeps the document's meaning and may run in "fix all"; anything that adds content asks first. */
  readonly safety: FixSafety;
  /** What only the user knows; the answer stands for `{answer}` in the edits' new text. */
  readonly ask: { readonly label: string; readonly suggestions: readonly string[] } | null;
  readonly edits: readonly Edit[];
}

export type FixSafety = "safe" | "confirm";

/** The edits of a fix once its question, if any, is answered. Throws when a question is left without an answer. */
export function editsOf(fix: Fix, answer: string | null): readonly Edit[] {
  if (fix.ask === null) return fix.edits;
  if (answer === null || answer.trim() === "")
    throw new RangeError(`"${fix.title}" needs an answer`);
  const fill = (text: string): string => text.replaceAll("{answer}", () => answer);
  return fix.edits.map((edit): Edit => {
    switch (edit.kind) {
      case "replaceParagraphText":
      case "setTableCellText":
      case "setSlotText":
        return { ...edit, text: fill(edit.text) };
      case "insertParagraphs":
        return {
          ...edit,
          paragraphs: edit.paragraphs.map((paragraph) => ({
            ...paragraph,
            text: fill(paragraph.text),
          })),
        };
      case "insertTableRows":
        return {
          ...edit,
          rows: edit.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => fillCell(cell, fill)),
          })),
        };
      case "setSheetCell":
        return { ...edit, value: typeof edit.value === "string" ? fill(edit.value) : edit.value };
    }
  });
}

function fillCell(cell: NewCell, fill: (text: string) => string): NewCell {
  if (typeof cell === "string") return fill(cell);
  return { ...cell, text: cell.text === null ? null : fill(cell.text) };
}
