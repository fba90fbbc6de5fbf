import * as z from "zod/mini";
import type { ProposedFix, Violation } from "../../core/rules/check";
import { defineCheck } from "../../core/rules/check";
import { instrumentKey } from "../../core/recognition/instrument-references";
import { citedInstruments, type CitedInstrument } from "./cited-instruments";
import { replaceSpan } from "./text-places";

const options = z.strictObject({
  /** Symbols that only normative instruments have: "NĐ-CP". */
  normativeSymbols: z.array(z.string()),
  /** Beginnings of such symbols: "TT-". */
  normativePrefixes: z.array(z.string()),
});

type MessageId = "symbol" | "register" | "addYear";

/** The number of a normative instrument holds its year. Decisions without one are judged by the register alone. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "instrument-number-year",
  reads: "document",
  messages: {
    vi: {
      symbol: "Số {number} thiếu năm: {kind} ghi số/năm/ký hiệu.",
      register: "Số {number} ngày này là văn bản quy phạm pháp luật, ghi là {full}.",
      addYear: "Sửa thành {full}",
    },
    en: {
      symbol: "The number {number} lacks its year.",
      register: "{number} of that day is a normative instrument: {full}.",
      addYear: "Change to {full}",
    },
  },
  options,
  run(model, { normativeSymbols, normativePrefixes }, context) {
    const isNormative = (symbol: string): boolean =>
      normativeSymbols.includes(symbol) ||
      normativePrefixes.some((prefix) => symbol.startsWith(prefix));
    const violations = citedInstruments(model, context).flatMap((cited): Violation<MessageId>[] => {
      if (cited.yearInNumber !== null) return [];
      const [digits = "", symbol = ""] = cited.number.split("/");
      const year = cited.issuedOn?.slice(0, 4) ?? null;
      const full = year === null ? null : `${digits}/${year}/${symbol}`;
      const registered = context.law.instruments.find(
        ({ number, issuedOn }) =>
          full !== null &&
          issuedOn === cited.issuedOn &&
          instrumentKey(number) === instrumentKey(full)
      );
      if (registered === undefined && !isNormative(symbol)) return [];
      const data = { number: cited.number, kind: cited.kind, full: full ?? "" };
      return [
        {
          anchor: cited.place.anchorAt(cited.numberSpan),
          messageId: registered === undefined ? "symbol" : "register",
          data,
          fixes: full === null ? [] : [addYear(cited, full)],
        },
      ];
    });
    return { kind: "checked", violations };
  },
});

function addYear({ place, numberSpan }: CitedInstrument, full: string): ProposedFix<MessageId> {
  return {
    title: { messageId: "addYear", data: { full } },
    isPreferred: true,
    safety: "confirm",
    edits: [place.editTo(replaceSpan(place.text, numberSpan, full))],
  };
}
