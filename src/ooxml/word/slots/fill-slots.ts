import { UnreadableFileError } from "../../../core/host";
import type { Span } from "../../../core/model/anchor";
import type { Block, DocumentModel, SlotPlace } from "../../../core/model/document";
import type { OoxmlPackage } from "../../package/open-package";
import { spliceText, type Splice } from "../../package/splice-text";
import { planSpanReplacement, type EditableText, type SplicePlan } from "../edits/replace-text";
import { inlineWriter, type InlineWriter } from "../edits/write-inline";
import { cellKey, type DocumentPlaces } from "../places";
import { isProtected, readDocument } from "../read-document";
import { wordNamespaceOf } from "../word-namespace";

/** A text for one control. */
export interface SlotFill {
  /** Index among the model's slots. */
  readonly slot: number;
  readonly text: string;
}

export interface FilledSlots<F extends SlotFill> {
  readonly pkg: OoxmlPackage;
  /** Controls under a lock, around nothing, or around more than a line. */
  readonly refused: readonly F[];
}

/**
 * Puts texts into content controls in the look they have there; line breaks stay inside the paragraph. Only the main part
 * changes, and in it only the controls. Throws `UnreadableFileError` as `readDocument` does.
 */
export function fillSlots<F extends SlotFill>(
  pkg: OoxmlPackage,
  fills: readonly F[]
): FilledSlots<F> {
  if (fills.length === 0) return { pkg, refused: [] };
  if (isProtected(pkg)) return { pkg, refused: fills };
  const { model, places } = readDocument(pkg, { recordsPlaces: true });
  const writer = places && inlineWriter(wordNamespaceOf(places.source));
  if (places === null || writer === null) return { pkg, refused: fills };
  const blocks = new Map(model.blocks.map((block) => [block.id, block]));
  const planned = fills.map((fill) => ({
    fill,
    plan: planSlotFill(fill, blocks, model, places, writer),
  }));
  const possible = planned.flatMap(({ fill, plan }) =>
    plan.kind === "splices" ? [{ fill, splices: plan.splices }] : []
  );
  const filled = carryOut(pkg, places.source, possible, model);
  if (filled === null) return { pkg, refused: fills };
  const refused = planned.filter(({ plan }) => plan.kind === "refused").map(({ fill }) => fill);
  return { pkg: filled, refused };
}

const unsupported: SplicePlan = { kind: "refused", reason: "unsupported" };

/** Plans a text for the control of a slot; `blocks` are those of the model, by id. */
export function planSlotFill(
  { slot, text }: SlotFill,
  blocks: ReadonlyMap<string, Block>,
  { slots }: DocumentModel,
  places: DocumentPlaces,
  writer: InlineWriter
): SplicePlan {
  const place = slots[slot];
  const line = place === undefined ? null : lineOf(place, blocks, places);
  if (place === undefined || line === null) return unsupported;
  const { text: whole, offset } = line;
  const span = spanOf(place);
  const own =
    span === null
      ? { start: 0, end: whole.length }
      : { start: span.start - offset, end: span.end - offset };
  if (whole.slice(own.start, own.end) !== place.text) return unsupported;
  return planSpanReplacement(places.source, line, own, text, writer);
}

type Line = EditableText & {
  /** Where its text begins in the text of its cell. */
  readonly offset: number;
};

/** The line that a slot stands in; null for one around several. */
function lineOf(
  slot: SlotPlace,
  blocks: ReadonlyMap<string, Block>,
  places: DocumentPlaces
): Line | null {
  const { anchor } = slot;
  if (anchor.kind === "paragraph") {
    const block = blocks.get(anchor.paragraphId);
    const elements = places.paragraphs.get(anchor.paragraphId);
    if (block?.kind !== "paragraph" || elements === undefined) return null;
    return { text: block.text, places: elements, offset: 0 };
  }
  if (anchor.kind !== "tableCell") return null;
  const table = blocks.get(anchor.tableId);
  const cell =
    table?.kind === "table"
      ? table.cells.find(({ row, column }) => row === anchor.row && column === anchor.column)
      : undefined;
  const lines = places.cells.get(cellKey(anchor.tableId, anchor.row, anchor.column))?.paragraphs;
  if (cell === undefined || lines === undefined) return null;
  const { start, end } = spanOf(slot) ?? { start: 0, end: cell.text.length };
  const [own, ...others] = lines.filter(
    ({ place, offset }) => offset + place.textStart <= start && end <= offset + place.textEnd
  );
  if (own === undefined || others.length > 0) return null;
  const { offset, place } = own;
  return { text: cell.text.slice(offset, offset + place.textEnd), places: [place], offset };
}

function spanOf({ anchor }: SlotPlace): Span | null {
  return "span" in anchor ? (anchor.span ?? null) : null;
}

/** Null where what comes out does not read as asked. */
function carryOut(
  pkg: OoxmlPackage,
  source: string,
  planned: readonly { readonly fill: SlotFill; readonly splices: readonly Splice[] }[],
  { slots }: DocumentModel
): OoxmlPackage | null {
  try {
    const text = spliceText(
      source,
      planned.flatMap(({ splices }) => splices)
    );
    const filled = pkg.withParts(new Map([[pkg.mainPart, text]]));
    const wanted = new Map(planned.map(({ fill }) => [fill.slot, fill.text]));
    const after: readonly SlotPlace[] = readDocument(filled).model.slots;
    const isAsAsked = slots.every(
      (slot, index) => after[index]?.text === (wanted.get(index) ?? slot.text)
    );
    return isAsAsked && after.length === slots.length ? filled : null;
  } catch (error) {
    // Controls within controls: two texts cannot stand in one place.
    if (error instanceof RangeError || error instanceof UnreadableFileError) return null;
    throw error;
  }
}
