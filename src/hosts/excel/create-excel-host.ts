import type { Finding } from "../../core/findings/finding";
import type { ApplyOutcome, MarkStyle, WorkbookHost } from "../../core/host";
import type { WorkbookModel } from "../../core/model/workbook";
import { ContentHash } from "../../ooxml/package/content-hash";
import type { SheetContent } from "../../ooxml/sheet/write/workbook-content";
import { officeCode, OfficeRequestError, refusalOf } from "../office/office-request-error";
import { RequestQueue, type QueueOptions } from "../office/request-queue";
import { planCells, writeCells } from "./apply-edits";
import { watchCells } from "./change-events";
import { canUse, type ExcelOffice } from "./excel-office";
import { addNotes, notesOf, noteStyles, type NoteStyle } from "./marks/cell-notes";
import { addFormats, queueFormats, removeFormats } from "./marks/conditional-formats";
import { cellPlace, placeMarks } from "./marks/place-marks";
import { insertSheets } from "./new-sheets/insert-sheets";
import { readSheets, type SheetsReading } from "./read-sheets";
import { waitForCellEdit, type CellEditOptions } from "./wait-for-cell-edit";

export interface ExcelHostOptions extends QueueOptions, CellEditOptions {}

/** A host over the workbook open in Excel. */
export interface ExcelHost extends WorkbookHost {
  /** Sheets that could not be marked because they are protected, since the last `showMarks`. */
  readonly unmarkedSheets: readonly string[];
  /** True where notes or comments can be written beside cells. */
  readonly canAddNotes: boolean;
  /**
   * Says beside the cells what is wrong, on request only: by notes, else by comments. Those of before are replaced, those
   * of others stay. Answers the way that was taken, or null where Excel has neither or refuses both.
   */
  addNotes(findings: readonly Finding[]): Promise<NoteStyle | null>;
  /** Adds sheets after the others; answers the names they got. */
  insertSheets(sheets: readonly SheetContent[]): Promise<readonly string[]>;
  /** Tells of changes as far as Excel does; results are stale then. Returns how to stop. */
  watch(onChange: () => void): Promise<() => void>;
}

interface KnownReading extends SheetsReading {
  readonly model: WorkbookModel;
}

/**
 * A host on Office.js. Marks are conditional formats that name us in their formula, so that clearing needs no memory; the
 * user's own fills are never touched. Protected sheets are left alone. Reading and showing reject with an
 * `OfficeRequestError` where Office does; `apply` answers by a refusal.
 */
export function createExcelHost(office: ExcelOffice, options: ExcelHostOptions = {}): ExcelHost {
  const queue = new RequestQueue(waitForCellEdit(office.run, options), options);
  let reading: KnownReading | null = null;
  let unmarkedSheets: readonly string[] = [];
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    queue.run(batch);

  const readNow = async (context: Excel.RequestContext): Promise<KnownReading> => {
    const sheets = await readSheets(context, office);
    return { ...sheets, model: modelOf(sheets) };
  };
  const known = async (context: Excel.RequestContext): Promise<KnownReading> =>
    (reading ??= await readNow(context));

  return {
    capabilities: { marks: ["conditionalFormat", "none"], canReveal: true, canEdit: true },
    canAddNotes: noteStyles(office).length > 0,
    get unmarkedSheets() {
      return unmarkedSheets;
    },

    read: async () => {
      reading = await run(readNow);
      const { model, notices } = reading;
      return { model, notices };
    },

    reveal: (anchor) => run(async (context) => reveal(context, await known(context), anchor)),

    showMarks: (findings): Promise<MarkStyle> =>
      run(async (context) => {
        const current = await known(context);
        const { model, protectedSheets } = current;
        const marks = placeMarks(findings, model, protectedSheets);
        const wanted = new Set(
          findings.flatMap(({ anchor }) => cellPlace(anchor, model)?.sheetId ?? [])
        );
        unmarkedSheets = model.sheets
          .filter(({ id }) => wanted.has(id) && protectedSheets.has(id))
          .map(({ name }) => name);
        const sheets = openSheets(context, current);
        const formats = sheets.map(({ sheet }) => queueFormats(sheet));
        const notes = noteStyles(office).map((style) => notesOf[style].queue(context.workbook));
        await context.sync();
        let changes = 0;
        for (const old of notes) changes += old.removeOurs();
        for (const old of formats) changes += removeFormats(old);
        for (const { id, sheet } of sheets) {
          const own = marks.filter(({ sheetId }) => sheetId === id);
          if (own.length > 0) addFormats(office, sheet, own);
        }
        if (changes + marks.length > 0) await context.sync();
        return marks.length === 0 ? "none" : "conditionalFormat";
      }),

    apply: async (revision, edits): Promise<ApplyOutcome> => {
      try {
        return await run(async (context): Promise<ApplyOutcome> => {
          const current = await readNow(context);
          if (current.model.revision !== revision) return { kind: "stale", edit: null };
          const planned = planCells(edits, current);
          if (planned.kind !== "planned") return planned;
          writeCells(context, planned.cells);
          await context.sync();
          reading = await readNow(context);
          return { kind: "applied", revision: reading.model.revision };
        });
      } catch (error) {
        return { kind: "refused", reason: refusalOf(error) };
      }
    },

    addNotes: async (findings) => {
      for (const style of noteStyles(office)) {
        try {
          await run(async (context) => {
            const { model, protectedSheets } = await known(context);
            const all = noteStyles(office).map((each) => notesOf[each].queue(context.workbook));
            await context.sync();
            for (const old of all) old.removeOurs();
            const cells = all.flatMap((old) => old.locateOthers());
            await context.sync();
            const marks = placeMarks(findings, model, protectedSheets);
            addNotes(context, notesOf[style], marks, new Set(cells.map(keyOf)));
            await context.sync();
          });
          return style;
        } catch (error) {
          // Not every Excel that claims notes or comments makes them (OfficeDev/office-js#932, #1847).
          if (!(error instanceof OfficeRequestError) || error.code === null) throw error;
        }
      }
      return null;
    },

    insertSheets: (sheets) => run((context) => insertSheets(context, office, sheets)),

    watch: async (onChange) => {
      if (!canUse(office, "changeEvents")) return () => undefined;
      const stop = await run((context) => watchCells(context, onChange));
      return () => {
        // Where Office refuses, the handler goes with the pane.
        run(stop).catch(() => undefined);
      };
    },
  };
}

const keyOf = ({ address, worksheet }: Excel.Range): string =>
  `${worksheet.id}!${address.replace(/^.*!/u, "")}`;

/** Sheets that may be written to. One that was deleted since the reading makes Excel answer ItemNotFound. */
function openSheets(
  context: Excel.RequestContext,
  { model, protectedSheets }: KnownReading
): readonly { readonly id: string; readonly sheet: Excel.Worksheet }[] {
  return model.sheets
    .filter(({ id }) => !protectedSheets.has(id))
    .map(({ id }) => ({ id, sheet: context.workbook.worksheets.getItem(id) }));
}

function modelOf({ sheets }: SheetsReading): WorkbookModel {
  const hash = new ContentHash();
  for (const { name, isHidden, rows, mergedAreas, hiddenColumns } of sheets) {
    hash.addText(JSON.stringify([name, isHidden, mergedAreas, hiddenColumns]));
    for (const row of rows) {
      const cells = row.cells.map(({ column, value, formula, error, numberFormat }) => [
        column,
        value,
        formula,
        error,
        numberFormat,
      ]);
      hash.addText(JSON.stringify([row.index, row.isHidden, cells]));
    }
  }
  return { kind: "workbook", revision: hash.digest(), sheets };
}

/** Shows the cells of an anchor; hidden sheets stay hidden, and a place that is gone is passed over. */
async function reveal(
  context: Excel.RequestContext,
  { model }: KnownReading,
  anchor: Parameters<WorkbookHost["reveal"]>[0]
): Promise<void> {
  const place = cellPlace(anchor, model);
  const isHidden = model.sheets.find(({ id }) => id === place?.sheetId)?.isHidden ?? true;
  if (place === null || isHidden) return;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  sheet.activate();
  sheet.getRange(place.address).select();
  try {
    await context.sync();
  } catch (error) {
    // The sheet is gone or another workbook has the focus; the list still says where to look.
    if (officeCode(error) === null || officeCode(error) === "InvalidOperationInCellEditMode")
      throw error;
  }
}
