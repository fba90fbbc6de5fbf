/** What kind of label opens a heading; "decimal" is 1.1 and deeper. */
export type LabelKind =
  | "part"
  | "appendix"
  | "chapter"
  | "division"
  | "article"
  | "capitalLetter"
  | "roman"
  | "arabic"
  | "decimal"
  | "letter"
  | "arabicParenthesis";

export interface Label {
  /** As printed: "PHẦN I", "II.", "1.1.", "đ)". */
  readonly label: string;
  readonly kind: LabelKind;
  /** Figures in the label: 2 for "1.1", otherwise 1. */
  readonly depth: number;
  /** The text after the label. */
  readonly rest: string;
}

const roman = "(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})";
const ordinal = `(?:${roman}|\\d{1,3}|thứ [\\p{L}]+|THỨ [\\p{L}]+)`;
const afterName = "(?:\\s*[.:/–-]\\s*|\\s+|$)";

const named: readonly (readonly [LabelKind, RegExp])[] = [
  ["part", new RegExp(`^((?:PHẦN|Phần) ${ordinal}\\.?)${afterName}`, "u")],
  ["chapter", new RegExp(`^((?:CHƯƠNG|Chương) ${ordinal}\\.?)${afterName}`, "u")],
  ["division", new RegExp(`^((?:MỤC|Mục) ${ordinal}\\.?)${afterName}`, "u")],
  ["article", /^((?:ĐIỀU|Điều) \d{1,3}[a-zđ]?[.:]?)(?:\s+|$)/u],
];

const numbered: readonly (readonly [LabelKind, RegExp])[] = [
  ["decimal", /^(\d{1,2}(?:\.\d{1,2})+[.)/])\s*(?=[^\s\d])/u],
  ["decimal", /^(\d{1,2}(?:\.\d{1,2})+)\s+(?=\p{Lu})/u],
  ["arabic", /^(\d{1,2}(?:\.|\/|-(?=\s)))\s*(?=[^\s\d.,/])/u],
  ["arabicParenthesis", /^(\(?\d{1,2}\))\s*(?=\S)/u],
  ["letter", /^(\(?[a-zđ](?:\)|\.(?=\s)|\/(?=\s|\p{Lu})))\s*(?=[^\s.,/])/u],
  [
    "roman",
    new RegExp(
      `^(${roman}(?:[.)]|/(?=\\s|\\p{Lu}))|${roman}(?=\\s*[-–]\\s))\\s*[-–]?\\s*(?=\\S)`,
      "u"
    ),
  ],
  ["capitalLetter", /^([A-HĐ][./)])\s*(?=\S)/u],
];

const romanBeforeCapitals = new RegExp(`^(${roman})\\s+(?=[^\\p{Ll}]{4,}$)`, "u");
const appendix =
  /^(?:PHỤ LỤC(?![\p{L}\d])|Phụ lục(?: (?:số )?(?:[IVX]+|\d{1,2}))?(?=\s*$|\s*[.:–-]\s))/u;

/**
 * Reads the label that opens a heading or a numbered paragraph; null where there is none.
 * The text is NFC without white space at its ends. An appendix has no rest: its heading is its name.
 */
export function labelOf(text: string): Label | null {
  if (appendix.test(text)) return { label: text, kind: "appendix", depth: 1, rest: "" };
  for (const [kind, pattern] of [...named, ...numbered]) {
    const match = pattern.exec(text);
    const [whole, label] = match ?? [];
    if (whole === undefined || label === undefined) continue;
    const depth = kind === "decimal" ? (label.match(/\d+/gu) ?? []).length : 1;
    return { label, kind, depth, rest: text.slice(whole.length) };
  }
  const [whole, label] = romanBeforeCapitals.exec(text) ?? [];
  return whole === undefined || label === undefined
    ? null
    : { label, kind: "roman", depth: 1, rest: text.slice(whole.length) };
}
