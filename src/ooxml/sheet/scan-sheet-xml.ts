import type { MergedArea } from "../../core/model/workbook";
import type { XmlAttributes } from "../package/scan-xml";
import { scanXml } from "../package/scan-xml";
import { parseCellAddress } from "../../core/model/cell-address";
import type { FormulaElement } from "./cell-formulas";
import { parseArea } from "./sheet-builder";
import type { SheetBuilder } from "./sheet-builder";
import { maxColumns } from "./sheet-limits";
import { isOn } from "./workbook-parts";

/** What a sheet says about itself beside its cells. */
export interface SheetFrame {
  /** False where the part's root is no worksheet. */
  isWorksheet: boolean;
  readonly hiddenColumns: Set<number>;
  readonly mergedAreas: MergedArea[];
  /** Merged areas whose address is none. */
  unreadMerges: number;
  isProtected: boolean;
  /** True where pictures, charts, shapes, controls or embedded objects lie on the sheet. */
  hasDrawing: boolean;
}

const drawingElements = new Set(["x:drawing", "x:oleObjects", "x:controls", "x:picture"]);

/**
 * Reads a sheet's XML by a full parser: the frame always, the cells where a builder is given (ECMA-376 Part 1, 18.3.1.99).
 * Throws as `scanXml` does.
 */
export function scanSheetXml(
  source: string,
  part: string,
  builder: SheetBuilder | null
): SheetFrame {
  const frame: SheetFrame = {
    isWorksheet: false,
    hiddenColumns: new Set(),
    mergedAreas: [],
    unreadMerges: 0,
    isProtected: false,
    hasDrawing: false,
  };
  const cells = builder === null ? null : new CellReader(builder);
  const path: string[] = [];
  scanXml(source, part, {
    open(name, attributes) {
      if (path.length === 0) frame.isWorksheet = name === "x:worksheet";
      else if (cells?.isInside || (path.length === 1 && name === "x:sheetData"))
        cells?.open(name, attributes);
      else readFrameElement(frame, name, path, attributes);
      path.push(name);
    },
    close(name) {
      path.pop();
      if (cells?.isInside) cells.close(name);
    },
    text(text) {
      if (cells?.isInside) cells.text(text);
    },
  });
  return frame;
}

function readFrameElement(
  frame: SheetFrame,
  name: string,
  path: readonly string[],
  attributes: XmlAttributes
): void {
  const parent = path.at(-1);
  if (path.length === 1 && drawingElements.has(name)) frame.hasDrawing = true;
  else if (name === "x:sheetProtection" && path.length === 1)
    frame.isProtected = isOn(attributes.get("sheet"));
  else if (name === "x:col" && parent === "x:cols" && isOn(attributes.get("hidden"))) {
    const last = Math.min(Number(attributes.get("max")), maxColumns);
    for (let column = Math.max(1, Number(attributes.get("min"))); column <= last; column += 1)
      frame.hiddenColumns.add(column - 1);
  } else if (name === "x:mergeCell" && parent === "x:mergeCells") {
    const area = parseArea(attributes.get("ref") ?? "");
    if (area === null) frame.unreadMerges += 1;
    else frame.mergedAreas.push(area);
  }
}

/** Turns the elements inside `sheetData` into calls of the builder; what is not known there is passed by. */
class CellReader {
  private readonly path: string[] = [];
  private type = "n";
  private style = 0;
  private isPlaced = false;
  private value: string | null = null;
  private formula: (FormulaElement & { text: string }) | null = null;
  /** Element whose character data is being collected: v, f or t. */
  private target: "v" | "f" | "t" | null = null;

  constructor(private readonly builder: SheetBuilder) {}

  get isInside(): boolean {
    return this.path.length > 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.path.push(name);
    const place = this.path.join("/");
    switch (this.path.length) {
      case 2:
        if (place === rowPath)
          this.builder.beginRow(wholeNumber(attributes.get("r")), isOn(attributes.get("hidden")));
        break;
      case 3:
        if (place === cellPath) this.openCell(attributes);
        break;
      default:
        this.openContent(place, attributes);
    }
  }

  private openCell(attributes: XmlAttributes): void {
    const place = parseCellAddress(attributes.get("r") ?? "");
    this.isPlaced = this.builder.placeCell(place?.row ?? -1, place?.column ?? -1);
    this.type = attributes.get("t") ?? "n";
    this.style = wholeNumber(attributes.get("s"));
    this.value = null;
    this.formula = null;
  }

  private openContent(place: string, attributes: XmlAttributes): void {
    if (place === `${cellPath}/x:v`) {
      this.target = "v";
      this.value ??= "";
    } else if (place === `${cellPath}/x:f`) {
      this.target = "f";
      this.formula = formulaElement(attributes);
    } else if (place === `${cellPath}/x:is/x:t` || place === `${cellPath}/x:is/x:r/x:t`) {
      this.target = "t";
      this.value ??= "";
    }
  }

  close(name: string): void {
    const place = this.path.join("/");
    this.path.pop();
    if (place === rowPath) this.builder.endRow();
    else if (place === cellPath && this.isPlaced)
      this.builder.addCell(this.style, { type: this.type, text: this.value }, this.formula);
    else if (name === "x:v" || name === "x:f" || name === "x:t") this.target = null;
  }

  text(text: string): void {
    if (this.target === "f" && this.formula !== null) this.formula.text += text;
    else if (this.target === "v" || this.target === "t") this.value = (this.value ?? "") + text;
  }
}

const rowPath = "x:sheetData/x:row";
const cellPath = "x:sheetData/x:row/x:c";

function formulaElement(attributes: XmlAttributes): FormulaElement & { text: string } {
  const type = attributes.get("t");
  return {
    type: type === "shared" || type === "array" || type === "dataTable" ? type : "normal",
    text: "",
    area: attributes.get("ref") ?? null,
    sharedIndex: attributes.get("si") ?? null,
    firstInput: attributes.get("r1") ?? null,
    secondInput: attributes.get("r2") ?? null,
    isTwoDimensional: isOn(attributes.get("dt2D")),
    isRowInput: isOn(attributes.get("dtr")),
  };
}

function wholeNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : 0;
}
