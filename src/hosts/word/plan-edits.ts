import type { Edit, NewParagraph } from "../../core/fixes/edit";
import { cellsOfRow, judgeRowInsertion, type RowInsertion } from "../../core/fixes/table-rows";
import type { ApplyOutcome } from "../../core/host";
import type { Table } from "../../core/model/document";
import { cellKey } from "../../ooxml/word/places";
import { numberedText, type WordReading } from "./build-model";
import { changeBetween } from "../../core/text/text-change";
import type { NewRows } from "./new-controls";

/** What Word is to be asked for, worked out on the model first so that all edits fit or none is begun. */
export interface EditPlan {
  /** New text by paragraph index. */
  readonly texts: ReadonlyMap<number, string>;
  readonly insertions: readonly Insertion[];
  readonly rows: readonly NewRows[];
  /** New text by index of the slot. */
  readonly slots: ReadonlyMap<number, string>;
}

export interface Insertion {
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

/** Why nothing can be done; null where all can. */
export type Problem = Exclude<ApplyOutcome, { kind: "applied" }> | null;

class EditPlanner implements EditPlan {
  readonly texts = new Map<number, string>();
  readonly insertions: Insertion[] = [];
  readonly rows: NewRows[] = [];
  readonly slots = new Map<number, string>();

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
      case "setSlotText":
        return this.fillSlot(edit);
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

  private fillSlot(edit: Extract<Edit, { kind: "setSlotText" }>): Problem {
    const slot = this.reading.model.slots[edit.slot];
    if (slot?.tag !== edit.tag || slot.text !== edit.expected) return { kind: "stale", edit };
    if (/[\r\n]/u.test(edit.text)) return { kind: "refused", reason: "unsupported" };
    this.slots.set(edit.slot, edit.text);
    return null;
  }

  /**
   * Word shapes new rows like the one they follow, so both must have one shape; and it cannot tell cells apart in a table
   * with cells over several rows (office-js#3200).
   */
  private insertRows(edit: RowInsertion): Problem {
    const { model, places } = this.reading;
    const table = model.blocks.find(({ id }) => id === edit.tableId);
    const index = places.tables.get(edit.tableId)?.index ?? null;
    if (table?.kind !== "table" || index === null) return { kind: "stale", edit };
    const judged = judgeRowInsertion(table, edit);
    if (judged === "stale") return { kind: "stale", edit };
    const isTaken = this.rows.some((rows) => rows.table === index && rows.after === edit.after);
    const isPlain =
      table.cells.every(({ rowSpan }) => rowSpan === 1) &&
      edit.rows.every(({ like }) => isSameShape(table, like, edit.after));
    if (judged === "unsupported" || isTaken || !isPlain)
      return { kind: "refused", reason: "unsupported" };
    this.rows.push({ table: index, after: edit.after, rows: edit.rows });
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

function isSameShape(table: Table, one: number, other: number): boolean {
  const shapeOf = (row: number): string =>
    cellsOfRow(table, row)
      .map(({ column, columnSpan }) => `${column}+${columnSpan}`)
      .join(" ");
  return shapeOf(one) === shapeOf(other);
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
