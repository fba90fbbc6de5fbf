import { element, textElement } from "../../write/xml";

/** Text of a run; a line end becomes a soft break, a tab a tab. */
export function writeText(text: string): string {
  return text
    .split(/(\n|\t)/u)
    .map((piece) => {
      if (piece === "\n") return element("w:br");
      if (piece === "\t") return element("w:tab");
      return piece === "" ? "" : textElement("w:t", piece);
    })
    .join("");
}
