import * as z from "zod/mini";
import type { DocumentModel } from "../../core/model/document";
import {
  findCutOff,
  findMissingAppendix,
  findOtherFile,
} from "../../core/recognition/find-cut-off";
import { defineCheck, type Violation } from "../../core/rules/check";
import { createPhraseFinder, fold } from "../../core/text/vietnamese";
import { textPlacesOf } from "./text-places";

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
    const cutOff = findCutOff(model);
    const reason =
      cutOff ?? findMissingAppendix(model, law.vocabulary) ?? findOtherFile(model, law.vocabulary);
    if (missing.length > 0 && reason !== null)
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

/** Ids of the parts that any paragraph or cell speaks of; stops looking once all are found. */
function idsStated(model: DocumentModel, parts: readonly NamedPart[]): ReadonlySet<string> {
  const stated = new Set<string>();
  const finders = parts.map(({ id, phrases }) => ({
    id,
    keys: phrases.map(fold),
    find: createPhraseFinder(phrases),
  }));
  for (const { text } of textPlacesOf(model)) {
    if (stated.size === parts.length) break;
    const folded = fold(text);
    for (const { id, keys, find } of finders) {
      // Most texts hold none of the words: a plain search says so fastest.
      const mayHold = !stated.has(id) && keys.some((key) => folded.includes(key));
      if (mayHold && find(text).length > 0) stated.add(id);
    }
  }
  return stated;
}
