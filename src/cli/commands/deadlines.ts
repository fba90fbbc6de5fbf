import { deadlineName, dueText, windowText } from "../../app/deadlines/deadline-text";
import { listDeadlines } from "../../app/deadlines/list-deadlines";
import { writeCalendar } from "../../app/deadlines/write-calendar";
import { CommandError } from "../command-error";
import { writeWhole } from "../files";
import { localDay } from "../../app/local-day";
import type { CommandContext, ExitCode } from "./command";

/** Days before each due day on which a calendar reminds: a week to write, a day to sign. */
const remindDaysBefore = [7, 1];

/** `cchc deadlines`: what the profile's office has to hand in within a year, and as a calendar file with -o. */
export async function deadlines(context: CommandContext): Promise<ExitCode> {
  const { arguments: typed, catalogue, terminal, say, text } = context;
  const { profile, output } = typed;
  if (profile === null) throw new CommandError("argument.needsProfile");
  const today = typed.on ?? localDay(new Date());
  const list = listDeadlines(profile, today, catalogue);
  if (typed.format === "json") {
    terminal.out(`${JSON.stringify({ version: 1, on: today, deadlines: list }, null, 2)}\n`);
  } else {
    for (const deadline of list) {
      const left =
        deadline.daysLeft === null
          ? ""
          : ` (${text("deadlines.daysLeft", { days: deadline.daysLeft })})`;
      terminal.out(`${deadlineName(deadline, text)}\n  ${dueText(deadline, text)}${left}\n`);
      const window = windowText(deadline, text);
      if (window !== null) terminal.out(`  ${window}\n`);
      terminal.out(`  ${text("deadlines.source", { source: deadline.provenance.source })}\n`);
    }
    if (list.length === 0) terminal.out(`${text("deadlines.none")}\n`);
  }
  if (output !== null) {
    const order = { profileId: profile, deadlines: list, remindDaysBefore, writtenOn: today };
    await writeWhole(output, new TextEncoder().encode(writeCalendar(order, text)));
    terminal.err(`${say("done.created", { name: output })}\n`);
  }
  return 0;
}
