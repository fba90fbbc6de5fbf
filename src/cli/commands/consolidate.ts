import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { nationalProfileId } from "../../app/choose-profile";
import { consolidate as addUp, type Consolidation } from "../../app/consolidate-files";
import { consolidationOrder, unitReader, yearsOf } from "../../app/consolidate-order";
import { readUnitFile, unopenedFile, type UnitFile } from "../../app/consolidate-unit";
import { wordConsolidation } from "../../app/word-consolidation";
import type { PeriodKind } from "../../core/law/calendar";
import { readModel } from "../../hosts/open-file";
import { createConsolidation } from "../../templating/create-consolidation";
import { createConsolidationReport } from "../../templating/create-consolidation-report";
import { CommandError } from "../command-error";
import { failureOf } from "../file-failure";
import { isSameFile, listFiles, readBytes, writeWhole } from "../files";
import { failureText } from "../format/failure";
import type { CommandContext, ExitCode } from "./command";

/**
 * `cchc consolidate`: the files of many units as one workbook, every total traced to its cells. Exit code 1 where a unit
 * is missing, late or left out.
 */
export async function consolidate(context: CommandContext): Promise<ExitCode> {
  const { operands, output, html, form, period, profile, units } = context.arguments;
  if (operands.length === 0) throw new CommandError("argument.noFiles");
  if (form === null) throw new CommandError("argument.needsForm");
  if (period === null) throw new CommandError("argument.needsPeriod");
  if (output === null) throw new CommandError("argument.noOutput");
  if (extname(output).toLowerCase() !== ".xlsx")
    throw new CommandError("argument.outputEnding", { ending: ".xlsx" });
  const profileId = profile ?? nationalProfileId;
  const listed = units === null ? null : await readUnits(units);
  const files = await readFiles(await inputsOf(context, [output, html]), profileId, context);
  const year = context.arguments.year ?? onlyYear(files, period);
  const wanted = { profileId, form: form === "all" ? null : form, period, year, units: listed };
  const { order, law } = consolidationOrder(wanted, context.catalogue);
  if (order.forms.length === 0)
    throw new CommandError("consolidate.noForms", { value: form, profile: profileId, year });
  const result = addUp(files, order);
  const worded = wordConsolidation(result, law.regime);
  await writeWhole(output, createConsolidation(worded));
  if (html !== null)
    await writeWhole(html, new TextEncoder().encode(createConsolidationReport(worded)));
  report(result, output, context);
  return result.units.every(({ status }) => status === "counted") ? 0 : 1;
}

/** The files to add up: what an earlier run wrote into the same folder is no unit's file. */
async function inputsOf(
  { arguments: { operands } }: CommandContext,
  written: readonly (string | null)[]
): Promise<readonly string[]> {
  const files = await listFiles(operands);
  const earlier: string[] = [];
  for (const path of written) if (path !== null && (await isThere(path))) earlier.push(path);
  if (earlier.length === 0) return files;
  const inputs: string[] = [];
  for (const file of files) {
    const isOwn = await Promise.all(earlier.map((path) => isSameFile(path, file)));
    if (!isOwn.includes(true)) inputs.push(file);
  }
  return inputs;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  );
}

/** Reads one file after the other and keeps only its figures: 3,500 workbooks do not fit in memory at once. */
async function readFiles(
  files: readonly string[],
  profileId: string,
  context: CommandContext
): Promise<readonly UnitFile[]> {
  const reader = unitReader(profileId, context.catalogue);
  const { terminal, say } = context;
  const read: UnitFile[] = [];
  for (const [index, file] of files.entries()) {
    if (terminal.isInteractive)
      terminal.err(
        `\r\u001B[K${say("run.progress", { index: index + 1, total: files.length, name: file })}`
      );
    read.push(await readOne(file));
  }
  if (terminal.isInteractive) terminal.err("\r\u001B[K");
  return read;

  async function readOne(file: string): Promise<UnitFile> {
    const name = basename(file);
    let fingerprint = "";
    try {
      const bytes = await readBytes(file);
      fingerprint = createHash("sha256").update(bytes).digest("hex");
      const model = await readModel(bytes);
      return readUnitFile({ name, fingerprint, model }, reader);
    } catch (cause) {
      return unopenedFile(name, fingerprint, failureText(name, failureOf(cause), context));
    }
  }
}

function onlyYear(files: readonly UnitFile[], period: PeriodKind): number {
  const years = yearsOf(files, period);
  const [year] = years;
  if (year === undefined || years.length > 1)
    throw new CommandError("consolidate.needsYear", { years: years.join(", ") || "—" });
  return year;
}

/** Names of units, one a line. */
async function readUnits(path: string): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await readBytes(path));
  const names = text.split(/\r?\n/u).map((line) => line.trim());
  const units = [...new Set(names.filter((name) => name !== ""))];
  if (units.length === 0) throw new CommandError("consolidate.noUnits", { name: path });
  return units;
}

function report(
  { units, countedUnits }: Consolidation,
  output: string,
  { terminal, say, arguments: { format } }: CommandContext
): void {
  if (format === "json") {
    const list = units.map(({ unitName, status, files }) => ({
      unit: unitName,
      status,
      files: files.map(({ fileName }) => fileName),
    }));
    terminal.out(`${JSON.stringify({ version: 1, output, units: list }, null, 2)}\n`);
    return;
  }
  for (const { unitName, status, files } of units) {
    if (status === "counted") continue;
    const names = files.map(({ fileName }) => fileName).join(", ");
    const at = names === "" ? "" : ` (${names})`;
    terminal.out(`${unitName}: ${say(`unitStatus.${status}`)}${at}\n`);
  }
  terminal.out(
    `${say("done.consolidated", { count: countedUnits, total: units.length, name: output })}\n`
  );
}
