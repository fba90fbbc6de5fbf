import type { CellDetail } from "./workbook-cell";
import { shiftFormula } from "./shift-formula";

/** Attributes and text of one `f` element (ECMA-376 Part 1, 18.3.1.40), as either scanner found them. */
export interface FormulaElement {
  readonly type: "normal" | "shared" | "array" | "dataTable";
  readonly text: string;
  /** Area it computes, as written; null where it has none. */
  readonly area: string | null;
  /** Number of the shared formula; null where it is none. */
  readonly sharedIndex: string | null;
  readonly firstInput: string | null;
  readonly secondInput: string | null;
  readonly isTwoDimensional: boolean;
  readonly isRowInput: boolean;
}

/** A formula that computes a whole area, of which the file holds the text once. */
export interface AreaFormula {
  readonly area: string;
  readonly formula: string;
}

interface SharedFormula {
  text: string | null;
  row: number;
  column: number;
}

/** A cell of a shared formula; its own text is worked out when asked for. */
class SharedFormulaDetail implements CellDetail {
  constructor(
    private readonly shared: SharedFormula,
    private readonly row: number,
    private readonly column: number,
    readonly error: string | null
  ) {}

  get formula(): string {
    const { text, row, column } = this.shared;
    return text === null ? "" : shiftFormula(text, this.row - row, this.column - column);
  }
}

/** The formulas of one sheet while it is read. */
export class CellFormulas {
  readonly areas: AreaFormula[] = [];
  private readonly shared = new Map<string, SharedFormula>();

  /** What a cell with this `f` element keeps of it. */
  detailOf(element: FormulaElement, row: number, column: number, error: string | null): CellDetail {
    const text = element.text.startsWith("=") ? element.text.slice(1) : element.text;
    switch (element.type) {
      case "normal":
        return { formula: text, error };
      case "shared":
        return this.sharedDetail(element.sharedIndex ?? "", text, row, column, error);
      case "array":
        return this.areaDetail(element.area, text, error);
      case "dataTable":
        return this.areaDetail(element.area, dataTableText(element), error);
    }
  }

  /** The first cell of each shared formula whose text stands nowhere. */
  get undefinedShared(): readonly { readonly row: number; readonly column: number }[] {
    return [...this.shared.values()].filter(({ text }) => text === null);
  }

  private sharedDetail(
    index: string,
    text: string,
    row: number,
    column: number,
    error: string | null
  ): CellDetail {
    let shared = this.shared.get(index);
    if (shared === undefined || (text !== "" && shared.text !== null)) {
      shared = { text: null, row, column };
      this.shared.set(index, shared);
    }
    if (text === "") return new SharedFormulaDetail(shared, row, column, error);
    shared.text = text;
    shared.row = row;
    shared.column = column;
    return { formula: text, error };
  }

  private areaDetail(area: string | null, formula: string, error: string | null): CellDetail {
    if (area !== null && area.includes(":")) this.areas.push({ area, formula });
    return { formula, error };
  }
}

/** As the formula bar shows a what-if table: TABLE(row input, column input). */
function dataTableText(element: FormulaElement): string {
  const first = element.firstInput ?? "";
  if (element.isTwoDimensional) return `TABLE(${first},${element.secondInput ?? ""})`;
  return element.isRowInput ? `TABLE(${first},)` : `TABLE(,${first})`;
}
