import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { profileById } from "../../app/check-document";
import { createTemplateFile } from "../../app/create-template";
import { NothingInForceError } from "../../app/create-from-template";
import { listTemplates, templateIds } from "../../app/list-templates";
import { localDay } from "../../app/local-day";
import { refuseOtherDays } from "../../app/refuse-other-days";
import type { IsoDate } from "../../core/law/calendar";
import { formatShortDate } from "../../core/text/dates";
import { BrokenTemplateError } from "../../templating/template-schema";
import {
  emptyUnitProfile,
  importUnitProfile,
  type UnitProfile,
} from "../../templating/unit-profile";
import type { TaskRow } from "../../templating/document-input";
import { CommandError } from "../command-error";
import { writeWhole } from "../files";
import { readCarriedTasks } from "../read-carried-tasks";
import type { CommandContext, ExitCode } from "./command";
import { createFromOwn } from "./create-from-own";

/** Short names for what is made most often. */
const shortNames: Readonly<Record<string, string>> = {
  plan: "plan-annual",
  report: "report-periodic",
  statistics: "statistics-workbook",
};

/** `cchc new`: a file from a template, filled in for the office and year; `cchc new list` names the templates. */
export async function createNew(context: CommandContext): Promise<ExitCode> {
  const { operands, output, profile, year, template, templates } = context.arguments;
  if (template !== null || templates !== null) return createFromOwn(context, readOffice);
  const [kind] = operands;
  if (kind === undefined) throw new CommandError("argument.needsKind");
  if (operands.length > 1) throw new CommandError("argument.tooMany");
  if (profile === null) throw new CommandError("argument.needsProfile");
  if (kind === "list") return printList(profile, context);
  if (year === null) throw new CommandError("argument.needsYear");
  if (output === null) throw new CommandError("argument.noOutput");
  const id = shortNames[kind] ?? kind;
  if (!templateIds.includes(id)) throw new CommandError("argument.needsKind");
  const tasks = await readCarriedTasks(context, profile, year);
  if (tasks !== null && id !== shortNames["plan"]) throw new CommandError("new.carryNeedsPlan");
  const isWorkbook = id === shortNames["statistics"];
  const ending = isWorkbook ? ".xlsx" : ".docx";
  if (extname(output).toLowerCase() !== ending)
    throw new CommandError("argument.outputEnding", { ending });
  const office = await readOffice(profile, context);
  await writeWhole(output, createBytes(id, profile, year, office, tasks, context));
  context.terminal.out(`${context.say("done.created", { name: output })}\n`);
  return 0;
}

/** What can be made by the law of the day given, else of today; a kind of office that has other days is said to have them. */
function printList(profileId: string, context: CommandContext): ExitCode {
  const on = context.arguments.on ?? localDay(new Date());
  sayOtherDays(profileId, on, context);
  for (const { id, name, fileKind, asks } of listTemplates(profileId, on, context.catalogue)) {
    const questions = asks.map(({ kind }) => `--${kind}`).join(" ");
    context.terminal.out(`${id}\t.${fileKind}\t${name}\t${questions}\n`);
    for (const ask of asks) {
      if (ask.kind !== "area") continue;
      for (const area of ask.choices) context.terminal.out(`  --area ${area.id}\t${area.name}\n`);
    }
  }
  return 0;
}

function sayOtherDays(profileId: string, on: IsoDate, context: CommandContext): void {
  const { catalogue, terminal, say } = context;
  try {
    refuseOtherDays(profileById(catalogue, profileId), on, catalogue, "areas");
  } catch (cause) {
    if (!(cause instanceof NothingInForceError)) throw cause;
    const data = { ...cause.data, profile: profileId, on: formatShortDate(on) };
    terminal.err(`${say(`new.list.${cause.what}`, data)}\n`);
  }
}

/** The unit profile of the file given, with the names typed beside it in place of its own. */
async function readOffice(profileId: string | null, context: CommandContext): Promise<UnitProfile> {
  const { unit, place, unitProfile } = context.arguments;
  const level = profileId === null ? "department" : profileById(context.catalogue, profileId).level;
  const office =
    unitProfile === null ? emptyUnitProfile(level) : await readUnitProfile(unitProfile);
  return { ...office, name: unit ?? office.name, place: place ?? office.place };
}

async function readUnitProfile(path: string): Promise<UnitProfile> {
  try {
    return importUnitProfile(await readFile(path, "utf8"));
  } catch (cause) {
    if (cause instanceof BrokenTemplateError || cause instanceof SyntaxError)
      throw new CommandError("new.badUnitProfile", { name: path, message: cause.message });
    const isMissing = (cause as NodeJS.ErrnoException).code !== undefined;
    if (!isMissing) throw cause;
    throw new CommandError("file.cannotRead", { name: path, message: (cause as Error).message });
  }
}

function createBytes(
  templateId: string,
  profileId: string,
  year: number,
  office: UnitProfile,
  tasks: readonly TaskRow[] | null,
  { arguments: { period, area, on }, catalogue }: CommandContext
): Uint8Array {
  try {
    return createTemplateFile(
      {
        templateId,
        profileId,
        year,
        office,
        ...(period === null ? {} : { period }),
        ...(area === null ? {} : { areaId: area }),
        ...(on === null ? {} : { on }),
        ...(tasks === null ? {} : { tasks }),
      },
      catalogue
    ).bytes;
  } catch (cause) {
    if (!(cause instanceof NothingInForceError)) throw cause;
    const data = { ...cause.data, profile: profileId, year };
    throw new CommandError(`new.nothing.${cause.what}`, data);
  }
}
