import { scanXml, type XmlAttributes } from "../../package/scan-xml";

/** A font by its name, or by its place in the theme ("minorHAnsi"). */
export interface FontReference {
  readonly kind: "name" | "theme";
  readonly name: string;
}

/** What run properties say of the look of text; null where they are silent. */
export interface TextFormat {
  font: FontReference | null;
  halfPoints: number | null;
}

/** Takes over w:rFonts (17.3.2.26; a theme font wins over a name) and w:sz (17.3.2.38); other properties say nothing here. */
export function readTextFormat(format: TextFormat, name: string, attributes: XmlAttributes): void {
  if (name === "w:sz") {
    const value = Number(attributes.get("w:val"));
    if (Number.isFinite(value) && value > 0) format.halfPoints = value;
  } else if (name === "w:rFonts") {
    const theme = attributes.get("w:asciiTheme") ?? attributes.get("w:hAnsiTheme");
    const font = attributes.get("w:ascii") ?? attributes.get("w:hAnsi");
    if (theme !== undefined) format.font = { kind: "theme", name: theme };
    else if (font !== undefined) format.font = { kind: "name", name: font };
  }
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
