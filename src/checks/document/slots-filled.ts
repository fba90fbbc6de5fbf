import * as z from "zod/mini";
import type { Edit } from "../../core/fixes/edit";
import type { DocumentModel, SlotPlace } from "../../core/model/document";
import { defineCheck, type ProposedFix, type Violation } from "../../core/rules/check";

const options = z.strictObject({
  /** Tags that this rule is about; every other one where `others` is set. */
  tags: z.array(z.string()),
  others: z.boolean(),
});

type MessageId = "open" | "fill" | "answer";

/**
 * Every named place of a template has an answer. Left to other rules: brackets in prose, which are seen with or without
 * a content control, and the cells of tables with a header row, which the rules on rows and figures look at.
 */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "slots-filled",
  reads: "document",
  messages: {
    vi: {
      open: "Chưa điền “{title}”.",
      fill: "Điền “{title}”",
      answer: "Nội dung",
    },
    en: {
      open: "“{title}” is still to be filled in.",
      fill: "Fill in “{title}”",
      answer: "Answer",
    },
  },
  options,
  run(model, { tags, others }) {
    const dataTables = dataTablesOf(model);
    const isMeant = ({ tag }: SlotPlace): boolean => tags.includes(tag) !== others;
    const seen = new Set<string>();
    const violations = model.slots.flatMap((slot): Violation<MessageId>[] => {
      const { tag, title, anchor, isPlaceholder } = slot;
      if (!isPlaceholder || !isMeant(slot) || seen.has(tag) || isLeftToOthers(slot, dataTables))
        return [];
      seen.add(tag);
      const data = { title: title ?? tag };
      const fix: ProposedFix<MessageId> = {
        title: { messageId: "fill", data },
        isPreferred: true,
        safety: "confirm",
        ask: { label: { messageId: "answer" }, suggestions: [] },
        edits: fillingOf(tag, model),
      };
      return [{ anchor, messageId: "open", data, fixes: [fix] }];
    });
    return { kind: "checked", violations };
  },
});

/** Every open place of the tag: one answer is told once. */
function fillingOf(tag: string, { slots }: DocumentModel): readonly Edit[] {
  return slots.flatMap((slot, index): readonly Edit[] =>
    slot.tag === tag && slot.isPlaceholder
      ? [{ kind: "setSlotText", slot: index, tag, expected: slot.text, text: "{answer}" }]
      : []
  );
}

function dataTablesOf({ blocks }: DocumentModel): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) =>
      block.kind === "table" && block.headerRowCount > 0 ? [block.id] : []
    )
  );
}

function isLeftToOthers({ anchor, text }: SlotPlace, dataTables: ReadonlySet<string>): boolean {
  if (anchor.kind === "tableCell") return dataTables.has(anchor.tableId);
  return anchor.kind === "paragraph" && /^\[.*\p{L}{2}.*\]$/u.test(text.trim());
}
