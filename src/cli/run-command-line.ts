import { createText } from "../app/locale/text";
import type { Locale } from "../core/rules/check";
import { checks } from "../checks/index";
import {
  loadCatalogue,
  PackError,
  rawPacks,
  rawProfiles,
  withPackFiles,
  type Catalogue,
} from "../packs/index";
import { CommandError } from "./command-error";
import { check } from "./commands/check";
import type { Command, ExitCode } from "./commands/command";
import { consolidate } from "./commands/consolidate";
import { createNew } from "./commands/create-new";
import { deadlines } from "./commands/deadlines";
import { explain } from "./commands/explain";
import { fill } from "./commands/fill";
import { fix } from "./commands/fix";
import { justify } from "./commands/justify";
import { makeTemplate } from "./commands/make-template";
import { mark } from "./commands/mark";
import { packs } from "./commands/packs";
import { profiles } from "./commands/profiles";
import { tables } from "./commands/tables";
import { tie } from "./commands/tie";
import { unmark } from "./commands/unmark";
import { createCommandText, type CommandText } from "./locale/command-text";
import { parseArguments } from "./parse-arguments";
import { readOwnPacks } from "./read-packs";
import { readUnitFile } from "./read-unit-file";
import type { Terminal } from "./terminal";

const commands: Readonly<Record<string, Command>> = {
  check,
  mark,
  unmark,
  fix,
  fill,
  justify,
  tie,
  tables,
  new: createNew,
  template: makeTemplate,
  consolidate,
  deadlines,
  packs,
  profiles,
  explain,
};

/** Runs one command line (without node and script name) and returns the exit code; throws for nothing the user did. */
export async function runCommandLine(
  argv: readonly string[],
  terminal: Terminal
): Promise<ExitCode> {
  let say = createCommandText(localeOf(argv));
  try {
    const parsed = parseArguments(argv);
    const { command, locale } = parsed;
    say = createCommandText(locale);
    if (parsed.help) {
      terminal.out(`${say("usage")}\n`);
      return 0;
    }
    if (command === null) {
      terminal.err(`${say("usage")}\n`);
      return 2;
    }
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (run === undefined) throw new CommandError("argument.unknownCommand", { command });
    const shipped = await readCatalogue(parsed.packs);
    // To consolidate, --units names the units that report; elsewhere it adds to the directory of units.
    const ownUnits =
      parsed.units === null || run === consolidate ? null : await readUnitFile(parsed.units);
    const catalogue = ownUnits === null ? shipped : { ...shipped, ownUnits };
    requireProfile(parsed.profile, catalogue);
    return await run({
      arguments: parsed,
      terminal,
      catalogue,
      locale,
      say,
      text: createText(locale),
    });
  } catch (cause) {
    return explainFailure(cause, terminal, say);
  }
}

function localeOf(argv: readonly string[]): Locale {
  return argv.some(
    (word, index) => word === "--lang=en" || (word === "en" && argv[index - 1] === "--lang")
  )
    ? "en"
    : "vi";
}

async function readCatalogue(folder: string | null): Promise<Catalogue> {
  if (folder === null) return loadCatalogue(rawPacks, rawProfiles, checks);
  try {
    const own = await readOwnPacks(folder);
    const profiles = [...rawProfiles, ...own.profiles];
    return withPackFiles(loadCatalogue([...rawPacks, ...own.packs], profiles, checks), own.files);
  } catch (cause) {
    if (!(cause instanceof PackError)) throw cause;
    throw new BrokenPacksError(folder, cause);
  }
}

class BrokenPacksError extends Error {
  constructor(
    readonly folder: string,
    readonly packError: PackError
  ) {
    super(packError.message);
  }
}

function requireProfile(id: string | null, { profiles: known }: Catalogue): void {
  if (id === null || known.some((profile) => profile.id === id)) return;
  throw new CommandError("argument.unknownProfile", {
    value: id,
    known: known.map((profile) => profile.id).join(", "),
  });
}

function explainFailure(cause: unknown, terminal: Terminal, say: CommandText): ExitCode {
  if (cause instanceof BrokenPacksError) {
    terminal.err(`${say("packs.broken", { name: cause.folder })}\n`);
    for (const { file, path, message } of cause.packError.problems) {
      terminal.err(
        `${say("packs.problem", { file, path: path === "" ? "" : ` (${path})`, message })}\n`
      );
    }
    return 2;
  }
  if (!(cause instanceof CommandError)) throw cause;
  terminal.err(`${say(cause.key, cause.data)}\n`);
  if (cause.key.startsWith("argument.")) terminal.err(`\n${say("usage")}\n`);
  return 2;
}
