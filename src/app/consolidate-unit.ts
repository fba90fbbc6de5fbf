import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { StatisticsForm } from "../core/law/statistics-form";
import type { Vocabulary } from "../core/law/vocabulary";
import type { Anchor } from "../core/model/anchor";
import type { DocumentModel } from "../core/model/document";
import type { WorkbookModel } from "../core/model/workbook";
import { readFacts } from "../core/recognition/read-facts";
import { readUnitName } from "../core/recognition/read-unit-name";
import { readStatistics } from "../core/statistics/read-statistics";
import { detached } from "../core/text/remembering";
import { formsRead, type FormPlace, type FormsRead, type UnitForm } from "./consolidate-form";
import { sheetReader } from "./consolidate-sheet";

/** How the files of many units are read: forms of all times, so that an older one is known for what it is. */
export interface UnitReader {
  readonly forms: readonly StatisticsForm[];
  readonly vocabulary: Vocabulary;
}

/** One unit's file, reduced to its figures. */
export interface UnitFile {
  readonly fileName: string;
  /** Fingerprint of the file's bytes, to prove which version was counted. */
  readonly fingerprint: string;
  readonly unitName: string | null;
  readonly period: PeriodKind | null;
  readonly year: number | null;
  readonly issuedOn: IsoDate | null;
  readonly forms: readonly UnitForm[];
  /** Titles of tables that fit no form. */
  readonly unrecognised: readonly string[];
  /** Why the file could not be opened, worded; null where it was read. */
  readonly failure: string | null;
}

/** Reads a unit's file. Nothing of the model is kept but figures and where they stand. */
export function readUnitFile(
  file: {
    readonly name: string;
    readonly fingerprint: string;
    readonly model: DocumentModel | WorkbookModel;
  },
  reader: UnitReader
): UnitFile {
  const { name, fingerprint, model } = file;
  const facts = readFacts(model, reader.vocabulary, reader.forms);
  const unitName = readUnitName(model, reader.vocabulary);
  return {
    fileName: name,
    fingerprint,
    unitName: unitName === null ? null : detached(unitName),
    period: facts.period?.value ?? null,
    year: facts.years?.value.to ?? null,
    issuedOn: facts.issuedOn?.value ?? null,
    ...(model.kind === "workbook" ? formsOfSheets(model, reader) : formsOfTables(model, reader)),
    failure: null,
  };
}

/** Sheets do not depend on each other: a form never goes on from one to the next. */
function formsOfSheets(model: WorkbookModel, reader: UnitReader): FormsRead {
  const read = model.sheets.map(sheetReader(reader));
  return {
    forms: read.flatMap(({ forms }) => forms),
    unrecognised: read.flatMap(({ unrecognised }) => unrecognised),
  };
}

function formsOfTables(model: DocumentModel, reader: UnitReader): FormsRead {
  return formsRead(readStatistics(model, reader), tablePlaces(model));
}

/** A file that could not be opened, with the sentence that says why. */
export function unopenedFile(name: string, fingerprint: string, failure: string): UnitFile {
  return {
    fileName: name,
    fingerprint,
    unitName: null,
    period: null,
    year: null,
    issuedOn: null,
    forms: [],
    unrecognised: [],
    failure,
  };
}

function tablePlaces(model: DocumentModel): (anchor: Anchor) => FormPlace {
  const ids: string[] = [];
  const after = new Map<string, number>();
  for (const block of model.blocks) {
    if (block.kind === "table") ids.push(block.id);
    after.set(block.id, block.kind === "table" ? ids.length : ids.length + 1);
  }
  return (anchor) => {
    const isInTable = anchor.kind === "tableCell" || anchor.kind === "table";
    const id = isInTable ? anchor.tableId : anchor.kind === "paragraph" ? anchor.paragraphId : "";
    return { kind: "table", number: after.get(id) ?? 0 };
  };
}
