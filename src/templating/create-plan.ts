import type { DocumentContent, SlotInline } from "../ooxml/word/write/document-content";
import { writeDocx } from "../ooxml/word/write/write-docx";
import { describeDocument, listSlotsOf } from "./describe-document";
import type { DocumentInput } from "./document-input";
import { planTemplate } from "./document-templates";

/** A yearly plan as a Word file: what is known is filled in, what only the user knows stays a slot. */
export function createPlan(input: DocumentInput): Uint8Array {
  return writeDocx(describePlan(input));
}

/** The plan before it is written as a file. */
export function describePlan(input: DocumentInput): DocumentContent {
  return describeDocument(planTemplate, input);
}

/** Every slot of the plan in reading order, filled or not; a tag used in several places comes several times. */
export function listSlots(input: DocumentInput): readonly SlotInline[] {
  return listSlotsOf(describePlan(input));
}
