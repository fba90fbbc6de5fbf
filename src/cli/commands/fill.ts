import { basename } from "node:path";
import { carryOutFilling, planFillingFrom } from "../../app/fill-report";
import type { FigureChange } from "../../core/filling/figure-change";
import type { PlannedFigure } from "../../core/filling/plan-filling";
import { openFile } from "../../hosts/open-file";
import { CommandError } from "../command-error";
import type { CommandTextKey } from "../locale/command-text";
import { failureOf } from "../file-failure";
import { readBytes, writeWhole } from "../files";
import { failureText } from "../format/failure";
import { readFigureFile } from "../read-figure-file";
import type { CommandContext, ExitCode } from "./command";
import { inputAndOutput } from "./single-file";

/**
 * `cchc fill`: a report with its figures filled from a workbook, as content controls that remember where they come from.
 * Filling a filled report changes nothing. Exit code 1 where something was kept as it was: typed over, or not to be done.
 */
export async function fill(context: CommandContext): Promise<ExitCode> {
  const { workbook, profile, on, link } = context.arguments;
  const { input, output } = await inputAndOutput(context);
  if (workbook === null) throw new CommandError("argument.needsWorkbook");
  const host = await open(input, context);
  if (host === null) return 2;
  const { model } = await host.read();
  if (model.kind !== "document" || host.figures === undefined)
    throw new CommandError("fill.noReport", { name: basename(input) });
  const file = await readFigureFile(workbook);
  const request = { model, file, profileId: profile, on, linksTied: link };
  const plan = planFillingFrom(request, context.catalogue);
  if (plan.kind === "impossible")
    throw new CommandError(`fill.${plan.reason}`, { name: file.fileName });
  const outcome = await carryOutFilling(host.figures, model.revision, plan.figures);
  if (outcome.kind !== "written") {
    const key = outcome.kind === "stale" ? "outcome.stale" : (`outcome.${outcome.reason}` as const);
    context.terminal.err(`${context.text(key)}\n`);
    return 2;
  }
  await writeWhole(output, await host.save());
  return report(plan.figures, outcome.refused, output, context);
}

async function open(input: string, context: CommandContext) {
  try {
    return openFile(await readBytes(input));
  } catch (cause) {
    context.terminal.err(`${failureText(input, failureOf(cause), context)}\n`);
    return null;
  }
}

function report(
  figures: readonly PlannedFigure[],
  refused: readonly FigureChange[],
  output: string,
  { terminal, say, arguments: { format } }: CommandContext
): ExitCode {
  const outcomes = figures.map((figure) => ({
    ...figure,
    status:
      figure.change !== null && refused.includes(figure.change)
        ? ("refused" as const)
        : figure.status,
  }));
  const count = (...wanted: readonly string[]): number =>
    outcomes.filter(({ status }) => wanted.includes(status)).length;
  const kept = outcomes.filter(({ status }) =>
    ["typedOver", "noFigure", "refused"].includes(status)
  );
  const counts = {
    filled: count("filled"),
    updated: count("updated"),
    linked: count("linked"),
    current: count("current"),
    kept: kept.length,
  };
  if (format === "json") {
    const list = outcomes.map(({ status, indicatorId, name, before, figure }) => ({
      status,
      indicatorId,
      name,
      before,
      figure,
    }));
    terminal.out(`${JSON.stringify({ version: 1, output, ...counts, figures: list }, null, 2)}\n`);
  } else {
    for (const { status, name, before, figure } of kept)
      terminal.out(
        `${say(`fill.kept.${status}` as CommandTextKey, { name, before, figure: figure ?? "" })}\n`
      );
    terminal.out(`${say("fill.status", counts)}\n${say("done.filled", { name: output })}\n`);
  }
  return kept.length > 0 ? 1 : 0;
}
