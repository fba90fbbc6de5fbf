import { parseFragment, type XmlElement } from "../xml/xml-tree";
import { piecesOf } from "./paragraph-text";

const hexByName: Readonly<Record<string, string>> = {
  yellow: "#FFFF00",
  green: "#00FF00",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
  red: "#FF0000",
  blue: "#0000FF",
  lightGray: "#C0C0C0",
};
const nameByHex = new Map(Object.entries(hexByName).map(([name, hex]) => [hex, name]));
/** Run properties that are there only because of a highlight of ours. */
const made = new WeakSet<XmlElement>();

/** As Office.js tells it: null for none, "" for mixed. */
export function highlightOf(paragraph: XmlElement, start: number, end: number): string | null {
  const colours = new Set(
    runsOf(paragraph, start, end).map((run) => {
      const name = run.child("w:rPr")?.child("w:highlight")?.attribute("w:val") ?? null;
      return name === null || name === "none" ? null : (hexByName[name] ?? "#FFFF00");
    })
  );
  if (colours.size > 1) return "";
  return [...colours][0] ?? null;
}

export function setHighlight(
  paragraph: XmlElement,
  start: number,
  end: number,
  colour: string | null
): void {
  for (const run of runsOf(paragraph, start, end)) {
    const properties = run.child("w:rPr") ?? addProperties(run);
    properties.child("w:highlight")?.replaceWith();
    if (colour !== null) {
      const name = nameByHex.get(colour.toUpperCase()) ?? "yellow";
      properties.append(...parseFragment(`<w:highlight w:val="${name}"/>`));
    } else if (properties.children.length === 0 && made.has(properties)) properties.replaceWith();
  }
}

function addProperties(run: XmlElement): XmlElement {
  const [properties] = parseFragment("<w:rPr></w:rPr>");
  if (properties === undefined) throw new Error("unreachable");
  made.add(properties);
  run.insertAt(0, properties);
  return properties;
}

function runsOf(paragraph: XmlElement, start: number, end: number): readonly XmlElement[] {
  return [
    ...new Set(
      piecesOf(paragraph)
        .filter((piece) => piece.start < end && piece.start + piece.text.length > start)
        .map(({ run }) => run)
    ),
  ];
}
