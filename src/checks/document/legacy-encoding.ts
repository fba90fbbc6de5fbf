import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { convertLegacy, detectLegacyEncoding, legacySigns } from "../../core/text/legacy-encodings";
import { textIndexOf } from "./text-places";

const options = z.strictObject({});

type MessageId = "legacy" | "convert";

const names = { tcvn3: "TCVN3 (ABC)", vni: "VNI" } as const;
const quoteLength = 60;

/** No text is typed for the fonts of the time before Unicode. One finding tells of all places and converts them. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "legacy-encoding",
  reads: "document",
  messages: {
    vi: {
      legacy:
        "Có {count} đoạn hoặc ô gõ bằng bảng mã cũ {encoding}, ví dụ “{quote}”. Sau khi chuyển, chọn lại phông Times New Roman cho các đoạn này.",
      convert: "Chuyển sang Unicode",
    },
    en: {
      legacy:
        "{count} paragraphs or cells are typed in the old encoding {encoding}, for example “{quote}”. After converting, choose Times New Roman for them.",
      convert: "Convert to Unicode",
    },
  },
  options,
  run(model) {
    const legacy = textIndexOf(model)
      .withCharacter(legacySigns)
      .flatMap((place) => {
        const encoding = detectLegacyEncoding(place.text);
        if (encoding === null) return [];
        return [{ place, encoding, text: convertLegacy(place.text, encoding) }];
      });
    const violations = (["tcvn3", "vni"] as const).flatMap((encoding): Violation<MessageId>[] => {
      const own = legacy.filter((one) => one.encoding === encoding);
      const [first] = own;
      if (first === undefined) return [];
      const quote = first.place.text.slice(0, quoteLength);
      return [
        {
          anchor: first.place.anchorAt(),
          messageId: "legacy",
          data: { count: own.length, encoding: names[encoding], quote },
          fixes: [
            {
              title: { messageId: "convert" },
              isPreferred: true,
              safety: "safe",
              edits: own.map(({ place, text }) => place.editTo(text)),
            },
          ],
        },
      ];
    });
    return { kind: "checked", violations };
  },
});
