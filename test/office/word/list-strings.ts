import { NumberingCounter } from "../../../src/ooxml/word/numbering/numbering-counter";
import { readNumbering } from "../../../src/ooxml/word/numbering/read-numbering";
import type { XmlElement } from "../xml/xml-tree";
import type { WordDocument } from "./word-document";

/** Automatic numbers as they are printed, by paragraph; cells continued from above count too, as in Word. */
export function listStringsOf(document: WordDocument): ReadonlyMap<XmlElement, string> {
  const source = document.relatedPart("numbering");
  const numbering = source === null ? null : readNumbering(source, "word/numbering.xml");
  const counter = new NumberingCounter(numbering, document.styles, () => {});
  const strings = new Map<XmlElement, string>();
  for (const paragraph of document.body.descendants("w:p")) {
    if (paragraph.closest("w:txbxContent") !== null) continue;
    const reference = document.listReference(paragraph);
    const text = reference === null ? null : counter.next(reference);
    if (text !== null) strings.set(paragraph, text);
  }
  return strings;
}
