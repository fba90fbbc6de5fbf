import { scanXml, type XmlAttributes } from "../../package/scan-xml";
import type { NumberFormat } from "./number-text";

/** Levels of a list (w:lvl), 0 to 8 (ECMA-376 part 1, 17.9.6). */
export const levelCount = 9;

export interface NumberingLevel {
  readonly start: number;
  readonly format: NumberFormat;
  /** "%1.%2." with the numbers of levels 1 to 9 in place of the marks. */
  readonly text: string;
  /** Level (1-based) whose number begins this one anew; 0 never, null any above it. */
  readonly restartAfter: number | null;
  /** All numbers in it are plain figures. */
  readonly isLegal: boolean;
  /** Style that numbers its paragraphs with this level. */
  readonly styleId: string | null;
}

/** A w:num: an abstract list, with levels of its own where it overrides them. */
export interface NumberingInstance {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

export interface Numbering {
  readonly instances: ReadonlyMap<string, NumberingInstance>;
  readonly abstracts: ReadonlyMap<string, ReadonlyMap<number, NumberingLevel>>;
  /** Abstract lists that only name a numbering style, with that style's id. */
  readonly styleLinks: ReadonlyMap<string, string>;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

interface OpenInstance {
  abstractId: string;
  readonly levels: Map<number, NumberingLevel>;
  readonly startOverrides: Map<number, number>;
}

/** Reads numbering.xml. Throws `UnreadableFileError`: malformedXml, forbiddenXml. */
export function readNumbering(source: string, part: string): Numbering {
  const reader = new NumberingReader();
  scanXml(source, part, reader);
  return reader;
}

class NumberingReader implements Numbering {
  readonly instances = new Map<string, OpenInstance>();
  readonly abstracts = new Map<string, Map<number, NumberingLevel>>();
  readonly styleLinks = new Map<string, string>();
  private abstractId = "";
  private levels: Map<number, NumberingLevel> | null = null;
  private instance: OpenInstance | null = null;
  private override = 0;
  private level: Open<NumberingLevel> | null = null;

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes.get("w:val") ?? "";
    switch (name) {
      case "w:abstractNum":
        this.abstractId = attributes.get("w:abstractNumId") ?? "";
        this.abstracts.set(this.abstractId, (this.levels = new Map()));
        break;
      case "w:numStyleLink":
        this.styleLinks.set(this.abstractId, value);
        break;
      case "w:num":
        this.instance = { abstractId: "", levels: new Map(), startOverrides: new Map() };
        this.levels = this.instance.levels;
        this.instances.set(attributes.get("w:numId") ?? "", this.instance);
        break;
      case "w:abstractNumId":
        if (this.instance !== null) this.instance.abstractId = value;
        break;
      case "w:lvlOverride":
        this.override = levelOf(attributes);
        break;
      case "w:startOverride":
        this.instance?.startOverrides.set(this.override, wholeNumber(value, 1));
        break;
      case "w:lvl":
        this.level = plainLevel();
        this.levels?.set(levelOf(attributes), this.level);
        break;
      default:
        if (this.level !== null) readLevelProperty(this.level, name, value, attributes);
    }
  }

  close(name: string): void {
    if (name === "w:lvl") this.level = null;
    if (name === "w:num") this.instance = null;
  }
}

function readLevelProperty(
  level: Open<NumberingLevel>,
  name: string,
  value: string,
  attributes: XmlAttributes
): void {
  if (name === "w:start") level.start = wholeNumber(value, 1);
  else if (name === "w:numFmt")
    level.format = { name: value, custom: attributes.get("w:format") ?? null };
  else if (name === "w:lvlText") level.text = attributes.get("w:val") ?? "";
  else if (name === "w:lvlRestart") level.restartAfter = wholeNumber(value, 0);
  else if (name === "w:isLgl") level.isLegal = value !== "0" && value !== "false";
  else if (name === "w:pStyle") level.styleId = value;
}

function plainLevel(): Open<NumberingLevel> {
  return {
    start: 0,
    format: { name: "decimal", custom: null },
    text: "",
    restartAfter: null,
    isLegal: false,
    styleId: null,
  };
}

function levelOf(attributes: XmlAttributes): number {
  return wholeNumber(attributes.get("w:ilvl") ?? "", 0);
}

function wholeNumber(text: string, otherwise: number): number {
  const value = Number.parseInt(text, 10);
  return Number.isFinite(value) ? value : otherwise;
}
