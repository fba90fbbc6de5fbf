import { escapeAttribute, escapeText } from "../../package/escape-xml";
import { namespaceUri } from "../../package/namespaces";
import type { OoxmlPackage } from "../../package/open-package";
import { relationshipsPart } from "../../package/relationships";
import { appendToRoot, rawName } from "../../package/root-element";
import { spliceText, type Splice } from "../../package/splice-text";
import { readDocument } from "../read-document";
import { wordNamespaceOf, type WordNamespace } from "../word-namespace";
import { readComments } from "./comments-part";
import { MarkLocator, type MarkedStretch } from "./locate-marks";
import { aloneId, commentsRelationshipId, markAuthor, markInitials, type Mark } from "./mark";
import { unmarkDocument } from "./unmark-document";

const contentTypesPart = "[Content_Types].xml";
const commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

interface PlacedMark {
  readonly mark: Mark;
  readonly stretch: MarkedStretch;
  readonly id: number;
}

/**
 * Puts comments beside places of a document, in place of all comments of ours that were there. Anchors are those of a
 * reading of the same package. Nothing is written anew: comments and their range marks are spliced in, runs are never
 * split, and `unmarkDocument` gives back every part byte for byte.
 * Throws `UnreadableFileError` as `readDocument` does.
 */
export function markDocument(pkg: OoxmlPackage, marks: readonly Mark[]): OoxmlPackage {
  const clean = unmarkDocument(pkg);
  if (marks.length === 0) return clean;
  const { model, places } = readDocument(clean, { recordsPlaces: true });
  if (places === null) return clean;
  const locator = new MarkLocator(model, places);
  const comments = readComments(clean);
  const firstId = 1 + Math.max(-1, ...(comments?.ids ?? []));
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    const stretch = locator.locate(mark.anchor);
    if (stretch !== null) placed.push({ mark, stretch, id: firstId + placed.length });
  }
  if (placed.length === 0) return clean;
  const namespace = wordNamespaceOf(places.source);
  const changes = new Map<string, string>([
    [clean.mainPart, spliceText(places.source, rangeSplices(places.source, placed, namespace))],
  ]);
  if (comments === null) addCommentsPart(clean, placed, namespace.isStrict, changes);
  else {
    const source = clean.text(comments.part);
    const written = commentsXml(placed, wordNamespaceOf(source));
    const splice = appendToRoot(source, comments.part, () => written);
    changes.set(comments.part, spliceText(source, [splice]));
  }
  return clean.withParts(changes);
}

/** Start, end and reference of every comment (ECMA-376 part 1, 17.13.4). */
function rangeSplices(
  source: string,
  placed: readonly PlacedMark[],
  namespace: WordNamespace
): readonly Splice[] {
  const starts: Splice[] = [];
  const ends: Splice[] = [];
  const opened = new Map<number, Splice>();
  const closed = new Map<number, Splice>();
  for (const { stretch, id } of placed) {
    const { first, last, start, end } = stretch;
    for (const place of [first, last]) {
      if (!place.isSelfClosing) continue;
      // The empty element is opened: see expandElement, whose sign on the end tag unmarking relies on.
      opened.set(place.end, { start: place.end - 2, end: place.end, text: ">" });
      const text = `</${rawName(source, place.start)} >`;
      closed.set(place.end, { start: place.end, end: place.end, text });
    }
    const tag = (name: string): string => emptyElement(name, id, namespace);
    starts.push({ start, end: start, text: tag("commentRangeStart") });
    const reference = element("r", "", tag("commentReference"), namespace);
    ends.push({ start: end, end, text: tag("commentRangeEnd") + reference });
  }
  return [...opened.values(), ...starts, ...ends, ...closed.values()];
}

function addCommentsPart(
  pkg: OoxmlPackage,
  placed: readonly PlacedMark[],
  isStrict: boolean,
  changes: Map<string, string>
): void {
  const folder = pkg.mainPart.slice(0, pkg.mainPart.lastIndexOf("/") + 1);
  const file = ["comments.xml", "comments-cchc.xml"].find((name) => !pkg.has(folder + name));
  const name = file ?? "comments-cchc-1.xml";
  const namespace: WordNamespace = { isStrict, uri: namespaceUri("w", isStrict), prefix: "w" };
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  changes.set(
    folder + name,
    `${declaration}<w:comments xmlns:w="${namespace.uri}">${commentsXml(placed, namespace)}</w:comments>`
  );
  const types = pkg.text(contentTypesPart);
  const override = (prefix: string): string =>
    `<${prefix}Override PartName="/${folder}${name}" ContentType="${commentsType}"/>`;
  changes.set(
    contentTypesPart,
    spliceText(types, [appendToRoot(types, contentTypesPart, override)])
  );

  const part = relationshipsPart(pkg.mainPart);
  const type = `${namespaceUri("r", isStrict)}/comments`;
  const relationship = (prefix: string, id: string): string =>
    `<${prefix}Relationship Id="${id}" Type="${type}" Target="${name}"/>`;
  if (pkg.has(part)) {
    const source = pkg.text(part);
    const splice = appendToRoot(source, part, (prefix) =>
      relationship(prefix, commentsRelationshipId)
    );
    changes.set(part, spliceText(source, [splice]));
  } else
    changes.set(
      part,
      `${declaration}<Relationships xmlns="${relationshipsNamespace}">${relationship("", aloneId)}</Relationships>`
    );
}

function commentsXml(placed: readonly PlacedMark[], namespace: WordNamespace): string {
  return placed.map(({ mark, id }) => commentXml(mark, id, namespace)).join("");
}

function commentXml({ code, lines }: Mark, id: number, namespace: WordNamespace): string {
  const [message = "", ...rest] = lines;
  const paragraphs = [`[${code}] ${message}`, ...rest].map((line) => {
    const text = element("t", ' xml:space="preserve"', escapeText(line), namespace);
    return element("p", "", element("r", "", text, namespace), namespace);
  });
  const w = namespace.prefix ?? "w";
  const author = `${w}:author="${escapeAttribute(markAuthor)}" ${w}:initials="${markInitials}"`;
  return element("comment", ` ${w}:id="${id}" ${author}`, paragraphs.join(""), namespace);
}

/** Declares the namespace on the spot where the part's root has no prefix for it. */
function declarationOf({ prefix, uri }: WordNamespace): string {
  return prefix === null ? ` xmlns:w="${uri}"` : "";
}

function element(
  name: string,
  attributes: string,
  content: string,
  namespace: WordNamespace
): string {
  const tag = `${namespace.prefix ?? "w"}:${name}`;
  return `<${tag}${declarationOf(namespace)}${attributes}>${content}</${tag}>`;
}

function emptyElement(name: string, id: number, namespace: WordNamespace): string {
  const w = namespace.prefix ?? "w";
  return `<${w}:${name}${declarationOf(namespace)} ${w}:id="${id}"/>`;
}
