import * as z from "zod/mini";
import type { DocumentModel } from "../../core/model/document";
import {
  findCutOff,
  findMissingAppendix,
  findOtherFile,
} from "../../core/recognition/find-cut-off";
import { defineCheck, type Violation } from "../../core/rules/check";
import { createPhraseFinder } from "../../core/text/vietnamese";
import { textIndexOf } from "./text-places";

const options = z.strictObject({
  documentType: z.enum(["plan", "report"]),
});

type MessageId = "missing" | "noOutline" | "detailElsewhere" | "cutOff";

/** The document speaks of every part its outline asks for, under a heading of its own or in a sentence. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "parts-stated",
  reads: "document",
  messages: {
    vi: {
      missing: "Chưa thấy văn bản nói tới “{part}”.",
      noOutline: "Chưa có đề cương đang áp dụng cho loại văn bản này.",
      detailElsewhere: "Chi tiết nằm ở nơi khác (“{phrase}”); trong tệp chưa thấy: {parts}.",
      cutOff: "Văn bản dừng giữa câu (“{phrase}”); trong tệp chưa thấy: {parts}.",
    },
    en: {
      missing: "The document does not speak of “{part}”.",
      noOutline: "No outline is in force for this type of document.",
      detailElsewhere: "The detail stands elsewhere (“{phrase}”); the file lacks: {parts}.",
      cutOff: "The text stops in the middle of a sentence (“{phrase}”); the file lacks: {parts}.",
    },
  },
  options,
  run(model, { documentType }, { law }) {
    const parts = law.sections.filter((section) => section.documentType === documentType);
    if (parts.length === 0) return { kind: "notApplicable", reason: { messageId: "noOutline" } };
    const stated = idsStated(
      model,
      parts.map(({ id, name, aliases }) => ({ id, phrases: [name, ...aliases] }))
    );
    const missing = parts.filter(({ id }) => !stated.has(id));
    if (missing.length === 0) return { kind: "checked", violations: [] };
    const cutOff = findCutOff(model);
    const reason =
      cutOff ?? findMissingAppendix(model, law.vocabulary) ?? findOtherFile(model, law.vocabulary);
    if (reason !== null)
      return {
        kind: "notApplicable",
        reason: {
          messageId: cutOff === null ? "detailElsewhere" : "cutOff",
          data: { phrase: reason.value, parts: missing.map(({ name }) => name).join("; ") },
        },
      };
    const violations = missing.map(({ name }): Violation<MessageId> => ({
      anchor: { kind: "document" },
      messageId: "missing",
      data: { part: name },
    }));
    return { kind: "checked", violations };
  },
});

interface NamedPart {
  readonly id: string;
  readonly phrases: readonly string[];
}

/** Ids of the parts that any paragraph or cell speaks of. */
function idsStated(model: DocumentModel, parts: readonly NamedPart[]): ReadonlySet<string> {
  const texts = textIndexOf(model);
  const stated = parts.filter(({ phrases }) => {
    const find = createPhraseFinder(phrases);
    return texts.withPhrases(phrases).some(({ text }) => find(text).length > 0);
  });
  return new Set(stated.map(({ id }) => id));
}
