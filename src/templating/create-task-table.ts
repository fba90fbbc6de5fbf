import type { DocumentContent } from "../ooxml/word/write/document-content";
import { writeDocx } from "../ooxml/word/write/write-docx";
import { taskTableAppendix } from "./describe-document";
import type { DocumentInput } from "./document-input";
import { planTemplate } from "./document-templates";
import { layOutAppendix, shownText } from "./official-document";

/** What the table is listed as when it is made alone. */
export const taskTableTemplate = {
  id: "task-table",
  title: "Danh mục nhiệm vụ cải cách hành chính",
} as const;

/** The plan's task table alone, as a Word file to be put into another document. */
export function createTaskTable(input: DocumentInput): Uint8Array {
  const { properties, section } = describeAppendix(input);
  const blocks = section.blocks.filter(
    (block) => block.kind === "table" || (block.kind === "paragraph" && block.style === "Normal")
  );
  return writeDocx({ properties, sections: [{ ...section, blocks }] });
}

/** The appendix with the task table under its heading, as a file of its own. */
export function describeTaskTable(input: DocumentInput): DocumentContent {
  const { properties, section } = describeAppendix(input);
  return { properties, sections: [section] };
}

function describeAppendix(
  input: DocumentInput
): Pick<DocumentContent, "properties"> & { section: DocumentContent["sections"][number] } {
  const appendix = taskTableAppendix(planTemplate, null, input);
  return {
    properties: { title: shownText(appendix.title), subject: planTemplate.title },
    section: layOutAppendix(appendix),
  };
}
