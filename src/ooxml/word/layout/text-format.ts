import type { Alignment } from "../../../core/model/layout";
import { scanXml, type XmlAttributes } from "../../package/scan-xml";
import { isOn } from "../on-off";

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

/** Takes over w:jc (17.3.1.13) and the borders above and below of w:pBdr (17.3.1.24). */
export function readLineFormat(format: LineFormat, name: string, value: string | undefined): void {
  if (name === "w:jc") format.alignment = alignments[value ?? ""] ?? format.alignment;
  else if ((name === "w:top" || name === "w:bottom") && isBorder(value)) format.hasBorder = true;
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
