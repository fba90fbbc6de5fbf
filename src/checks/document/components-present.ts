import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { componentIds, hasComponent } from "./document-components";
import { letterheadOf } from "./letterhead";

const options = z.strictObject({
  components: z
    .array(z.strictObject({ id: z.enum(componentIds), name: z.string() }))
    .check(z.minLength(1)),
  /** Beginnings of the lines above a signature; needed only where a signature is looked for. */
  signers: z.optional(z.array(z.string())),
});

type MessageId = "missing" | "noLetterhead";

/** An issued document has its components. What text cannot show, such as seals, is not looked for. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "components-present",
  reads: "document",
  messages: {
    vi: {
      missing: "Không thấy {component}.",
      noLetterhead: "Tệp không có Quốc hiệu hay số, ký hiệu nên không xét thể thức.",
    },
    en: {
      missing: "There is no {component}.",
      noLetterhead: "The file has no national heading and no number; its form was not looked at.",
    },
  },
  options,
  run(model, { components, signers = [] }, context) {
    const head = letterheadOf(model);
    if (head === null) return { kind: "notApplicable", reason: { messageId: "noLetterhead" } };
    const violations = components
      .filter(({ id }) => !hasComponent(id, { model, head, context, signers }))
      .map(({ name }): Violation<MessageId> => ({
        anchor: { kind: "document" },
        messageId: "missing",
        data: { component: name },
      }));
    return { kind: "checked", violations };
  },
});
