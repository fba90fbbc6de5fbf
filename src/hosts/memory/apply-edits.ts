import type { Edit } from "../../core/fixes/edit";
import {
  judgeRowInsertion,
  slotsWithRows,
  withRows,
  type RowInsertion,
} from "../../core/fixes/table-rows";
import type { HostRefusal } from "../../core/host";
import { cellAddress, parseCellAddress, sheetCellAt } from "../../core/model/cell-address";
import type { Block, DocumentModel, Paragraph } from "../../core/model/document";
import type { SheetCell, SheetRow, WorkbookModel } from "../../core/model/workbook";
import { fillSlot } from "./fill-slot";

/** The model after the edits, or the first edit that no longer fits, or why one cannot be made. */
export type EditedModel<M> =
  { readonly model: M } | { readonly stale: Edit } | { readonly refused: HostRefusal };

/** Carries edits out on a document model; all of them or, where one does not fit, none. */
export function applyDocumentEdits(
  model: DocumentModel,
  edits: readonly Edit[]
): EditedModel<DocumentModel> {
  for (const edit of edits) {
    const judged = edit.kind === "insertTableRows" ? judgeRows(model.blocks, edit) : "fits";
    if (judged === "stale") return { stale: edit };
    if (judged === "unsupported") return { refused: judged };
  }
  let content: Content = model;
  for (const [index, edit] of rowsLast(edits).entries()) {
    const next = editContent(content, edit, `${model.revision}/n${index + 1}`);
    if (next === null) return { stale: edit };
    content = next;
  }
  return { model: { ...model, ...content } };
}

type Content = Pick<DocumentModel, "blocks" | "slots">;

function editContent({ blocks, slots }: Content, edit: Edit, newId: string): Content | null {
  if (edit.kind === "setSlotText") return fillSlot({ blocks, slots }, edit);
  const edited = editBlocks(blocks, edit, newId);
  if (edited === null) return null;
  if (edit.kind !== "insertTableRows") return { blocks: edited, slots };
  const table = blocks.find(({ id }) => id === edit.tableId);
  return {
    blocks: edited,
    slots: table?.kind === "table" ? slotsWithRows(slots, table, edit) : slots,
  };
}

/** Carries edits out on a workbook model; all of them or, where one does not fit, none. */
export function applyWorkbookEdits(
  model: WorkbookModel,
  edits: readonly Edit[]
): EditedModel<WorkbookModel> {
  let edited = model;
  for (const edit of edits) {
    const next = edit.kind === "setSheetCell" ? setSheetCell(edited, edit) : null;
    if (next === null) return { stale: edit };
    edited = next;
  }
  return { model: edited };
}

/** New rows go in last and from below: the other edits count rows as they were. */
function rowsLast(edits: readonly Edit[]): readonly Edit[] {
  const rows = edits.filter((edit) => edit.kind === "insertTableRows");
  return [
    ...edits.filter(({ kind }) => kind !== "insertTableRows"),
    ...rows.sort((a, b) => b.after - a.after),
  ];
}

function judgeRows(
  blocks: readonly Block[],
  edit: RowInsertion
): ReturnType<typeof judgeRowInsertion> {
  const table = blocks.find(({ id }) => id === edit.tableId);
  return table?.kind === "table" ? judgeRowInsertion(table, edit) : "stale";
}

function editBlocks(blocks: readonly Block[], edit: Edit, newId: string): readonly Block[] | null {
  switch (edit.kind) {
    case "replaceParagraphText":
      return replaceBlock(blocks, edit.paragraphId, (block) =>
        block.kind === "paragraph" && block.text === edit.expected
          ? { ...block, text: edit.text }
          : null
      );
    case "setTableCellText":
      return replaceBlock(blocks, edit.tableId, (block) => {
        if (block.kind !== "table") return null;
        const index = block.cells.findIndex(
          (cell) => cell.row === edit.row && cell.column === edit.column
        );
        const cell = block.cells[index];
        if (cell === undefined || cell.text !== edit.expected) return null;
        return { ...block, cells: block.cells.with(index, { ...cell, text: edit.text }) };
      });
    case "insertParagraphs": {
      const at =
        edit.after === "start" ? 0 : blocks.findIndex((block) => block.id === edit.after) + 1;
      if (at === 0 && edit.after !== "start") return null;
      const inserted = edit.paragraphs.map(({ text, like }, index): Paragraph => {
        const paragraphs = (like === null ? blocks.slice(0, at).reverse() : blocks).filter(
          (block) => block.kind === "paragraph"
        );
        const model = like === null ? paragraphs[0] : paragraphs.find(({ id }) => id === like);
        return {
          kind: "paragraph",
          id: `${newId}.${index + 1}`,
          text,
          outlineLevel: model?.outlineLevel ?? null,
          numbering: null,
        };
      });
      return [...blocks.slice(0, at), ...inserted, ...blocks.slice(at)];
    }
    case "insertTableRows": {
      const table = blocks.find(({ id }) => id === edit.tableId);
      if (table?.kind !== "table") return null;
      const inner = (block: Block): Block =>
        block.kind === "table" && block.parent?.tableId === table.id
          ? { ...block, parent: movedBelow(block.parent, edit) }
          : block;
      return blocks.map((block) => (block === table ? withRows(table, edit) : inner(block)));
    }
    case "setSlotText":
    case "setSheetCell":
      return null;
  }
}

function movedBelow<P extends { readonly row: number }>(
  parent: P,
  { after, rows }: RowInsertion
): P {
  return parent.row <= after ? parent : { ...parent, row: parent.row + rows.length };
}

function replaceBlock(
  blocks: readonly Block[],
  id: string,
  change: (block: Block) => Block | null
): readonly Block[] | null {
  const index = blocks.findIndex((block) => block.id === id);
  const block = blocks[index];
  const changed = block === undefined ? null : change(block);
  return changed === null ? null : blocks.with(index, changed);
}

function setSheetCell(
  model: WorkbookModel,
  edit: Extract<Edit, { kind: "setSheetCell" }>
): WorkbookModel | null {
  const place = parseCellAddress(edit.address);
  const sheetIndex = model.sheets.findIndex((sheet) => sheet.id === edit.sheetId);
  const sheet = model.sheets[sheetIndex];
  if (
    place === null ||
    sheet === undefined ||
    cellAddress(place.row, place.column) !== edit.address
  )
    return null;
  const old = sheetCellAt(sheet, place.row, place.column);
  if ((old?.value ?? null) !== edit.expected || (old?.formula ?? null) !== null) return null;
  const cell: SheetCell = {
    column: place.column,
    value: edit.value,
    text: edit.value === null ? "" : String(edit.value),
    formula: null,
    error: null,
    numberFormat: old?.numberFormat ?? null,
  };
  const oldRow = sheet.rows.find((row) => row.index === place.row) ?? {
    index: place.row,
    isHidden: false,
    cells: [],
  };
  const row: SheetRow = {
    ...oldRow,
    cells: replaceSorted(oldRow.cells, cell, (item) => item.column),
  };
  const rows = replaceSorted(sheet.rows, row, (item) => item.index);
  return { ...model, sheets: model.sheets.with(sheetIndex, { ...sheet, rows }) };
}

function replaceSorted<T>(items: readonly T[], item: T, keyOf: (item: T) => number): readonly T[] {
  const key = keyOf(item);
  return [
    ...items.filter((other) => keyOf(other) < key),
    item,
    ...items.filter((other) => keyOf(other) > key),
  ];
}
