import * as z from "zod/mini";
import type { Anchor } from "../../core/model/anchor";
import { defineCheck, type Violation } from "../../core/rules/check";
import { fold } from "../../core/text/vietnamese";
import { letterheadOf } from "./letterhead";
import { textIndexOf } from "./text-places";

const options = z.strictObject({
  /** Abbreviation of each type of document, by its name. */
  types: z.array(z.strictObject({ name: z.string(), symbol: z.string() })).check(z.minLength(1)),
});

type Options = z.infer<typeof options>;
type MessageId = "spaces" | "noType" | "noZero";

/** Number and symbol are written without spaces and begin with the abbreviation of the document's type; 7 is "07". */
export default defineCheck<"document", Options, MessageId>({
  name: "instrument-symbols",
  reads: "document",
  messages: {
    vi: {
      spaces: "“{symbol}”: giữa số và ký hiệu không để cách.",
      noType: "“{symbol}”: ký hiệu của {type} mở đầu bằng {expected}, ví dụ {example}.",
      noZero: "“{symbol}”: số dưới 10 ghi thêm số 0 đằng trước ({example}).",
    },
    en: {
      spaces: "“{symbol}”: number and symbol are written without spaces.",
      noType: "“{symbol}”: the symbol of {type} begins with {expected}, for example {example}.",
      noZero: "“{symbol}”: a number below 10 has a zero in front ({example}).",
    },
  },
  options,
  run(model, { types }, { facts }) {
    const own = facts.documentType?.value;
    const ownType = own === "plan" ? "Kế hoạch" : own === "report" ? "Báo cáo" : null;
    const numberLine = letterheadOf(model)?.numberLine ?? null;
    const violations =
      numberLine === null
        ? []
        : judge(numberLine.text.replace(/^\P{N}*/u, ""), ownType, types, numberLine.anchor);
    for (const place of textIndexOf(model).withPhrases(["kèm theo"])) {
      const found = attachment.exec(place.text);
      if (found === null) continue;
      const [, type = "", symbol = ""] = found;
      violations.push(...judge(symbol, type, types, place.anchorAt()));
    }
    return { kind: "checked", violations };
  },
});

const attachment =
  /^\(?\s*(?:Ban hành )?kèm theo (Báo cáo|Kế hoạch|Quyết định|Nghị quyết|Tờ trình|Thông báo) số:?\s+(\d{1,5}\s*\/\s*\p{Lu}[\p{L}\d&-]*)/iu;
const symbolParts = /^(\d{1,5})(\s*)\/(\s*)(?:\d{4}\/)?(\p{Lu}[\p{L}\d&]*)(\s*-\s*[\p{L}\d&]+)*/u;

function judge(
  text: string,
  type: string | null,
  types: Options["types"],
  anchor: Anchor
): Violation<MessageId>[] {
  const match = symbolParts.exec(text);
  if (match === null) return [];
  const [symbol, number = "", before = "", after = "", first = ""] = match;
  const violations: Violation<MessageId>[] = [];
  const rest = symbol.replace(/\s/gu, "").slice(number.length + 1);
  if (/^[1-9]$/u.test(number))
    violations.push({
      anchor,
      messageId: "noZero",
      data: { symbol, example: `0${number}/${rest}` },
    });
  if (before + after !== "") violations.push({ anchor, messageId: "spaces", data: { symbol } });
  const expected = types.find(({ name }) => type !== null && fold(name) === fold(type));
  // A plan may be carried by a decision, a report by a letter: any known type will do.
  const hasType = types.some((one) => one.symbol === first) || rest.includes("-");
  if (expected !== undefined && !hasType) {
    const example = `${number}/${expected.symbol}-${rest}`;
    violations.push({
      anchor,
      messageId: "noType",
      data: { symbol, type: expected.name, expected: expected.symbol, example },
    });
  }
  return violations;
}
