import { openPackage } from "../../ooxml/package/open-package";
import type { DocumentPlaces, ParagraphPlace } from "../../ooxml/word/places";
import { readDocument } from "../../ooxml/word/read-document";
import type { MarkedPages } from "./file-desk";

/**
 * A copy of a .docx with a bookmark in every paragraph that a place of the model leads to, so that the page view can
 * find it again after drawing. The same bytes always give the same ids, so the keys are those of the desk's own model.
 * Throws an UnreadableFileError.
 */
export function markPages(bytes: Uint8Array): MarkedPages {
  const file = openPackage(bytes);
  const { places } = readDocument(file, { recordsPlaces: true });
  if (places === null) throw new TypeError("the reader recorded no places");
  const bookmarks = new Map<string, string>();
  const marked = firstParagraphs(places).map(([key, paragraph], index) => {
    const bookmark = `cchc-${index}`;
    bookmarks.set(key, bookmark);
    return { paragraph, bookmark };
  });
  const source = insertBookmarks(places.source, marked);
  return { bytes: file.withParts(new Map([[file.mainPart, source]])).save(), bookmarks };
}

/** The first w:p of every body paragraph and cell, in the order of the source. */
function firstParagraphs(places: DocumentPlaces): readonly (readonly [string, ParagraphPlace])[] {
  const found: (readonly [string, ParagraphPlace])[] = [];
  for (const [id, [place]] of places.paragraphs) if (place !== undefined) found.push([id, place]);
  for (const [key, { paragraphs }] of places.cells) {
    const [first] = paragraphs;
    if (first !== undefined) found.push([key, first.place]);
  }
  return found.sort(([, a], [, b]) => a.start - b.start);
}

interface MarkedParagraph {
  readonly paragraph: ParagraphPlace;
  readonly bookmark: string;
}

function insertBookmarks(source: string, marked: readonly MarkedParagraph[]): string {
  const pieces: string[] = [];
  let done = 0;
  marked.forEach(({ paragraph, bookmark }, index) => {
    const name = /^<([^\s/>]+)/u.exec(source.slice(paragraph.start, paragraph.start + 64))?.[1];
    if (name === undefined) return;
    const prefix = name.includes(":") ? `${name.slice(0, name.indexOf(":"))}:` : "";
    const mark = `<${prefix}bookmarkStart ${prefix}id="${900_000 + index}" ${prefix}name="${bookmark}"/>`;
    if (paragraph.isSelfClosing) {
      const tag = source.slice(paragraph.start, paragraph.end).replace(/\s*\/>$/u, ">");
      pieces.push(source.slice(done, paragraph.start), tag, mark, `</${name}>`);
      done = paragraph.end;
    } else {
      pieces.push(source.slice(done, paragraph.contentStart), mark);
      done = paragraph.contentStart;
    }
  });
  pieces.push(source.slice(done));
  return pieces.join("");
}
