import type { CommandContext, ExitCode } from "./command";

/** `cchc profiles`: what can be given to --profile. */
export async function profiles({
  catalogue,
  terminal,
  arguments: { format },
}: CommandContext): Promise<ExitCode> {
  const list = catalogue.profiles.map(({ id, name, level, valid, packs }) => ({
    id,
    name,
    level,
    valid,
    packs,
  }));
  if (format === "json") {
    terminal.out(`${JSON.stringify({ version: 1, profiles: list }, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...list.map(({ id }) => id.length));
  for (const { id, name } of list) terminal.out(`${id.padEnd(width)}  ${name}\n`);
  return 0;
}
