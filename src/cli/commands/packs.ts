import { changeTexts } from "../../app/learning/describe-learning";
import { diffForms } from "../../core/learning/diff-forms";
import type { StatisticsForm } from "../../core/law/statistics-form";
import { PackError, withPackFiles } from "../../packs/index";
import { CommandError } from "../command-error";
import { readPackFileAt } from "../read-packs";
import type { CommandContext, ExitCode } from "./command";
import { learnPack } from "./learn-pack";

/** `cchc packs learn | check | diff`: forms learnt from a workbook, a pack file looked through, two packs held together. */
export async function packs(context: CommandContext): Promise<ExitCode> {
  const [action = "", ...operands] = context.arguments.operands;
  switch (action) {
    case "learn":
      return learnPack(operands, context);
    case "check":
      return checkPack(operands, context);
    case "diff":
      return diffPacks(operands, context);
    default:
      throw new CommandError("argument.unknownPacksAction", { value: action });
  }
}

/** Exit code 1 where the file has something to mend. */
async function checkPack(
  operands: readonly string[],
  { catalogue, terminal, say, text }: CommandContext
): Promise<ExitCode> {
  const [path] = operands;
  if (path === undefined || operands.length > 1) throw new CommandError("argument.needsOnePack");
  try {
    const file = await readPackFileAt(path);
    withPackFiles(catalogue, [file]);
    const { title, forms } = file.pack;
    const indicators = forms.reduce((sum, form) => sum + form.indicators.length, 0);
    terminal.out(
      `${text("learning.packLine", { title, forms: forms.length, indicators })}\n${say("packs.sound", { name: path })}\n`
    );
    return 0;
  } catch (cause) {
    if (!(cause instanceof PackError)) throw cause;
    terminal.err(`${say("packs.broken", { name: path })}\n`);
    for (const { file, path: where, message } of cause.problems)
      terminal.err(
        `${say("packs.problem", { file, path: where === "" ? "" : ` (${where})`, message })}\n`
      );
    return 1;
  }
}

async function diffPacks(operands: readonly string[], context: CommandContext): Promise<ExitCode> {
  const [before, after] = operands;
  if (before === undefined || after === undefined || operands.length > 2)
    throw new CommandError("argument.needsTwoPacks");
  const forms = await Promise.all([before, after].map((name) => formsOf(name, context)));
  const changes = diffForms(forms[0] ?? [], forms[1] ?? []);
  const {
    terminal,
    text,
    arguments: { format },
  } = context;
  if (format === "json") {
    terminal.out(`${JSON.stringify({ version: 1, before, after, forms: changes }, null, 2)}\n`);
    return 0;
  }
  for (const change of changes)
    for (const line of changeTexts(change, text)) terminal.out(`${line}\n`);
  return 0;
}

/** Forms of a pack known by its id, else of a pack file. */
async function formsOf(
  name: string,
  { catalogue }: CommandContext
): Promise<readonly StatisticsForm[]> {
  const known = catalogue.packs.find(({ id }) => id === name);
  if (known !== undefined) return known.forms;
  try {
    return (await readPackFileAt(name)).pack.forms;
  } catch (cause) {
    if (!(cause instanceof PackError)) throw cause;
    throw new CommandError("packs.unreadable", { name, message: cause.message });
  }
}
