/** A task row of a table, in reading order. */
export interface NumberedRow {
  readonly row: number;
  /** The group it stands in, by rank. */
  readonly group: number;
  /** The cell with its number; null where it shares one with the row above. */
  readonly cell: {
    readonly column: number;
    readonly text: string;
    /** True where the rows below share it. */
    readonly isMerged: boolean;
  } | null;
}

/** Rows that go in before the row of an index, or behind all. */
export interface RowsToAdd {
  readonly at: number;
  readonly group: number;
  readonly count: number;
}

export interface MovedNumber {
  readonly row: number;
  readonly column: number;
  readonly expected: string;
  readonly text: string;
}

export interface Numbering {
  /** Numbers of the new rows, one list for each addition; blank where rows are not counted plainly. */
  readonly added: readonly (readonly string[])[];
  readonly moved: readonly MovedNumber[];
  /** True where numbers would have to move through cells that several rows share. */
  readonly isBlocked: boolean;
}

/** A plain number as it is printed: "4", "4.", "04", "2.4". */
interface PrintedNumber {
  readonly prefix: string;
  readonly number: number;
  readonly width: number;
  readonly suffix: string;
}

const first: PrintedNumber = { prefix: "", number: 1, width: 1, suffix: "" };

/**
 * Numbers new rows and moves up the plain numbers behind them as far as they count on one by one: to the end of the group
 * where each group begins with 1, else through the table. Letters and numbers of another kind are left as they are.
 */
export function numberRows(
  rows: readonly NumberedRow[],
  additions: readonly RowsToAdd[]
): Numbering {
  const counter = new RowCounter(rows);
  const added = additions.map((): readonly string[] => []);
  for (let at = 0; at <= rows.length; at += 1) {
    additions.forEach((addition, index) => {
      if (addition.at === at) added[index] = counter.add(addition);
    });
    const row = rows[at];
    if (row !== undefined) counter.pass(row);
  }
  return { added, moved: counter.moved, isBlocked: counter.isBlocked };
}

class RowCounter {
  readonly moved: MovedNumber[] = [];
  isBlocked = false;
  private readonly restarts: boolean;
  private group: number | null = null;
  /** The last number before and after; null where counting has ended. */
  private before: number | null = 0;
  private after: number | null = 0;
  private form: PrintedNumber | null = null;

  constructor(private readonly rows: readonly NumberedRow[]) {
    const firsts = rows.filter(({ group }, index) => rows[index - 1]?.group !== group);
    this.restarts = firsts.every(({ cell }) => (read(cell?.text)?.number ?? 1) === 1);
  }

  add({ group, count }: RowsToAdd): readonly string[] {
    this.enter(group);
    const { form } = this;
    return Array.from({ length: count }, () => {
      if (this.after === null || form === null) return "";
      this.after += 1;
      return print(form, this.after);
    });
  }

  pass({ row, group, cell }: NumberedRow): void {
    this.enter(group);
    const number = read(cell?.text);
    const { before, after, form } = this;
    const shift = before === null || after === null ? 0 : after - before;
    if (shift > 0 && (cell === null || cell.isMerged)) this.isBlocked = true;
    const goesOn =
      number !== null && number.number === (before ?? NaN) + 1 && number.prefix === form?.prefix;
    if (cell === null || number === null) {
      this.before = this.after = null;
      return;
    }
    const now = goesOn ? number.number + shift : number.number;
    if (now !== number.number)
      this.moved.push({
        row,
        column: cell.column,
        expected: cell.text,
        text: print(number, now),
      });
    this.before = number.number;
    this.after = now;
    this.form = number;
  }

  private enter(group: number): void {
    if (group === this.group) return;
    this.group = group;
    if (!this.restarts && this.form !== null) return;
    this.before = this.after = 0;
    this.form = this.formOf(group);
  }

  /** How a group counts, by its own rows, else by those of the table. */
  private formOf(group: number): PrintedNumber | null {
    const own = this.rows.find((row) => row.group === group);
    if (own !== undefined) return read(own.cell?.text);
    const other = this.rows.map(({ cell }) => read(cell?.text)).find((one) => one !== null);
    if (this.rows.length === 0) return first;
    return other === undefined || other?.prefix !== "" ? null : other;
  }
}

function read(text: string | undefined): PrintedNumber | null {
  const [, prefix = "", digits, suffix = ""] =
    /^((?:[\dIVX]+\.)*)(\d{1,3})([.)]?)$/u.exec(text?.trim() ?? "") ?? [];
  if (digits === undefined) return null;
  return { prefix, number: Number(digits), width: digits.length, suffix };
}

function print({ prefix, width, suffix }: PrintedNumber, number: number): string {
  return `${prefix}${String(number).padStart(width > 1 ? width : 1, "0")}${suffix}`;
}
