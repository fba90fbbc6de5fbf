import { readFacts } from "../../core/recognition/read-facts";
import type { SlotProposal, SlotReason } from "../../core/templates/slot-proposal";
import { proposeSlots } from "../../core/templates/propose-slots";
import { openPackage } from "../../ooxml/package/open-package";
import { isProtected, readDocument } from "../../ooxml/word/read-document";
import { wrapSlots } from "../../ooxml/word/slots/wrap-slots";
import type { Catalogue } from "../../packs/load-pack";
import { mergeVocabulary } from "../../packs/select-packs";
import { createText } from "../locale/text";
import { BrokenOwnTemplateError, refuseMarks } from "./own-template";

/** Thrown where the file is not the one that the proposals were made for. */
export class OtherDocumentError extends Error {
  constructor() {
    super("the document is not the one the proposals were made for");
    this.name = "OtherDocumentError";
  }
}

/** Proposals for one file, in reading order; `id` names each in this file only. */
export type NumberedProposal = SlotProposal & { readonly id: number };

export interface MadeTemplate {
  readonly bytes: Uint8Array;
  readonly wrapped: number;
  /** Proposals that could not be carried out cleanly. */
  readonly refused: readonly NumberedProposal[];
}

/** What of a document may become slots. Throws an `UnreadableFileError`, or a BrokenOwnTemplateError for a protected file. */
export function proposeTemplateSlots(
  bytes: Uint8Array,
  catalogue: Pick<Catalogue, "packs">
): readonly NumberedProposal[] {
  const pkg = openPackage(bytes);
  if (pkg.kind !== "docx") throw new BrokenOwnTemplateError("notADocument");
  if (isProtected(pkg)) throw new BrokenOwnTemplateError("protected");
  const { model } = readDocument(pkg);
  refuseMarks(model.slots);
  const vocabulary = mergeVocabulary(catalogue.packs);
  const isTagged = new Set(model.slots.map(({ tag }) => tag));
  return proposeSlots(model, readFacts(model, vocabulary), vocabulary)
    .filter(({ tag }) => !isTagged.has(tag))
    .map((proposal, index) => ({ ...proposal, id: index + 1 }));
}

/**
 * The document with the accepted proposals as tagged content controls; every word and its formatting stay. Throws an
 * OtherDocumentError where the words are not there any more.
 */
export function makeOwnTemplate(
  bytes: Uint8Array,
  accepted: readonly NumberedProposal[]
): MadeTemplate {
  const wraps = accepted.map(({ anchor, text, tag, reason, dateFormat }) => ({
    anchor,
    expected: text,
    tag,
    title: titleOf(reason),
    dateFormat,
  }));
  const outcome = wrapSlots(openPackage(bytes), wraps);
  if (outcome.kind === "stale") throw new OtherDocumentError();
  if (outcome.kind === "refused") throw new BrokenOwnTemplateError("protected");
  const isRefused = new Set<unknown>(outcome.refused);
  const refused = accepted.filter((_, index) => isRefused.has(wraps[index]));
  return { bytes: outcome.pkg.save(), wrapped: accepted.length - refused.length, refused };
}

/** Titles stand in the document, which is Vietnamese at every door. */
function titleOf(reason: SlotReason): string {
  return createText("vi")(`ownTemplates.reason.${reason}`);
}
