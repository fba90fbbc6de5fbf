/** A stretch of template text: letters as they stand, or the name that stood in braces. */
export type TemplatePiece =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "name"; readonly name: string };

const namePattern = /\{([A-Za-z][\w.-]*)\}/gu;

/** Splits "Kế hoạch năm {year}" into literals and names. */
export function parseTemplateText(text: string): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let end = 0;
  for (const match of text.matchAll(namePattern)) {
    if (match.index > end) pieces.push({ kind: "literal", text: text.slice(end, match.index) });
    pieces.push({ kind: "name", name: match[1] ?? "" });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: "literal", text: text.slice(end) });
  return pieces;
}

/** Names in braces, in order of appearance. */
export function namesIn(text: string): readonly string[] {
  return parseTemplateText(text).flatMap((piece) => (piece.kind === "name" ? [piece.name] : []));
}

/** The text with every name replaced. Throws a RangeError for a name without a value. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return parseTemplateText(text)
    .map((piece) => {
      if (piece.kind === "literal") return piece.text;
      const value = values[piece.name];
      if (value === undefined) throw new RangeError(`no value for {${piece.name}} in "${text}"`);
      return value;
    })
    .join("");
}

/** "SubordinateUnits" → "subordinateUnits": a capital name asks for a capital letter at the start of its text. */
export function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** "các sở" → "Các sở". */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
