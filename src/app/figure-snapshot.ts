import * as z from "zod/mini";
import type { PeriodKind } from "../core/law/calendar";
import type { MergedArea, SheetRow, WorkbookModel } from "../core/model/workbook";
import { readUnitName } from "../core/recognition/read-unit-name";
import { readStatistics } from "../core/statistics/read-statistics";
import { addToGroup } from "../core/text/add-to-group";
import { fingerprintOf } from "../core/text/fingerprint";
import type { Catalogue } from "../packs/load-pack";
import { lawOf, type MoveRequest } from "./move-forms";
import { periodIn, type FigureFile } from "./tie-text";

// The pane and the page run under a content security policy without eval.
z.config({ jitless: true });

/** Grows with every change that a reader of before would misread. */
const version = 1;
const mostCharacters = 2_000_000;

const place = z.int().check(z.nonnegative());
const snapshotSchema = z.strictObject({
  kind: z.literal("cchc-figures"),
  version: z.literal(version),
  fileName: z.string().check(z.maxLength(255)),
  unit: z.nullable(z.string()),
  period: z.nullable(z.strictObject({ period: z.enum(["q1", "h1", "q3", "year"]), year: z.int() })),
  forms: z.array(z.string()).check(z.minLength(1)),
  /** Values by the id of their indicator, for a reader who has no use for cells. */
  figures: z.record(z.string(), z.number()),
  sheets: z
    .array(
      z.strictObject({
        name: z.string(),
        /** Row, column, value, and the text that is shown where it is another. */
        cells: z.array(
          z.union([
            z.tuple([place, place, z.union([z.string(), z.number(), z.boolean()])]),
            z.tuple([place, place, z.union([z.string(), z.number(), z.boolean()]), z.string()]),
          ])
        ),
        mergedAreas: z.array(z.tuple([place, place, place, place])),
      })
    )
    .check(z.minLength(1)),
});
type Snapshot = z.infer<typeof snapshotSchema>;
const sealedSchema = z.extend(snapshotSchema, { hash: z.string() });

export interface SnapshotRequest extends MoveRequest {
  readonly model: WorkbookModel;
  readonly fileName: string;
}

export type SnapshotTaken =
  | { readonly kind: "taken"; readonly text: string; readonly forms: readonly string[] }
  | { readonly kind: "impossible"; readonly reason: "noDate" | "noForms" };

/**
 * The forms of a workbook as a small text that can be pasted where files cannot be picked: the sheets that hold forms,
 * with their values but without formulas and formats. Throws a RangeError for an unknown profile.
 */
export function takeFigureSnapshot(request: SnapshotRequest, catalogue: Catalogue): SnapshotTaken {
  const known = lawOf(request, catalogue);
  if (known === null) return { kind: "impossible", reason: "noDate" };
  const { model, fileName } = request;
  const { forms } = readStatistics(model, known.law);
  if (forms.length === 0) return { kind: "impossible", reason: "noForms" };
  const rows = forms.flatMap((reading) => reading.rows);
  const holders = new Set(
    rows.flatMap(({ figureAnchor }) =>
      figureAnchor.kind === "sheetRange" ? [figureAnchor.sheetId] : []
    )
  );
  const codes = forms.map(({ form }) => form.code);
  const snapshot: Snapshot = {
    kind: "cchc-figures",
    version,
    fileName: fileName.slice(0, 255),
    unit: readUnitName(model, known.law.vocabulary),
    period: periodIn(known.facts),
    forms: codes,
    figures: Object.fromEntries(
      rows.flatMap(({ indicator, figure }) =>
        figure.kind === "number" ? [[indicator.id, figure.value] as const] : []
      )
    ),
    sheets: model.sheets
      .filter(({ id }) => holders.has(id))
      .map(({ name, rows: lines, mergedAreas }) => ({
        name,
        cells: lines.flatMap(cellsOf),
        mergedAreas: mergedAreas.map((area) => [
          area.firstRow,
          area.lastRow,
          area.firstColumn,
          area.lastColumn,
        ]),
      })),
  };
  const text = JSON.stringify({ ...snapshot, hash: hashOf(snapshot) });
  return { kind: "taken", text, forms: codes };
}

function cellsOf({ index, cells }: SheetRow): Snapshot["sheets"][number]["cells"] {
  return cells.flatMap(({ column, value, text, error }) => {
    if (error !== null) return [[index, column, error]];
    if (value === null) return [];
    return [String(value) === text ? [index, column, value] : [index, column, value, text]];
  });
}

export type SnapshotReading =
  | {
      readonly kind: "read";
      readonly file: FigureFile;
      readonly unit: string | null;
      readonly period: { readonly period: PeriodKind; readonly year: number } | null;
    }
  /** broken: no snapshot, cut short, or changed on the way · otherVersion: made by a program newer or older than this */
  | { readonly kind: "refused"; readonly reason: "broken" | "otherVersion" };

const versioned = z.object({ kind: z.literal("cchc-figures"), version: z.number() });

/** Reads such a text, all of it or nothing. */
export function readFigureSnapshot(text: string): SnapshotReading {
  const content = text.length > mostCharacters ? null : parseJson(text.trim());
  const head = z.safeParse(versioned, content);
  if (head.success && head.data.version !== version)
    return { kind: "refused", reason: "otherVersion" };
  const sealed = z.safeParse(sealedSchema, content);
  if (!sealed.success) return { kind: "refused", reason: "broken" };
  const { hash, ...snapshot } = sealed.data;
  if (hash !== hashOf(snapshot)) return { kind: "refused", reason: "broken" };
  const { fileName, unit, period } = snapshot;
  return { kind: "read", file: { fileName, model: workbookOf(snapshot, hash) }, unit, period };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return null;
  }
}

/** Of the content in a fixed order, so that another order of names is no other content. */
function hashOf({ fileName, unit, period, forms, figures, sheets }: Snapshot): string {
  return fingerprintOf([
    JSON.stringify([fileName, unit, period?.period, period?.year, forms]),
    JSON.stringify(Object.entries(figures).sort(([one], [other]) => (one < other ? -1 : 1))),
    ...sheets.map(({ name, cells, mergedAreas }) => JSON.stringify([name, cells, mergedAreas])),
  ]);
}

function workbookOf({ sheets }: Snapshot, revision: string): WorkbookModel {
  return {
    kind: "workbook",
    revision,
    sheets: sheets.map(({ name, cells, mergedAreas }, index) => ({
      id: String(index + 1),
      name,
      isHidden: false,
      rows: rowsOf(cells),
      mergedAreas: mergedAreas.map(([firstRow, lastRow, firstColumn, lastColumn]): MergedArea => ({
        firstRow,
        lastRow,
        firstColumn,
        lastColumn,
      })),
      hiddenColumns: [],
    })),
  };
}

function rowsOf(cells: Snapshot["sheets"][number]["cells"]): readonly SheetRow[] {
  const rows = new Map<number, SheetRow["cells"][number][]>();
  for (const [row, column, value, text = String(value)] of cells) {
    const cell = { column, value, text, formula: null, error: null, numberFormat: null };
    addToGroup(rows, row, cell);
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([index, own]) => ({
      index,
      isHidden: false,
      cells: own.sort((one, other) => one.column - other.column),
    }));
}
