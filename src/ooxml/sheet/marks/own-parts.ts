import { escapeAttribute } from "../../package/escape-xml";
import type { OoxmlPackage } from "../../package/open-package";
import { relationshipsPart } from "../../package/relationships";
import { layoutOf } from "../xml-tags";
import { applyRecordedSplices } from "./recorded-splices";

/** Stands in parts that are ours from beginning to end but bear a name that the format prescribes. */
export const ownPartSign = "<!--cchc.mark:part-->";

/** Whether a part was added by us: its name says so. */
export function isOwnPart(part: string): boolean {
  return /(?:^|\/)cchcMark[^/]*$/u.test(part);
}

/** Whether a relationship, as its tag is written, was added by us. */
export function isOwnRelationship(tag: string): boolean {
  return tag.includes('Id="cchcMark');
}

/** A part that marking adds, and how it hangs on the part that uses it. */
export interface OwnPart {
  readonly name: string;
  readonly content: string;
  readonly contentType: string;
  /** Part that points to it. */
  readonly owner: string;
  readonly relationshipId: string;
  /** URI of the relationship's type. */
  readonly relationshipType: string;
}

/** The changes that add parts: content, content type and relationship, each to be recognised again as ours. */
export function addOwnParts(
  pkg: OoxmlPackage,
  parts: readonly OwnPart[]
): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  if (parts.length === 0) return changes;
  const overrides = parts.map(
    ({ name, contentType }) =>
      `<Override PartName="/${escapeAttribute(name)}" ContentType="${contentType}"/>`
  );
  const types = "[Content_Types].xml";
  changes.set(types, insertLast(pkg.text(types), overrides.join("")));
  for (const part of parts) {
    changes.set(part.name, part.content);
    const target = relationshipsPart(part.owner);
    const before = changes.get(target) ?? (pkg.has(target) ? pkg.text(target) : emptyRelationships);
    const relationship = `Id="${part.relationshipId}" Type="${part.relationshipType}" Target="/${escapeAttribute(part.name)}"`;
    changes.set(target, insertLast(before, `<Relationship ${relationship}/>`));
  }
  return changes;
}

const emptyRelationships =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${ownPartSign}` +
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** Adds elements at the end of the root, with its prefix; an empty root is opened, and that is recorded. */
function insertLast(xml: string, elements: string): string {
  const layout = layoutOf(xml);
  if (layout === null) return xml;
  const { root, prefix, contentEnd } = layout;
  const prefixed = elements.replaceAll(/<(?=[A-Z])/gu, `<${prefix}`);
  if (root.kind === "open") return xml.slice(0, contentEnd) + prefixed + xml.slice(contentEnd);
  const opened = `${xml.slice(root.start, root.end - 2)}>${prefixed}</${root.name}>`;
  return applyRecordedSplices(xml, [{ start: root.start, end: root.end, text: opened }]);
}
