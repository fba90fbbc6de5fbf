import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { localDay } from "../app/local-day";
import { programVersion } from "../app/program-version";
import { describeCheckSlip } from "../app/slip/check-slip";
import { createCheckSlipFile, createCheckSlipPage } from "../templating/create-check-slip";
import { wasChecked, type FileOutcome } from "./check-file";
import { CommandError } from "./command-error";
import type { CommandContext } from "./commands/command";
import { readBytes, writeWhole } from "./files";

/** Throws a CommandError unless the slips' file is one that can be written: .html or .docx. */
export function requireSlipEnding(output: string): void {
  if (!/\.(?:html|docx)$/iu.test(output))
    throw new CommandError("argument.outputEnding", { ending: ".html, .docx" });
}

/** Writes a slip for every file that was checked, all of them into one page or one .docx. */
export async function writeSlips(
  output: string,
  outcomes: readonly FileOutcome[],
  { text, terminal, say }: CommandContext
): Promise<void> {
  const slips = [];
  for (const outcome of outcomes) {
    if (!wasChecked(outcome)) continue;
    const sha256 = createHash("sha256")
      .update(await readBytes(outcome.file))
      .digest("hex");
    const subject = {
      fileName: basename(outcome.file),
      sha256,
      checkedOn: localDay(new Date()),
      programVersion,
    };
    slips.push(describeCheckSlip(subject, outcome, text));
  }
  const isPage = extname(output).toLowerCase() === ".html";
  const bytes = isPage
    ? new TextEncoder().encode(createCheckSlipPage(slips))
    : createCheckSlipFile(slips);
  await writeWhole(output, bytes);
  terminal.err(`${say("done.created", { name: output })}\n`);
}
