import { encodingOf } from "../../package/encode-text";
import type { OoxmlPackage } from "../../package/open-package";
import { indexOfAscii, lastIndexOfAscii } from "../find-bytes";
import { readWorkbookParts } from "../workbook-parts";
import type { Splice, XmlChild } from "../xml-tags";
import { applySplices, layoutOf, localName, xmlTags } from "../xml-tags";
import { isMarkFormula } from "./mark";
import { removeResavedNotes } from "./resaved-notes";
import { isOwnPart, isOwnRelationship, ownPartSign } from "./own-parts";
import { undoRecordedSplices } from "./recorded-splices";

/**
 * The package without marks of ours; the same object where it has none. A file that we marked gets every part back byte for
 * byte. In one that another program saved since, our rules are found by their formula and our notes by their last line;
 * the formats they used stay behind unused.
 */
export function unmarkWorkbook(pkg: OoxmlPackage): OoxmlPackage {
  const changes = unmarkChanges(pkg);
  return changes.size === 0 ? pkg : pkg.withParts(changes);
}

/** The parts that differ once our marks are gone, null for those that go with them. */
export function unmarkChanges(pkg: OoxmlPackage): ReadonlyMap<string, string | null> {
  const changes = new Map<string, string | null>();
  const change = (part: string, clean: string | null): void => {
    if (clean === null || clean !== pkg.text(part)) changes.set(part, clean);
  };
  const parts = readWorkbookParts(pkg);
  for (const part of pkg.partNames) {
    if (isOwnPart(part)) changes.set(part, null);
    else if (part.toLowerCase() === "[content_types].xml")
      change(part, withoutOwnTypes(pkg.text(part)));
    else if (part.endsWith(".rels")) change(part, withoutOwnRelationships(pkg.text(part)));
  }
  if (parts.stylesPart !== null && !isOwnPart(parts.stylesPart))
    change(parts.stylesPart, undoRecordedSplices(pkg.text(parts.stylesPart)));
  for (const { part } of parts.sheets)
    if (part !== null && pkg.has(part) && mayHoldMarks(pkg.bytes(part)))
      change(part, withoutOwnRules(pkg.text(part)));
  for (const [part, clean] of removeResavedNotes(pkg, parts)) change(part, clean);
  return changes;
}

/** Our rules stand after the cells, so the search need not pass a million of them. */
function mayHoldMarks(bytes: Uint8Array): boolean {
  if (encodingOf(bytes).name !== "utf-8") return true;
  const end = lastIndexOfAscii(bytes, "</sheetData>");
  const from = Math.max(0, end);
  return indexOfAscii(bytes, "cchc.mark:", from) >= 0 || indexOfAscii(bytes, "cchcMark", from) >= 0;
}

function withoutOwnRules(xml: string): string {
  const layout = layoutOf(xml);
  if (layout === null) return xml;
  const splices: Splice[] = [];
  for (const child of layout.children) {
    if (child.name === "conditionalFormatting") splices.push(...ownRules(xml, child));
    else if (
      child.name === "legacyDrawing" &&
      xml.slice(child.start, child.end).includes("cchcMark")
    )
      splices.push({ start: child.start, end: child.end, text: "" });
  }
  return applySplices(xml, splices);
}

/** Our rules in one element; the element itself where they are all it holds. */
function ownRules(xml: string, formatting: XmlChild): readonly Splice[] {
  const source = xml.slice(formatting.start, formatting.end);
  if (!isMarkFormula(source)) return [];
  const own: Splice[] = [];
  let others = 0;
  let start = -1;
  for (const tag of xmlTags(source)) {
    if (localName(tag.name) !== "cfRule") continue;
    if (tag.kind === "open") start = tag.start;
    else if (tag.kind === "close" && isMarkFormula(source.slice(start, tag.end)))
      own.push({ start: formatting.start + start, end: formatting.start + tag.end, text: "" });
    else others += 1;
  }
  return others > 0 ? own : [{ start: formatting.start, end: formatting.end, text: "" }];
}

function withoutOwnTypes(xml: string): string {
  return xml.replace(
    /<(?:\w+:)?Override PartName="[^"]*\/cchcMark[^"]*" ContentType="[^"]*"\/>/gu,
    ""
  );
}

function withoutOwnRelationships(xml: string): string | null {
  if (xml.includes(ownPartSign)) return null;
  return undoRecordedSplices(
    xml.replace(/<[^<>]*\bRelationship\b[^<>]*>/gu, (tag) => (isOwnRelationship(tag) ? "" : tag))
  );
}
