import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import {
  fillOwnTemplate,
  listOwnSlots,
  type FilledOwnTemplate,
} from "../../app/own-templates/fill-own-template";
import type { KnownFacts } from "../../app/own-templates/known-values";
import { BrokenOwnTemplateError } from "../../app/own-templates/own-template";
import { UnreadableFileError } from "../../core/host";
import type { UnitProfile } from "../../templating/unit-profile";
import { CommandError } from "../command-error";
import { isSameFile, listFiles, readBytes, writeWhole } from "../files";
import type { CommandContext, ExitCode } from "./command";

type ReadOffice = (profileId: string | null, context: CommandContext) => Promise<UnitProfile>;

/**
 * `cchc new --template FILE` or `cchc new NAME --templates FOLDER`: a document from a template of the office's own;
 * `cchc new list --templates FOLDER` names them with their slots, and tells of each that cannot serve why.
 */
export async function createFromOwn(
  context: CommandContext,
  readOffice: ReadOffice
): Promise<ExitCode> {
  const { operands, output, template, templates, year, period, profile } = context.arguments;
  const [name] = operands;
  if (operands.length > 1) throw new CommandError("argument.tooMany");
  const office = await readOffice(profile, context);
  const facts: KnownFacts = { office, year, period };
  if (name === "list") return listOwn(templates ?? template ?? "", facts, context);
  const file = template ?? (await findIn(templates ?? "", name));
  if (output === null) throw new CommandError("argument.noOutput");
  if (extname(output).toLowerCase() !== ".docx")
    throw new CommandError("argument.outputEnding", { ending: ".docx" });
  if (await isSameFile(file, output)) throw new CommandError("argument.sameFile");
  const answers = await readAnswers(context.arguments.answers);
  const bytes = await readBytes(file);
  const filled = orExplain(file, context, () => fillOwnTemplate(bytes, { ...facts, answers }));
  await writeWhole(output, filled.bytes);
  tell(filled, output, context);
  return filled.refused.length > 0 ? 1 : 0;
}

function tell(
  { open, refused }: FilledOwnTemplate,
  output: string,
  { terminal, say, text }: CommandContext
): void {
  terminal.out(`${say("done.created", { name: output })}\n`);
  if (open.length > 0) terminal.out(`${say("own.open", { tags: open.join(", ") })}\n`);
  for (const { tag, answer, reason } of refused) {
    const because = text(`ownTemplates.answer.${reason}`);
    terminal.err(`${say("own.refused", { tag, answer, reason: because })}\n`);
  }
}

/** Exit code 2 where a file of the folder cannot serve as a template. */
async function listOwn(
  folder: string,
  facts: KnownFacts,
  context: CommandContext
): Promise<ExitCode> {
  const { terminal } = context;
  let code: ExitCode = 0;
  for (const file of await listFiles([folder])) {
    try {
      const bytes = await readBytes(file);
      const slots = orExplain(file, context, () => listOwnSlots(bytes, facts));
      terminal.out(`${basename(file, extname(file))}\n`);
      for (const { tag, kind, title, value, choices } of slots) {
        const asked = choices.length === 0 ? kind : `${kind}: ${choices.join(" | ")}`;
        terminal.out(`  ${tag}\t${title}\t${asked}\t${value?.replaceAll("\n", " ") ?? ""}\n`);
      }
    } catch (cause) {
      if (!(cause instanceof CommandError)) throw cause;
      terminal.err(`${context.say(cause.key, cause.data)}\n`);
      code = 2;
    }
  }
  return code;
}

/** A template of the folder, by its file name with or without ending. */
async function findIn(folder: string, name: string | undefined): Promise<string> {
  const files = await listFiles([folder]);
  const nameOf = (file: string): string => basename(file, extname(file));
  const found = files.find((file) => nameOf(file) === name || basename(file) === name);
  if (found !== undefined) return found;
  throw new CommandError("own.unknown", {
    value: name ?? "",
    known: files.map(nameOf).join(", "),
  });
}

async function readAnswers(path: string | null): Promise<Readonly<Record<string, string>>> {
  if (path === null) return {};
  const fault = (message: string): CommandError =>
    new CommandError("own.badAnswers", { name: path, message });
  let read: unknown;
  try {
    read = JSON.parse((await readFile(path, "utf8")).replace(/^\uFEFF/u, ""));
  } catch (cause) {
    throw fault(cause instanceof Error ? cause.message : String(cause));
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) throw fault("");
  return Object.fromEntries(
    Object.entries(read).map(([tag, value]: [string, unknown]) => {
      if (typeof value === "string" || typeof value === "number") return [tag, String(value)];
      throw fault(tag);
    })
  );
}

/** Runs what may refuse a file; the refusal becomes a sentence with the reason. */
export function orExplain<T>(file: string, { text }: CommandContext, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    const name = basename(file);
    if (cause instanceof BrokenOwnTemplateError) {
      const reason = text(`ownTemplates.fault.${cause.fault}`, { tag: cause.tag });
      throw new CommandError("own.broken", { name, reason });
    }
    if (cause instanceof UnreadableFileError)
      throw new CommandError("own.broken", {
        name,
        reason: text(`unreadable.${cause.reason}`, { name }),
      });
    throw cause;
  }
}
