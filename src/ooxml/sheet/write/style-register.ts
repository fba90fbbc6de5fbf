import { element, xmlPart } from "../../write/xml";
import type { CellStyle } from "./workbook-content";

const font = "Times New Roman";
const standardPoints = 12;
/** Numbers below this are built-in formats (ECMA-376 Part 1, 18.8.30). */
const firstOwnFormat = 164;

/** Collects the cell formats of a workbook, each once. */
export interface StyleRegister {
  /** Index of the cell format for w:c's `s`. */
  format(style: CellStyle): number;
  /** Index of the differential format that fills a highlighted cell. */
  highlight(fill: string): number;
  /** styles.xml. */
  write(namespace: string): string;
}

/** An empty register; indexes follow the order of first use. */
export function createStyleRegister(): StyleRegister {
  const fonts = createIndex(writeFont({}));
  const fills = createIndex(patternFill("none"), patternFill("gray125"));
  const borders = createIndex(writeBorder(false));
  const numberFormats = createIndex();
  const formats = createIndex(
    element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })
  );
  const highlights = createIndex();
  /** A style given again as the same object is not looked at again. */
  const known = new WeakMap<CellStyle, number>();
  return {
    format(style) {
      const before = known.get(style);
      if (before !== undefined) return before;
      const numberFormat =
        style.numberFormat === undefined
          ? 0
          : firstOwnFormat + numberFormats.indexOf(style.numberFormat);
      const index = formats.indexOf(
        element(
          "xf",
          {
            numFmtId: numberFormat,
            fontId: fonts.indexOf(writeFont(style)),
            fillId: style.fill === undefined ? 0 : fills.indexOf(solidFill(style.fill)),
            borderId: borders.indexOf(writeBorder(style.isBordered === true)),
            xfId: 0,
            applyNumberFormat: 1,
            applyFont: 1,
            applyFill: 1,
            applyBorder: 1,
            applyAlignment: 1,
            applyProtection: 1,
          },
          [
            element("alignment", {
              horizontal: style.horizontal,
              vertical: "center",
              wrapText: 1,
              indent: style.indent,
            }),
            element("protection", { locked: style.isOpen === true ? 0 : 1 }),
          ]
        )
      );
      known.set(style, index);
      return index;
    },
    highlight(fill) {
      const background = element("bgColor", { rgb: `FF${fill}` });
      return highlights.indexOf(
        element("dxf", {}, element("fill", {}, element("patternFill", {}, background)))
      );
    },
    write(namespace) {
      const codes = numberFormats.items.map((formatCode, index) =>
        element("numFmt", { numFmtId: firstOwnFormat + index, formatCode })
      );
      return xmlPart(
        element("styleSheet", { xmlns: namespace }, [
          codes.length === 0 ? "" : counted("numFmts", codes),
          counted("fonts", fonts.items),
          counted("fills", fills.items),
          counted("borders", borders.items),
          counted("cellStyleXfs", [
            element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
          ]),
          counted("cellXfs", formats.items),
          counted("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
          counted("dxfs", highlights.items),
        ])
      );
    },
  };
}

interface Index {
  readonly items: readonly string[];
  indexOf(item: string): number;
}

function createIndex(...first: readonly string[]): Index {
  const items = [...first];
  const places = new Map(items.map((item, place) => [item, place]));
  return {
    items,
    indexOf(item) {
      const known = places.get(item);
      if (known !== undefined) return known;
      places.set(item, items.length);
      return items.push(item) - 1;
    },
  };
}

function counted(name: string, items: readonly string[]): string {
  return element(name, { count: items.length }, items);
}

function writeFont({ points = standardPoints, isBold, isItalic, isLink }: CellStyle): string {
  return element("font", {}, [
    isBold === true ? element("b") : "",
    isItalic === true ? element("i") : "",
    isLink === true ? element("u") : "",
    element("sz", { val: points }),
    element("color", { rgb: isLink === true ? "FF0563C1" : "FF000000" }),
    element("name", { val: font }),
    element("family", { val: 1 }),
  ]);
}

function patternFill(pattern: string): string {
  return element("fill", {}, element("patternFill", { patternType: pattern }));
}

function solidFill(rgb: string): string {
  return element(
    "fill",
    {},
    element("patternFill", { patternType: "solid" }, [
      element("fgColor", { rgb: `FF${rgb}` }),
      element("bgColor", { indexed: 64 }),
    ])
  );
}

function writeBorder(isBordered: boolean): string {
  const side = (name: string): string =>
    isBordered ? element(name, { style: "thin" }, element("color", { auto: 1 })) : element(name);
  return element("border", {}, [
    side("left"),
    side("right"),
    side("top"),
    side("bottom"),
    element("diagonal"),
  ]);
}
