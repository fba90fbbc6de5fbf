import type { XmlElement } from "../xml/xml-tree";
import { encode, parseFragment, type XmlNode } from "../xml/xml-tree";

/** A stretch of a paragraph that stands for text: a w:t, or a mark such as a tab. */
export interface Piece {
  readonly node: XmlElement;
  readonly run: XmlElement;
  readonly text: string;
  /** Offset in the paragraph's text. */
  readonly start: number;
}

/** How Word spells what is no letter, in Range.Text and so in Office.js. */
const spelled: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:br": "\v",
  "w:cr": "\v",
  "w:noBreakHyphen": "\u001e",
  "w:softHyphen": "\u001f",
  "w:footnoteReference": "\u0002",
  "w:endnoteReference": "\u0002",
};

const containers = new Set([
  "w:hyperlink",
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:customXml",
  "w:fldSimple",
  "w:sdt",
  "w:sdtContent",
  "w:bdo",
  "w:dir",
]);

/** "all" is what Word on the web gives: deleted words and inserted ones. */
export type TextVersion = "current" | "original" | "all";

/** The pieces of a paragraph's current text: tracked deletions, hidden runs and field codes left out. */
export function piecesOf(paragraph: XmlElement, version: TextVersion = "current"): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let fieldDepth = 0;
  const codes: boolean[] = [];
  const visitRun = (run: XmlElement): void => {
    const isHidden = run.child("w:rPr")?.child("w:vanish") !== null && run.child("w:rPr") !== null;
    for (const node of run.elements) {
      if (node.name === "w:fldChar") {
        const type = node.attribute("w:fldCharType");
        if (type === "begin") codes[fieldDepth++] = true;
        else if (type === "separate") codes[fieldDepth - 1] = false;
        else fieldDepth -= 1;
        continue;
      }
      if (codes.slice(0, fieldDepth).includes(true) || isHidden) continue;
      const isText = node.name === "w:t" || (node.name === "w:delText" && version !== "current");
      const text = isText ? shownText(node) : spelled[node.name];
      if (text === undefined || text === "") continue;
      pieces.push({ node, run, text, start });
      start += text.length;
    }
  };
  const visit = (parent: XmlElement): void => {
    for (const child of parent.elements) {
      if (child.name === "w:r") visitRun(child);
      else if (containers.has(child.name)) {
        if (child.name === "w:ins" && version === "original") continue;
        visit(child);
      } else if (child.name === "w:del" && version !== "current") visit(child);
    }
  };
  visit(paragraph);
  return pieces;
}

/** Without xml:space a w:t shows no white space at its ends (ECMA-376 part 1, 17.3.3.31). */
function shownText(node: XmlElement): string {
  return node.attribute("xml:space") === "preserve" ? node.text : node.text.trim();
}

export function textOf(paragraph: XmlElement, version: TextVersion = "current"): string {
  return piecesOf(paragraph, version)
    .map(({ text }) => text)
    .join("");
}

/** A run with this text and the run properties of another. */
export function runLike(model: XmlElement | null, text: string): XmlElement {
  const [run] = parseFragment(`<w:r><w:t xml:space="preserve">${encode(text)}</w:t></w:r>`);
  if (run === undefined) throw new Error("unreachable");
  const properties = model?.child("w:rPr");
  if (properties) run.insertAt(0, properties.clone());
  return run;
}

/** Makes the offset a boundary between runs; returns nothing, as the pieces have to be read anew. */
export function splitAt(paragraph: XmlElement, offset: number): void {
  const piece = piecesOf(paragraph).find(
    ({ start, text }) => start <= offset && offset < start + text.length
  );
  if (piece === undefined) return;
  const { node, run } = piece;
  const local = offset - piece.start;
  const isFirst = run.elements.filter(({ name }) => name !== "w:rPr")[0] === node;
  if (local === 0 && isFirst) return;
  const tail = run.clone();
  const at = run.children.indexOf(node);
  for (const child of tail.elements)
    if (child.name !== "w:rPr" && tail.children.indexOf(child) < at) child.replaceWith();
  const tailNode = tail.elements.find(({ name }) => name !== "w:rPr") as XmlElement;
  for (const child of [...run.children].slice(at + 1)) detach(child);
  if (local === 0) node.replaceWith();
  else {
    const text = piece.text;
    setText(node, text.slice(0, local));
    setText(tailNode, text.slice(local));
  }
  run.after(tail);
}

export function setText(node: XmlElement, text: string): void {
  node.text = text;
  if (text !== text.trim()) node.setAttribute("xml:space", "preserve");
}

function detach(node: XmlNode): void {
  const { parent } = node;
  if (parent === null) return;
  parent.children.splice(parent.children.indexOf(node), 1);
  node.parent = null;
}

/** Puts text in place of the characters from `start` to `end`; it takes the formatting of the first of them. */
export function replaceText(paragraph: XmlElement, start: number, end: number, text: string): void {
  const pieces = piecesOf(paragraph);
  const host =
    pieces.find((piece) => piece.start <= start && start < piece.start + piece.text.length) ??
    pieces.at(-1);
  const isAtEnd = host !== undefined && start >= host.start + host.text.length;
  for (const piece of pieces.filter((p) => p.start < end && p.start + p.text.length > start)) {
    if (piece === host) continue;
    const cutStart = Math.max(0, start - piece.start);
    const cutEnd = Math.min(piece.text.length, end - piece.start);
    cut(piece, cutStart, cutEnd, "");
  }
  if (host === undefined) {
    if (text !== "") paragraph.append(runLike(null, text));
    return;
  }
  const from = isAtEnd ? host.text.length : start - host.start;
  const to = isAtEnd ? host.text.length : Math.min(host.text.length, end - host.start);
  cut(host, from, to, text);
}

function cut({ node, run, text }: Piece, start: number, end: number, insert: string): void {
  if (node.name !== "w:t") {
    if (insert !== "") run.after(runLike(run, insert));
    if (end > start) node.replaceWith();
    return;
  }
  const next = text.slice(0, start) + insert + text.slice(end);
  if (next === "") node.replaceWith();
  else setText(node, next);
}
