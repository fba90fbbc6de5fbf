import type { OoxmlPackage } from "../../package/open-package";
import { relationshipsPart } from "../../package/relationships";
import { closesExpanded, removeFromRoot } from "../../package/root-element";
import { scanXml, type XmlAttributes, type XmlHandler } from "../../package/scan-xml";
import { spliceText, type Splice } from "../../package/splice-text";
import type { SourceRange } from "../places";
import { readComments, type CommentsPart } from "./comments-part";
import { aloneId, commentsRelationshipId } from "./mark";

const contentTypesPart = "[Content_Types].xml";

/**
 * Takes away our comments and nothing else; a file without any is handed back as it is. A file that `markDocument` marked
 * gets every part back byte for byte; one that Word or LibreOffice saved in between stays as that program wrote it.
 * Throws `UnreadableFileError`: malformedXml, forbiddenXml.
 */
export function unmarkDocument(pkg: OoxmlPackage): OoxmlPackage {
  const comments = readComments(pkg);
  if (comments === null || comments.ours.length === 0) return pkg;
  const source = pkg.text(pkg.mainPart);
  const finder = new MarkFinder(source, new Set(comments.ours.map(({ id }) => id)));
  scanXml(source, pkg.mainPart, finder);
  const changes = new Map<string, string | null>([
    [pkg.mainPart, spliceText(source, finder.splices)],
  ]);
  const isOurPart = [commentsRelationshipId, aloneId].includes(comments.relationship.id);
  if (isOurPart && comments.ours.length === comments.ids.length) removePart(pkg, comments, changes);
  else {
    const written = pkg.text(comments.part);
    const splices = removeFromRoot(written, comments.part, comments.ours);
    changes.set(comments.part, spliceText(written, splices));
  }
  return pkg.withParts(changes);
}

function removePart(
  pkg: OoxmlPackage,
  { part, relationship }: CommentsPart,
  changes: Map<string, string | null>
): void {
  changes.set(part, null);
  const relationships = relationshipsPart(pkg.mainPart);
  if (relationship.id === aloneId) changes.set(relationships, null);
  else
    removeElement(pkg, relationships, changes, (name, attributes) =>
      name === "rel:Relationship" ? attributes.get("Id") === relationship.id : false
    );
  removeElement(pkg, contentTypesPart, changes, (name, attributes) =>
    name === "ct:Override"
      ? attributes.get("PartName")?.toLowerCase() === `/${part}`.toLowerCase()
      : false
  );
}

function removeElement(
  pkg: OoxmlPackage,
  part: string,
  changes: Map<string, string | null>,
  isWanted: (name: string, attributes: XmlAttributes) => boolean
): void {
  const source = pkg.text(part);
  const ranges: SourceRange[] = [];
  scanXml(source, part, {
    open(name, attributes, start, end) {
      if (isWanted(name, attributes)) ranges.push({ start, end });
    },
    close() {},
  });
  changes.set(part, spliceText(source, removeFromRoot(source, part, ranges)));
}

interface OpenParagraph {
  readonly tagEnd: number;
  /** Splices there were before its content. */
  readonly from: number;
}

interface OpenRun {
  readonly start: number;
  readonly from: number;
  /** Holds something besides its properties and our reference. */
  hasContent: boolean;
  hasReference: boolean;
}

/** Finds what belongs to our comments in the document: range marks, and runs that hold nothing but a reference. */
class MarkFinder implements XmlHandler {
  readonly splices: Splice[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly runs: OpenRun[] = [];
  private readonly names: string[] = [];
  private removing: { depth: number; start: number } | null = null;

  constructor(
    private readonly source: string,
    private readonly ids: ReadonlySet<string>
  ) {}

  open(name: string, attributes: XmlAttributes, start: number, end: number): void {
    const isReference = name === "w:commentReference";
    const isMark = isReference || name === "w:commentRangeStart" || name === "w:commentRangeEnd";
    const isOurs = isMark && this.ids.has(attributes.get("w:id") ?? "");
    const run = this.runs.at(-1);
    if (run !== undefined && this.names.at(-1) === "w:r" && name !== "w:rPr") {
      if (isOurs && isReference) run.hasReference = true;
      else run.hasContent = true;
    }
    this.names.push(name);
    if (isOurs) this.removing = { depth: this.names.length, start };
    else if (name === "w:p") this.paragraphs.push({ tagEnd: end, from: this.splices.length });
    else if (name === "w:r")
      this.runs.push({ start, from: this.splices.length, hasContent: false, hasReference: false });
  }

  close(name: string, start: number, end: number): void {
    if (this.removing !== null && this.removing.depth === this.names.length) {
      this.splices.push({ start: this.removing.start, end, text: "" });
      this.removing = null;
    } else if (name === "w:r") this.closeRun(end);
    else if (name === "w:p") this.closeParagraph(start, end);
    this.names.pop();
  }

  private closeRun(end: number): void {
    const run = this.runs.pop();
    if (run === undefined || run.hasContent || !run.hasReference) return;
    this.splices.splice(run.from, Infinity, { start: run.start, end, text: "" });
  }

  private closeParagraph(closeStart: number, end: number): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const inside = this.splices.slice(paragraph.from);
    const removed = inside.reduce((sum, splice) => sum + splice.end - splice.start, 0);
    const isEmptied = removed > 0 && removed === closeStart - paragraph.tagEnd;
    if (!isEmptied || !closesExpanded(this.source.slice(closeStart, end))) return;
    this.splices.splice(paragraph.from, Infinity, { start: paragraph.tagEnd - 1, end, text: "/>" });
  }
}
