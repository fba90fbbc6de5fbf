import type { StyleTable } from "../styles";
import { numberText, type NumberFormat } from "./number-text";
import { levelCount, type Numbering, type NumberingLevel } from "./read-numbering";

/** Bullets drawn with the private characters of Symbol and Wingdings, by what they look like. */
const bullets: ReadonlyMap<string, string> = new Map([
  ["\uF0B7", "•"],
  ["\uF0A7", "▪"],
  ["\uF0FC", "✓"],
  ["\uF0D8", "➢"],
  ["\uF076", "❖"],
  ["\uF02D", "-"],
  ["\uF0E0", "→"],
]);

/** A bullet as it looks, whatever private character its font draws it with. */
export function printedBullet(text: string): string {
  return bullets.get(text) ?? text;
}

/** What a paragraph says about its number: a list and, perhaps, a level of it. */
export interface NumberingReference {
  readonly numberingId: string;
  /** 0 to 8; null where the style decides. */
  readonly level: number | null;
  /** The paragraph's styles, its own first. */
  readonly styleIds: readonly string[];
}

/** Where one list stands: the last number of each level, undefined for one to be begun. */
type Counts = (number | undefined)[];

/**
 * Numbers paragraphs in the order of the document, as Word does (ECMA-376 part 1, 17.9): lists of one abstract list go on
 * counting together, except that a w:num with a start of its own begins anew where it first occurs.
 */
export class NumberingCounter {
  private readonly counts = new Map<string, Counts>();
  private readonly begun = new Set<string>();

  constructor(
    private readonly numbering: Numbering | null,
    private readonly styles: StyleTable,
    private readonly noteUnread: (format: string) => void
  ) {}

  /** Number of the next paragraph, as printed; null where nothing is. */
  next({ numberingId, level: given, styleIds }: NumberingReference): string | null {
    const instance = this.numbering?.instances.get(numberingId);
    if (instance === undefined) return null;
    const abstractId = this.resolveAbstract(instance.abstractId);
    const levels = this.numbering?.abstracts.get(abstractId) ?? new Map<number, NumberingLevel>();
    const levelAt = (index: number): NumberingLevel | undefined =>
      instance.levels.get(index) ?? levels.get(index);
    const index = given ?? levelOfStyle(styleIds, levelAt);
    const level = levelAt(index);
    if (level === undefined) return null;

    const counts = this.countsOf(abstractId);
    const startOf = (at: number): number =>
      instance.startOverrides.get(at) ?? levelAt(at)?.start ?? 0;
    this.begin(numberingId, instance.startOverrides, counts);
    for (let above = 0; above < index; above += 1) counts[above] ??= startOf(above);
    const last = counts[index];
    counts[index] = last === undefined ? startOf(index) : last + 1;
    for (let below = index + 1; below < levelCount; below += 1)
      if (restarts(levelAt(below), index)) counts[below] = undefined;
    return this.render(level, counts, levelAt);
  }

  /** One step from an abstract list that only names a numbering style to the list behind that style. */
  private resolveAbstract(abstractId: string): string {
    const styleId = this.numbering?.styleLinks.get(abstractId);
    if (styleId === undefined) return abstractId;
    const numberingId = this.styles.paragraph(styleId).numberingId;
    return this.numbering?.instances.get(numberingId ?? "")?.abstractId ?? abstractId;
  }

  private countsOf(abstractId: string): Counts {
    let counts = this.counts.get(abstractId);
    if (counts === undefined) this.counts.set(abstractId, (counts = []));
    return counts;
  }

  private begin(numberingId: string, overrides: ReadonlyMap<number, number>, counts: Counts): void {
    if (this.begun.has(numberingId)) return;
    this.begun.add(numberingId);
    for (const level of overrides.keys()) counts[level] = undefined;
  }

  private render(
    level: NumberingLevel,
    counts: Counts,
    levelAt: (index: number) => NumberingLevel | undefined
  ): string | null {
    if (level.format.name === "bullet") return level.text === "" ? null : printedBullet(level.text);
    const text = level.text.replace(/%([1-9])/gu, (_, mark: string) => {
      const index = Number(mark) - 1;
      const other = levelAt(index);
      if (other === undefined) return "";
      const plain = level.isLegal && other.format.name !== "none";
      const format = plain ? { name: "decimal", custom: null } : other.format;
      return this.numberText(counts[index] ?? other.start, format);
    });
    return text.trim() === "" ? null : text.trim();
  }

  private numberText(value: number, format: NumberFormat): string {
    const text = numberText(value, format);
    if (text !== null) return text;
    this.noteUnread(format.custom ?? format.name);
    return String(value);
  }
}

/** Default: any higher level begins a lower one anew (17.9.10). */
function restarts(level: NumberingLevel | undefined, after: number): boolean {
  const limit = level?.restartAfter ?? null;
  return limit === null || (limit > 0 && after < limit);
}

/** The level that a style has made its own (17.9.23), else the first. */
function levelOfStyle(
  styleIds: readonly string[],
  levelAt: (index: number) => NumberingLevel | undefined
): number {
  for (const styleId of styleIds)
    for (let index = 0; index < levelCount; index += 1)
      if (levelAt(index)?.styleId === styleId) return index;
  return 0;
}
