import type { FigureChange } from "../../../core/filling/figure-change";
import type { HostRefusal } from "../../../core/host";
import type { DocumentModel } from "../../../core/model/document";
import type { OoxmlPackage } from "../../package/open-package";
import { isProtected, readDocument } from "../read-document";
import { fillSlots } from "../slots/fill-slots";
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

interface Refilled {
  readonly pkg: OoxmlPackage;
  readonly done: readonly RefillChange[];
  readonly refused: readonly RefillChange[];
}

function refillSlots(pkg: OoxmlPackage, refills: readonly RefillChange[]): Refilled {
  const filled = fillTogether(pkg, refills);
  return { ...filled, pkg: retagSlots(filled.pkg, filled.done) };
}

/** All at once; where some get in each other's way, one after the other, so that one of them spoils none of the rest. */
function fillTogether(pkg: OoxmlPackage, refills: readonly RefillChange[]): Refilled {
  const together = fillSlots(pkg, refills);
  const refused = new Set(together.refused);
  if (refused.size < refills.length || refills.length < 2)
    return {
      pkg: together.pkg,
      done: refills.filter((change) => !refused.has(change)),
      refused: together.refused,
    };
  let current: Refilled = { pkg, done: [], refused: [] };
  for (const change of refills) {
    const next = fillTogether(current.pkg, [change]);
    current = {
      pkg: next.pkg,
      done: [...current.done, ...next.done],
      refused: [...current.refused, ...next.refused],
    };
  }
  return current;
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
