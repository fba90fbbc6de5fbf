import { page, twipsOf } from "../write/measures";

/** What turns the pages after the last block of a document on their side; offsets count from the start of the tail. */
export interface LandscapeEnd {
  /** Goes before the new pages: ends the section that was the last, as it was. */
  readonly sectionEnd: string;
  /** The properties of the last section, and what is to stand in their place. */
  readonly properties: { readonly start: number; readonly end: number; readonly text: string };
}

/**
 * Plans a last section of landscape pages, with the margins, headers and numbering of the section before (ECMA-376 Part
 * 1, 17.6.17). Null where the pages lie on their side already, or where the section's properties are under tracked
 * change or name no page size: then they stay. `tail` is the main part from the end of its last block on.
 */
export function landscapeEnd(tail: string): LandscapeEnd | null {
  if (tail.includes("sectPrChange")) return null;
  const found = /<w:sectPr\b[^>]*?(?:\/>|>.*?<\/w:sectPr>)/su.exec(tail);
  if (found === null) {
    const start = tail.indexOf("</w:body>");
    const text = `<w:sectPr>${pageSize(twipsOf(page.long), twipsOf(page.short))}</w:sectPr>`;
    return start < 0
      ? null
      : { sectionEnd: endWith("<w:sectPr/>"), properties: { start, end: start, text } };
  }
  const [section] = found;
  const size = /<w:pgSz\b[^>]*?\/>/u.exec(section)?.[0] ?? "";
  const [width, height] = ["w", "h"].map((side) =>
    Number(new RegExp(`\\bw:${side}="(\\d+)"`, "u").exec(size)?.[1])
  );
  if (!width || !height || width > height) return null;
  const text = section
    .replace(size, pageSize(height, width))
    // The new pages begin on a page of their own, whatever the section before did.
    .replace(/<w:type\b[^>]*?\/>/u, "");
  const start = found.index;
  return {
    sectionEnd: endWith(section),
    properties: { start, end: start + section.length, text },
  };
}

/** True where the last section of a document is of landscape pages already. */
export function liesOnItsSide(tail: string): boolean {
  return /<w:pgSz\b[^>]*?w:orient="landscape"/u.test(tail);
}

function pageSize(width: number, height: number): string {
  return `<w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"/>`;
}

/** A paragraph that ends a section and takes no room of its own. */
function endWith(section: string): string {
  const look = '<w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>';
  return `<w:p><w:pPr>${look}${section}</w:pPr></w:p>`;
}
