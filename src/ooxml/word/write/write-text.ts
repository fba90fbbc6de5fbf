import { element, textElement } from "../../write/xml";

/** Text of a run; a line end becomes a soft break, a tab a tab. */
export function writeText(text: string): string {
  return text
    .split(/(\r\n|\r|\n|\t)/u)
    .map((piece) => {
      if (piece === "\t") return element("w:tab");
      if (/^[\r\n]/u.test(piece)) return element("w:br");
      return piece === "" ? "" : textElement("w:t", piece);
    })
    .join("");
}
