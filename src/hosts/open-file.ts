import type { FileHost } from "../core/host";
import type { DocumentModel } from "../core/model/document";
import type { WorkbookModel } from "../core/model/workbook";
import { openPackage } from "../ooxml/package/open-package";
import { createDocxHost } from "./docx/create-docx-host";
import { createXlsxHost } from "./xlsx/create-xlsx-host";

export type AnyFileHost = FileHost<DocumentModel> | FileHost<WorkbookModel>;

export interface OpenFileOptions {
  /** Marks in a workbook carry a note per finding too. */
  readonly notes?: boolean;
}

/** Opens a .docx or .xlsx by what is in it, whatever its name says. Throws an UnreadableFileError. */
export function openFile(bytes: Uint8Array, options: OpenFileOptions = {}): AnyFileHost {
  const pkg = openPackage(bytes);
  return pkg.kind === "docx"
    ? createDocxHost(pkg)
    : createXlsxHost(pkg, { notes: options.notes ?? false });
}

/** The model of a .docx or .xlsx, for whoever only reads it. Throws an UnreadableFileError. */
export async function readModel(bytes: Uint8Array): Promise<DocumentModel | WorkbookModel> {
  const { model } = await openFile(bytes).read();
  return model;
}
