import { isXmlSpace } from "../package/xml-attributes";

const hasLineEnd = /[\t\r\n]/;

/** Text of a w:t as Word shows it: ends are trimmed unless xml:space says otherwise, line ends are spaces (17.3.3.31). */
export function visibleText(raw: string, isPreserved: boolean): string {
  const text = isPreserved ? raw : trimXmlSpace(raw);
  return hasLineEnd.test(text) ? text.replace(/[\t\r\n]/gu, " ") : text;
}

function trimXmlSpace(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && isXmlSpace(raw.charCodeAt(start))) start += 1;
  while (end > start && isXmlSpace(raw.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === raw.length ? raw : raw.slice(start, end);
}
