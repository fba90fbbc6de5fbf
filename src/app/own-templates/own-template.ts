import type { SlotPlace } from "../../core/model/document";
import { fold } from "../../core/text/vietnamese";
import { openPackage, type OoxmlPackage } from "../../ooxml/package/open-package";
import { isProtected, readDocument } from "../../ooxml/word/read-document";
import { readControls, type ControlDescription } from "../../ooxml/word/slots/read-controls";

/** Why a .docx cannot serve as a template; the locale files hold one sentence for each. */
export type OwnTemplateFault =
  | "notADocument"
  | "macros"
  | "protected"
  | "marked"
  | "noControls"
  | "tagTooLong"
  | "kindsDiffer"
  | "titlesDiffer"
  | "nested"
  | "bound"
  | "acrossParagraphs";

/** Thrown for a file that is sound, but no template. */
export class BrokenOwnTemplateError extends Error {
  constructor(
    readonly fault: OwnTemplateFault,
    /** The tag concerned; empty for the file as a whole. */
    readonly tag: string = ""
  ) {
    super(tag === "" ? fault : `${fault}: ${tag}`);
    this.name = "BrokenOwnTemplateError";
  }
}

/** A named place of an office's own template: every control with its tag takes the same answer. */
export interface OwnSlot {
  readonly tag: string;
  readonly title: string;
  readonly kind: "text" | "date" | "choice" | "openChoice";
  readonly dateFormat: string | null;
  readonly choices: readonly string[];
  /** What stands there until it is answered. */
  readonly placeholder: string;
  /** Indexes of its controls among the model's slots. */
  readonly places: readonly number[];
}

/** An office's own template, ready to be filled. */
export interface OwnTemplate {
  readonly pkg: OoxmlPackage;
  /** Content controls of the file, as its model has them. */
  readonly controls: readonly SlotPlace[];
  readonly slots: readonly OwnSlot[];
}

/** How the tags begin that marks of findings have in Word; marks are no part of a template. */
export const tagOfMarks = "cchc.mark";

/** Throws a BrokenOwnTemplateError for a document that still has marks of ours in it. */
export function refuseMarks(slots: readonly SlotPlace[]): void {
  if (slots.some(({ tag }) => tag.startsWith(tagOfMarks)))
    throw new BrokenOwnTemplateError("marked");
}

/** Word takes no longer tags. */
const longestTag = 64;

/**
 * Reads a .docx with tagged content controls as a template. Throws a BrokenOwnTemplateError with the reason where it cannot
 * be one, an `UnreadableFileError` as `openPackage` and `readDocument` do.
 */
export function readOwnTemplate(bytes: Uint8Array): OwnTemplate {
  const opened = openPackage(bytes);
  if (opened.kind !== "docx") throw new BrokenOwnTemplateError("notADocument");
  if (hasMacros(opened)) throw new BrokenOwnTemplateError("macros");
  if (isProtected(opened)) throw new BrokenOwnTemplateError("protected");
  const pkg = asDocument(opened);
  const { model } = readDocument(pkg);
  refuseMarks(model.slots);
  const inner = findNested(model.slots);
  if (inner !== null) throw new BrokenOwnTemplateError("nested", inner);
  const descriptions = byTag(readControls(pkg));
  const places = placesByTag(model.slots);
  const slots = [...places].flatMap(([tag, indexes]): OwnSlot[] => {
    const described = descriptions.get(tag);
    const first = model.slots[indexes[0] ?? -1];
    const slot = described && first && slotOf(tag, described, first, indexes);
    return slot === undefined || slot === null ? [] : [slot];
  });
  if (slots.length === 0) throw new BrokenOwnTemplateError("noControls");
  return { pkg, controls: model.slots, slots };
}

function hasMacros(pkg: OoxmlPackage): boolean {
  const type = pkg.contentType(pkg.mainPart) ?? "";
  const isMacroType = /macroenabled/iu.test(type);
  return isMacroType || pkg.relationships(pkg.mainPart).some(({ type }) => type === "vbaProject");
}

const contentTypesPart = "[Content_Types].xml";
const documentsType = "wordprocessingml.document.main+xml";

/** A .dotx as a .docx, which it is but for the type of its main part (ECMA-376 part 1, 11.3.10). */
function asDocument(pkg: OoxmlPackage): OoxmlPackage {
  const source = pkg.text(contentTypesPart);
  const changed = source.replaceAll("wordprocessingml.template.main+xml", documentsType);
  return changed === source ? pkg : pkg.withParts(new Map([[contentTypesPart, changed]]));
}

/** Tag of a control that begins inside another of the same line; null where none does. */
function findNested(slots: readonly SlotPlace[]): string | null {
  const ends = new Map<string, number>();
  for (const { tag, anchor } of slots) {
    if (!("span" in anchor) || anchor.span === undefined) continue;
    const line =
      anchor.kind === "paragraph"
        ? anchor.paragraphId
        : anchor.kind === "tableCell"
          ? `${anchor.tableId}/${anchor.row}/${anchor.column}`
          : "";
    if (anchor.span.start < (ends.get(line) ?? 0)) return tag;
    ends.set(line, anchor.span.end);
  }
  return null;
}

function byTag(
  controls: readonly ControlDescription[]
): ReadonlyMap<string, readonly ControlDescription[]> {
  const groups = new Map<string, ControlDescription[]>();
  for (const control of controls) {
    const group = groups.get(control.tag);
    if (group === undefined) groups.set(control.tag, [control]);
    else group.push(control);
  }
  return groups;
}

function placesByTag(slots: readonly SlotPlace[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  slots.forEach(({ tag }, index) => {
    const known = places.get(tag);
    if (known === undefined) places.set(tag, [index]);
    else known.push(index);
  });
  return places;
}

/** Null for a control that takes no text, such as a picture. */
function slotOf(
  tag: string,
  described: readonly ControlDescription[],
  { title, text, anchor }: SlotPlace,
  places: readonly number[]
): OwnSlot | null {
  const [first] = described;
  if (first === undefined) return null;
  if (tag.length > longestTag) throw new BrokenOwnTemplateError("tagTooLong", tag);
  if (described.some(({ kind }) => kind !== first.kind))
    throw new BrokenOwnTemplateError("kindsDiffer", tag);
  const titles = described.flatMap((one) => (one.title === null ? [] : [fold(one.title)]));
  if (titles.some((one) => one !== titles[0]))
    throw new BrokenOwnTemplateError("titlesDiffer", tag);
  if (first.kind === "other") return null;
  if (described.some(({ isBound }) => isBound)) throw new BrokenOwnTemplateError("bound", tag);
  if (anchor.kind !== "paragraph" && anchor.kind !== "tableCell")
    throw new BrokenOwnTemplateError("acrossParagraphs", tag);
  return {
    tag,
    title: title ?? tag,
    kind: first.kind,
    dateFormat: first.dateFormat,
    choices: first.choices,
    placeholder: text,
    places,
  };
}
