import type { OoxmlPackage } from "../../ooxml/package/open-package";
import { scanXml } from "../../ooxml/package/scan-xml";

/**
 * Widths of columns, in characters of the usual font, by sheet name and zero-based column (ECMA-376 part 1, 18.3.1.13).
 * Columns without a width of their own are absent. Only what stands before a sheet's rows is read.
 */
export function readColumnWidths(
  file: OoxmlPackage
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const parts = new Map(file.relationships(file.mainPart).map(({ id, target }) => [id, target]));
  const sheets = new Map<string, ReadonlyMap<number, number>>();
  scanXml(file.text(file.mainPart), file.mainPart, {
    open(name, attributes) {
      if (name !== "x:sheet") return;
      const part = parts.get(attributes.get("r:id") ?? "");
      if (part !== undefined && file.has(part))
        sheets.set(attributes.get("name") ?? "", widthsOf(file.text(part)));
    },
    close() {},
  });
  return sheets;
}

const mostColumns = 16384;

function widthsOf(sheet: string): ReadonlyMap<number, number> {
  const rows = /<(?:\w+:)?sheetData[\s/>]/u.exec(sheet)?.index ?? sheet.length;
  const widths = new Map<number, number>();
  for (const [tag] of sheet.slice(0, rows).matchAll(/<(?:\w+:)?col\s[^>]*>/gu)) {
    const number = (name: string): number =>
      Number(new RegExp(`\\b${name}\\s*=\\s*["']([\\d.]+)["']`, "u").exec(tag)?.[1]);
    const [first, last, width] = [number("min"), number("max"), number("width")];
    if (!(first >= 1 && last <= mostColumns && width >= 0)) continue;
    // One entry may reach to the sheet's last column; what lies beyond the text is never drawn.
    for (let column = first; column <= Math.min(last, first + 255); column += 1)
      widths.set(column - 1, width);
  }
  return widths;
}
