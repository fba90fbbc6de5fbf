import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { layoutReasons, type LayoutReasonId } from "./layout-reasons";

const options = z.strictObject({});

type MessageId = "notJustified" | LayoutReasonId;

/** Most paragraphs that fill a line are set flush at both margins. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "body-alignment",
  reads: "document",
  messages: {
    vi: {
      notJustified: "Phần lớn lời văn chưa căn đều hai lề.",
      ...layoutReasons.vi,
    },
    en: {
      notJustified: "Most of the text is not justified.",
      ...layoutReasons.en,
    },
  },
  options,
  run({ layout }) {
    if (layout === null) return { kind: "notApplicable", reason: { messageId: "noLayout" } };
    const [usual] = layout.bodyAlignments;
    if (usual === undefined) return { kind: "notApplicable", reason: { messageId: "notStated" } };
    return {
      kind: "checked",
      violations:
        usual.alignment === "justified"
          ? []
          : [{ anchor: { kind: "document" }, messageId: "notJustified", data: {} }],
    };
  },
});
