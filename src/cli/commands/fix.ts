import { fixSafely } from "../../app/fix-safely";
import type { CheckRun } from "../../app/check-run";
import type { Host } from "../../core/host";
import type { DocumentModel } from "../../core/model/document";
import type { WorkbookModel } from "../../core/model/workbook";
import { isDoubtful, runCheck } from "../check-file";
import { CommandError } from "../command-error";
import { writeWhole } from "../files";
import { fileText } from "../format/text";
import type { CommandContext, ExitCode } from "./command";
import { checkOrExplain, inputAndOutput } from "./single-file";

/** `cchc fix --safe`: the file with every fix applied that leaves its meaning alone. */
export async function fix(context: CommandContext): Promise<ExitCode> {
  const { profile, on, locale, safe } = context.arguments;
  if (!safe) throw new CommandError("argument.needsSafe");
  const { input, output } = await inputAndOutput(context);
  const checked = await checkOrExplain(input, context);
  if (checked === null) return 2;
  if (isDoubtful(checked.run)) {
    context.terminal.err(fileText(checked, context));
    return 2;
  }
  const options = { profile, on, locale, notes: false };
  const check = (model: DocumentModel | WorkbookModel): CheckRun =>
    runCheck(model, checked.run.notices, options, context.catalogue);
  const { mended, stopped } = await fixSafely(
    checked.host as Host<DocumentModel | WorkbookModel>,
    check
  );
  await writeWhole(output, await checked.host.save());
  context.terminal.out(`${context.say("done.fixed", { count: mended.length, name: output })}\n`);
  if (stopped === null) return 0;
  const reason = context.text(
    stopped.kind === "stale" ? "outcome.stale" : `outcome.${stopped.reason}`
  );
  context.terminal.err(`${context.say("done.fixStopped", { reason })}\n`);
  return 2;
}
