import type { TableContent } from "../ooxml/word/write/document-content";
import { writeDocx } from "../ooxml/word/write/write-docx";
import { describePlan } from "./create-plan";
import { paragraph } from "./official-document";
import type { PlanInput } from "./plan-input";

/** The plan's task table alone, as a Word file to be put into another document. */
export function createTaskTable(input: PlanInput): Uint8Array {
  const { properties, sections } = describePlan(input);
  const appendix = sections.at(-1);
  const table = appendix?.blocks.find((block): block is TableContent => block.kind === "table");
  if (appendix === undefined || table === undefined)
    throw new RangeError("the plan has no task table");
  return writeDocx({
    properties,
    sections: [{ orientation: appendix.orientation, blocks: [table, paragraph("Normal", [])] }],
  });
}
