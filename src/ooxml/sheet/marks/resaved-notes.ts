import { parseCellAddress } from "../../../core/model/cell-address";
import type { OoxmlPackage } from "../../package/open-package";
import { scanXml } from "../../package/scan-xml";
import type { WorkbookParts } from "../workbook-parts";
import type { Splice } from "../xml-tags";
import { applySplices, localName, xmlTags } from "../xml-tags";
import { isOwnPart } from "./own-parts";

/** Author of our notes. */
export const noteAuthor = "Trợ lý CCHC";

/** Last line of our notes: LibreOffice forgets authors, so the text itself must say whose it is. */
export const noteSignature = "— Trợ lý CCHC";

/**
 * Takes our notes out of parts that another program wrote, with their shapes: a shape without its note would make
 * Excel call the file damaged. Yields the parts that change.
 */
export function* removeResavedNotes(
  pkg: OoxmlPackage,
  { sheets }: WorkbookParts
): Generator<readonly [string, string]> {
  for (const { part } of sheets) {
    if (part === null) continue;
    const targets = pkg
      .relationships(part)
      .filter(({ target }) => pkg.has(target) && !isOwnPart(target));
    for (const { type, target } of targets) {
      if (type !== "comments") continue;
      const source = pkg.text(target);
      const notes = ownNotes(source, target);
      if (notes.length === 0) continue;
      yield [target, applySplices(source, notes)];
      const places = new Set(notes.map(({ place }) => place));
      for (const drawing of targets)
        if (drawing.type === "vmlDrawing")
          yield [drawing.target, withoutShapes(pkg.text(drawing.target), places)];
    }
  }
}

interface NoteSplice extends Splice {
  /** "row,column", zero-based, as the shape names it. */
  readonly place: string;
}

function ownNotes(source: string, part: string): readonly NoteSplice[] {
  const notes: NoteSplice[] = [];
  let start = 0;
  let place = "";
  let text = "";
  let isInText = false;
  scanXml(source, part, {
    open(name, attributes, at) {
      isInText = name === "x:t";
      if (name !== "x:comment") return;
      const cell = parseCellAddress(attributes.get("ref") ?? "");
      start = at;
      place = cell === null ? "" : `${cell.row},${cell.column}`;
      text = "";
    },
    close(name, _start, end) {
      isInText = false;
      if (name === "x:comment" && text.trimEnd().endsWith(noteSignature))
        notes.push({ start, end, text: "", place });
    },
    text(piece) {
      if (isInText) text += piece;
    },
  });
  return notes;
}

/** Drops the note shapes at these places. Older programs write VML that is no well-formed XML: tags are all we rely on. */
function withoutShapes(vml: string, places: ReadonlySet<string>): string {
  const splices: Splice[] = [];
  let start = -1;
  for (const tag of xmlTags(vml)) {
    if (localName(tag.name) !== "shape") continue;
    if (tag.kind === "open") start = tag.start;
    if (tag.kind !== "close" || start < 0) continue;
    const shape = vml.slice(start, tag.end);
    const row = /Row>\s*(\d+)\s*</u.exec(shape)?.[1];
    const column = /Column>\s*(\d+)\s*</u.exec(shape)?.[1];
    if (places.has(`${row},${column}`)) splices.push({ start, end: tag.end, text: "" });
    start = -1;
  }
  return applySplices(vml, splices);
}
