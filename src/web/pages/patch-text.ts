import type { Edit } from "../../core/fixes/edit";
import { elementAt, type DrawnPlaces } from "./draw-pages";

/**
 * Repeats edits on a drawn document instead of drawing it anew. False where that would not show what a new drawing
 * shows; the page may then be half patched and has to be drawn.
 */
export function patchPages(places: DrawnPlaces, edits: readonly Edit[]): boolean {
  return edits.every((edit) => {
    switch (edit.kind) {
      case "replaceParagraphText":
      case "setTableCellText": {
        const anchor =
          edit.kind === "replaceParagraphText"
            ? ({ kind: "paragraph", paragraphId: edit.paragraphId } as const)
            : ({ ...edit, kind: "tableCell" } as const);
        const element = elementAt(places, anchor);
        return element !== null && patchText(element, edit.expected, edit.text);
      }
      default:
        return false;
    }
  });
}

/** Changes the text of an element where it differs, inside the text nodes it has. */
export function patchText(element: HTMLElement, expected: string, text: string): boolean {
  if (/[\n\t]/u.test(expected + text)) return false;
  const nodes = textNodesOf(element);
  const old = nodes.map(({ data }) => data).join("");
  if (old !== expected || nodes.length === 0) return false;
  let start = 0;
  while (start < Math.min(old.length, text.length) && old[start] === text[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, text.length) - start;
  while (end < most && old[old.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  replaceRange(nodes, start, old.length - end, text.slice(start, text.length - end));
  return true;
}

function textNodesOf(element: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    nodes.push(node as Text);
  return nodes;
}

function replaceRange(nodes: readonly Text[], start: number, end: number, text: string): void {
  let offset = 0;
  let isWritten = false;
  nodes.forEach((node, index) => {
    const length = node.data.length;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    const isLast = index === nodes.length - 1;
    if (from <= length && (from < to || (!isWritten && (from < length || isLast)))) {
      node.replaceData(from, Math.max(to - from, 0), isWritten ? "" : text);
      isWritten = true;
    }
    offset += length;
  });
}
