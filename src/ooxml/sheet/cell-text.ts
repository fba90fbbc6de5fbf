/** Characters XML cannot hold are written _xHHHH_ in cell texts (ECMA-376 Part 1, 22.9.2.19, ST_Xstring). */
const escapedUnit = /_x([0-9A-F]{4})_/giu;

/** The text a cell means by what stands in `t` or `v`. */
export function decodeCellText(raw: string): string {
  return raw.includes("_x")
    ? raw.replace(escapedUnit, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
}

/** The inverse: text as it must stand in `t`, before XML escaping. */
export function encodeCellText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-F]{4}_)/giu, "_x005F_")

    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/gu, escapeUnit)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
