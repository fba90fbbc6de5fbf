import type { OoxmlPackage } from "../../package/open-package";
import type { Relationship } from "../../package/relationships";
import { scanXml } from "../../package/scan-xml";
import type { SourceRange } from "../places";
import { markAuthor, markInitials } from "./mark";

export interface CommentsPart {
  readonly part: string;
  readonly relationship: Relationship;
  readonly ids: readonly number[];
  /** Our comments: their ids as written, and where they stand. */
  readonly ours: readonly (SourceRange & { readonly id: string })[];
}

/** The comments of a document; null where it has no such part. Throws `UnreadableFileError`: malformedXml, forbiddenXml. */
export function readComments(pkg: OoxmlPackage): CommentsPart | null {
  const relationship = pkg
    .relationships(pkg.mainPart)
    .find(({ type, isExternal }) => type === "comments" && !isExternal);
  if (relationship === undefined || !pkg.has(relationship.target)) return null;
  const ids: number[] = [];
  const ours: (SourceRange & { id: string })[] = [];
  let open: { id: string; start: number } | null = null;
  scanXml(pkg.text(relationship.target), relationship.target, {
    open(name, attributes, start) {
      if (name !== "w:comment") return;
      const id = attributes.get("w:id") ?? "";
      const value = Number(id);
      if (Number.isSafeInteger(value)) ids.push(value);
      const isOurs =
        attributes.get("w:author") === markAuthor && attributes.get("w:initials") === markInitials;
      open = isOurs ? { id, start } : null;
    },
    close(name, _start, end) {
      if (name !== "w:comment" || open === null) return;
      ours.push({ ...open, end });
      open = null;
    },
  });
  return { part: relationship.target, relationship, ids, ours };
}
