import { parseCellAddress } from "../../../core/model/cell-address";
import type { OoxmlPackage } from "../../package/open-package";
import { scanXml } from "../../package/scan-xml";
import type { WorkbookParts } from "../workbook-parts";
import type { Splice } from "../xml-tags";
import { applySplices, localName, xmlTags } from "../xml-tags";
import { isOwnPart } from "./own-parts";

/** Author of our notes: says who wrote them, and lets us find them in a file that another program saved since. */
export const noteAuthor = "Trợ lý CCHC (cchc.mark)";

/**
 * Takes notes by one author out of parts that another program wrote, with their shapes: a shape without its note would make
 * Excel call the file damaged. Yields the parts that change.
 */
export function* removeForeignNotes(
  pkg: OoxmlPackage,
  { sheets }: WorkbookParts,
  author: string
): Generator<readonly [string, string]> {
  for (const { part } of sheets) {
    if (part === null) continue;
    const targets = pkg
      .relationships(part)
      .filter(({ target }) => pkg.has(target) && !isOwnPart(target));
    for (const { type, target } of targets) {
      if (type !== "comments") continue;
      const source = pkg.text(target);
      const notes = notesBy(source, target, author);
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

function notesBy(source: string, part: string, author: string): readonly NoteSplice[] {
  const notes: NoteSplice[] = [];
  const authors: string[] = [];
  let isInAuthor = false;
  let open: { readonly start: number; readonly place: string } | null = null;
  scanXml(source, part, {
    open(name, attributes, start) {
      if (name === "x:author") authors.push("");
      isInAuthor = name === "x:author";
      if (name !== "x:comment" || authors[Number(attributes.get("authorId"))] !== author) return;
      const cell = parseCellAddress(attributes.get("ref") ?? "");
      if (cell !== null) open = { start, place: `${cell.row},${cell.column}` };
    },
    close(name, _start, end) {
      isInAuthor = false;
      if (name !== "x:comment" || open === null) return;
      notes.push({ start: open.start, end, text: "", place: open.place });
      open = null;
    },
    text(text) {
      if (isInAuthor) authors[authors.length - 1] += text;
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
