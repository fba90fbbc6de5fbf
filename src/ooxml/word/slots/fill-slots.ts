import { UnreadableFileError } from "../../../core/host";
import type { Block, DocumentModel, SlotPlace } from "../../../core/model/document";
import type { OoxmlPackage } from "../../package/open-package";
import { spliceText, type Splice } from "../../package/splice-text";
import { planSpanReplacement } from "../edits/replace-text";
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
    splices: planFill(fill, blocks, model, places, writer),
  }));
  const possible = planned.flatMap(({ fill, splices }) =>
    splices === null ? [] : [{ fill, splices }]
  );
  const filled = carryOut(pkg, places.source, possible, model);
  if (filled === null) return { pkg, refused: fills };
  const refused = planned.filter(({ splices }) => splices === null).map(({ fill }) => fill);
  return { pkg: filled, refused };
}

function planFill(
  { slot, text }: SlotFill,
  blocks: ReadonlyMap<string, Block>,
  { slots }: DocumentModel,
  places: DocumentPlaces,
  writer: InlineWriter
): readonly Splice[] | null {
  const place = slots[slot];
  if (place === undefined) return null;
  const { anchor } = place;
  const plan = (
    line: Parameters<typeof planSpanReplacement>[1] | null,
    offset: number
  ): readonly Splice[] | null => {
    if (line === null) return null;
    const whole = { start: 0, end: line.text.length };
    const span = "span" in anchor && anchor.span !== undefined ? anchor.span : null;
    const own = span === null ? whole : { start: span.start - offset, end: span.end - offset };
    if (line.text.slice(own.start, own.end) !== place.text) return null;
    const planned = planSpanReplacement(places.source, line, own, text, writer);
    return planned.kind === "splices" ? planned.splices : null;
  };
  if (anchor.kind === "paragraph") {
    const block = blocks.get(anchor.paragraphId);
    const elements = places.paragraphs.get(anchor.paragraphId);
    if (block?.kind !== "paragraph" || elements === undefined) return null;
    return plan({ text: block.text, places: elements }, 0);
  }
  if (anchor.kind !== "tableCell") return null;
  const table = blocks.get(anchor.tableId);
  const cell =
    table?.kind === "table"
      ? table.cells.find(({ row, column }) => row === anchor.row && column === anchor.column)
      : undefined;
  const lines = places.cells.get(cellKey(anchor.tableId, anchor.row, anchor.column))?.paragraphs;
  if (cell === undefined || lines === undefined) return null;
  const { start, end } = anchor.span ?? { start: 0, end: cell.text.length };
  const [own, ...others] = lines.filter(
    ({ place: line, offset }) => offset + line.textStart <= start && end <= offset + line.textEnd
  );
  if (own === undefined || others.length > 0) return null;
  const { offset, place: line } = own;
  return plan({ text: cell.text.slice(offset, offset + line.textEnd), places: [line] }, offset);
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
