import { UnreadableFileError } from "../../core/host";
import type { Anchor } from "../../core/model/anchor";
import type { DocumentModel } from "../../core/model/document";
import type { DocumentLayout, LineLook } from "../../core/model/layout";
import { readDocument, type DocumentPackage } from "../../ooxml/word/read-document";
import { openWholeFlatOpc } from "./flat-opc";

/**
 * Paragraphs, those in cells included, up to which the look of a document is asked for: its OOXML is some kilobytes a
 * paragraph, and Office on the web takes five megabytes an answer.
 */
export const mostParagraphsWithLooks = 1000;

/** The body as Flat OPC, in a sync of its own. */
export async function readBodyOoxml(context: Word.RequestContext): Promise<string> {
  const ooxml = context.document.body.getOoxml();
  await context.sync();
  return ooxml.value;
}

/**
 * Pages and looks out of the body's OOXML, with the places of the model that Word's objects gave. Lines are left out
 * where the two do not show the same blocks. A package without headers says nothing of page numbers.
 */
export function layoutOf(flatOpc: string, model: DocumentModel): DocumentLayout | null {
  const read = readWhole(flatOpc);
  if (read === null || read.model.layout === null) return null;
  const { pkg, model: inFile } = read;
  const { layout } = read.model;
  const places = placesOf(inFile, model);
  return {
    ...layout,
    sections: hasHeaders(pkg)
      ? layout.sections
      : layout.sections.map((page) => ({ ...page, pageNumber: null })),
    lines: places === null ? [] : layout.lines.flatMap((line) => movedLine(line, places) ?? []),
  };
}

/** Null where Word's answer is no document that we can read: the texts are known without it. */
function readWhole(flatOpc: string): { pkg: DocumentPackage; model: DocumentModel } | null {
  try {
    const pkg = openWholeFlatOpc(flatOpc);
    return { pkg, model: readDocument(pkg).model };
  } catch (error) {
    if (error instanceof UnreadableFileError) return null;
    throw error;
  }
}

function hasHeaders(pkg: DocumentPackage): boolean {
  return pkg.relationships(pkg.mainPart).some(({ type }) => type === "header" || type === "footer");
}

/** Ids of blocks by the ids that the OOXML was read with; null where the blocks differ. */
function placesOf(from: DocumentModel, to: DocumentModel): ReadonlyMap<string, string> | null {
  const isSame =
    from.blocks.length === to.blocks.length &&
    from.blocks.every(({ kind }, index) => to.blocks[index]?.kind === kind);
  return isSame
    ? new Map(from.blocks.map(({ id }, index) => [id, to.blocks[index]?.id ?? id]))
    : null;
}

function movedLine(line: LineLook, places: ReadonlyMap<string, string>): LineLook | null {
  const anchor = movedAnchor(line.anchor, places);
  return anchor && { ...line, anchor };
}

function movedAnchor(anchor: Anchor, places: ReadonlyMap<string, string>): Anchor | null {
  if (anchor.kind === "paragraph") {
    const paragraphId = places.get(anchor.paragraphId);
    return paragraphId === undefined ? null : { ...anchor, paragraphId };
  }
  if (anchor.kind !== "tableCell") return null;
  const tableId = places.get(anchor.tableId);
  return tableId === undefined ? null : { ...anchor, tableId };
}
