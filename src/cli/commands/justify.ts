import { placeText } from "../../app/places/place-text";
import type { PlacedFinding } from "../../app/places/finding-place";
import { justify as addJustification } from "../../core/justifications/apply-justifications";
import type { Justification } from "../../core/justifications/justification";
import { isDoubtful, type CheckedFile } from "../check-file";
import { CommandError } from "../command-error";
import { writeWhole } from "../files";
import { fileText } from "../format/text";
import { localDay } from "../../app/local-day";
import type { CommandContext, ExitCode } from "./command";
import { checkOrExplain, inputAndOutput, type InputOutput } from "./single-file";

/**
 * `cchc justify`: the file with the reason why a finding is left as it is, or with such reasons taken out. A file that
 * loses its last justification has every part as it was before the first.
 */
export async function justify(context: CommandContext): Promise<ExitCode> {
  const { rule, remove, by, reason } = context.arguments;
  if (!remove && rule === null) throw new CommandError("argument.needsRule");
  if (!remove && (isEmpty(by) || isEmpty(reason)))
    throw new CommandError("argument.needsExplanation");
  const files = await inputAndOutput(context);
  const checked = await checkOrExplain(files.input, context);
  if (checked === null) return 2;
  return remove ? removeFrom(checked, files, context) : addTo(checked, files, context);
}

async function addTo(
  checked: CheckedFile,
  { output }: InputOutput,
  context: CommandContext
): Promise<ExitCode> {
  const { rule, by, reason, dated } = context.arguments;
  if (isDoubtful(checked.run)) {
    context.terminal.err(fileText(checked, context));
    return 2;
  }
  const chosen = chooseFinding(checked.placed, rule ?? "", context);
  if (chosen === null) return 2;
  const { finding, place } = chosen;
  const explanation = { by: by ?? "", on: dated ?? localDay(new Date()), reason: reason ?? "" };
  const { host, run } = checked;
  const { model } = await host.read();
  const before = await host.justifications.read();
  const decision = { finding, quote: place.quote, explanation };
  await host.justifications.write(addJustification(before, decision, run, model));
  await writeWhole(output, await host.save());
  context.terminal.out(`${context.say("done.justified", { code: finding.code, name: output })}\n`);
  return 0;
}

/** The one finding meant; several without a choice among them are listed, and null is returned. */
function chooseFinding(
  placed: readonly PlacedFinding[],
  rule: string,
  { arguments: { nth }, say, text, terminal }: CommandContext
): PlacedFinding | null {
  const own = placed.filter(({ finding }) => isOfRule(finding, rule));
  const chosen = nth === null && own.length > 1 ? undefined : own[(nth ?? 1) - 1];
  if (chosen !== undefined) return chosen;
  if (own.length === 0) throw new CommandError("justify.noFinding", { value: rule });
  const options = own.map(({ finding, place }, index) =>
    say("justify.option", {
      index: index + 1,
      place: placeText(place.label, text),
      quote: place.quote === null ? "" : ` “${place.quote}”`,
      message: finding.message,
    })
  );
  terminal.err(
    `${[say("justify.several", { value: rule, count: own.length }), ...options].join("\n")}\n`
  );
  return null;
}

async function removeFrom(
  { host }: CheckedFile,
  { output }: InputOutput,
  { arguments: { rule, nth }, terminal, say }: CommandContext
): Promise<ExitCode> {
  const before = await host.justifications.read();
  const own = before.filter((one) => rule === null || isOfRule(one, rule));
  const gone = new Set(nth === null ? own : own.slice(nth - 1, nth));
  if (gone.size === 0) throw new CommandError("justify.noneToRemove");
  await host.justifications.write(before.filter((one) => !gone.has(one)));
  await writeWhole(output, await host.save());
  terminal.out(`${say("done.unjustified", { count: gone.size, name: output })}\n`);
  return 0;
}

function isOfRule({ ruleId, code }: Pick<Justification, "ruleId" | "code">, rule: string): boolean {
  return ruleId === rule || code === rule.toUpperCase();
}

function isEmpty(text: string | null): boolean {
  return text === null || text.trim() === "";
}
