import { basename } from "node:path";
import { viewTying, type FigureView, type TieView, type TyingView } from "../../app/tie-views";
import { checkFile, isDoubtful } from "../check-file";
import { CommandError } from "../command-error";
import { failureText } from "../format/failure";
import { fileText } from "../format/text";
import { readFigureFile } from "../read-figure-file";
import type { CommandContext, ExitCode } from "./command";

/**
 * `cchc tie`: every number of a report's text with the table it comes from. Exit code 1 where the text and a table say
 * different things. Without --workbook only the forms in the report itself are looked at.
 */
export async function tie(context: CommandContext): Promise<ExitCode> {
  const { operands, workbook, profile, on, locale, format } = context.arguments;
  const [file] = operands;
  if (file === undefined) throw new CommandError("argument.noInput");
  if (operands.length > 1) throw new CommandError("argument.tooMany");
  const figureFiles = workbook === null ? [] : [await readFigureFile(workbook)];
  const options = { profile, on, locale, notes: false, figureFiles };
  const outcome = await checkFile(file, options, context.catalogue);
  if (outcome.kind === "failed") {
    context.terminal.err(`${failureText(file, outcome.failure, context)}\n`);
    return 2;
  }
  const { run } = outcome;
  if (isDoubtful(run)) {
    context.terminal.err(fileText(outcome, context));
    return 2;
  }
  if (run.tying === undefined) throw new CommandError("tie.noReport", { name: basename(file) });
  const view = viewTying(run.tying);
  if (view.sources.length === 0)
    throw new CommandError("tie.noForms", { name: basename(workbook ?? file) });
  if (format === "json")
    context.terminal.out(`${JSON.stringify({ version: 1, file, ...view }, null, 2)}\n`);
  else context.terminal.out(`${tyingText(file, view, context)}\n`);
  return view.counts.contradicted > 0 ? 1 : 0;
}

function tyingText(
  file: string,
  { ties, sources, withoutForms, counts }: TyingView,
  context: CommandContext
): string {
  const { say } = context;
  const lines = [
    ...sources.map(({ fileName, forms }) =>
      say("tie.source", { name: fileName ?? say("tie.ownForms"), forms: forms.join(", ") })
    ),
    ...withoutForms.map((name) => say("tie.noForms", { name })),
    ...ties.flatMap((one) => tieLines(one, context)),
    say("tie.status", counts),
  ];
  return [file, ...lines.map((line) => `  ${line}`)].join("\n");
}

function tieLines(
  { status, text, sentence, indicator, figures, reason }: TieView,
  { say }: CommandContext
): readonly string[] {
  const what = indicator?.name ?? (reason === null ? "" : say(`tie.reason.${reason}`));
  return [
    `${say(`tie.${status}`)} ${text}: ${what}`,
    `    ${say("tie.sentence", { text: sentence })}`,
    ...figures.map((figure) => `    ${figureLine(figure, say)}`),
  ];
}

function figureLine(figure: FigureView, say: CommandContext["say"]): string {
  const { fileName, form, row, sheet, address, text } = figure;
  const file = fileName ?? say("tie.ownForms");
  return sheet === null || address === null
    ? say("tie.inTable", { file, form, row, text })
    : say("tie.inSheet", { file, sheet, address, text });
}
