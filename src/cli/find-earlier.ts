import { basename } from "node:path";
import { readFileStatistics, type FileStatistics } from "../app/earlier-files";
import { fold } from "../core/text/vietnamese";
import { readModel } from "../hosts/open-file";
import type { CommandContext } from "./commands/command";
import { readBytes } from "./files";
import { failureOf } from "./file-failure";
import { failureText } from "./format/failure";

/**
 * How to find the files that one file is compared with: those given by --earlier; without any, the others of the same
 * batch that name the same unit. Files that cannot be read for it are told on the error stream only where they were
 * asked for by name: as files to check they get their own sentence.
 */
export async function findEarlier(
  files: readonly string[],
  earlier: readonly string[],
  context: CommandContext
): Promise<(file: string) => readonly FileStatistics[]> {
  if (earlier.length > 0) {
    const read = await readAll(earlier, context, (file, cause) => {
      context.terminal.err(`${failureText(file, failureOf(cause), context)}\n`);
    });
    const given = [...read.values()];
    return () => given;
  }
  if (files.length < 2) return () => [];
  const read = await readAll(files, context, () => undefined);
  return (file) => {
    const own = read.get(file);
    if (own === undefined || own.unitName === null || own.statistics === null) return [];
    const unit = fold(own.unitName);
    const now = own.statistics.window.to;
    return [...read]
      .filter(
        ([name, { unitName }]) => name !== file && unitName !== null && fold(unitName) === unit
      )
      .map(([, other]) => other)
      .filter(({ statistics }) => statistics !== null && statistics.window.to <= now);
  };
}

async function readAll(
  files: readonly string[],
  { catalogue, arguments: { profile } }: CommandContext,
  fail: (file: string, cause: unknown) => void
): Promise<ReadonlyMap<string, FileStatistics>> {
  const read = new Map<string, FileStatistics>();
  for (const file of files) {
    try {
      const model = await readModel(await readBytes(file));
      read.set(file, readFileStatistics({ name: basename(file), model }, profile, catalogue));
    } catch (cause) {
      fail(file, cause);
    }
  }
  return read;
}
