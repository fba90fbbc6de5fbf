import type { TableFacts } from "./read-snapshot";
import type { WordText } from "./word-text";

/** Which paragraphs belong to which table. */
export interface TablePlan {
  /** First and last paragraph of each stretch of paragraphs that lie in tables, in order. */
  readonly stretches: readonly Stretch[];
  /** Indexes of tables whose grid only their OOXML tells. */
  readonly irregular: readonly number[];
  /** By table index: the paragraphs of each cell, row by row, where the values tell it. */
  readonly regular: ReadonlyMap<number, readonly RegularCell[]>;
}

export interface Stretch {
  readonly first: number;
  readonly last: number;
  /** Index of the table, or null where tables stand next to each other without a paragraph between them. */
  readonly table: number | null;
}

export interface RegularCell {
  readonly row: number;
  readonly column: number;
  readonly paragraphs: readonly number[];
}

/**
 * Tells which paragraphs lie in which table, and settles the cells of plain tables: their values name the text of each
 * cell, so the paragraphs are dealt out until each text is complete. Whatever does not come out even is irregular.
 */
export function planTables(
  texts: readonly WordText[],
  nestingLevels: readonly number[],
  tables: readonly TableFacts[]
): TablePlan {
  const found = stretchesOf(nestingLevels);
  const isOneToOne = found.length === tables.length;
  const irregular: number[] = [];
  const regular = new Map<number, readonly RegularCell[]>();
  const stretches = found.map((stretch, index): Stretch => ({
    ...stretch,
    table: isOneToOne ? index : null,
  }));
  tables.forEach((table, index) => {
    const stretch = stretches[index];
    const cells =
      isOneToOne && stretch !== undefined && table.isUniform
        ? dealOut(texts, nestingLevels, stretch, table)
        : null;
    if (cells === null) irregular.push(index);
    else regular.set(index, cells);
  });
  return { stretches, irregular, regular };
}

function stretchesOf(levels: readonly number[]): readonly Omit<Stretch, "table">[] {
  const stretches: { first: number; last: number }[] = [];
  levels.forEach((level, index) => {
    if (level <= 0) return;
    const open = stretches.at(-1);
    if (open !== undefined && open.last === index - 1) open.last = index;
    else stretches.push({ first: index, last: index });
  });
  return stretches;
}

/** Null where a nested table, or a text that does not fit, shows that the values do not tell everything. */
function dealOut(
  texts: readonly WordText[],
  levels: readonly number[],
  { first, last }: Stretch,
  { values }: TableFacts
): readonly RegularCell[] | null {
  const cells: RegularCell[] = [];
  let next = first;
  for (const [row, cellTexts] of values.entries())
    for (const [column, value] of cellTexts.entries()) {
      const wanted = plain(value);
      const paragraphs: number[] = [];
      let text: string | null = null;
      while (text !== wanted) {
        if (next > last || levels[next] !== 1) return null;
        const own = plain(texts[next]?.raw ?? "");
        text = text === null ? own : `${text}\n${own}`;
        if (text.length > wanted.length) return null;
        paragraphs.push(next);
        next += 1;
      }
      cells.push({ row, column, paragraphs });
    }
  return next === last + 1 ? cells : null;
}

/** Word separates the paragraphs of a cell by a return or a line feed, and may end it with its cell mark. */
function plain(text: string): string {
  return text.replace(/[\u0007]/gu, "").replace(/\r\n|[\r\v\f]/gu, "\n");
}
