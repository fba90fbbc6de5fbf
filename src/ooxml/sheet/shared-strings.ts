import type { OoxmlPackage } from "../package/open-package";
import { scanXml } from "../package/scan-xml";
import { decodeCellText } from "./cell-text";

/**
 * The shared strings in order (ECMA-376 Part 1, 18.4.9): rich text as its runs joined, phonetic guides left out.
 * Throws as `scanXml` does.
 */
export function readSharedStrings(pkg: OoxmlPackage, part: string | null): readonly string[] {
  if (part === null) return [];
  const source = pkg.text(part);
  return scanPlainStrings(source) ?? scanAnyStrings(source, part);
}

/**
 * The strings of a table that holds `<si><t>text</t></si>` and nothing else, as most programs write it; null for any other.
 * Saves an XML parser's work on tables that may hold a million strings.
 */
export function scanPlainStrings(source: string): readonly string[] | null {
  const root = /^\s*(?:<\?xml [^<>]*\?>\s*)?<sst xmlns="[^"<>]*main"[^<>']*>/u.exec(source);
  if (root === null || root[0].endsWith("/>") || source.includes("\r")) return null;
  const strings: string[] = [];
  const item = /\s*<si><t(?: xml:space="preserve")?(?:\/>|>([^<>&]*)<\/t>)<\/si>/uy;
  item.lastIndex = root[0].length;
  let end = root[0].length;
  for (let match = item.exec(source); match !== null; match = item.exec(source)) {
    strings.push(decodeCellText(match[1] ?? ""));
    end = item.lastIndex;
  }

  const isSound = !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u.test(source);
  return isSound && source.slice(end).trim() === "</sst>" ? strings : null;
}

/** The strings of any table, by an XML parser. */
export function scanAnyStrings(source: string, part: string): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let isInText = false;
  let phoneticDepth = 0;
  scanXml(source, part, {
    open(name) {
      if (name === "x:si") text = "";
      else if (name === "x:rPh") phoneticDepth += 1;
      else if (name === "x:t") isInText = phoneticDepth === 0;
    },
    close(name) {
      if (name === "x:si") strings.push(decodeCellText(text));
      else if (name === "x:rPh") phoneticDepth -= 1;
      else if (name === "x:t") isInText = false;
    },
    text(piece) {
      if (isInText) text += piece;
    },
  });
  return strings;
}
