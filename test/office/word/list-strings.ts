import type { XmlElement } from "../xml/xml-tree";
import type { WordDocument } from "./word-document";

export function listStringsOf(_document: WordDocument): ReadonlyMap<XmlElement, string> {
  return new Map();
}
