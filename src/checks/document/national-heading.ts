import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { letterheadOf } from "./letterhead";
import { replaceSpan } from "./text-places";

const options = z.strictObject({});

type MessageId = "spelling" | "replace" | "noLetterhead";

const heading = "CỘNG HÒA";
const motto = "Độc lập - Tự do - Hạnh phúc";
const headingAnyTone = /CỘNG H(?:OÀ|ÒA)(?=\s+XÃ\s+HỘI)/u;
const mottoAnyDash = /Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc/iu;

/** Quốc hiệu and Tiêu ngữ are spelt as the decree prints them. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "national-heading",
  reads: "document",
  messages: {
    vi: {
      spelling: "“{written}” nên trình bày là “{expected}”.",
      replace: "Sửa thành “{expected}”",
      noLetterhead: "Tệp không có Quốc hiệu hay số, ký hiệu nên không xét thể thức.",
    },
    en: {
      spelling: "“{written}” is better printed “{expected}”.",
      replace: "Change to “{expected}”",
      noLetterhead: "The file has no national heading and no number; its form was not looked at.",
    },
  },
  options,
  run(model) {
    const head = letterheadOf(model);
    if (head === null) return { kind: "notApplicable", reason: { messageId: "noLetterhead" } };
    const parts = [
      [headingAnyTone, heading],
      [mottoAnyDash, motto],
    ] as const;
    const violations = parts.flatMap(([pattern, expected]) =>
      head.places.flatMap((place): Violation<MessageId>[] => {
        const match = pattern.exec(place.text);
        if (match === null || match[0] === expected) return [];
        const span = { start: match.index, end: match.index + match[0].length };
        return [
          {
            anchor: place.anchorAt(span),
            messageId: "spelling",
            data: { written: match[0], expected },
            fixes: [
              {
                title: { messageId: "replace", data: { expected } },
                isPreferred: true,
                safety: "confirm",
                edits: [place.editTo(replaceSpan(place.text, span, expected))],
              },
            ],
          },
        ];
      })
    );
    return { kind: "checked", violations };
  },
});
