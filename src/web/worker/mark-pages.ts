import type { DocumentModel } from "../../core/model/document";
import { openPackage } from "../../ooxml/package/open-package";
import { placeKey, type MarkedPages } from "./file-desk";
import { scanBlocks, type ParagraphStart, type ScannedBlock } from "./scan-blocks";

/**
 * A copy of a .docx with a bookmark in every paragraph that a place of the model leads to, so that the page view can
 * find it again after drawing. Throws an UnreadableFileError.
 */
export function markPages(bytes: Uint8Array, model: DocumentModel): MarkedPages {
  const file = openPackage(bytes);
  const source = file.text(file.mainPart);
  const bookmarks = new Map<string, string>();
  const starts: { readonly start: ParagraphStart; readonly bookmark: string }[] = [];
  for (const { key, start } of locateBlocks(model, scanBlocks(source, file.mainPart))) {
    const bookmark = `cchc-${starts.length}`;
    bookmarks.set(key, bookmark);
    starts.push({ start, bookmark });
  }
  const marked = insertBookmarks(source, starts);
  return { bytes: file.withParts(new Map([[file.mainPart, marked]])).save(), bookmarks };
}

interface LocatedBlock {
  readonly key: string;
  readonly start: ParagraphStart;
}

const farthest = 200;

/** Pairs the model's blocks with those of the XML: both are in reading order, but readers may leave some out. */
function locateBlocks(
  model: DocumentModel,
  scanned: readonly ScannedBlock[]
): readonly LocatedBlock[] {
  const located: LocatedBlock[] = [];
  let at = 0;
  for (const block of model.blocks) {
    const text = block.kind === "paragraph" ? lettersOf(block.text) : "";
    const found = scanned
      .slice(at, at + farthest)
      .findIndex(
        (candidate) =>
          candidate.kind === block.kind &&
          (candidate.kind === "table" || lettersOf(candidate.text) === text)
      );
    const match = scanned[at + found];
    if (found < 0 || match === undefined) continue;
    at += found + 1;
    if (match.kind === "paragraph")
      located.push({ key: placeKey({ paragraphId: block.id }), start: match.start });
    else
      for (const { row, column, start } of match.cells)
        located.push({ key: placeKey({ tableId: block.id, row, column }), start });
  }
  return located.sort((a, b) => a.start.start - b.start.start);
}

const lettersOf = (text: string): string => text.replace(/\s+/gu, "");

function insertBookmarks(
  source: string,
  starts: readonly { readonly start: ParagraphStart; readonly bookmark: string }[]
): string {
  const pieces: string[] = [];
  let done = 0;
  starts.forEach(({ start, bookmark }, index) => {
    const tag = source.slice(start.start, start.end);
    const name = /^<([^\s/>]+)/u.exec(tag)?.[1] ?? "w:p";
    const prefix = name.includes(":") ? `${name.split(":")[0]}:` : "";
    const mark = `<${prefix}bookmarkStart ${prefix}id="${900000 + index}" ${prefix}name="${bookmark}"/>`;
    const isEmpty = tag.endsWith("/>");
    pieces.push(
      source.slice(done, start.start),
      isEmpty ? `${tag.slice(0, -2)}>${mark}</${name}>` : tag + mark
    );
    done = start.end;
  });
  pieces.push(source.slice(done));
  return pieces.join("");
}
