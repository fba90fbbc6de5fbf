import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { letterheadOf } from "./letterhead";
import { replaceSpan, type TextPlace } from "./text-places";

const options = z.strictObject({
  /** "missing": zeros that have to be there; "extra": zeros that need not. */
  zeros: z.enum(["missing", "extra"]),
});

type MessageId = "missing" | "extra" | "replace" | "noLetterhead";

const placeAndDate =
  /\p{Lu}[\p{L}\s.'-]{1,60},\s*ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+\d{4}/du;

/** In the date of the letterhead days below ten and the months 1 and 2 have a leading zero, other months none. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "letterhead-date",
  reads: "document",
  messages: {
    vi: {
      missing: "Ngày ở phần đầu văn bản: “{part} {figure}” phải thêm số 0 đứng trước ({expected}).",
      extra: "Ngày ở phần đầu văn bản: “{part} {figure}” không cần số 0 đứng trước ({expected}).",
      replace: "Sửa thành “{part} {expected}”",
      noLetterhead: "Tệp không có Quốc hiệu hay số, ký hiệu nên không xét thể thức.",
    },
    en: {
      missing: "Date of the letterhead: “{part} {figure}” needs a leading zero ({expected}).",
      extra: "Date of the letterhead: “{part} {figure}” needs no leading zero ({expected}).",
      replace: "Change to “{part} {expected}”",
      noLetterhead: "The file has no national heading and no number; its form was not looked at.",
    },
  },
  options,
  run(model, { zeros }) {
    const head = letterheadOf(model);
    if (head === null) return { kind: "notApplicable", reason: { messageId: "noLetterhead" } };
    const dated = head.places.find(({ text }) => placeAndDate.test(text));
    return { kind: "checked", violations: dated === undefined ? [] : judge(dated, zeros) };
  },
});

function judge(place: TextPlace, zeros: "missing" | "extra"): Violation<MessageId>[] {
  const match = placeAndDate.exec(place.text);
  const parts = [
    ["day", "ngày", 9],
    ["month", "tháng", 2],
  ] as const;
  return parts.flatMap(([name, part, lastPadded]): Violation<MessageId>[] => {
    const figure = match?.groups?.[name];
    const indices = match?.indices?.groups?.[name];
    if (figure === undefined || indices === undefined) return [];
    const value = Number(figure);
    const isPadded = figure.startsWith("0");
    const isWrong =
      zeros === "missing"
        ? value >= 1 && value <= lastPadded && !isPadded
        : value > lastPadded && isPadded;
    if (!isWrong) return [];
    const span = { start: indices[0], end: indices[1] };
    const data = { part, figure, expected: zeros === "missing" ? `0${value}` : String(value) };
    return [
      {
        anchor: place.anchorAt(span),
        messageId: zeros,
        data,
        fixes: [
          {
            title: { messageId: "replace", data },
            isPreferred: true,
            safety: "confirm",
            edits: [place.editTo(replaceSpan(place.text, span, data.expected))],
          },
        ],
      },
    ];
  });
}
