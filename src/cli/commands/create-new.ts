import { extname } from "node:path";
import {
  createPlanFile,
  createStatisticsFile,
  NothingInForceError,
} from "../../app/create-from-template";
import { CommandError } from "../command-error";
import { writeWhole } from "../files";
import type { CommandContext, ExitCode } from "./command";

/** `cchc new`: a plan or a statistics workbook from its template, filled in for the unit and year. */
export async function createNew(context: CommandContext): Promise<ExitCode> {
  const { operands, output, profile, year } = context.arguments;
  const [kind] = operands;
  if (kind !== "plan" && kind !== "statistics") throw new CommandError("argument.needsKind");
  if (operands.length > 1) throw new CommandError("argument.tooMany");
  if (profile === null) throw new CommandError("argument.needsProfile");
  if (year === null) throw new CommandError("argument.needsYear");
  if (output === null) throw new CommandError("argument.noOutput");
  const ending = kind === "plan" ? ".docx" : ".xlsx";
  if (extname(output).toLowerCase() !== ending)
    throw new CommandError("argument.outputEnding", { ending });
  await writeWhole(output, createBytes(kind, profile, year, context));
  context.terminal.out(`${context.say("done.created", { name: output })}\n`);
  return 0;
}

function createBytes(
  kind: "plan" | "statistics",
  profileId: string,
  year: number,
  { arguments: { unit, place, period }, catalogue }: CommandContext
): Uint8Array {
  try {
    return kind === "plan"
      ? createPlanFile({ profileId, year, unitName: unit, place }, catalogue)
      : createStatisticsFile(
          { profileId, year, period: period ?? "year", unitName: unit },
          catalogue
        );
  } catch (cause) {
    if (!(cause instanceof NothingInForceError)) throw cause;
    throw new CommandError(`new.nothing.${cause.what}`, { profile: profileId, year });
  }
}
