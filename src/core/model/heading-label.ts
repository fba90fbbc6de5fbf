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

/** A shape of labels. Its first group is the label, its whole match what stands before the rest. */
interface LabelShape {
  readonly kind: LabelKind;
  /** Every letter or sign that such a label may begin with. */
  readonly firsts: string;
  readonly pattern: RegExp;
}

const figures = "0123456789";
const smallLetters = "abcdefghijklmnopqrstuvwxyzđ";

/** The first that fits counts. */
const shapes: readonly LabelShape[] = [
  {
    kind: "part",
    firsts: "P",
    pattern: new RegExp(`^((?:PHẦN|Phần) ${ordinal}\\.?)${afterName}`, "u"),
  },
  {
    kind: "chapter",
    firsts: "C",
    pattern: new RegExp(`^((?:CHƯƠNG|Chương) ${ordinal}\\.?)${afterName}`, "u"),
  },
  {
    kind: "division",
    firsts: "M",
    pattern: new RegExp(`^((?:MỤC|Mục) ${ordinal}\\.?)${afterName}`, "u"),
  },
  { kind: "article", firsts: "Đ", pattern: /^((?:ĐIỀU|Điều) \d{1,3}[a-zđ]?[.:]?)(?:\s+|$)/u },
  { kind: "decimal", firsts: figures, pattern: /^(\d{1,2}(?:\.\d{1,2})+[.)/])\s*(?=[^\s\d])/u },
  { kind: "decimal", firsts: figures, pattern: /^(\d{1,2}(?:\.\d{1,2})+)\s+(?=\p{Lu})/u },
  { kind: "arabic", firsts: figures, pattern: /^(\d{1,2}(?:\.|\/|-(?=\s)))\s*(?=[^\s\d.,/])/u },
  { kind: "arabicParenthesis", firsts: `(${figures}`, pattern: /^(\(?\d{1,2}\))\s*(?=\S)/u },
  {
    kind: "letter",
    firsts: `(${smallLetters}`,
    pattern: /^(\(?[a-zđ](?:\)|\.(?=\s)|\/(?=\s|\p{Lu})))\s*(?=[^\s.,/])/u,
  },
  {
    kind: "roman",
    firsts: "IVX",
    pattern: new RegExp(
      `^(${roman}(?:[.)]|/(?=\\s|\\p{Lu}))|${roman}(?=\\s*[-–]\\s))\\s*[-–]?\\s*(?=\\S)`,
      "u"
    ),
  },
  { kind: "capitalLetter", firsts: "ABCDEFGHĐ", pattern: /^([A-HĐ][./)])\s*(?=\S)/u },
  { kind: "roman", firsts: "IVX", pattern: new RegExp(`^(${roman})\\s+(?=[^\\p{Ll}]{4,}$)`, "u") },
];

/** Most texts are no headings, and their first letter says so. */
const shapesByFirst: ReadonlyMap<string, readonly LabelShape[]> = new Map(
  [...new Set(shapes.flatMap(({ firsts }) => [...firsts]))].map((first) => [
    first,
    shapes.filter(({ firsts }) => firsts.includes(first)),
  ])
);

const appendix =
  /^(?:PHỤ LỤC(?![\p{L}\d])|Phụ lục(?: (?:số )?(?:[IVX]+|\d{1,2}))?(?=\s*$|\s*[.:–-]\s))/u;

/**
 * Reads the label that opens a heading or a numbered paragraph; null where there is none.
 * The text is NFC without white space at its ends. An appendix has no rest: its heading is its name.
 */
export function labelOf(text: string): Label | null {
  const first = text.charAt(0);
  if (first === "P" && appendix.test(text))
    return { label: text, kind: "appendix", depth: 1, rest: "" };
  for (const { kind, pattern } of shapesByFirst.get(first) ?? []) {
    const [whole, label] = pattern.exec(text) ?? [];
    if (whole === undefined || label === undefined) continue;
    const depth = kind === "decimal" ? (label.match(/\d+/gu) ?? []).length : 1;
    return { label, kind, depth, rest: text.slice(whole.length) };
  }
  return null;
}
