import { cellAddress } from "../../../core/model/cell-address";
import { escapeText } from "../../package/escape-xml";
import { namespaceUri } from "../../package/namespaces";
import type { OoxmlPackage } from "../../package/open-package";
import { encodeCellText } from "../cell-text";
import { parseArea } from "../sheet-builder";
import type { Splice, XmlLayout } from "../xml-tags";
import type { Mark } from "./mark";
import type { OwnPart } from "./own-parts";
import { noteAuthor, noteSignature } from "./resaved-notes";

export interface MarkNotes {
  readonly parts: readonly OwnPart[];
  /** Hangs the drawing of the notes on the sheet. */
  readonly splice: Splice;
}

/** One note; marks on the same cell share it. */
interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * The parts and the reference for one note per marked cell (ECMA-376 Part 1, 18.7; Part 4, 19 for the shapes), or null
 * where the sheet has notes or old drawings of its own: a sheet holds one such part, and that one is the user's.
 */
export function notesOf(
  pkg: OoxmlPackage,
  sheetPart: string,
  layout: XmlLayout,
  marks: readonly Mark[],
  number: number,
  isStrict: boolean
): MarkNotes | null {
  const isTaken =
    layout.children.some(({ name }) => name === "legacyDrawing") ||
    pkg.relationships(sheetPart).some(({ type }) => type === "comments" || type === "vmlDrawing");
  const notes = collectNotes(marks);
  if (isTaken || notes.length === 0) return null;
  const relations = namespaceUri("r", isStrict);
  const folder = pkg.mainPart.slice(0, pkg.mainPart.lastIndexOf("/") + 1);
  const at =
    layout.children.filter(({ name }) => !afterDrawing.has(name)).at(-1)?.end ?? layout.root.end;
  return {
    splice: {
      start: at,
      end: at,
      text: `<${layout.prefix}legacyDrawing xmlns:r="${relations}" r:id="cchcMarkShapes"/>`,
    },
    parts: [
      {
        name: `${folder}cchcMarkNotes${number}.xml`,
        content: notesPart(notes, isStrict),
        contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
        owner: sheetPart,
        relationshipId: "cchcMarkNotes",
        relationshipType: `${relations}/comments`,
      },
      {
        name: `${folder}cchcMarkShapes${number}.vml`,
        content: shapesPart(notes),
        contentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
        owner: sheetPart,
        relationshipId: "cchcMarkShapes",
        relationshipType: `${relations}/vmlDrawing`,
      },
    ],
  };
}

/** Elements that stand after `legacyDrawing` in a worksheet (ECMA-376 Part 1, 18.3.1.99). */
const afterDrawing = new Set(
  "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst AlternateContent".split(
    " "
  )
);

function collectNotes(marks: readonly Mark[]): readonly Note[] {
  const byPlace = new Map<string, { row: number; column: number; texts: string[] }>();
  for (const { address, code, lines } of marks) {
    const area = parseArea(address);
    if (area === null) continue;
    const place = cellAddress(area.firstRow, area.firstColumn);
    const note = byPlace.get(place) ?? { row: area.firstRow, column: area.firstColumn, texts: [] };
    note.texts.push([code, ...lines].join("\n"));
    byPlace.set(place, note);
  }
  return [...byPlace.values()]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, texts }) => ({
      row,
      column,
      text: `${texts.join("\n\n")}\n${noteSignature}`,
    }));
}

function notesPart(notes: readonly Note[], isStrict: boolean): string {
  const comments = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${cellAddress(row, column)}" authorId="0"><text><t xml:space="preserve">` +
      `${escapeText(encodeCellText(text))}</t></text></comment>`
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespaceUri("x", isStrict)}">` +
    `<authors><author>${escapeText(noteAuthor)}</author></authors>` +
    `<commentList>${comments.join("")}</commentList></comments>`
  );
}

/** The yellow boxes; without a shape for each note Excel calls the file damaged. */
function shapesPart(notes: readonly Note[]): string {
  const shapes = notes.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
      `fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>` +
      `<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>` +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
      `<x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 5}, 15, ${row + 6}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
  return (
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
    `xmlns:x="urn:schemas-microsoft-com:office:excel">` +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` +
    `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
    `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>` +
    `${shapes.join("")}</xml>`
  );
}
