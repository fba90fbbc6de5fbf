import { basename } from "node:path";
import type { CarriedTask } from "../app/carry-over-tasks";
import { profileById } from "../app/check-document";
import { carryOverFiles } from "../app/drafting/carry-over-files";
import type { DocumentModel } from "../core/model/document";
import { openFile } from "../hosts/open-file";
import { selectPacks } from "../packs/index";
import { CommandError } from "./command-error";
import type { CommandContext } from "./commands/command";
import { failureOf } from "./file-failure";
import { readBytes } from "./files";
import { failureText } from "./format/failure";

/**
 * The unfinished tasks of --carry, less those that --carry-report calls done; null where nothing is to be carried over.
 * Throws a CommandError for a file that is no document.
 */
export async function readCarriedTasks(
  context: CommandContext,
  profileId: string,
  year: number
): Promise<readonly CarriedTask[] | null> {
  const { carry, carryReport } = context.arguments;
  if (carry === null) return null;
  const plan = await readModel(carry, context);
  const report = carryReport === null ? null : await readModel(carryReport, context);
  const { catalogue, say, terminal } = context;
  const profile = profileById(catalogue, profileId);
  const { law } = selectPacks(catalogue.packs, profile, `${year - 1}-12-31`);
  const tasks = carryOverFiles(plan, report, law);
  terminal.out(`${say("new.carried", { count: tasks.length, name: basename(carry) })}\n`);
  return tasks.length === 0 ? null : tasks;
}

async function readModel(file: string, context: CommandContext): Promise<DocumentModel> {
  const { model } = await openFile(await readBytes(file))
    .read()
    .catch((cause: unknown) => {
      const message = failureText(file, failureOf(cause), context);
      throw new CommandError("file.cannotRead", { name: file, message });
    });
  if (model.kind !== "document")
    throw new CommandError("new.carryNoDocument", { name: basename(file) });
  return model;
}
