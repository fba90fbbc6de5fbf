import type { Edit, NewParagraph } from "../../core/fixes/edit";
import { judgeRowInsertion, type RowInsertion } from "../../core/fixes/table-rows";
import type { ApplyOutcome } from "../../core/host";
import { cellKey } from "../../ooxml/word/places";
import { numberedText, type WordReading } from "./build-model";
import { changeBetween } from "../../core/text/text-change";
import type { LiveSnapshot } from "./read-snapshot";
import { rawOffset } from "./word-text";

/** What Word is to be asked for, worked out on the model first so that all edits fit or none is begun. */
interface EditPlan {
  /** New text by paragraph index. */
  readonly texts: ReadonlyMap<number, string>;
  readonly insertions: readonly Insertion[];
  readonly rows: readonly NewRows[];
}

interface NewRows {
  /** Index of the table among the body's. */
  readonly table: number;
  readonly after: number;
  readonly values: string[][];
}

interface Insertion {
  readonly after:
    { readonly kind: "start" } | { readonly kind: "paragraph" | "table"; readonly index: number };
  readonly paragraphs: readonly NewParagraph[];
  /** Index of the paragraph to take the formatting of, by position in `paragraphs`. */
  readonly like: readonly (number | null)[];
}

export type PlannedEdits =
  | { readonly kind: "planned"; readonly plan: EditPlan }
  | Exclude<ApplyOutcome, { kind: "applied" }>;

/** Checks every edit against the reading, in order; texts are those after the edits before. */
export function planEdits(edits: readonly Edit[], reading: WordReading): PlannedEdits {
  const planner = new EditPlanner(reading);
  for (const edit of edits) {
    const problem = planner.add(edit);
    if (problem !== null) return problem;
  }
  return { kind: "planned", plan: planner };
}

type Problem = Exclude<ApplyOutcome, { kind: "applied" }> | null;

class EditPlanner implements EditPlan {
  readonly texts = new Map<number, string>();
  readonly insertions: Insertion[] = [];
  readonly rows: NewRows[] = [];

  constructor(private readonly reading: WordReading) {}

  add(edit: Edit): Problem {
    switch (edit.kind) {
      case "replaceParagraphText": {
        const index = this.reading.places.paragraphs.get(edit.paragraphId);
        if (index === undefined || this.textAt(index) !== edit.expected)
          return { kind: "stale", edit };
        return this.setText(index, edit.text);
      }
      case "setTableCellText":
        return this.setCell(edit);
      case "insertParagraphs":
        return this.insert(edit);
      case "insertTableRows":
        return this.insertRows(edit);
      case "setSheetCell":
        return { kind: "refused", reason: "unsupported" };
    }
  }

  private textAt(index: number): string {
    return this.texts.get(index) ?? this.reading.snapshot.paragraphs[index]?.text ?? "";
  }

  /** A soft break that is new cannot be written: Word would make a paragraph of it. */
  private setText(index: number, text: string): Problem {
    if (this.reading.places.locked.has(index)) return { kind: "refused", reason: "protected" };
    const before = this.reading.snapshot.paragraphs[index]?.text ?? "";
    if (changeBetween(before, text).inserted.includes("\n"))
      return { kind: "refused", reason: "unsupported" };
    this.texts.set(index, text);
    return null;
  }

  /** Lines of a cell are its paragraphs, with their automatic numbers, which stay as they are. */
  private setCell(edit: Extract<Edit, { kind: "setTableCellText" }>): Problem {
    const indexes = this.reading.places.cells.get(cellKey(edit.tableId, edit.row, edit.column));
    const last = indexes?.at(-1);
    if (indexes === undefined || last === undefined) return { kind: "stale", edit };
    const prefixes = indexes.map((index) => this.prefixOf(index));
    const own = indexes.map((index, at) => prefixes[at] + this.textAt(index));
    if (own.join("\n") !== edit.expected) return { kind: "stale", edit };
    const lines = splitLines(edit.text, own);
    if (lines === null) return { kind: "refused", reason: "unsupported" };
    for (const [at, index] of indexes.entries()) {
      const prefix = prefixes[at] ?? "";
      const line = lines[at] ?? "";
      if (!line.startsWith(prefix)) return { kind: "refused", reason: "unsupported" };
      if (line === own[at]) continue;
      const problem = this.setText(index, line.slice(prefix.length));
      if (problem !== null) return problem;
    }
    const added = lines.slice(indexes.length);
    if (added.length > 0)
      this.insertions.push({
        after: { kind: "paragraph", index: last },
        paragraphs: added.map((text) => ({ text, like: null })),
        like: added.map(() => null),
      });
    return null;
  }

  private prefixOf(index: number): string {
    const facts = this.reading.snapshot.paragraphs[index];
    if (facts === undefined || facts.listString === null) return "";
    return facts.text === "" ? "" : numberedText({ ...facts, text: "" }) + " ";
  }

  private insert(edit: Extract<Edit, { kind: "insertParagraphs" }>): Problem {
    if (edit.paragraphs.some(({ text }) => text.includes("\n")))
      return { kind: "refused", reason: "unsupported" };
    const after = this.placeAfter(edit.after);
    if (after === null) return { kind: "stale", edit };
    const like: (number | null)[] = [];
    for (const paragraph of edit.paragraphs) {
      const index =
        paragraph.like === null ? null : this.reading.places.paragraphs.get(paragraph.like);
      if (index === undefined) return { kind: "stale", edit };
      like.push(after.kind === "paragraph" && after.index === index ? null : index);
    }
    this.insertions.push({ after, paragraphs: edit.paragraphs, like });
    return null;
  }

  /** Word shapes new rows like the one they follow: only where all rows have one shape is that what is asked. */
  private insertRows(edit: RowInsertion): Problem {
    const { model, places, snapshot } = this.reading;
    const table = model.blocks.find(({ id }) => id === edit.tableId);
    const index = places.tables.get(edit.tableId)?.index ?? null;
    if (table?.kind !== "table" || index === null) return { kind: "stale", edit };
    const judged = judgeRowInsertion(table, edit);
    if (judged === "stale") return { kind: "stale", edit };
    const isTaken = this.rows.some((rows) => rows.table === index && rows.after === edit.after);
    if (judged === "unsupported" || isTaken || !snapshot.plan.regular.has(index))
      return { kind: "refused", reason: "unsupported" };
    this.rows.push({
      table: index,
      after: edit.after,
      values: edit.rows.map(({ cells }) => [...cells]),
    });
    return null;
  }

  private placeAfter(id: string): Insertion["after"] | null {
    if (id === "start") return { kind: "start" };
    const { paragraphs, tables } = this.reading.places;
    const paragraph = paragraphs.get(id);
    if (paragraph !== undefined) return { kind: "paragraph", index: paragraph };
    const table = tables.get(id);
    return table === undefined || table.index === null
      ? null
      : { kind: "table", index: table.index };
  }
}

/** The new text line by line, soft breaks of the old lines kept together; null where lines are fewer than before. */
function splitLines(text: string, own: readonly string[]): readonly string[] | null {
  const lines = text.split("\n");
  const joined: string[] = [];
  for (const line of own) {
    const count = line.split("\n").length;
    if (lines.length < count) return null;
    joined.push(lines.splice(0, count).join("\n"));
  }
  return [...joined, ...lines];
}

/** Paragraph and character formatting that a new paragraph takes over from another. */
const paragraphFormat = [
  "alignment",
  "firstLineIndent",
  "leftIndent",
  "rightIndent",
  "lineSpacing",
  "spaceAfter",
  "spaceBefore",
] as const;
const fontFormat = ["name", "size", "bold", "italic", "color"] as const;

/**
 * Carries out planned edits in one batch, after one more sync where words inside a paragraph have to be found or
 * formatting copied. Word keeps the formatting of all that is not replaced.
 */
export async function carryOut(
  context: Word.RequestContext,
  plan: EditPlan,
  { snapshot, paragraphs, tables }: LiveSnapshot
): Promise<void> {
  const changes = [...plan.texts].flatMap(([index, text]) => {
    const facts = snapshot.paragraphs[index];
    const paragraph = paragraphs[index];
    if (facts === undefined || paragraph === undefined || facts.text === text) return [];
    const change = changeBetween(facts.text, text);
    const start = rawOffset(facts, change.start);
    const end =
      change.oldEnd === facts.text.length ? facts.raw.length : rawOffset(facts, change.oldEnd);
    return [
      {
        paragraph,
        raw: facts.raw,
        start,
        end,
        text: change.inserted,
        words: null as Word.RangeCollection | null,
      },
    ];
  });
  for (const change of changes) {
    const isInside =
      change.end > change.start
        ? change.raw.length > change.end - change.start
        : change.start > 0 && change.start < change.raw.length;
    if (!isInside) continue;
    change.words = change.paragraph.getTextRanges([" "], false);
    change.words.load("items/text");
  }
  const models = new Map(
    plan.insertions.flatMap(({ like }) =>
      like.flatMap((index) => {
        const model = index === null ? undefined : paragraphs[index];
        if (index === null || model === undefined) return [];
        model.load([...paragraphFormat]);
        model.font.load([...fontFormat]);
        return [[index, model] as const];
      })
    )
  );
  if (models.size > 0 || changes.some(({ words }) => words !== null)) await context.sync();

  for (const insertion of plan.insertions)
    insertParagraphs(context, insertion, paragraphs, tables, models);
  for (const change of changes) replacePart(change);
  for (const { table, after, values } of [...plan.rows].sort((a, b) => b.after - a.after)) {
    const live = tables[table];
    if (live === undefined) throw new TypeError("a table of the reading is gone");
    live.getCell(after, 0).insertRows("After", values.length, values);
  }
  await context.sync();
}

interface TextChange {
  readonly paragraph: Word.Paragraph;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: Word.RangeCollection | null;
}

/** Replaces the words that the change touches, and in them only what differs. */
function replacePart({ paragraph, raw, start, end, text, words }: TextChange): void {
  if (words === null) {
    if (end > start) paragraph.getRange("Content").insertText(text, "Replace");
    else paragraph.getRange("Content").insertText(text, start === 0 ? "Start" : "End");
    return;
  }
  let at = 0;
  const touched: { readonly range: Word.Range; readonly from: number; readonly to: number }[] = [];
  for (const range of words.items) {
    const from = at;
    at += range.text.length;
    const isTouched = end > start ? from < end && at > start : from < start && at >= start;
    if (isTouched) touched.push({ range, from, to: at });
  }
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined || at !== raw.length)
    throw new TypeError("Word split a paragraph into other words than its text");
  const range = first === last ? first.range : first.range.expandTo(last.range);
  range.insertText(raw.slice(first.from, start) + text + raw.slice(end, last.to), "Replace");
}

function insertParagraphs(
  context: Word.RequestContext,
  { after, paragraphs, like }: Insertion,
  live: readonly Word.Paragraph[],
  tables: readonly Word.Table[],
  models: ReadonlyMap<number, Word.Paragraph>
): void {
  let previous: Word.Paragraph | null = null;
  for (const [at, { text }] of paragraphs.entries()) {
    let made: Word.Paragraph | undefined;
    if (previous !== null) made = previous.insertParagraph(text, "After");
    else if (after.kind === "start") made = context.document.body.insertParagraph(text, "Start");
    else if (after.kind === "table") made = tables[after.index]?.insertParagraph(text, "After");
    else made = live[after.index]?.insertParagraph(text, "After");
    if (made === undefined) throw new TypeError("a block of the reading is gone");
    const model = models.get(like[at] ?? -1);
    if (model !== undefined) copyFormat(model, made);
    previous = made;
  }
}

function copyFormat(from: Word.Paragraph, to: Word.Paragraph): void {
  to.set(Object.fromEntries(paragraphFormat.map((name) => [name, from[name]])));
  to.font.set(Object.fromEntries(fontFormat.map((name) => [name, from.font[name]])));
}
