import { UnreadableFileError } from "../../../core/host";
import { addToGroup } from "../../../core/text/add-to-group";
import type { OoxmlPackage } from "../../package/open-package";
import { scanXml } from "../../package/scan-xml";
import { spliceText, type Splice } from "../../package/splice-text";
import { readDocument } from "../read-document";
import { wordNamespaceOf } from "../word-namespace";
import { fillSlots, type SlotFill } from "./fill-slots";
import { addPlaceholderParts } from "./placeholder-parts";

/** Children of w:sdtPr that come before w:placeholder (ECMA-376 part 1, 17.5.2.38). */
const before = new Set(["w:rPr", "w:alias", "w:tag", "w:id", "w:lock"]);

/**
 * Lets controls show a text as their placeholder: they wait for an answer, and Word shows the text again whenever they are
 * cleared. The text keeps the look of what it stands for. Throws `UnreadableFileError` as `readDocument` does.
 */
export function showPlaceholders<F extends SlotFill>(
  pkg: OoxmlPackage,
  wanted: readonly F[]
): { readonly pkg: OoxmlPackage; readonly refused: readonly F[] } {
  if (wanted.length === 0) return { pkg, refused: [] };
  const { slots } = readDocument(pkg).model;
  const written = fillSlots(
    pkg,
    wanted.filter(({ slot, text }) => slots[slot]?.text !== text)
  );
  const isRefused = new Set(written.refused);
  const left = wanted.filter((one) => !isRefused.has(one));
  const marked = markAsPlaceholders(written.pkg, left);
  return marked === null ? { pkg, refused: wanted } : { pkg: marked, refused: written.refused };
}

/** Null where the file would not read as asked. */
function markAsPlaceholders(pkg: OoxmlPackage, wanted: readonly SlotFill[]): OoxmlPackage | null {
  const { slots } = readDocument(pkg).model;
  const open = wanted.filter(({ slot }) => slots[slot]?.isPlaceholder === false);
  if (open.length === 0) return pkg;
  const source = pkg.text(pkg.mainPart);
  const { prefix } = wordNamespaceOf(source);
  const parts = addPlaceholderParts(
    pkg,
    open.map(({ text }) => text)
  );
  if (prefix === null || parts === null) return null;
  const properties = propertiesByTag(source, pkg.mainPart);
  const seen = new Map<string, number>();
  const textOf = new Map(open.map(({ slot, text }) => [slot, text]));
  const splices = slots.flatMap(({ tag }, index): readonly Splice[] => {
    const occurrence = seen.get(tag) ?? 0;
    seen.set(tag, occurrence + 1);
    const text = textOf.get(index);
    const place = properties.get(tag)?.[occurrence];
    if (text === undefined || place === undefined) return [];
    const docPart = `<${prefix}:docPart ${prefix}:val="${parts.nameOf.get(text) ?? ""}"/>`;
    const shown = `<${prefix}:placeholder>${docPart}</${prefix}:placeholder><${prefix}:showingPlcHdr/>`;
    return [
      ...place.replaced.map((range) => ({ ...range, text: "" })),
      { start: place.at, end: place.at, text: shown },
    ];
  });
  const marked = parts.pkg.withParts(new Map([[pkg.mainPart, spliceText(source, splices)]]));
  return readsAsAsked(marked, slots, textOf) ? marked : null;
}

interface ControlProperties {
  /** Where w:placeholder belongs. */
  readonly at: number;
  /** The w:placeholder, and a w:showingPlcHdr that is switched off, which are there already. */
  readonly replaced: readonly { readonly start: number; readonly end: number }[];
}

/** Properties of the tagged controls, in the order they begin. */
function propertiesByTag(
  source: string,
  part: string
): ReadonlyMap<string, readonly ControlProperties[]> {
  const found = new Map<string, ControlProperties[]>();
  const open: { readonly name: string; readonly start: number }[] = [];
  let draft = { tag: null as string | null, at: 0, replaced: [] as Splice[] };
  scanXml(source, part, {
    open(name, attributes, start, end) {
      if (name === "w:sdtPr") draft = { tag: null, at: end, replaced: [] };
      if (name === "w:tag" && open.at(-1)?.name === "w:sdtPr")
        draft.tag = attributes.get("w:val") ?? null;
      open.push({ name, start });
    },
    close(name, _start, end) {
      const own = open.pop();
      if (open.at(-1)?.name === "w:sdtPr" && own !== undefined) {
        if (before.has(name)) draft.at = Math.max(draft.at, end);
        if (name === "w:placeholder" || name === "w:showingPlcHdr")
          draft.replaced.push({ start: own.start, end, text: "" });
      }
      if (name !== "w:sdtPr" || draft.tag === null) return;
      const { tag, at, replaced } = draft;
      addToGroup(found, tag, { at, replaced });
    },
  });
  return found;
}

function readsAsAsked(
  pkg: OoxmlPackage,
  old: readonly { readonly text: string; readonly isPlaceholder: boolean }[],
  textOf: ReadonlyMap<number, string>
): boolean {
  try {
    const after = readDocument(pkg).model.slots;
    return (
      after.length === old.length &&
      old.every((slot, index) => {
        const now = after[index];
        return (
          now?.text === slot.text && now.isPlaceholder === (slot.isPlaceholder || textOf.has(index))
        );
      })
    );
  } catch (error) {
    if (error instanceof UnreadableFileError) return false;
    throw error;
  }
}
