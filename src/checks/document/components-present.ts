import * as z from "zod/mini";
import { findCutOff } from "../../core/recognition/find-cut-off";
import { defineCheck, type Violation } from "../../core/rules/check";
import { componentIds, hasComponent, isAtTheEnd } from "./document-components";
import { letterheadOf } from "./letterhead";

const options = z.strictObject({
  components: z
    .array(z.strictObject({ id: z.enum(componentIds), name: z.string() }))
    .check(z.minLength(1)),
  /** Beginnings of the lines above a signature; needed only where a signature is looked for. */
  signers: z.optional(z.array(z.string())),
});

type MessageId = "missing" | "noLetterhead" | "cutOff";

/**
 * An issued document has its components. What text cannot show, such as seals, is not looked for; nor is what stands
 * at the end of a document whose file stops in the middle of a sentence.
 */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "components-present",
  reads: "document",
  messages: {
    vi: {
      missing: "Không thấy {component}.",
      noLetterhead: "Tệp không có Quốc hiệu hay số, ký hiệu nên không xét thể thức.",
      cutOff: "Văn bản dừng giữa câu (“{phrase}”), chưa có phần cuối để xét.",
    },
    en: {
      missing: "There is no {component}.",
      noLetterhead: "The file has no national heading and no number; its form was not looked at.",
      cutOff: "The text stops in the middle of a sentence (“{phrase}”); its end is not there.",
    },
  },
  options,
  run(model, { components, signers = [] }, context) {
    const head = letterheadOf(model);
    if (head === null) return { kind: "notApplicable", reason: { messageId: "noLetterhead" } };
    const cutOff = findCutOff(model);
    const looked = components.filter(({ id }) => cutOff === null || !isAtTheEnd(id));
    if (looked.length === 0 && cutOff !== null)
      return {
        kind: "notApplicable",
        reason: { messageId: "cutOff", data: { phrase: cutOff.value } },
      };
    const violations = looked
      .filter(({ id }) => !hasComponent(id, { model, head, context, signers }))
      .map(({ name }): Violation<MessageId> => ({
        anchor: { kind: "document" },
        messageId: "missing",
        data: { component: name },
      }));
    return { kind: "checked", violations };
  },
});
