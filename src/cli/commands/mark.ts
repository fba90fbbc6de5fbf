import { isDoubtful } from "../check-file";
import { writeWhole } from "../files";
import { fileText } from "../format/text";
import type { CommandContext, ExitCode } from "./command";
import { checkOrExplain, inputAndOutput } from "./single-file";

/** `cchc mark`: the file with its findings written into it. Marking a marked file gives the same file. */
export async function mark(context: CommandContext): Promise<ExitCode> {
  const { input, output } = await inputAndOutput(context);
  const checked = await checkOrExplain(input, context);
  if (checked === null) return 2;
  if (isDoubtful(checked.run)) {
    context.terminal.err(fileText(checked, context));
    return 2;
  }
  await checked.host.showMarks(checked.run.findings);
  await writeWhole(output, await checked.host.save());
  context.terminal.out(
    `${context.say("done.marked", { count: checked.run.findings.length, name: output })}\n`
  );
  return 0;
}
