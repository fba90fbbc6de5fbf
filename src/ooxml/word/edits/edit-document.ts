import type { Edit } from "../../../core/fixes/edit";
import { judgeRowInsertion } from "../../../core/fixes/table-rows";
import type { HostRefusal } from "../../../core/host";
import type {
  Block,
  DocumentModel,
  Paragraph,
  Table,
  TableCell,
} from "../../../core/model/document";
import type { OoxmlPackage } from "../../package/open-package";
import { spliceText, type Splice } from "../../package/splice-text";
import { cellKey, type DocumentPlaces } from "../places";
import { isProtected, readDocument } from "../read-document";
import { planSlotFill } from "../slots/fill-slots";
import { createControlWriter, type ControlWriter } from "../slots/write-control";
import { wordNamespaceOf } from "../word-namespace";
import { planCellText } from "./cell-text";
import { planInsertion } from "./new-paragraphs";
import { planRows } from "./new-rows";
import { readsAsEdited, targetOf } from "./reads-as-edited";
import { planReplacement, type SplicePlan } from "./replace-text";
import { inlineWriter, type InlineWriter } from "./write-inline";

export type EditOutcome =
  | { readonly kind: "applied"; readonly pkg: OoxmlPackage }
  | { readonly kind: "stale"; readonly edit: Edit }
  | { readonly kind: "refused"; readonly reason: HostRefusal };

/**
 * Carries out edits on a document, all or none; ids are those of a reading of the same package. Only the main part
 * changes, and in it only the characters that have to. An edit whose expected text is not there is "stale"; one that
 * cannot be done cleanly is refused: in a protected document, across a field, twice in one place, with a result that does
 * not read back as asked.
 * Throws `UnreadableFileError` as `readDocument` does.
 */
export function editDocument(pkg: OoxmlPackage, edits: readonly Edit[]): EditOutcome {
  if (edits.length === 0) return { kind: "applied", pkg };
  if (isProtected(pkg)) return { kind: "refused", reason: "protected" };
  const { model, places } = readDocument(pkg, { recordsPlaces: true });
  const writer = places && inlineWriter(wordNamespaceOf(places.source));
  if (places === null || writer === null) return { kind: "refused", reason: "unsupported" };
  const index = new ModelIndex(model);
  const controls = createControlWriter(pkg, places.source, writer);
  const splices: Splice[] = [];
  const touched = new Set<string>();
  for (const edit of edits) {
    const target = targetOf(edit);
    if (target !== null && touched.has(target)) return { kind: "refused", reason: "unsupported" };
    if (target !== null) touched.add(target);
    const plan = planEdit(edit, model, index, places, { writer, controls });
    if (plan.kind === "stale") return { kind: "stale", edit };
    if (plan.kind === "refused") return plan;
    splices.push(...plan.splices);
  }
  const changed = carryOut(pkg, places.source, splices);
  const isAsAsked = changed !== null && readsAsEdited(changed, model, edits);
  return isAsAsked ? { kind: "applied", pkg: changed } : { kind: "refused", reason: "unsupported" };
}

type EditPlan = SplicePlan | { readonly kind: "stale" };

const stale: EditPlan = { kind: "stale" };
const unsupported: EditPlan = { kind: "refused", reason: "unsupported" };

function planEdit(
  edit: Edit,
  model: DocumentModel,
  index: ModelIndex,
  places: DocumentPlaces,
  { writer, controls }: { readonly writer: InlineWriter; readonly controls: ControlWriter }
): EditPlan {
  switch (edit.kind) {
    case "replaceParagraphText": {
      const paragraph = index.paragraphs.get(edit.paragraphId);
      if (paragraph?.text !== edit.expected) return stale;
      const elements = places.paragraphs.get(edit.paragraphId);
      if (elements === undefined) return unsupported;
      const editable = { text: paragraph.text, places: elements };
      return planReplacement(places.source, editable, edit.text, writer);
    }
    case "setTableCellText": {
      const key = cellKey(edit.tableId, edit.row, edit.column);
      const cell = index.cells.get(key);
      if (cell?.text !== edit.expected) return stale;
      const place = places.cells.get(key);
      if (place === undefined) return unsupported;
      return planCellText(places, place, cell.text, edit.text, writer);
    }
    case "insertParagraphs": {
      const splice = planInsertion(model, places, edit.after, edit.paragraphs, writer);
      return splice === null ? stale : { kind: "splices", splices: [splice] };
    }
    case "setSlotText": {
      const slot = model.slots[edit.slot];
      if (slot?.tag !== edit.tag || slot.text !== edit.expected) return stale;
      return planSlotFill(edit, index.blocks, model, places, writer);
    }
    case "insertTableRows": {
      const table = index.tables.get(edit.tableId);
      if (table === undefined) return stale;
      const judged = judgeRowInsertion(table, edit);
      if (judged !== "fits") return judged === "stale" ? stale : unsupported;
      return planRows(table, edit, places, writer, controls);
    }
    case "setSheetCell":
      return unsupported;
  }
}

class ModelIndex {
  readonly blocks = new Map<string, Block>();
  readonly paragraphs = new Map<string, Paragraph>();
  readonly cells = new Map<string, TableCell>();
  readonly tables = new Map<string, Table>();

  constructor({ blocks, stories }: DocumentModel) {
    for (const block of blocks) {
      this.blocks.set(block.id, block);
      if (block.kind === "paragraph") this.paragraphs.set(block.id, block);
      else {
        this.tables.set(block.id, block);
        for (const cell of block.cells)
          this.cells.set(cellKey(block.id, cell.row, cell.column), cell);
      }
    }
    for (const { paragraphs } of stories)
      for (const paragraph of paragraphs) this.paragraphs.set(paragraph.id, paragraph);
  }
}

/** Null when two edits get in each other's way. */
function carryOut(
  pkg: OoxmlPackage,
  source: string,
  splices: readonly Splice[]
): OoxmlPackage | null {
  try {
    return pkg.withParts(new Map([[pkg.mainPart, spliceText(source, splices)]]));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
