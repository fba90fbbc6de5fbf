import * as z from "zod/mini";
import type { Span } from "../../core/model/anchor";
import { defineCheck, type Violation } from "../../core/rules/check";
import { createPhraseFinder } from "../../core/text/vietnamese";
import { citedInstruments, type CitedInstrument } from "./cited-instruments";
import { replaceSpan } from "./text-places";

const options = z.strictObject({
  /** What a symbol begins with and the kind of instrument it stands for: "NQ", "Nghị quyết". */
  kinds: z.array(z.strictObject({ symbol: z.string(), name: z.string() })),
  /** What a symbol ends with and who issues under it, the usual name first: "TTg", "Thủ tướng Chính phủ". */
  issuers: z.array(z.strictObject({ symbol: z.string(), names: z.array(z.string()) })),
});

type Options = z.infer<typeof options>;
type MessageId = "kind" | "issuer" | "replace";

/** Kind and issuer of a cited instrument are those that its symbol stands for. */
export default defineCheck<"document", Options, MessageId>({
  name: "instrument-issuers",
  reads: "document",
  messages: {
    vi: {
      kind: "Ký hiệu {number} là của {expected}, ở đây ghi “{stated}”.",
      issuer: "{number} do {expected} ban hành theo ký hiệu, ở đây ghi “{stated}”.",
      replace: "Sửa thành “{expected}”",
    },
    en: {
      kind: "{number} is the symbol of a {expected}; the text says “{stated}”.",
      issuer: "By its symbol {number} was issued by {expected}; the text says “{stated}”.",
      replace: "Change to “{expected}”",
    },
  },
  options,
  run(model, settings, context) {
    const readKind = createKindReader(settings);
    const readIssuer = createIssuerReader(settings);
    const violations = citedInstruments(model, context).flatMap((cited) => {
      const found = [readKind(cited), readIssuer(cited)];
      return found.flatMap((slip) => (slip === null ? [] : [violationOf(cited, slip)]));
    });
    return { kind: "checked", violations };
  },
});

interface Slip {
  readonly messageId: "kind" | "issuer";
  readonly span: Span;
  readonly expected: string;
}

type SlipReader = (cited: CitedInstrument) => Slip | null;

/** Looks at the kind only where it stands right before the number; a letter has no symbol of its own kind. */
function createKindReader({ kinds }: Options): SlipReader {
  const names = kinds.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const kindBefore = new RegExp(`(?<![\\p{L}])(${names.join("|")})\\s+(?:số\\s*:?\\s*)?$`, "diu");
  const nameOf = new Map(kinds.map(({ symbol, name }) => [symbol, name]));
  return ({ number, numberSpan, place }) => {
    const expected = nameOf.get(symbolOf(number).split("-")[0] ?? "");
    const match = kindBefore.exec(place.text.slice(0, numberSpan.start));
    const [start = 0, end = 0] = match?.indices?.[1] ?? [];
    if (expected === undefined || match === null) return null;
    return match[1]?.toLowerCase() === expected.toLowerCase()
      ? null
      : { messageId: "kind", span: { start, end }, expected };
  };
}

const issuerAfter = /^[^;.“”]{0,45}?\scủa\s+/u;

/** Looks at issuers that the options know, right after the number and its date. */
function createIssuerReader({ kinds, issuers }: Options): SlipReader {
  const kindSymbols = new Set(kinds.map(({ symbol }) => symbol));
  const namesOf = new Map(issuers.map(({ symbol, names }) => [symbol, names]));
  const find = createPhraseFinder(issuers.flatMap(({ names }) => names));
  return ({ number, numberSpan, after }) => {
    if (isJoint(number)) return null;
    const names = namesOf.get(issuerSymbolOf(number, kindSymbols));
    const lead = issuerAfter.exec(after)?.[0];
    if (names?.[0] === undefined || lead === undefined || !isDateOnly(lead)) return null;
    const [first] = find(after.slice(lead.length));
    if (first?.span.start !== 0 || names.includes(first.phrase)) return null;
    const start = numberSpan.end + lead.length;
    const span = { start, end: start + first.span.end };
    return { messageId: "issuer", span, expected: names[0] };
  };
}

function isDateOnly(lead: string): boolean {
  return /^[\s,(]*(?:ngày\s)?[\d\s/.-]*(?:tháng\s+\d+\s+năm\s+\d+)?[\s),]*của\s+$/iu.test(lead);
}

/** "01/2015/TTLT-BNV-BTC" has several issuers, of which a text may name any first. */
function isJoint(number: string): boolean {
  return symbolOf(number).split("-").length > 2;
}

/** "NQ-CP" of "76/NQ-CP", "NĐ-CP" of "61/2018/NĐ-CP". */
function symbolOf(number: string): string {
  return /[^/]+$/u.exec(number)?.[0] ?? "";
}

/** "CP" of "76/NQ-CP"; of a letter, "725/BNV-CCHC", what stands first: the second part names a division. */
function issuerSymbolOf(number: string, kinds: ReadonlySet<string>): string {
  const parts = symbolOf(number).split("-");
  const [first = ""] = parts;
  const isLetter = parts.length === 2 && !kinds.has(first);
  return isLetter ? first : (parts.at(-1) ?? "");
}

function violationOf({ number, place }: CitedInstrument, slip: Slip): Violation<MessageId> {
  const { messageId, span, expected } = slip;
  const stated = place.text.slice(span.start, span.end);
  const data = { number, expected, stated };
  return {
    anchor: place.anchorAt(span),
    messageId,
    data,
    fixes: [
      {
        title: { messageId: "replace", data },
        isPreferred: true,
        safety: "confirm",
        edits: [place.editTo(replaceSpan(place.text, span, expected))],
      },
    ],
  };
}
