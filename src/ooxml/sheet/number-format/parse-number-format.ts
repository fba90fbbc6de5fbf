/** One piece of a format section, in the order it is written. */
export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly placeholder: "0" | "#" | "?" }
  | { readonly kind: "point" }
  | { readonly kind: "exponent"; readonly showsPlus: boolean }
  | { readonly kind: "text" }
  | { readonly kind: "general" }
  /** y, m (month), d, h, s, n (minutes), a (AM/PM as written in `pattern`), with the number of letters. */
  | {
      readonly kind: "date";
      readonly unit: DateUnit;
      readonly width: number;
      readonly pattern: string;
    }
  /** [h], [m], [s]: time gone by, not time of day. */
  | { readonly kind: "elapsed"; readonly unit: "h" | "n" | "s"; readonly width: number }
  /** ".000" after seconds. */
  | { readonly kind: "secondFraction"; readonly width: number };

export type DateUnit = "y" | "m" | "d" | "h" | "n" | "s" | "a";

export interface FormatSection {
  readonly kind: "number" | "date" | "text" | "general" | "unsupported";
  readonly condition: { readonly operator: string; readonly operand: number } | null;
  readonly tokens: readonly FormatToken[];
  /** Digits shown after the decimal point at most. */
  readonly decimals: number;
  readonly isGrouped: boolean;
  /** The number is divided by this before it is shown: thousands for each comma at the end, hundredths for "%". */
  readonly divisor: number;
}

const parsed = new Map<string, readonly FormatSection[]>();

/** Sections of a number format code (ECMA-376 Part 1, 18.8.31), one to four; each code is parsed once. */
export function parseNumberFormat(code: string): readonly FormatSection[] {
  let sections = parsed.get(code);
  if (sections === undefined) {
    sections = splitSections(code).slice(0, 4).map(parseSection);
    // A hostile file could name endless codes; forgetting all is cheaper than tracking use.
    if (parsed.size >= 4096) parsed.clear();
    parsed.set(code, sections);
  }
  return sections;
}

function splitSections(code: string): string[] {
  const sections: string[] = [];
  let start = 0;
  for (let index = 0; index < code.length; index += 1) {
    const char = code[index];
    if (char === "\\" || char === "_" || char === "*") index += 1;
    else if (char === '"' || char === "[") {
      const close = code.indexOf(char === '"' ? '"' : "]", index + 1);
      index = close < 0 ? code.length : close;
    } else if (char === ";") {
      sections.push(code.slice(start, index));
      start = index + 1;
    }
  }
  sections.push(code.slice(start));
  return sections;
}

/** Sticky, tried in order: literal, padding, brackets, AM/PM, General, exponent, date letters, single signs. */
const pieces =
  /"([^"]*)"?|\\([\s\S])|_([\s\S])|\*[\s\S]|\[([^\]]*)\]|(AM\/PM|A\/P)|(General)|(E[+-])|(y+|m+|d+|h+|s+|e+|g+|b+)|([\s\S])/giuy;

class SectionBuilder {
  readonly tokens: FormatToken[] = [];
  condition: FormatSection["condition"] = null;
  percents = 0;
  /** Commas met since the last digit: grouping if another digit follows, scaling if none does. */
  private pendingCommas = 0;
  private scaleCommas = 0;
  isGrouped = false;
  isUnsupported = false;

  add(token: FormatToken): void {
    if (token.kind === "digit" && this.pendingCommas > 0) {
      this.isGrouped = true;
      this.pendingCommas = 0;
    }
    if (token.kind === "point") this.settleCommas();
    this.tokens.push(token);
  }

  literal(text: string): void {
    this.tokens.push({ kind: "literal", text });
  }

  comma(): void {
    if (this.tokens.some((token) => token.kind === "digit")) this.pendingCommas += 1;
    else this.literal(",");
  }

  settleCommas(): void {
    this.scaleCommas += this.pendingCommas;
    this.pendingCommas = 0;
  }

  get divisor(): number {
    return 1000 ** this.scaleCommas / 100 ** this.percents;
  }
}

function parseSection(source: string): FormatSection {
  const builder = new SectionBuilder();
  pieces.lastIndex = 0;
  for (let match = pieces.exec(source); match !== null; match = pieces.exec(source)) {
    const [whole, quoted, escaped, padding, bracket, meridiem, general, exponent, letters, sign] =
      match;
    if (quoted !== undefined) builder.literal(quoted);
    else if (escaped !== undefined) builder.literal(escaped);
    else if (padding !== undefined) builder.literal(" ");
    else if (bracket !== undefined) addBracket(builder, bracket);
    else if (meridiem !== undefined)
      builder.add({ kind: "date", unit: "a", width: 1, pattern: meridiem });
    else if (general !== undefined) builder.add({ kind: "general" });
    else if (exponent !== undefined)
      builder.add({ kind: "exponent", showsPlus: exponent[1] === "+" });
    else if (letters !== undefined) addDateLetters(builder, letters);
    else if (sign !== undefined) addSign(builder, sign);
    if (whole.length === 0) break;
  }
  builder.settleCommas();
  return finishSection(builder);
}

function addBracket(builder: SectionBuilder, content: string): void {
  const condition = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/u.exec(content);
  if (condition !== null) {
    builder.condition = { operator: condition[1] ?? "=", operand: Number(condition[2]) };
  } else if (/^(?:h+|m+|s+)$/iu.test(content)) {
    const letter = content[0]?.toLowerCase();
    const unit = letter === "m" ? "n" : letter === "h" ? "h" : "s";
    builder.add({ kind: "elapsed", unit, width: content.length });
  } else if (content.startsWith("$")) {
    builder.literal(content.slice(1).split("-")[0] ?? "");
  }
  // Colours and the rest change the look, not the text.
}

function addDateLetters(builder: SectionBuilder, letters: string): void {
  const unit = letters[0]?.toLowerCase();
  if (unit === "e") builder.add({ kind: "date", unit: "y", width: 4, pattern: letters });
  else if (unit === "g") return;
  else if (unit === "b") builder.isUnsupported = true;
  else
    builder.add({ kind: "date", unit: unit as DateUnit, width: letters.length, pattern: letters });
}

function addSign(builder: SectionBuilder, sign: string): void {
  switch (sign) {
    case "0":
    case "#":
    case "?":
      builder.add({ kind: "digit", placeholder: sign });
      break;
    case ".":
      builder.add({ kind: "point" });
      break;
    case ",":
      builder.comma();
      break;
    case "%":
      builder.percents += 1;
      builder.literal("%");
      break;
    case "@":
      builder.add({ kind: "text" });
      break;
    default:
      builder.literal(sign);
  }
}

function finishSection(builder: SectionBuilder): FormatSection {
  const isDate = builder.tokens.some(({ kind }) => kind === "date" || kind === "elapsed");
  const has = (kind: FormatToken["kind"]): boolean =>
    builder.tokens.some((token) => token.kind === kind);
  const tokens = isDate ? settleDateTokens(builder.tokens) : builder.tokens;
  const point = tokens.findIndex((token) => token.kind === "point");
  const isFraction =
    has("digit") && tokens.some((token) => token.kind === "literal" && token.text === "/");
  return {
    kind:
      builder.isUnsupported || (isFraction && !isDate)
        ? "unsupported"
        : isDate
          ? "date"
          : has("general")
            ? "general"
            : has("text")
              ? "text"
              : "number",
    condition: builder.condition,
    tokens,
    decimals: point < 0 ? 0 : countDecimals(tokens, point),
    isGrouped: builder.isGrouped,
    divisor: builder.divisor,
  };
}

function countDecimals(tokens: readonly FormatToken[], point: number): number {
  let count = 0;
  for (let index = point + 1; index < tokens.length; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === "exponent") break;
    if (kind === "digit") count += 1;
  }
  return count;
}

/** "m" is minutes beside hours or seconds and months elsewhere; ".00" after seconds is their fraction. */
function settleDateTokens(tokens: readonly FormatToken[]): FormatToken[] {
  const settled: FormatToken[] = [];
  const clock = tokens.filter(isClockToken);
  const isMinutes = new Set(
    clock.filter(
      (token, place) =>
        token.kind === "date" &&
        token.unit === "m" &&
        token.width <= 2 &&
        (unitOf(clock[place - 1]) === "h" || unitOf(clock[place + 1]) === "s")
    )
  );
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as FormatToken;
    if (token.kind === "date" && isMinutes.has(token)) settled.push({ ...token, unit: "n" });
    else if (token.kind === "point") {
      let width = 0;
      while (tokens[index + 1]?.kind === "digit") {
        width += 1;
        index += 1;
      }
      settled.push(width > 0 ? { kind: "secondFraction", width } : { kind: "literal", text: "." });
    } else if (token.kind === "digit") settled.push({ kind: "literal", text: token.placeholder });
    else settled.push(token);
  }
  return settled;
}

function isClockToken(token: FormatToken): boolean {
  return (token.kind === "date" && token.unit !== "a") || token.kind === "elapsed";
}

function unitOf(token: FormatToken | undefined): string | null {
  return token?.kind === "date" || token?.kind === "elapsed" ? token.unit : null;
}
