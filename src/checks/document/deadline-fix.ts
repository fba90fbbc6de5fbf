import type { DocumentFacts } from "../../core/recognition/document-facts";
import type { TaskField } from "../../core/recognition/task-list";
import { editOfValue } from "./task-fields";
import type { ProposedFix } from "../../core/rules/check";

/** Suggested deadlines with the plan's first year put in for "{year}"; those that need it are left out without one. */
export function suggestedDeadlines(
  suggestions: readonly string[],
  facts: DocumentFacts
): readonly string[] {
  const year = facts.years?.value.from;
  return year === undefined
    ? suggestions.filter((text) => !text.includes("{year}"))
    : suggestions.map((text) => text.replaceAll("{year}", String(year)));
}

/** Asks for another deadline and writes it over the present one, in a cell or in prose. */
export function replaceDeadline<MessageId extends string>(
  field: TaskField,
  suggestions: readonly string[],
  title: MessageId,
  label: MessageId
): readonly ProposedFix<MessageId>[] {
  const edit = editOfValue(field, "{answer}");
  if (edit === null) return [];
  return [
    {
      title: { messageId: title },
      isPreferred: true,
      safety: "confirm",
      ask: { label: { messageId: label }, suggestions },
      edits: [edit],
    },
  ];
}
