import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import * as z from "zod/mini";
import {
  makeOwnTemplate,
  proposeTemplateSlots,
  type NumberedProposal,
} from "../../app/own-templates/make-own-template";
import { CommandError } from "../command-error";
import { isSameFile, readBytes, writeWhole } from "../files";
import type { CommandContext, ExitCode } from "./command";
import { orExplain } from "./create-from-own";

const decisionsSchema = z.object({
  proposals: z.array(z.object({ id: z.number(), text: z.string(), accept: z.boolean() })),
});

/**
 * `cchc template make FILE -o TEMPLATE`: a template from last year's file. Without a decision the proposals are listed, and
 * written to --proposals; --accept-all takes them all, --decisions those with "accept": true.
 */
export async function makeTemplate(context: CommandContext): Promise<ExitCode> {
  const { operands, acceptAll, decisions, proposals: proposalsFile } = context.arguments;
  const [action, file] = operands;
  if (action !== "make" || file === undefined || operands.length > 2)
    throw new CommandError("template.noAction");
  const { terminal, say, catalogue } = context;
  const bytes = await readBytes(file);
  const proposals = orExplain(file, context, () => proposeTemplateSlots(bytes, catalogue));
  if (proposals.length === 0) throw new CommandError("template.none", { name: basename(file) });
  if (acceptAll) return writeTemplate(file, bytes, proposals, context);
  if (decisions !== null)
    return writeTemplate(file, bytes, await readDecisions(decisions, proposals), context);
  if (proposalsFile !== null) {
    await writeWhole(proposalsFile, new TextEncoder().encode(proposalsJson(proposals)));
    terminal.out(`${say("done.created", { name: proposalsFile })}\n`);
  }
  for (const proposal of proposals) terminal.out(`${lineOf(proposal, context)}\n`);
  terminal.out(`${say("template.decide")}\n`);
  return 0;
}

async function writeTemplate(
  file: string,
  bytes: Uint8Array,
  accepted: readonly NumberedProposal[],
  context: CommandContext
): Promise<ExitCode> {
  const { terminal, say } = context;
  const { output } = context.arguments;
  if (output === null) throw new CommandError("argument.noOutput");
  if (await isSameFile(file, output)) throw new CommandError("argument.sameFile");
  const made = orExplain(file, context, () => makeOwnTemplate(bytes, accepted));
  await writeWhole(output, made.bytes);
  terminal.out(`${say("template.made", { name: output, count: made.wrapped })}\n`);
  for (const { text, tag } of made.refused)
    terminal.err(`${say("template.refused", { text, tag })}\n`);
  return 0;
}

function lineOf(
  { id, reason, text, tag, before, after }: NumberedProposal,
  context: CommandContext
): string {
  const plain = (words: string): string => words.replace(/\s+/gu, " ");
  return context.say("template.proposal", {
    id,
    reason: context.text(`ownTemplates.reason.${reason}`),
    before: plain(before),
    text: plain(text),
    after: plain(after),
    tag,
  });
}

function proposalsJson(proposals: readonly NumberedProposal[]): string {
  const listed = proposals.map(({ id, tag, reason, text, before, after }) => ({
    id,
    tag,
    reason,
    text,
    before,
    after,
    accept: true,
  }));
  return `${JSON.stringify({ version: 1, proposals: listed }, null, 2)}\n`;
}

/** The proposals that were accepted. Throws a CommandError for a file made for another document. */
async function readDecisions(
  path: string,
  proposals: readonly NumberedProposal[]
): Promise<readonly NumberedProposal[]> {
  const fault = (message: string): CommandError =>
    new CommandError("template.badDecisions", { name: path, message });
  let read: z.infer<typeof decisionsSchema>;
  try {
    read = decisionsSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    throw fault(cause instanceof Error ? cause.message : String(cause));
  }
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  return read.proposals.flatMap(({ id, text, accept }) => {
    const proposal = byId.get(id);
    if (proposal?.text !== text) throw fault(`${id}: “${text}”`);
    return accept ? [proposal] : [];
  });
}
