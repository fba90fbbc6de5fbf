import { writeComparisonPage } from "../../app/comparison-page";
import { summariseRun } from "../../app/summarise-run";
import type { CheckRun } from "../../app/check-run";
import type { FigureFile } from "../../app/tie-text";
import { checkFile, wasChecked, type CheckedFile, type FileOutcome } from "../check-file";
import { CommandError } from "../command-error";
import { findEarlier } from "../find-earlier";
import { listFiles, writeWhole } from "../files";
import { readFigureFile } from "../read-figure-file";
import { readPlans } from "../read-plans";
import { fileJson } from "../format/json";
import { fileText, totalText } from "../format/text";
import { requireSlipEnding, writeSlips } from "../write-slips";
import type { CommandContext, ExitCode } from "./command";

/** `cchc check`: every file named or found, one after the other; a bad file stops none of the others. */
export async function check(context: CommandContext): Promise<ExitCode> {
  const {
    operands,
    workbook,
    earlier,
    plans: planFiles,
    profile,
    on,
    locale,
    format,
    html,
    slip,
  } = context.arguments;
  if (operands.length === 0 && workbook === null) throw new CommandError("argument.noFiles");
  if (slip !== null) requireSlipEnding(slip);
  const files = await listFiles(operands);
  const outcomes: FileOutcome[] = [];
  const total = files.length + (workbook === null ? 0 : 1);
  const show = createPrinter(context, total);
  const figureFiles = workbook === null ? {} : { figureFiles: await readIfPossible(workbook) };
  const earlierFor = await findEarlier(files, earlier, context);
  const plans = await readPlans(planFiles, context);

  for (const file of files) {
    show.progress(file, outcomes.length + 1);
    const options = { profile, on, locale, notes: false, earlierFor, plans, ...figureFiles };
    const outcome = await checkFile(file, options, context.catalogue);
    outcomes.push(outcome);
    show.outcome(outcome);
  }
  if (workbook !== null) {
    show.progress(workbook, total);
    const shared = sharedFacts(outcomes);
    const options = {
      profile: profile ?? shared?.profile?.id ?? null,
      on: on ?? shared?.on ?? null,
      locale,
      notes: false,
      earlierFor,
    };
    const outcome = await checkFile(workbook, options, context.catalogue);
    outcomes.push(outcome);
    show.outcome(outcome);
  }
  if (html !== null) await writeWhole(html, comparisonPage(outcomes, context));
  if (format === "json") {
    const runs = outcomes.map((outcome) => fileJson(outcome, context));
    context.terminal.out(`${JSON.stringify({ version: 1, runs }, null, 2)}\n`);
  } else if (outcomes.length > 1) {
    context.terminal.out(totalText(outcomes, context));
  }
  if (slip !== null) await writeSlips(slip, outcomes, context);
  return exitCodeOf(outcomes);
}

/** The workbook given with reports; one that cannot be read gets its own sentence when its turn comes. */
async function readIfPossible(workbook: string): Promise<readonly FigureFile[]> {
  try {
    return [await readFigureFile(workbook)];
  } catch (cause) {
    if (cause instanceof CommandError) return [];
    throw cause;
  }
}

/** What came of laying reports beside their plans and tables, as a file's bytes. */
function comparisonPage(outcomes: readonly FileOutcome[], { text }: CommandContext): Uint8Array {
  const reports = outcomes.flatMap((outcome) => {
    if (outcome.kind === "failed") return [];
    const { comparison, tying } = outcome.run;
    if (comparison === undefined && tying === undefined) return [];
    return [
      {
        reportName: outcome.file,
        ...(comparison !== undefined && { comparison }),
        ...(tying !== undefined && { tying }),
      },
    ];
  });
  return new TextEncoder().encode(writeComparisonPage(reports, text));
}

/** The report a workbook was given with tells the office and the day the workbook may not tell itself. */
function sharedFacts(outcomes: readonly FileOutcome[]): CheckRun | null {
  const reports = outcomes.filter(
    (outcome): outcome is CheckedFile =>
      outcome.kind === "checked" && outcome.run.documentType === "report"
  );
  return reports.length === 1 ? (reports[0]?.run ?? null) : null;
}

function createPrinter({ terminal, say, ...context }: CommandContext, total: number) {
  const isText = context.arguments.format === "text";
  return {
    progress(name: string, index: number): void {
      if (terminal.isInteractive)
        terminal.err(`\r\u001B[K${say("run.progress", { index, total, name })}`);
    },
    outcome(outcome: FileOutcome): void {
      if (terminal.isInteractive) terminal.err("\r\u001B[K");
      if (isText) terminal.out(fileText(outcome, { terminal, say, ...context }));
    },
  };
}

/** The worst that happened to any file decides: not run, then must be mended, then nothing. */
export function exitCodeOf(outcomes: readonly FileOutcome[]): ExitCode {
  if (outcomes.some((outcome) => !wasChecked(outcome) || outcome.run.faults.length > 0)) return 2;
  const toMend = outcomes.some(
    (outcome) => outcome.kind === "checked" && summariseRun(outcome.run).toMend > 0
  );
  return toMend ? 1 : 0;
}
