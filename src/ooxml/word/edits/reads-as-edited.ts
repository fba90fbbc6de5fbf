import type { Edit } from "../../../core/fixes/edit";
import { cellsOfRow, shownText, slotsWithRows } from "../../../core/fixes/table-rows";
import { UnreadableFileError } from "../../../core/host";
import type { DocumentModel, SlotPlace } from "../../../core/model/document";
import { addToGroup } from "../../../core/text/add-to-group";
import type { OoxmlPackage } from "../../package/open-package";
import { cellKey } from "../places";
import { readDocument } from "../read-document";

/** What an edit rewrites; a second edit of the same thing cannot know what the first left. */
export function targetOf(edit: Edit): string | null {
  if (edit.kind === "replaceParagraphText") return edit.paragraphId;
  if (edit.kind === "setTableCellText") return cellKey(edit.tableId, edit.row, edit.column);
  if (edit.kind === "insertTableRows") return rowKey(edit.tableId, edit.after);
  if (edit.kind === "setSlotText") return `slot ${edit.slot}`;
  return null;
}

function rowKey(tableId: string, after: number): string {
  return `${tableId} after ${after}`;
}

/** True where a changed document reads as the edits of what it was before ask for. */
export function readsAsEdited(
  pkg: OoxmlPackage,
  before: DocumentModel,
  edits: readonly Edit[]
): boolean {
  try {
    const { model } = readDocument(pkg);
    const slots = slotsAfter(before, edits);
    return (
      areAlike(textsOf(model), textsAfter(before, edits)) &&
      (slots === null || areAlike(model.slots.map(slotKey), slots))
    );
  } catch (error) {
    if (error instanceof UnreadableFileError) return false;
    throw error;
  }
}

/** Texts of paragraphs and cells, in order. */
function textsOf({ blocks }: DocumentModel): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.cells.map(({ text }) => text)
  );
}

/** The texts the document must hold once the edits are made. */
function textsAfter({ blocks, slots }: DocumentModel, edits: readonly Edit[]): readonly string[] {
  const replaced = new Map<string, string>(filledTexts(blocks, slots, edits));
  const inserted = new Map<string, string[]>();
  const newRows = new Map<string, readonly string[]>();
  for (const edit of edits) {
    const target = targetOf(edit);
    if (target !== null && "text" in edit && edit.kind !== "setSlotText")
      replaced.set(target, edit.text);
    if (edit.kind === "insertTableRows")
      newRows.set(
        rowKey(edit.tableId, edit.after),
        edit.rows.flatMap(({ cells }) => cells.map(shownText))
      );
    if (edit.kind !== "insertParagraphs") continue;
    const after = withNested(blocks, edit.after);
    for (const { text } of edit.paragraphs) addToGroup(inserted, after, text);
  }
  const texts = blocks.flatMap((block) => [
    ...(block.kind === "paragraph"
      ? [replaced.get(block.id) ?? block.text]
      : block.cells.flatMap(({ row, column, text }, index) => [
          replaced.get(cellKey(block.id, row, column)) ?? text,
          ...(block.cells[index + 1]?.row === row
            ? []
            : (newRows.get(rowKey(block.id, row)) ?? [])),
        ])),
    ...(inserted.get(block.id) ?? []),
  ]);
  return [...(inserted.get("start") ?? []), ...texts];
}

/** The last of the tables nested in a block, which come after it in the model; else the block itself. */
function withNested(blocks: DocumentModel["blocks"], id: string): string {
  let index = blocks.findIndex((block) => block.id === id);
  const isNested = (block: DocumentModel["blocks"][number] | undefined): boolean =>
    block?.kind === "table" && block.parent !== null;
  if (index < 0 || isNested(blocks[index])) return id;
  while (isNested(blocks[index + 1])) index += 1;
  return blocks[index]?.id ?? id;
}

type SlotFilling = Extract<Edit, { kind: "setSlotText" }>;

/** Texts of the lines and cells whose slots are filled: from the back, so that the places before keep their offsets. */
function filledTexts(
  blocks: DocumentModel["blocks"],
  slots: readonly SlotPlace[],
  edits: readonly Edit[]
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const fills = edits.filter((edit): edit is SlotFilling => edit.kind === "setSlotText");
  for (const { slot, text } of fills.sort((a, b) => b.slot - a.slot)) {
    const anchor = slots[slot]?.anchor;
    if (anchor?.kind !== "paragraph" && anchor?.kind !== "tableCell") continue;
    const isLine = anchor.kind === "paragraph";
    const key = isLine ? anchor.paragraphId : cellKey(anchor.tableId, anchor.row, anchor.column);
    const before = texts.get(key) ?? textAt(blocks, anchor);
    const { start, end } = anchor.span ?? { start: 0, end: before.length };
    texts.set(key, before.slice(0, start) + text + before.slice(end));
  }
  return texts;
}

function textAt(
  blocks: DocumentModel["blocks"],
  anchor: Extract<SlotPlace["anchor"], { kind: "paragraph" | "tableCell" }>
): string {
  const id = anchor.kind === "paragraph" ? anchor.paragraphId : anchor.tableId;
  const block = blocks.find((one) => one.id === id);
  if (block?.kind === "paragraph") return block.text;
  if (block === undefined || anchor.kind === "paragraph") return "";
  return cellsOfRow(block, anchor.row).find(({ column }) => column === anchor.column)?.text ?? "";
}

/** Tag and text of each slot the document must have once the edits are made; null where they leave slots alone. */
function slotsAfter({ blocks, slots }: DocumentModel, edits: readonly Edit[]): string[] | null {
  const texts = new Map(
    edits.flatMap((edit) => (edit.kind === "setSlotText" ? [[edit.slot, edit.text] as const] : []))
  );
  const rows = edits
    .filter((edit) => edit.kind === "insertTableRows")
    .sort((a, b) => b.after - a.after);
  const isAboutSlots =
    texts.size > 0 ||
    rows.some((edit) =>
      edit.rows.some(({ cells }) => cells.some((cell) => typeof cell !== "string"))
    );
  if (!isAboutSlots) return null;
  let after = slots.map((slot, index) => ({ ...slot, text: texts.get(index) ?? slot.text }));
  for (const edit of rows) {
    const table = blocks.find(({ id }) => id === edit.tableId);
    if (table?.kind === "table") after = [...slotsWithRows(after, table, edit)];
  }
  return after.map(slotKey);
}

function slotKey({ tag, text }: SlotPlace): string {
  return `${tag}: ${text}`;
}

function areAlike(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
