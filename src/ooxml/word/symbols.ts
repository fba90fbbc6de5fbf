/** Characters of symbol fonts that office documents use, by font and code, as the Unicode character they look like. */
const symbols: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  symbol: { B7: "•", B3: "≥", A3: "≤", B1: "±", B4: "×", B0: "°", AE: "→", DE: "⇒" },
  wingdings: {
    A7: "▪",
    A8: "☐",
    FC: "✓",
    FB: "✗",
    FE: "☑",
    FD: "☒",
    D8: "➢",
    E0: "→",
    "6F": "☐",
    "28": "☎",
    "2A": "✉",
  },
};

/** Text of a w:sym (ECMA-376 part 1, 17.3.3.30): the character it looks like where known, else the character coded. */
export function symbolText(font: string | undefined, code: string | undefined): string {
  const value = Number.parseInt(code ?? "", 16);
  if (!Number.isFinite(value) || value <= 0 || value > 0xffff) return "";
  const isPrivate = value >= 0xf000 && value <= 0xf0ff;
  const low = (value & 0xff).toString(16).toUpperCase().padStart(2, "0");
  const known = isPrivate ? symbols[(font ?? "").toLowerCase()]?.[low] : undefined;
  return known ?? String.fromCharCode(value);
}
