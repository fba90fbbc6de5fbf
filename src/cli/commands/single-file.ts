import { extname } from "node:path";
import { checkFile, type CheckedFile } from "../check-file";
import { CommandError } from "../command-error";
import { isSameFile } from "../files";
import { failureText } from "../format/failure";
import type { CommandContext } from "./command";

export interface InputOutput {
  readonly input: string;
  readonly output: string;
}

/** The one file in and the one file out. Throws a CommandError; the input is never the output. */
export async function inputAndOutput({
  arguments: { operands, output },
}: CommandContext): Promise<InputOutput> {
  const [input] = operands;
  if (input === undefined) throw new CommandError("argument.noInput");
  if (operands.length > 1) throw new CommandError("argument.tooMany");
  if (output === null) throw new CommandError("argument.noOutput");
  if (await isSameFile(input, output)) throw new CommandError("argument.sameFile");
  const ending = extname(input).toLowerCase();
  if (extname(output).toLowerCase() !== ending)
    throw new CommandError("argument.outputEnding", { ending });
  return { input, output };
}

/** Checks the input, or says why it cannot be and returns null. */
export async function checkOrExplain(
  input: string,
  context: CommandContext
): Promise<CheckedFile | null> {
  const { profile, on, locale, notes } = context.arguments;
  const outcome = await checkFile(input, { profile, on, locale, notes }, context.catalogue);
  if (outcome.kind === "checked") return outcome;
  context.terminal.err(`${failureText(input, outcome.failure, context)}\n`);
  return null;
}
