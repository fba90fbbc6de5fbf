import type { Alignment } from "../../../core/model/layout";
import { scanXml, type XmlAttributes } from "../../package/scan-xml";
import { isOn } from "../on-off";
import { millimetresOf, pointsPerMillimetre } from "./measures";

/** A font by its name, or by its place in the theme ("minorHAnsi"). */
export interface FontReference {
  readonly kind: "name" | "theme";
  readonly name: string;
}

/** What run properties say of the look of text; null where they are silent. */
export interface TextFormat {
  font: FontReference | null;
  halfPoints: number | null;
  isBold: boolean | null;
  isItalic: boolean | null;
  isAllCapitals: boolean | null;
  isUnderlined: boolean | null;
}

/** What paragraph properties say of the look of lines. */
export interface LineFormat {
  alignment: Alignment | null;
  /** A border above or below. */
  hasBorder: boolean | null;
  /** From the margin to all lines, in millimetres. */
  left: number | null;
  /** From there to the first line, negative where it hangs out. */
  firstLine: number | null;
  /** Points above and below; NaN for what Word works out itself, as web pages have it. */
  before: number | null;
  after: number | null;
  /** No space between paragraphs of one style. */
  isContextual: boolean | null;
  /** Single lines; NaN for a height in points. */
  lines: number | null;
}

/** Properties that say nothing yet. */
export function silentLineFormat(): LineFormat {
  return {
    alignment: null,
    hasBorder: null,
    left: null,
    firstLine: null,
    before: null,
    after: null,
    isContextual: null,
    lines: null,
  };
}

/** What the nearest of some properties says, each by itself. */
export function nearestLineFormat(
  nearest: <K extends keyof LineFormat>(key: K) => LineFormat[K]
): LineFormat {
  return {
    alignment: nearest("alignment"),
    hasBorder: nearest("hasBorder"),
    left: nearest("left"),
    firstLine: nearest("firstLine"),
    before: nearest("before"),
    after: nearest("after"),
    isContextual: nearest("isContextual"),
    lines: nearest("lines"),
  };
}

/** Properties that say nothing yet. */
export function silentTextFormat(): TextFormat {
  return {
    font: null,
    halfPoints: null,
    isBold: null,
    isItalic: null,
    isAllCapitals: null,
    isUnderlined: null,
  };
}

/**
 * Takes over w:rFonts (17.3.2.26; a theme font wins over a name), w:sz (17.3.2.38), w:b, w:i, w:caps and w:u (17.3.2.1,
 * .16, .5, .40); other properties say nothing here.
 */
export function readTextFormat(format: TextFormat, name: string, attributes: XmlAttributes): void {
  switch (name) {
    case "w:sz": {
      const value = Number(attributes.get("w:val"));
      if (Number.isFinite(value) && value > 0) format.halfPoints = value;
      break;
    }
    case "w:rFonts": {
      const theme = attributes.get("w:asciiTheme") ?? attributes.get("w:hAnsiTheme");
      const font = attributes.get("w:ascii") ?? attributes.get("w:hAnsi");
      if (theme !== undefined) format.font = { kind: "theme", name: theme };
      else if (font !== undefined) format.font = { kind: "name", name: font };
      break;
    }
    case "w:b":
      format.isBold = isOn(attributes.get("w:val"));
      break;
    case "w:i":
      format.isItalic = isOn(attributes.get("w:val"));
      break;
    case "w:caps":
      format.isAllCapitals = isOn(attributes.get("w:val"));
      break;
    case "w:u":
      format.isUnderlined = (attributes.get("w:val") ?? "none") !== "none";
  }
}

const alignments: Readonly<Record<string, Alignment>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "justified",
  distribute: "justified",
};

/**
 * Takes over w:jc (17.3.1.13), the borders above and below of w:pBdr (17.3.1.24), w:ind (17.3.1.12), w:spacing
 * (17.3.1.33) and w:contextualSpacing (17.3.1.9).
 */
export function readLineFormat(format: LineFormat, name: string, attributes: XmlAttributes): void {
  switch (name) {
    case "w:jc":
      format.alignment = alignments[attributes.get("w:val") ?? ""] ?? format.alignment;
      break;
    case "w:top":
    case "w:bottom":
      if (isBorder(attributes.get("w:val"))) format.hasBorder = true;
      break;
    case "w:ind":
      readIndent(format, attributes);
      break;
    case "w:spacing":
      readSpacing(format, attributes);
      break;
    case "w:contextualSpacing":
      format.isContextual = isOn(attributes.get("w:val"));
  }
}

/** A hanging indent wins over one of the first line; what is given in characters wins over both, and is not measured. */
function readIndent(format: LineFormat, attributes: XmlAttributes): void {
  const given = (name: string): boolean => !["0", undefined].includes(attributes.get(name));
  const hanging = millimetresOf(attributes.get("w:hanging"));
  const firstLine = hanging === null ? millimetresOf(attributes.get("w:firstLine")) : -hanging;
  const left = millimetresOf(attributes.get("w:left") ?? attributes.get("w:start"));
  format.left = given("w:leftChars") || given("w:startChars") ? NaN : (left ?? format.left);
  format.firstLine =
    given("w:firstLineChars") || given("w:hangingChars") ? NaN : (firstLine ?? format.firstLine);
}

/** Heights of lines by their rule (17.18.48): "auto", which is the usual one, counts in 240ths of a single line. */
function readSpacing(format: LineFormat, attributes: XmlAttributes): void {
  format.before = spaceAt("w:before", attributes) ?? format.before;
  format.after = spaceAt("w:after", attributes) ?? format.after;
  const line = attributes.get("w:line");
  if (line === undefined) return;
  const isMultiple = (attributes.get("w:lineRule") ?? "auto") === "auto";
  format.lines = isMultiple ? Number(line) / linesInSingle : NaN;
}

const linesInSingle = 240;

function spaceAt(side: "w:before" | "w:after", attributes: XmlAttributes): number | null {
  const automatic = attributes.get(`${side}Autospacing`);
  if (automatic !== undefined && isOn(automatic)) return NaN;
  if (!["0", undefined].includes(attributes.get(`${side}Lines`))) return NaN;
  const millimetres = millimetresOf(attributes.get(side));
  return millimetres === null ? null : millimetres * pointsPerMillimetre;
}

/** True for a border that is drawn (17.18.2). */
export function isBorder(value: string | undefined): boolean {
  return value !== undefined && value !== "nil" && value !== "none";
}

/** The Latin font that a theme part gives a reference such as "minorHAnsi" (20.1.4.1.24); null where it gives none. */
export function themeFontName(source: string, reference: string): string | null {
  const wanted = reference.startsWith("major") ? "a:majorFont" : "a:minorFont";
  let isInside = false;
  let found: string | null = null;
  scanXml(source, "theme", {
    open(name, attributes) {
      if (name === wanted) isInside = true;
      else if (isInside && name === "a:latin") found ??= attributes.get("typeface") ?? null;
    },
    close(name) {
      if (name === wanted) isInside = false;
    },
  });
  return found;
}
