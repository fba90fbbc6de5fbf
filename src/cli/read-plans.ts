import { basename } from "node:path";
import { readFilePlan, type FilePlan } from "../app/plan-files";
import { readModel } from "../hosts/open-file";
import type { CommandContext } from "./commands/command";
import { readBytes } from "./files";
import { failureOf } from "./file-failure";
import { failureText } from "./format/failure";

/** The plans given by --plan. One that cannot be opened is told on the error stream, and the others are used. */
export async function readPlans(
  files: readonly string[],
  context: CommandContext
): Promise<readonly FilePlan[]> {
  const { profile } = context.arguments;
  const plans: FilePlan[] = [];
  for (const file of files) {
    try {
      const model = await readModel(await readBytes(file));
      plans.push(readFilePlan({ name: basename(file), model }, profile, context.catalogue));
    } catch (cause) {
      context.terminal.err(`${failureText(file, failureOf(cause), context)}\n`);
    }
  }
  return plans;
}
