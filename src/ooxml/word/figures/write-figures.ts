import type { FigureChange } from "../../../core/filling/figure-change";
import type { Edit } from "../../../core/fixes/edit";
import type { HostRefusal } from "../../../core/host";
import type { DocumentModel, SlotPlace } from "../../../core/model/document";
import type { OoxmlPackage } from "../../package/open-package";
import { editDocument } from "../edits/edit-document";
import { isProtected, readDocument } from "../read-document";
import { linkFigures, type LinkChange } from "./link-figures";
import { retagSlots } from "./retag-slots";

type RefillChange = Extract<FigureChange, { kind: "refill" }>;

export type WrittenFigures =
  | {
      readonly kind: "written";
      readonly pkg: OoxmlPackage;
      /** What could not be done cleanly; nothing of it was done. */
      readonly refused: readonly FigureChange[];
    }
  | { readonly kind: "stale" }
  | { readonly kind: "refused"; readonly reason: HostRefusal };

/**
 * Writes figures into a document: new texts and tags for content controls that are there, and new controls around words of
 * paragraphs. Only the main part changes. "stale" where a change no longer finds what it expects; then nothing is written.
 * Throws `UnreadableFileError` as `readDocument` does.
 */
export function writeFigures(pkg: OoxmlPackage, changes: readonly FigureChange[]): WrittenFigures {
  if (changes.length === 0) return { kind: "written", pkg, refused: [] };
  if (isProtected(pkg)) return { kind: "refused", reason: "protected" };
  const { model } = readDocument(pkg);
  if (!changes.every((change) => isExpected(change, model))) return { kind: "stale" };
  const links = changes.filter((change): change is LinkChange => change.kind === "link");
  const refills = changes.filter((change): change is RefillChange => change.kind === "refill");
  const filled = refillSlots(pkg, refills);
  // Texts of controls grow and shrink: words after them in the same paragraph have moved by now.
  const moved = links.map((link) => moveLink(link, model, filled.done));
  const linked = linkFigures(filled.pkg, moved);
  const refusedLinks = links.filter((_, index) => linked.refused.has(moved[index] as LinkChange));
  return { kind: "written", pkg: linked.pkg, refused: [...filled.refused, ...refusedLinks] };
}

function isExpected(change: FigureChange, { blocks, slots }: DocumentModel): boolean {
  if (change.kind === "refill") return slots[change.slot]?.text === change.expected;
  const block = blocks.find(({ id }) => id === change.paragraphId);
  const text = block?.kind === "paragraph" ? block.text : "";
  return text.slice(change.span.start, change.span.end) === change.expected;
}

/** One control of each paragraph or cell at a time: the next one is looked for where it then stands. */
function refillSlots(
  pkg: OoxmlPackage,
  refills: readonly RefillChange[]
): {
  readonly pkg: OoxmlPackage;
  readonly done: readonly RefillChange[];
  readonly refused: readonly RefillChange[];
} {
  let current = pkg;
  let waiting = [...refills];
  const done: RefillChange[] = [];
  const refused: RefillChange[] = [];
  while (waiting.length > 0) {
    const { model } = readDocument(current);
    const touched = new Set<string>();
    const later: RefillChange[] = [];
    const round: { readonly change: RefillChange; readonly edit: Edit }[] = [];
    for (const change of waiting) {
      const slot = model.slots[change.slot] as SlotPlace;
      const place = blockOf(slot);
      const edit = editOf(change, slot, model);
      if (place === null || edit === null) refused.push(change);
      else if (touched.has(place)) later.push(change);
      else {
        touched.add(place);
        round.push({ change, edit });
      }
    }
    const whole = editDocument(
      current,
      round.map(({ edit }) => edit)
    );
    if (whole.kind === "applied") {
      current = whole.pkg;
      done.push(...round.map(({ change }) => change));
    } else {
      for (const { change, edit } of round) {
        const one = editDocument(current, [edit]);
        if (one.kind === "applied") {
          current = one.pkg;
          done.push(change);
        } else refused.push(change);
      }
    }
    waiting = later;
  }
  return { pkg: retagSlots(current, done), done, refused };
}

function blockOf({ anchor }: SlotPlace): string | null {
  if (anchor.kind === "paragraph") return anchor.paragraphId;
  if (anchor.kind === "tableCell") return `${anchor.tableId}/${anchor.row}/${anchor.column}`;
  return null;
}

/** Null for a control that holds more than one line of text: nothing is known of what else is in it. */
function editOf(change: RefillChange, slot: SlotPlace, { blocks }: DocumentModel): Edit | null {
  const { anchor } = slot;
  if (anchor.kind === "paragraph") {
    const block = blocks.find(({ id }) => id === anchor.paragraphId);
    if (block?.kind !== "paragraph") return null;
    const { start, end } = anchor.span ?? { start: 0, end: block.text.length };
    if (block.text.slice(start, end) !== slot.text) return null;
    return {
      kind: "replaceParagraphText",
      paragraphId: block.id,
      expected: block.text,
      text: block.text.slice(0, start) + change.text + block.text.slice(end),
    };
  }
  if (anchor.kind !== "tableCell") return null;
  const table = blocks.find(({ id }) => id === anchor.tableId);
  const cell =
    table?.kind === "table"
      ? table.cells.find(({ row, column }) => row === anchor.row && column === anchor.column)
      : undefined;
  if (cell === undefined) return null;
  const { start, end } = anchor.span ?? { start: 0, end: cell.text.length };
  const { tableId, row, column } = anchor;
  const text = cell.text.slice(0, start) + change.text + cell.text.slice(end);
  return { kind: "setTableCellText", tableId, row, column, expected: cell.text, text };
}

function moveLink(
  link: LinkChange,
  { slots }: DocumentModel,
  done: readonly RefillChange[]
): LinkChange {
  let by = 0;
  for (const { slot, text, expected } of done) {
    const anchor = slots[slot]?.anchor;
    if (anchor?.kind !== "paragraph" || anchor.paragraphId !== link.paragraphId) continue;
    if ((anchor.span?.start ?? 0) < link.span.start) by += text.length - expected.length;
  }
  return by === 0
    ? link
    : { ...link, span: { start: link.span.start + by, end: link.span.end + by } };
}
