import type { FormulaElement } from "./cell-formulas";
import type { SheetBuilder } from "./sheet-builder";

/** Both Node and browsers have it; this folder's type library names neither. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean }
) => { decode(bytes: Uint8Array): string };

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;
const ampersand = 38;
const minus = 45;
const point = 46;
const slash = 47;
const zero = 48;
const nine = 57;
const colon = 58;
const less = 60;
const equals = 61;
const greater = 62;
const bracket = 93;

/** Thrown inside the scanner only: the XML is not of the plain kind; a full XML parser must read it. */
class UnusualXml extends Error {}

const powersOfTen = Array.from({ length: 23 }, (_, power) => 10 ** power);
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads `sheetData` straight from UTF-8 bytes, for the plain XML that spreadsheet programs write: no prefixes, comments,
 * CDATA, processing instructions, single quotes, carriage returns in texts, nor rich inline strings.
 * `start` is the offset of `<sheetData`. Returns the offset after `</sheetData>`, or null when it met anything else;
 * the builder then holds a part of the sheet and must be thrown away.
 * Equal to the full parser on all it accepts: `test/ooxml/sheet/scanners-agree.test.ts` compares them.
 */
export function scanSheetData(
  bytes: Uint8Array,
  start: number,
  builder: SheetBuilder
): number | null {
  try {
    return new SheetDataScanner(bytes, start, builder).scan();
  } catch (cause) {
    if (cause instanceof UnusualXml) return null;
    throw cause;
  }
}

interface MutableFormula {
  type: FormulaElement["type"];
  text: string;
  area: string | null;
  sharedIndex: string | null;
  firstInput: string | null;
  secondInput: string | null;
  isTwoDimensional: boolean;
  isRowInput: boolean;
}

class SheetDataScanner {
  private at: number;
  /** Range of the value of the attribute or text read last. */
  private from = 0;
  private to = 0;
  private isTextPlain = true;

  private cellRow = -1;
  private cellColumn = -1;
  private cellStyle = 0;
  private cellType = "n";
  private valueFrom = -1;
  private valueTo = -1;
  private isValuePlain = true;
  private formula: FormulaElement | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
    private readonly builder: SheetBuilder
  ) {
    this.at = start;
  }

  scan(): number {
    this.expect("<sheetData");
    if (this.finishTag()) return this.at;
    for (;;) {
      this.skipBlank();
      if (this.accept("<row")) this.scanRow();
      else {
        this.expect("</sheetData>");
        return this.at;
      }
    }
  }

  private scanRow(): void {
    let number = 0;
    let isHidden = false;
    let isEmpty = false;
    for (;;) {
      const name = this.nextAttribute();
      if (name < 0) {
        isEmpty = name === tagEmpty;
        break;
      }
      if (name === names.r) number = this.wholeNumber();
      else if (name === names.hidden) isHidden = this.isTrue();
    }
    this.builder.beginRow(number, isHidden);
    if (!isEmpty) {
      for (;;) {
        this.skipBlank();
        if (this.accept("<c")) this.scanCell();
        else {
          this.expect("</row>");
          break;
        }
      }
    }
    this.builder.endRow();
  }

  private scanCell(): void {
    this.cellRow = -1;
    this.cellColumn = -1;
    this.cellStyle = 0;
    this.cellType = "n";
    this.valueFrom = -1;
    this.formula = null;
    let isEmpty = false;
    for (;;) {
      const name = this.nextAttribute();
      if (name < 0) {
        isEmpty = name === tagEmpty;
        break;
      }
      if (name === names.r) this.readReference();
      else if (name === names.s) this.cellStyle = this.wholeNumber();
      else if (name === names.t) this.cellType = this.typeName();
    }
    if (!isEmpty) this.scanCellContent();
    this.finishCell();
  }

  private scanCellContent(): void {
    const bytes = this.bytes;
    for (;;) {
      this.skipBlank();
      if (bytes[this.at] !== less) throw new UnusualXml();
      switch (bytes[this.at + 1]) {
        case 118: // v
          this.expect("<v");
          if (this.valueFrom >= 0) throw new UnusualXml();
          this.readTextElement("</v>");
          this.valueFrom = this.from;
          this.valueTo = this.to;
          this.isValuePlain = this.isTextPlain;
          break;
        case 102: // f
          this.expect("<f");
          if (this.formula !== null) throw new UnusualXml();
          this.formula = this.readFormula();
          break;
        case 105: // is
          this.expect("<is>");
          if (this.valueFrom >= 0 || this.cellType !== "inlineStr") throw new UnusualXml();
          this.skipBlank();
          this.expect("<t");
          this.readTextElement("</t>");
          this.valueFrom = this.from;
          this.valueTo = this.to;
          this.isValuePlain = this.isTextPlain;
          this.skipBlank();
          this.expect("</is>");
          break;
        default:
          this.expect("</c>");
          return;
      }
    }
  }

  private finishCell(): void {
    const builder = this.builder;
    if (!builder.placeCell(this.cellRow, this.cellColumn)) return;
    if (this.formula === null && this.valueFrom >= 0) {
      if (this.cellType === "n") {
        const number = this.plainNumber();
        if (number === number) return builder.addNumber(this.cellStyle, number);
      } else if (this.cellType === "s") {
        const index = this.plainIndex();
        if (index >= 0) return builder.addSharedString(this.cellStyle, index);
      }
    }
    const text =
      this.valueFrom < 0 ? null : this.decode(this.valueFrom, this.valueTo, this.isValuePlain);
    builder.addCell(this.cellStyle, { type: this.cellType, text }, this.formula);
  }

  private readFormula(): FormulaElement {
    const formula: MutableFormula = {
      type: "normal",
      text: "",
      area: null,
      sharedIndex: null,
      firstInput: null,
      secondInput: null,
      isTwoDimensional: false,
      isRowInput: false,
    };
    for (;;) {
      const name = this.nextAttribute();
      if (name === tagEmpty) return formula;
      if (name === tagOpen) break;
      if (name === names.t) formula.type = formulaTypeOf(this.attributeText());
      else if (name === names.ref) formula.area = this.attributeText();
      else if (name === names.si) formula.sharedIndex = this.attributeText();
      else if (name === names.r1) formula.firstInput = this.attributeText();
      else if (name === names.r2) formula.secondInput = this.attributeText();
      else if (name === names.dt2D) formula.isTwoDimensional = this.isTrue();
      else if (name === names.dtr) formula.isRowInput = this.isTrue();
    }
    this.readText("</f>");
    formula.text = this.decode(this.from, this.to, this.isTextPlain);
    return formula;
  }

  /** After "<v" or "<t": attributes are of no interest; leaves the text's range in from/to. */
  private readTextElement(close: string): void {
    if (this.finishTag()) {
      this.from = this.to = this.at;
      this.isTextPlain = true;
    } else this.readText(close);
  }

  private readText(close: string): void {
    const bytes = this.bytes;
    let at = this.at;
    let isPlain = true;
    this.from = at;
    for (;;) {
      const byte = bytes[at] as number;
      if (byte === less) break;
      if (byte >= 128 || byte === ampersand) isPlain = false;
      else if (byte < space && byte !== tab && byte !== lineFeed) throw new UnusualXml();
      else if (byte === greater && bytes[at - 1] === bracket) throw new UnusualXml();
      else if (byte === undefined) throw new UnusualXml();
      at += 1;
    }
    this.to = at;
    this.at = at;
    this.isTextPlain = isPlain;
    this.expect(close);
  }

  /** Skips attributes up to the end of the tag; true when the tag closes itself. */
  private finishTag(): boolean {
    for (;;) {
      const name = this.nextAttribute();
      if (name < 0) return name === tagEmpty;
    }
  }

  /**
   * Moves past the next attribute and leaves its value's range in from/to.
   * Returns its name as a number (see nameNumber), or tagOpen or tagEmpty at the end of the tag.
   */
  private nextAttribute(): number {
    const bytes = this.bytes;
    let at = this.at;
    let byte = bytes[at] as number;
    if (byte !== greater && byte !== slash && byte !== space) throw new UnusualXml();
    while (byte === space) byte = bytes[(at += 1)] as number;
    if (byte === greater) {
      this.at = at + 1;
      return tagOpen;
    }
    if (byte === slash) {
      if (bytes[at + 1] !== greater) throw new UnusualXml();
      this.at = at + 2;
      return tagEmpty;
    }
    const start = at;
    let name = 0;
    while (isNameByte(byte)) {
      if (at - start < longestName) name = name * 128 + byte;
      byte = bytes[(at += 1)] as number;
    }
    if (at - start > longestName) name = otherName;
    if (name === 0 || byte !== equals || bytes[at + 1] !== quote) throw new UnusualXml();
    at += 2;
    this.from = at;
    for (byte = bytes[at] as number; byte !== quote; byte = bytes[(at += 1)] as number) {
      if (byte === undefined || byte < space || byte === less || byte === ampersand)
        throw new UnusualXml();
    }
    this.to = at;
    this.at = at + 1;
    return name;
  }

  /** A1 reference in from/to. */
  private readReference(): void {
    const bytes = this.bytes;
    let at = this.from;
    let column = 0;
    let row = 0;
    for (; at < this.to; at += 1) {
      const letter = (bytes[at] as number) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const letters = at - this.from;
    for (; at < this.to; at += 1) {
      const digit = (bytes[at] as number) - zero;
      if (digit < 0 || digit > 9) throw new UnusualXml();
      row = row * 10 + digit;
    }
    const digits = this.to - this.from - letters;
    if (letters < 1 || letters > 3 || digits < 1 || digits > 7 || row === 0) throw new UnusualXml();
    this.cellRow = row - 1;
    this.cellColumn = column - 1;
  }

  private wholeNumber(): number {
    const number = this.digits(this.from, this.to);
    if (number < 0) throw new UnusualXml();
    return number;
  }

  /** Number written in digits only, or -1. */
  private digits(from: number, to: number): number {
    if (from === to || to - from > 9) return -1;
    let number = 0;
    for (let at = from; at < to; at += 1) {
      const digit = (this.bytes[at] as number) - zero;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  private plainIndex(): number {
    return this.digits(this.valueFrom, this.valueTo);
  }

  /**
   * The value where it has at most 15 digits and no exponent, else NaN: mantissa and power of ten are then exact,
   * and one division rounds as the full conversion would.
   */
  private plainNumber(): number {
    const bytes = this.bytes;
    const to = this.valueTo;
    let at = this.valueFrom;
    const isNegative = bytes[at] === minus;
    if (isNegative) at += 1;
    if (to - at > 16 || at === to) return Number.NaN;
    let mantissa = 0;
    let digits = 0;
    let decimals = -1;
    for (; at < to; at += 1) {
      const byte = bytes[at] as number;
      if (byte >= zero && byte <= nine) {
        mantissa = mantissa * 10 + byte - zero;
        digits += 1;
        if (decimals >= 0) decimals += 1;
      } else if (byte === point && decimals < 0 && digits > 0) decimals = 0;
      else return Number.NaN;
    }
    if (digits > 15) return Number.NaN;
    const size = decimals > 0 ? mantissa / (powersOfTen[decimals] as number) : mantissa;
    return isNegative ? -size : size;
  }

  private isTrue(): boolean {
    const length = this.to - this.from;
    return (length === 1 && this.bytes[this.from] === 49) || this.attributeText() === "true";
  }

  private typeName(): string {
    if (this.to - this.from === 1) {
      if (this.bytes[this.from] === 115) return "s";
      if (this.bytes[this.from] === 110) return "n";
    }
    return this.attributeText();
  }

  private attributeText(): string {
    return utf8Text(this.bytes, this.from, this.to);
  }

  private decode(from: number, to: number, isPlain: boolean): string {
    if (isPlain && to - from <= 48) {
      let text = "";
      for (let at = from; at < to; at += 1) text += String.fromCharCode(this.bytes[at] as number);
      return text;
    }
    const text = utf8Text(this.bytes, from, to);
    return text.includes("&") ? decodeEntities(text) : text;
  }

  private skipBlank(): void {
    const bytes = this.bytes;
    let byte = bytes[this.at] as number;
    while (byte === lineFeed || byte === space || byte === carriageReturn || byte === tab)
      byte = bytes[(this.at += 1)] as number;
  }

  private expect(text: string): void {
    if (!this.accept(text)) throw new UnusualXml();
  }

  /** Moves past the text where it stands next. An element's name must end there too: "<c" is not "<col". */
  private accept(text: string): boolean {
    const bytes = this.bytes;
    const at = this.at;
    for (let index = 0; index < text.length; index += 1)
      if (bytes[at + index] !== text.charCodeAt(index)) return false;
    const end = at + text.length;
    if (bytes[end - 1] !== greater && isNameByte(bytes[end] as number)) return false;
    this.at = end;
    return true;
  }
}

const tagOpen = -1;
const tagEmpty = -2;

/** Names of up to seven ASCII letters fit a number exactly; no longer one is of interest here. */
const longestName = 7;
const otherName = 1;

const names = {
  r: nameNumber("r"),
  s: nameNumber("s"),
  t: nameNumber("t"),
  hidden: nameNumber("hidden"),
  ref: nameNumber("ref"),
  si: nameNumber("si"),
  r1: nameNumber("r1"),
  r2: nameNumber("r2"),
  dt2D: nameNumber("dt2D"),
  dtr: nameNumber("dtr"),
};

/** The number nextAttribute gives a name. */
function nameNumber(name: string): number {
  let number = 0;
  for (const letter of name) number = number * 128 + letter.charCodeAt(0);
  return number;
}

function isNameByte(byte: number): boolean {
  return (
    (byte >= 97 && byte <= 122) ||
    (byte >= 65 && byte <= 90) ||
    (byte >= zero && byte <= colon) ||
    byte === 95 ||
    byte === minus ||
    byte === point
  );
}

/** Bytes that are no UTF-8 are left to the full parser, which refuses them with the right reason. */
function utf8Text(bytes: Uint8Array, from: number, to: number): string {
  try {
    return utf8.decode(bytes.subarray(from, to));
  } catch {
    throw new UnusualXml();
  }
}

const predefined: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function decodeEntities(text: string): string {
  return text.replace(/&([^;&]*)(;?)/gu, (_, name: string, end: string) => {
    const character = end === "" ? undefined : predefined[name];
    // Character references are rare enough to leave to the full parser, with all its rules.
    if (character === undefined) throw new UnusualXml();
    return character;
  });
}

function formulaTypeOf(type: string): FormulaElement["type"] {
  return type === "shared" || type === "array" || type === "dataTable" ? type : "normal";
}
