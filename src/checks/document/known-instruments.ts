import * as z from "zod/mini";
import type { IsoDate } from "../../core/law/calendar";
import { defineCheck } from "../../core/rules/check";
import { instrumentKey } from "../../core/recognition/instrument-references";
import { citedInstruments } from "./cited-instruments";

const options = z.strictObject({
  /** Issuers, as symbols end with them, whose instruments the register means to hold: "CP", "TTg". */
  issuers: z.array(z.string()).check(z.minLength(1)),
});

type MessageId = "unknown" | "noRegister" | "noCitations";

const mostNamed = 6;

/** Which cited instruments the register does not know: one finding, since that is our limit and not the user's mistake. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "known-instruments",
  reads: "document",
  messages: {
    vi: {
      unknown:
        "{count} văn bản của trung ương được dẫn chưa có trong danh mục nên chưa đối chiếu được số, ngày, hiệu lực: {numbers}.",
      noRegister: "Chưa có danh mục văn bản để đối chiếu.",
      noCitations: "Văn bản không dẫn văn bản nào theo số và ký hiệu.",
    },
    en: {
      unknown:
        "{count} cited instruments are not in the register and were not compared: {numbers}.",
      noRegister: "There is no register of instruments.",
      noCitations: "The document cites no instrument by number.",
    },
  },
  options,
  run(model, { issuers }, context) {
    if (context.law.instruments.length === 0)
      return { kind: "notApplicable", reason: { messageId: "noRegister" } };
    const cited = citedInstruments(model, context);
    if (cited.length === 0) return { kind: "notApplicable", reason: { messageId: "noCitations" } };
    const fullNumbers = new Set(
      context.law.instruments.map(({ number, issuedOn }) => keyOf(number, issuedOn))
    );
    const unknown = cited.filter(
      ({ number, entries, issuedOn }) =>
        isOf(issuers, number) &&
        entries.every((entry) => issuedOn !== null && entry.issuedOn !== issuedOn) &&
        !fullNumbers.has(keyOf(withYear(number, issuedOn), issuedOn))
    );
    const numbers = new Map(unknown.map(({ number }) => [instrumentKey(number), number]));
    const [first] = unknown;
    if (first === undefined) return { kind: "checked", violations: [] };
    const named = [...numbers.values()].slice(0, mostNamed).join("; ");
    return {
      kind: "checked",
      violations: [
        {
          anchor: first.place.anchorAt(first.numberSpan),
          messageId: "unknown",
          data: {
            count: numbers.size,
            numbers: numbers.size > mostNamed ? `${named}; …` : named,
          },
        },
      ],
    };
  },
});

function keyOf(number: string, issuedOn: IsoDate | null): string {
  return `${instrumentKey(number)} ${issuedOn ?? ""}`;
}

/** The number with the year left out of it put in: "28/QĐ-TTg" of 2018 is "28/2018/QĐ-TTg" in the register. */
function withYear(number: string, issuedOn: IsoDate | null): string {
  return number.replace("/", `/${issuedOn?.slice(0, 4) ?? ""}/`);
}

/** The register does not try to hold what provinces, departments and communes issue. */
function isOf(issuers: readonly string[], number: string): boolean {
  return issuers.includes(/[^/-]+$/u.exec(number)?.[0] ?? "") || /\/QH\d+$/u.test(number);
}
