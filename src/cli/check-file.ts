import { basename } from "node:path";
import { checkDocument } from "../app/check-document";
import type { CheckRequest, CheckRun } from "../app/check-run";
import type { FileStatistics } from "../app/earlier-files";
import type { FilePlan } from "../app/plan-files";
import type { FigureFile } from "../app/tie-text";
import type { Finding } from "../core/findings/finding";
import type { Notice } from "../core/host";
import type { IsoDate } from "../core/law/calendar";
import type { Locale } from "../core/rules/check";
import { openFile, type AnyFileHost } from "../hosts/open-file";
import type { Catalogue } from "../packs/index";
import { outlineOf } from "../core/model/outline-of";
import { placeFindings, type PlacedFinding } from "../app/places/finding-place";
import { failureOf, type FileFailure } from "./file-failure";
import { readBytes } from "./files";

export interface CheckOptions {
  readonly profile: string | null;
  readonly on: IsoDate | null;
  readonly locale: Locale;
  readonly notes: boolean;
  /** Statistics of other files for this one to be compared with; none when left out. */
  readonly earlierFor?: (file: string) => readonly FileStatistics[];
  /** Plans whose tasks a report answers to; compared with none when left out. */
  readonly plans?: readonly FilePlan[];
  /** Files whose tables the numbers of a report are held against; not held against any when left out. */
  readonly figureFiles?: readonly FigureFile[];
}

/** A file after its check, with the host that still holds it. */
export interface CheckedFile {
  readonly kind: "checked";
  readonly file: string;
  readonly host: AnyFileHost;
  readonly run: CheckRun;
  readonly placed: readonly PlacedFinding[];
  /** Places of the run's justified findings, in its order. */
  readonly justified: readonly PlacedFinding[];
}

/** A file that could not be opened; the others of a batch go on. */
export interface FailedFile {
  readonly kind: "failed";
  readonly file: string;
  readonly failure: FileFailure;
}

export type FileOutcome = CheckedFile | FailedFile;

/** Opens a file and checks it. What is wrong with the file is an outcome, not an exception. */
export async function checkFile(
  file: string,
  options: CheckOptions,
  catalogue: Catalogue
): Promise<FileOutcome> {
  try {
    const host = openFile(await readBytes(file), { notes: options.notes });
    const { model, notices } = await host.read();
    const earlier = options.earlierFor?.(file) ?? [];
    const justifications = await host.justifications.read();
    const { plans = [] } = options;
    const compared = {
      ...(earlier.length === 0 ? {} : { earlier, fileName: basename(file) }),
      ...(plans.length === 0 ? {} : { plans }),
    };
    const run = runCheck(model, notices, options, catalogue, {
      ...compared,
      ...(options.figureFiles === undefined ? {} : { figureFiles: options.figureFiles }),
      justifications,
    });
    const outline = model.kind === "document" ? outlineOf(model) : null;
    const place = (findings: readonly Finding[]): readonly PlacedFinding[] =>
      placeFindings(findings, model, outline);
    return {
      kind: "checked",
      file,
      host,
      run,
      placed: place(run.findings),
      justified: place((run.justified ?? []).map(({ finding }) => finding)),
    };
  } catch (cause) {
    return { kind: "failed", file, failure: failureOf(cause) };
  }
}

/** Checks a model under the options of the command line. */
export function runCheck(
  model: Parameters<typeof checkDocument>[0]["model"],
  notices: readonly Notice[],
  { profile, on, locale }: CheckOptions,
  catalogue: Catalogue,
  compared: Pick<
    CheckRequest,
    "earlier" | "plans" | "fileName" | "justifications" | "figureFiles"
  > = {}
): CheckRun {
  return checkDocument(
    { model, notices, profileId: profile, documentType: null, on, locale, ...compared },
    catalogue
  );
}

/** True when the file was checked: it could be opened, and its kind and date are known. */
export function wasChecked(outcome: FileOutcome): outcome is CheckedFile {
  return outcome.kind === "checked" && !isDoubtful(outcome.run);
}

/** True when the run could not check anything for want of a document type, a date or the subject. */
export function isDoubtful(run: CheckRun): boolean {
  return run.documentType === null || run.on === null || run.facts.otherSubject !== null;
}
