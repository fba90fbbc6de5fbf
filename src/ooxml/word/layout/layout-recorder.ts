import type { DocumentLayout, PageLayout, TextLook } from "../../../core/model/layout";
import type { XmlAttributes } from "../../package/scan-xml";
import { BodyRecorder } from "./body-recorder";
import { LineRecorder } from "./line-recorder";
import { millimetresOf } from "./measures";
import { PageNumbers, type NumberReferences } from "./page-numbers";
import { themeFontName, type FontReference } from "./text-format";

interface PageDraft {
  width: number | null;
  height: number | null;
  readonly margins: { -readonly [K in keyof PageLayout["margins"]]: number | null };
  readonly references: NumberReferences;
}

/** Font and size of a piece of text, after styles. */
export interface LetterFormat {
  readonly font: FontReference | null;
  readonly halfPoints: number | null;
}

interface LookDraft {
  readonly format: LetterFormat;
  length: number;
}

/** Collects pages and looks of text while a document is read. */
export class LayoutRecorder {
  readonly lines = new LineRecorder();
  readonly body = new BodyRecorder();
  readonly pageNumbers = new PageNumbers();
  private readonly pages: PageDraft[] = [];
  private readonly lengths = new Map<string, LookDraft>();
  private last: LookDraft | null = null;

  /** A w:sectPr begins (17.6). */
  openSection(): void {
    const none = { top: null, bottom: null, left: null, right: null };
    const references = this.pageNumbers.openSection();
    this.pages.push({ width: null, height: null, margins: none, references });
  }

  /** A property of the section begun last: page size (17.6.13), margins (17.6.11) and headers (17.10.5) are kept. */
  addSectionProperty(name: string, attributes: XmlAttributes): void {
    const page = this.pages.at(-1);
    if (page === undefined) return;
    if (name === "w:pgSz") {
      page.width = sizeOf(attributes.get("w:w"));
      page.height = sizeOf(attributes.get("w:h"));
    } else if (name === "w:pgMar") {
      for (const side of ["top", "bottom", "left", "right"] as const)
        page.margins[side] = sizeOf(attributes.get(`w:${side}`));
    } else page.references.add(name, attributes);
  }

  /** Text of the body outside tables. */
  addText(text: string, { font, halfPoints }: LetterFormat): void {
    const length = signsIn(text);
    if (length === 0) return;
    const { last } = this;
    // One run mostly looks like the one before it.
    if (last?.format.font !== font || last.format.halfPoints !== halfPoints)
      this.last = this.lookOf({ font, halfPoints });
    if (this.last !== null) this.last.length += length;
  }

  private lookOf(format: LetterFormat): LookDraft {
    const { font, halfPoints } = format;
    const key = `${font?.kind ?? ""} ${font?.name ?? ""} ${halfPoints ?? ""}`;
    const look = this.lengths.get(key) ?? { format, length: 0 };
    this.lengths.set(key, look);
    return look;
  }

  /** What was collected; the theme is read only where a font is the theme's. */
  layout(readTheme: () => string | null): DocumentLayout {
    let theme: string | null | undefined;
    const nameOf = (font: FontReference | null): string | null => {
      if (font === null) return null;
      if (font.kind === "name") return font.name;
      theme ??= readTheme();
      return theme === null ? null : themeFontName(theme, font.name);
    };
    const looks = [...this.lengths.values()].map(({ format, length }): TextLook => ({
      font: nameOf(format.font),
      points: format.halfPoints === null ? null : format.halfPoints / 2,
      length,
    }));
    return {
      sections: this.pages.map(({ references, ...page }) => ({
        ...page,
        pageNumber: references.pageNumber(),
      })),
      bodyText: looks.sort((a, b) => b.length - a.length),
      bodyAlignments: this.body.bodyAlignments(),
      bodySpacings: this.body.bodySpacings(),
      lines: this.lines.lines(),
    };
  }
}

const space = 0x20;
const noBreakSpace = 0xa0;
/** Up to here, the two above are the only white space that text has. */
const generalPunctuation = 0x2000;

/** UTF-16 units that are no white space. */
function signsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= space || code === noBreakSpace) continue;
    if (code < generalPunctuation || !/\s/u.test(text.charAt(at))) count += 1;
  }
  return count;
}

/** A negative margin lets the header overlap the text (17.6.11); its size is the same. */
function sizeOf(value: string | undefined): number | null {
  const millimetres = millimetresOf(value);
  return millimetres === null ? null : Math.abs(millimetres);
}
