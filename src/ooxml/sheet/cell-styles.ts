import type { OoxmlPackage } from "../package/open-package";
import { scanXml } from "../package/scan-xml";
import { builtInFormat } from "./number-format/built-in-formats";

export interface CellStyle {
  /** Format code; null for General. */
  readonly numberFormat: string | null;
  /** Whether a protected sheet keeps the cell from being changed; true unless the style says otherwise. */
  readonly isLocked: boolean;
}

const plainStyle: CellStyle = { numberFormat: null, isLocked: true };

/** Excel takes no longer code; a longer one is a file's trick, not a format. */
const longestFormat = 255;

/** The cell formats (`cellXfs`) of the styles part, by style index; at least one (ECMA-376 Part 1, 18.8.10). */
export function readCellStyles(pkg: OoxmlPackage, part: string | null): readonly CellStyle[] {
  if (part === null) return [plainStyle];
  const codes = new Map<number, string>();
  const styles: { formatId: number; isLocked: boolean }[] = [];
  let isInCellFormats = false;
  scanXml(pkg.text(part), part, {
    open(name, attributes) {
      if (name === "x:numFmt" && !isInCellFormats && !codes.has(Number(attributes.get("numFmtId"))))
        codes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
      else if (name === "x:cellXfs") isInCellFormats = true;
      else if (isInCellFormats && name === "x:xf")
        styles.push({ formatId: Number(attributes.get("numFmtId") ?? 0), isLocked: true });
      else if (isInCellFormats && name === "x:protection") {
        const style = styles.at(-1);
        if (style !== undefined)
          style.isLocked = !["0", "false"].includes(attributes.get("locked") ?? "1");
      }
    },
    close(name) {
      if (name === "x:cellXfs") isInCellFormats = false;
    },
  });
  if (styles.length === 0) return [plainStyle];
  return styles.map(({ formatId, isLocked }) => ({
    numberFormat: formatOf(codes.get(formatId) ?? builtInFormat(formatId)),
    isLocked,
  }));
}

function formatOf(code: string | null): string | null {
  if (code === null || code.length === 0 || code.length > longestFormat) return null;
  return /^general$/iu.test(code) ? null : code;
}
