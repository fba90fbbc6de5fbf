import { scanXml } from "./scan-xml";
import type { Splice } from "./splice-text";

interface RootElement {
  /** Name as written, prefix included. */
  readonly name: string;
  readonly tagEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

function rootOf(source: string, part: string): RootElement {
  let depth = 0;
  let root: RootElement = { name: "", tagEnd: 0, closeStart: 0, end: 0 };
  scanXml(source, part, {
    open(_name, _attributes, start, end) {
      depth += 1;
      if (depth > 1) return;
      root = { ...root, name: rawName(source, start), tagEnd: end };
    },
    close(_name, closeStart, end) {
      depth -= 1;
      if (depth === 0) root = { ...root, closeStart, end };
    },
  });
  return root;
}

/** Name of the element that begins at an offset, as written. */
export function rawName(source: string, start: number): string {
  let end = start + 1;
  while (!" \t\r\n/>".includes(source.charAt(end))) end += 1;
  return source.slice(start + 1, end);
}

/**
 * Splices that open a self-closing element around new content. Its end tag gets a space before ">": legal XML that no
 * Office program writes, by which `closesExpanded` knows an element to be closed again when the content is taken out.
 */
export function expandElement(source: string, start: number, end: number, content: string): Splice {
  return { start: end - 2, end, text: `>${content}</${rawName(source, start)} >` };
}

/** True when an end tag is one that `expandElement` wrote. */
export function closesExpanded(endTag: string): boolean {
  return endTag.endsWith(" >");
}

/** Adds content at the end of the root element; it is written for the prefix of the root ("w:" or ""). */
export function appendToRoot(
  source: string,
  part: string,
  content: (prefix: string) => string
): Splice {
  const root = rootOf(source, part);
  const written = content(root.name.slice(0, root.name.indexOf(":") + 1));
  if (root.closeStart < root.end)
    return { start: root.closeStart, end: root.closeStart, text: written };
  return expandElement(source, source.lastIndexOf(`<${root.name}`, root.end), root.end, written);
}

/** Splices that take ranges out of the root element, closing it again where `appendToRoot` had opened it. */
export function removeFromRoot(
  source: string,
  part: string,
  ranges: readonly { readonly start: number; readonly end: number }[]
): readonly Splice[] {
  const root = rootOf(source, part);
  const removed = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  const isEmptied = removed === root.closeStart - root.tagEnd && removed > 0;
  if (isEmptied && closesExpanded(source.slice(root.closeStart, root.end)))
    return [{ start: root.tagEnd - 1, end: root.end, text: "/>" }];
  return ranges.map(({ start, end }) => ({ start, end, text: "" }));
}
