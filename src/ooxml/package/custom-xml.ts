import { relationshipsPart } from "./relationships";
import type { OoxmlPackage } from "./open-package";
import { appendToRoot, removeFromRoot } from "./root-element";
import { scanXml, type XmlAttributes } from "./scan-xml";
import { spliceText } from "./splice-text";
import { escapeAttribute } from "./escape-xml";
import { namespaceUri } from "./namespaces";

/**
 * Custom XML parts (ECMA-376 part 1, 15.2.5): data that Office keeps and never shows. One belongs to whoever owns the
 * namespace of its root; Office's own interface finds it by that too.
 */
const contentTypesPart = "[Content_Types].xml";
const plainXml = "application/xml";
const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
/** Id of the only relationship in a part that was made for it. */
const aloneId = "cchcCustomXml";
const strictSign = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

/** Text of the custom XML part whose root is in a namespace, or null. Throws `UnreadableFileError` as the scanner does. */
export function readCustomXml(pkg: OoxmlPackage, namespace: string): string | null {
  const part = findPart(pkg, namespace);
  return part === null ? null : pkg.text(part);
}

/**
 * The package with the custom XML part of a namespace put in, replaced, or, for null, taken out with everything that
 * points to it: a part that this function added leaves all others byte for byte as they were.
 */
export function withCustomXml(
  pkg: OoxmlPackage,
  namespace: string,
  content: string | null
): OoxmlPackage {
  const part = findPart(pkg, namespace);
  if (part === null) return content === null ? pkg : addPart(pkg, content);
  return content === null ? removePart(pkg, part) : pkg.withParts(new Map([[part, content]]));
}

function findPart(pkg: OoxmlPackage, namespace: string): string | null {
  const found = pkg
    .relationships(pkg.mainPart)
    .find(
      ({ type, target, isExternal }) =>
        type === "customXml" &&
        !isExternal &&
        pkg.has(target) &&
        isRootIn(pkg.text(target), namespace)
    );
  return found?.target ?? null;
}

/**
 * True when the root of a part is in a namespace. Told by its first tag alone: the parts of other programs may be long, or
 * no XML that we would read, and are none of our business.
 */
function isRootIn(source: string, namespace: string): boolean {
  const [tag = "", prefix = ""] = /<(?:([^\s<>/?!:]+):)?[^\s<>/?!:][^<>]*>/u.exec(source) ?? [];
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  return ['"', "'"].some((quote) => tag.includes(` ${name}=${quote}${namespace}${quote}`));
}

function addPart(pkg: OoxmlPackage, content: string): OoxmlPackage {
  let number = 1;
  while (pkg.has(`customXml/item${number}.xml`)) number += 1;
  const name = `customXml/item${number}.xml`;
  const changes = new Map<string, string>([[name, content]]);
  if (pkg.contentType(name) !== plainXml)
    append(pkg, contentTypesPart, changes, (prefix) => overrideXml(prefix, name));

  const relationships = relationshipsPart(pkg.mainPart);
  const isStrict = pkg.text(relationshipsPart("")).includes(strictSign);
  const up = "../".repeat(pkg.mainPart.split("/").length - 1);
  const attributes = `Type="${namespaceUri("r", isStrict)}/customXml" Target="${up}${name}"`;
  if (pkg.has(relationships)) {
    const ids = new Set(pkg.relationships(pkg.mainPart).map(({ id }) => id));
    let id = number;
    while (ids.has(`${aloneId}${id}`)) id += 1;
    append(
      pkg,
      relationships,
      changes,
      (prefix) => `<${prefix}Relationship Id="${aloneId}${id}" ${attributes}/>`
    );
  } else
    changes.set(
      relationships,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationshipsNamespace}"><Relationship Id="${aloneId}" ${attributes}/></Relationships>`
    );
  return pkg.withParts(changes);
}

function overrideXml(prefix: string, name: string): string {
  return `<${prefix}Override PartName="/${escapeAttribute(name)}" ContentType="${plainXml}"/>`;
}

function append(
  pkg: OoxmlPackage,
  part: string,
  changes: Map<string, string>,
  content: (prefix: string) => string
): void {
  const source = pkg.text(part);
  changes.set(part, spliceText(source, [appendToRoot(source, part, content)]));
}

/** Takes out the part, the properties that Office gave it, and what names either. */
function removePart(pkg: OoxmlPackage, part: string): OoxmlPackage {
  const own = pkg.relationships(part).filter(({ isExternal }) => !isExternal);
  const gone = [part, ...own.map(({ target }) => target).filter((target) => pkg.has(target))];
  const changes = new Map<string, string | null>(gone.map((name) => [name, null]));
  if (pkg.has(relationshipsPart(part))) changes.set(relationshipsPart(part), null);

  const all = pkg.relationships(pkg.mainPart);
  const pointer = all.find(({ type, target }) => type === "customXml" && target === part);
  const relationships = relationshipsPart(pkg.mainPart);
  if (pointer?.id === aloneId && all.length === 1) changes.set(relationships, null);
  else
    removeElements(
      pkg,
      relationships,
      changes,
      (name, attributes) =>
        name === "rel:Relationship" && attributes.get("Id") === (pointer?.id ?? "")
    );
  const names = new Set(gone.map((name) => `/${name}`.toLowerCase()));
  removeElements(
    pkg,
    contentTypesPart,
    changes,
    (name, attributes) =>
      name === "ct:Override" && names.has((attributes.get("PartName") ?? "").toLowerCase())
  );
  return pkg.withParts(changes);
}

function removeElements(
  pkg: OoxmlPackage,
  part: string,
  changes: Map<string, string | null>,
  isWanted: (name: string, attributes: XmlAttributes) => boolean
): void {
  const source = pkg.text(part);
  const ranges: { start: number; end: number }[] = [];
  scanXml(source, part, {
    open(name, attributes, start, end) {
      if (isWanted(name, attributes)) ranges.push({ start, end });
    },
    close() {},
  });
  if (ranges.length > 0)
    changes.set(part, spliceText(source, removeFromRoot(source, part, ranges)));
}
