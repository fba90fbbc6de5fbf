import { basename } from "node:path";
import { createLearntPack } from "../../app/learning/create-learnt-pack";
import {
  formSummary,
  reasonText,
  refusalText,
  relationText,
} from "../../app/learning/describe-learning";
import { learnWorkbook, type WorkbookLearning } from "../../app/learning/learn-workbook";
import { localDay } from "../../app/local-day";
import { acceptAll, suggestDecision, undecidedRows } from "../../core/learning/decide";
import type { FormDecision, ProposedForm } from "../../core/learning/proposal";
import type { WorkbookModel } from "../../core/model/workbook";
import { packFileEnding, writePackFile } from "../../packs/index";
import { CommandError } from "../command-error";
import { writeWhole } from "../files";
import { readDecisions } from "../read-decisions";
import { readFigureFile } from "../read-figure-file";
import type { CommandContext, ExitCode } from "./command";

/**
 * `cchc packs learn SHEET.xlsx [--earlier FILE]… -o FORM.cchc-pack.json`: forms learnt from an office's own workbook.
 * --proposals writes what is proposed, with every decision in it for the user to change; --decisions takes the changed
 * file. Without either, what something speaks for is taken; --accept-all takes all that no figure speaks against.
 */
export async function learnPack(
  operands: readonly string[],
  context: CommandContext
): Promise<ExitCode> {
  const [input] = operands;
  const { output, proposals, earlier } = context.arguments;
  if (input === undefined || operands.length > 1) throw new CommandError("argument.needsOneSheet");
  if (output === null && proposals === null) throw new CommandError("argument.noOutput");
  if (output !== null && !output.endsWith(packFileEnding))
    throw new CommandError("argument.packEnding", { name: output, ending: packFileEnding });
  const workbook = await readWorkbook(input);
  const before = await Promise.all(earlier.map(readWorkbook));
  const learning = learnWorkbook(workbook, before, context.catalogue);
  for (const refused of learning.refused)
    context.terminal.err(`${refusalText(refused, context.text)}\n`);
  if (learning.forms.length === 0) return 2;
  const decisions = await decisionsFor(learning.forms, context);
  tell(learning.forms, decisions, context);
  if (proposals !== null) await writeProposals(proposals, learning, decisions, context);
  return output === null ? 0 : save(input, output, { learning, decisions }, context);
}

async function readWorkbook(path: string): Promise<WorkbookModel> {
  const { model } = await readFigureFile(path);
  if (model.kind !== "workbook") throw new CommandError("learn.noWorkbook", { name: path });
  return model;
}

async function decisionsFor(
  forms: readonly ProposedForm[],
  { arguments: { decisions, acceptAll: takesAll } }: CommandContext
): Promise<readonly FormDecision[]> {
  if (decisions === null) return forms.map(takesAll ? acceptAll : suggestDecision);
  const read = await readDecisions(decisions);
  const fits =
    read.length === forms.length &&
    read.every(({ rows }, index) => rows.length === forms[index]?.rows.length);
  if (!fits) throw new CommandError("learn.otherDecisions", { name: decisions });
  return read;
}

function tell(
  forms: readonly ProposedForm[],
  decisions: readonly FormDecision[],
  { terminal, text }: CommandContext
): void {
  forms.forEach((form, index) => {
    const decision = decisions[index];
    if (decision === undefined) return;
    const taken = new Set(decision.relations);
    terminal.out(`${formSummary(form, taken.size, text)}\n`);
    for (const relation of form.relations) {
      const mark = taken.has(relation.id) ? "[x]" : "[ ]";
      const why = text("learning.why", { reasons: reasonText(relation.reasons, text) });
      terminal.out(`  ${mark} ${relationText(relation, form.rows, text)}. ${why}\n`);
    }
    const undecided = undecidedRows(form, decision);
    if (undecided.length > 0)
      terminal.out(
        `  ${text("learning.undecided", { count: undecided.length })} (${undecided.map(({ number }) => number).join(", ")})\n`
      );
  });
}

async function writeProposals(
  path: string,
  { forms, validFrom }: WorkbookLearning,
  decisions: readonly FormDecision[],
  { terminal, say, text }: CommandContext
): Promise<void> {
  const proposals = forms.map((form) => ({
    ...form,
    relations: form.relations.map((relation) => ({
      ...relation,
      says: relationText(relation, form.rows, text),
      why: reasonText(relation.reasons, text),
    })),
  }));
  const content = { version: 1, validFrom, decisions, forms: proposals };
  await writeWhole(path, new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`));
  terminal.out(`${say("learn.proposals", { name: path })}\n`);
}

async function save(
  input: string,
  output: string,
  learnt: { readonly learning: WorkbookLearning; readonly decisions: readonly FormDecision[] },
  { arguments: { unit, profile, on }, terminal, say, text }: CommandContext
): Promise<ExitCode> {
  const { learning, decisions } = learnt;
  const title = basename(output).slice(0, -packFileEnding.length);
  const pack = createLearntPack(
    {
      title: title === "" ? text("learning.packTitleDefault") : title,
      office: unit ?? say("learn.someOffice"),
      fileName: basename(input),
      validFrom: on ?? learning.validFrom ?? `${localDay(new Date()).slice(0, 4)}-01-01`,
      profiles: profile === null ? null : [profile],
    },
    learning.forms,
    decisions
  );
  if (pack === null) throw new CommandError("learn.nothingKept");
  await writeWhole(output, new TextEncoder().encode(writePackFile(pack)));
  terminal.out(`${say("done.filled", { name: output })}\n`);
  return 0;
}
