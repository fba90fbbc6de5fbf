import { writeWhole } from "../files";
import type { CommandContext, ExitCode } from "./command";
import { checkOrExplain, inputAndOutput } from "./single-file";

/** `cchc unmark`: the file without any mark of ours, every part as it was before marking. */
export async function unmark(context: CommandContext): Promise<ExitCode> {
  const { input, output } = await inputAndOutput(context);
  const checked = await checkOrExplain(input, context);
  if (checked === null) return 2;
  await checked.host.showMarks([]);
  await writeWhole(output, await checked.host.save());
  context.terminal.out(`${context.say("done.unmarked", { name: output })}\n`);
  return 0;
}
