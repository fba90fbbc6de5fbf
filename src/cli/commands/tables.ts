import { basename, extname } from "node:path";
import { formsToWorkbook, planFormsFrom } from "../../app/move-forms";
import type { DocumentModel } from "../../core/model/document";
import type { FileHost } from "../../core/host";
import { openFile, type AnyFileHost } from "../../hosts/open-file";
import { CommandError } from "../command-error";
import { failureOf } from "../file-failure";
import { isSameFile, readBytes, writeWhole } from "../files";
import { failureText } from "../format/failure";
import { readFigureFile } from "../read-figure-file";
import type { CommandContext, ExitCode } from "./command";

/**
 * `cchc tables`: the forms of a report as a workbook (`-o FILE.xlsx`), or a report with the forms of a workbook in its
 * tables (`--workbook FILE.xlsx -o REPORT.docx`): cells brought to the workbook's figures, missing forms put at the end.
 */
export async function tables(context: CommandContext): Promise<ExitCode> {
  const { operands, output, workbook } = context.arguments;
  const [input] = operands;
  if (input === undefined) throw new CommandError("argument.noInput");
  if (operands.length > 1) throw new CommandError("argument.tooMany");
  if (output === null) throw new CommandError("argument.noOutput");
  if (await isSameFile(input, output)) throw new CommandError("argument.sameFile");
  const ending = workbook === null ? ".xlsx" : ".docx";
  if (extname(output).toLowerCase() !== ending)
    throw new CommandError("argument.outputEnding", { ending });
  let host: AnyFileHost;
  try {
    host = openFile(await readBytes(input));
  } catch (cause) {
    context.terminal.err(`${failureText(input, failureOf(cause), context)}\n`);
    return 2;
  }
  return workbook === null
    ? toWorkbook(host, input, output, context)
    : toReport(host as FileHost<DocumentModel>, { input, output, workbook }, context);
}

async function toWorkbook(
  host: AnyFileHost,
  input: string,
  output: string,
  { arguments: { profile, on }, catalogue, terminal, say }: CommandContext
): Promise<ExitCode> {
  const { model } = await host.read();
  const made = formsToWorkbook({ model, profileId: profile, on }, catalogue);
  if (made.kind === "impossible")
    throw new CommandError(`tables.${made.reason}`, { name: basename(input) });
  await writeWhole(output, made.bytes);
  for (const { name, stated } of made.different)
    terminal.out(`${say("tables.different", { name, stated })}\n`);
  for (const name of made.leftBehind) terminal.out(`${say("tables.leftBehind", { name })}\n`);
  terminal.out(`${say("tables.made", { forms: made.forms.join(", "), name: output })}\n`);
  return made.different.length + made.leftBehind.length > 0 ? 1 : 0;
}

interface ReportFiles {
  readonly input: string;
  readonly output: string;
  readonly workbook: string;
}

async function toReport(
  host: FileHost<DocumentModel>,
  { input, output, workbook }: ReportFiles,
  { arguments: { profile, on }, catalogue, terminal, say, text }: CommandContext
): Promise<ExitCode> {
  const { model } = await host.read();
  if (host.forms === undefined) throw new CommandError("fill.noReport", { name: basename(input) });
  const { fileName, model: from } = await readFigureFile(workbook);
  const plan = planFormsFrom({ model, from, profileId: profile, on }, catalogue);
  if (plan.kind === "impossible")
    throw new CommandError(`tables.${plan.reason}`, { name: fileName });
  const outcome = await host.apply(model.revision, plan.edits);
  const appended = outcome.kind === "applied" ? await host.forms.append(plan.added) : outcome;
  if (appended.kind !== "applied") {
    const key =
      appended.kind === "stale" ? "outcome.stale" : (`outcome.${appended.reason}` as const);
    terminal.err(`${text(key)}\n`);
    return 2;
  }
  await writeWhole(output, await host.save());
  const counts = { edits: plan.edits.length, added: plan.added.length, name: output };
  terminal.out(`${say("tables.moved", counts)}\n`);
  return 0;
}
