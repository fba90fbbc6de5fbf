import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { plainNumber } from "../../core/statistics/match-indicators";
import type { FormReading } from "../../core/statistics/statistics-model";
import { checkForms, noForms } from "./check-rows";

type MessageId = "duplicate" | "notUnderParent" | "otherNumber";

/**
 * Row numbers are not given twice and go on from their parent's. A form whose rows all stand there keeps its numbers;
 * one that lost or gained rows may be numbered anew.
 */
export default defineCheck({
  name: "ordinals-in-sequence",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      duplicate: "{form}: số thứ tự {found} của dòng “{name}” đã dùng cho một dòng ở trên.",
      notUnderParent:
        "{form}: dòng “{name}” đánh số {found}, không nối tiếp số {parent} của dòng cha.",
      otherNumber: "{form}: dòng “{name}” đánh số {found}, biểu mẫu ghi {expected}.",
    },
    en: {
      ...noForms.en,
      duplicate: "{form}: the number {found} of row “{name}” is used by a row above.",
      notUnderParent:
        "{form}: row “{name}” is numbered {found}, which does not go on from its parent's {parent}.",
      otherNumber: "{form}: row “{name}” is numbered {found}, the form says {expected}.",
    },
  },
  run: (model) => checkForms(model, faultsOf),
});

function faultsOf(reading: FormReading): readonly Violation<MessageId>[] {
  const { form, rows, unmatched, missing } = reading;
  // Letters and dashes begin again under every row.
  if (form.indicators.some(({ printedNumber }) => printedNumber !== undefined)) return [];
  const isComplete = missing.length === 0 && unmatched.length === 0;
  const printed = new Map(rows.map((row) => [row.indicator.number, plainNumber(row.number)]));
  const used = new Set<string>();
  return rows.flatMap(({ indicator, number, anchor }): readonly Violation<MessageId>[] => {
    const found = plainNumber(number);
    const { name, number: expected, parent: parentNumber } = indicator;
    const parent = parentNumber === null ? "" : (printed.get(parentNumber) ?? "");
    if (found === "") return [];
    const data = { form: form.code, name, found, expected, parent };
    if (used.has(found)) return [{ anchor, messageId: "duplicate", data }];
    used.add(found);
    if (parent !== "" && !found.startsWith(`${parent}.`)) {
      return [{ anchor, messageId: "notUnderParent", data }];
    }
    if (isComplete && found !== expected) return [{ anchor, messageId: "otherNumber", data }];
    return [];
  });
}
