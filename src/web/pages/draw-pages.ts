import { placeKey, type MarkedPages } from "../worker/file-desk";
import type { Anchor } from "../../core/model/anchor";

/** Elements of a drawn document by place. */
export type DrawnPlaces = ReadonlyMap<string, HTMLElement>;

/** A drawn document that nobody sees yet, and where its places are. */
export interface DrawnPages {
  readonly element: HTMLElement;
  readonly places: DrawnPlaces;
}

/**
 * Draws a document and finds the element of every marked place. Whoever asked shows it, if it is still wanted: a drawing that
 * takes long may come after that of a later state. Rejects when the document cannot be drawn.
 */
export async function drawPages({ bytes, bookmarks }: MarkedPages): Promise<DrawnPages> {
  const { renderAsync } = await import("docx-preview");
  const pages = document.createElement("div");
  await renderAsync(bytes.slice().buffer, pages, pages, {
    className: "cchc-docx",
    inWrapper: true,
    useBase64URL: true,
    ignoreLastRenderedPageBreak: true,
    renderAltChunks: false,
    renderComments: false,
    renderChanges: false,
  });
  silenceLinks(pages);
  return { element: pages, places: findPlaces(pages, bookmarks) };
}

/** A link in a document must not lead out of the page: that would lose the work and ask the network. */
function silenceLinks(pages: HTMLElement): void {
  for (const link of pages.querySelectorAll("a[href]")) link.removeAttribute("href");
}

function findPlaces(pages: HTMLElement, bookmarks: MarkedPages["bookmarks"]): DrawnPlaces {
  const byBookmark = new Map<string, HTMLElement>();
  for (const mark of pages.querySelectorAll<HTMLElement>('[id^="cchc-"]')) {
    byBookmark.set(mark.id, mark);
    // Elsewhere in the page an id of ours might mean something.
    mark.removeAttribute("id");
  }
  const places = new Map<string, HTMLElement>();
  for (const [key, bookmark] of bookmarks) {
    const mark = byBookmark.get(bookmark);
    const element = mark?.closest<HTMLElement>(key.includes("/") ? "td" : "p");
    if (element) places.set(key, element);
  }
  return places;
}

/** The element an anchor leads to; null where it has none in the drawn body. */
export function elementAt(places: DrawnPlaces, anchor: Anchor): HTMLElement | null {
  switch (anchor.kind) {
    case "paragraph":
      return places.get(placeKey(anchor)) ?? null;
    case "tableCell":
      return places.get(placeKey(anchor)) ?? null;
    case "table":
      return (
        places.get(placeKey({ tableId: anchor.tableId, row: 0, column: 0 }))?.closest("table") ??
        null
      );
    default:
      return null;
  }
}
