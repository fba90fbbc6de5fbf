import { scanXml, type XmlAttributes } from "../package/scan-xml";
import {
  nearestLineFormat,
  readLineFormat,
  readTextFormat,
  silentLineFormat,
  silentTextFormat,
  type LineFormat,
  type TextFormat,
} from "./layout/text-format";
import { isOn } from "./on-off";

/** What reading needs of a paragraph style, after inheritance. */
export interface ParagraphStyle {
  /** 0 to 8; 9 is body text; null where no style says. */
  readonly outlineLevel: number | null;
  readonly numberingId: string | null;
  readonly numberingLevel: number | null;
  readonly isHidden: boolean;
  /** The style and those it is based on, itself first. */
  readonly styleIds: readonly string[];
  readonly format: TextFormat;
  /** With the file's defaults. */
  readonly lineFormat: LineFormat;
}

export interface StyleTable {
  /** The style of a paragraph; undefined or unknown is the default style. */
  paragraph(id: string | undefined): ParagraphStyle;
  /** True when a character style hides its text (w:vanish). */
  hidesText(id: string): boolean;
  /** Letters of a character style; silent for an unknown one. */
  characterFormat(id: string): TextFormat;
  /** What the file sets all text in unless a style or run says otherwise (17.7.5.1). */
  readonly defaultFormat: TextFormat;
}

interface Style extends TextFormat, LineFormat {
  basedOn: string | null;
  outlineLevel: number | null;
  numberingId: string | null;
  numberingLevel: number | null;
  isHidden: boolean | null;
}

const noStyles: ParagraphStyle = {
  outlineLevel: null,
  numberingId: null,
  numberingLevel: null,
  isHidden: false,
  styleIds: [],
  format: silentTextFormat(),
  lineFormat: silentLineFormat(),
};

/** Reads styles.xml; a null source is a file without styles. Throws `UnreadableFileError`: malformedXml, forbiddenXml. */
export function readStyles(source: string | null, part: string): StyleTable {
  const reader = new StyleReader();
  if (source !== null) scanXml(source, part, reader);
  return new Styles(reader);
}

class StyleReader {
  readonly styles = new Map<string, Style>();
  defaultId: string | null = null;
  readonly defaultFormat = silentTextFormat();
  readonly defaultLineFormat = silentLineFormat();
  private defaults: "none" | "run" | "paragraph" = "none";
  private style: Style | null = null;
  /** Inside w:tblStylePr or a tracked change, whose properties are not the style's own. */
  private ignored = 0;

  open(name: string, attributes: XmlAttributes): void {
    if (this.ignored > 0 || name === "w:tblStylePr" || name.endsWith("PrChange")) {
      this.ignored += 1;
      return;
    }
    if (name === "w:rPrDefault") this.defaults = "run";
    else if (name === "w:pPrDefault") this.defaults = "paragraph";
    else if (this.defaults === "run") readTextFormat(this.defaultFormat, name, attributes);
    else if (this.defaults === "paragraph")
      readLineFormat(this.defaultLineFormat, name, attributes);
    else if (name === "w:style") this.openStyle(attributes);
    else if (this.style !== null && name.startsWith("w:"))
      readStyleProperty(this.style, name, attributes);
  }

  close(name: string): void {
    if (this.ignored > 0) this.ignored -= 1;
    else if (name === "w:rPrDefault" || name === "w:pPrDefault") this.defaults = "none";
    else if (name === "w:style") this.style = null;
  }

  private openStyle(attributes: XmlAttributes): void {
    const id = attributes.get("w:styleId") ?? "";
    const isDefault = attributes.get("w:default");
    this.style = {
      basedOn: null,
      outlineLevel: null,
      numberingId: null,
      numberingLevel: null,
      isHidden: null,
      ...silentLineFormat(),
      ...silentTextFormat(),
    };
    if (!this.styles.has(id)) this.styles.set(id, this.style);
    if (attributes.get("w:type") === "paragraph" && isDefault !== undefined && isOn(isDefault))
      this.defaultId ??= id;
  }
}

function readStyleProperty(style: Style, name: string, attributes: XmlAttributes): void {
  const value = attributes.get("w:val");
  if (name === "w:basedOn") style.basedOn = value ?? null;
  else if (name === "w:outlineLvl") style.outlineLevel = Number(value);
  else if (name === "w:numId") style.numberingId = value ?? null;
  else if (name === "w:ilvl") style.numberingLevel = Number(value);
  else if (name === "w:vanish") style.isHidden = isOn(value);
  else {
    readTextFormat(style, name, attributes);
    readLineFormat(style, name, attributes);
  }
}

class Styles implements StyleTable {
  readonly defaultFormat: TextFormat;
  private readonly noStyle: ParagraphStyle;
  private readonly defaultLineFormat: LineFormat;
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly defaultId: string | null;
  private readonly resolved = new Map<string, ParagraphStyle>();
  /** By what paragraphs ask for: every piece of text does. */
  private readonly asked = new Map<string | undefined, ParagraphStyle>();

  constructor({ styles, defaultId, defaultFormat, defaultLineFormat }: StyleReader) {
    this.styles = styles;
    this.defaultId = defaultId;
    this.defaultFormat = defaultFormat;
    this.defaultLineFormat = defaultLineFormat;
    this.noStyle = { ...noStyles, lineFormat: defaultLineFormat };
  }

  paragraph(id: string | undefined): ParagraphStyle {
    const known = this.asked.get(id);
    if (known !== undefined) return known;
    const key = id !== undefined && this.styles.has(id) ? id : this.defaultId;
    const style = key === null ? this.noStyle : this.resolve(key);
    this.asked.set(id, style);
    return style;
  }

  hidesText(id: string): boolean {
    return this.styles.has(id) && this.resolve(id).isHidden;
  }

  characterFormat(id: string): TextFormat {
    return this.styles.has(id) ? this.resolve(id).format : noStyles.format;
  }

  /** Nearest value along w:basedOn; a chain that bites its own tail ends there (17.7.4.3). */
  private resolve(id: string): ParagraphStyle {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const chain: Style[] = [];
    const styleIds = new Set<string>();
    for (let at: string | null = id; at !== null && !styleIds.has(at);) {
      const style = this.styles.get(at);
      if (style === undefined) break;
      styleIds.add(at);
      chain.push(style);
      at = style.basedOn;
    }
    const nearest = <K extends keyof Style>(key: K): Style[K] | null =>
      chain.find((style) => style[key] !== null)?.[key] ?? null;
    const style: ParagraphStyle = {
      outlineLevel: nearest("outlineLevel"),
      numberingId: nearest("numberingId"),
      numberingLevel: nearest("numberingLevel"),
      isHidden: nearest("isHidden") ?? false,
      styleIds: [...styleIds],
      format: {
        font: nearest("font"),
        halfPoints: nearest("halfPoints"),
        isBold: nearest("isBold"),
        isItalic: nearest("isItalic"),
        isAllCapitals: nearest("isAllCapitals"),
        isUnderlined: nearest("isUnderlined"),
      },
      lineFormat: nearestLineFormat((key) => nearest(key) ?? this.defaultLineFormat[key]),
    };
    this.resolved.set(id, style);
    return style;
  }
}
