import * as z from "zod/mini";
import type { Edit } from "../../core/fixes/edit";
import type { Anchor } from "../../core/model/anchor";
import { defineCheck } from "../../core/rules/check";
import { textPlacesOf } from "./text-places";

const options = z.strictObject({});

type MessageId = "decomposed" | "compose";

/** Accented letters are single characters (NFC), so that searching, sorting and comparing find them. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "composed-unicode",
  reads: "document",
  messages: {
    vi: {
      decomposed: "Có {count} đoạn hoặc ô gõ bằng Unicode tổ hợp (dấu tách rời chữ).",
      compose: "Chuyển sang Unicode dựng sẵn",
    },
    en: {
      decomposed: "{count} paragraphs or cells are typed in decomposed Unicode.",
      compose: "Convert to composed Unicode",
    },
  },
  options,
  run(model) {
    const edits: Edit[] = [];
    let first: Anchor | null = null;
    for (const { text, decomposed } of textPlacesOf(model)) {
      if (decomposed === null) continue;
      first ??= decomposed.anchorAt();
      edits.push(decomposed.editTo(text));
    }
    if (first === null) return { kind: "checked", violations: [] };
    return {
      kind: "checked",
      violations: [
        {
          anchor: first,
          messageId: "decomposed",
          data: { count: edits.length },
          fixes: [
            {
              title: { messageId: "compose" },
              isPreferred: true,
              safety: "safe",
              edits,
            },
          ],
        },
      ],
    };
  },
});
