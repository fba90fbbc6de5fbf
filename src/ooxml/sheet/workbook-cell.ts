import type { CellValue, SheetCell } from "../../core/model/workbook";
import type { DateEpoch } from "./number-format/date-serial";
import type { DisplayLocale } from "./number-format/display-locale";
import { formatValue } from "./number-format/format-value";

/** How the cells of one style show their values; one object per style, shared by all its cells. */
export class CellLook {
  constructor(
    readonly numberFormat: string | null,
    private readonly epoch: DateEpoch,
    private readonly locale: DisplayLocale
  ) {}

  textOf(value: CellValue): string {
    return formatValue(this.numberFormat, value, this.epoch, this.locale);
  }
}

/** What only some cells have; kept apart so that a million plain cells stay small. */
export interface CellDetail {
  readonly formula: string | null;
  readonly error: string | null;
}

/**
 * A cell as read from a file: three words of data, the rest computed when asked for.
 * `text`, `formula`, `error` and `numberFormat` are getters: copy them by name, not by spreading.
 */
export class WorkbookCell implements SheetCell {
  constructor(
    readonly column: number,
    readonly value: CellValue,
    private readonly look: CellLook,
    private readonly detail: CellDetail | null
  ) {}

  get text(): string {
    return this.detail?.error ?? this.look.textOf(this.value);
  }

  get formula(): string | null {
    return this.detail === null ? null : this.detail.formula;
  }

  get error(): string | null {
    return this.detail === null ? null : this.detail.error;
  }

  get numberFormat(): string | null {
    return this.look.numberFormat;
  }

  /** The same cell with the formula of the area (array, data table) that computes it. */
  withFormula(formula: string): WorkbookCell {
    return new WorkbookCell(this.column, this.value, this.look, { formula, error: this.error });
  }
}
