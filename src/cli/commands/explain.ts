import { explainRule } from "../../app/explain-rule";
import { CommandError } from "../command-error";
import type { CommandContext, ExitCode } from "./command";

/** `cchc explain KH-04`: what a rule asks for, why, and where that stands. */
export async function explain({
  catalogue,
  terminal,
  say,
  text,
  arguments: { operands },
}: CommandContext): Promise<ExitCode> {
  const [wanted] = operands;
  const explained = wanted === undefined ? null : explainRule(catalogue, wanted);
  if (explained === null) throw new CommandError("argument.unknownRule", { value: wanted ?? "" });
  const { rule, pack, restatedBy } = explained;
  const reference = rule.citation.certainty === "official" ? "" : say("run.reference");
  const lines = [
    `${rule.code}  ${rule.title}`,
    say("explain.severity", { severity: text(`severity.${rule.severity}`) }),
    say("explain.why", { text: rule.rationale }),
    say("explain.source", { ...rule.citation, reference }),
    say("explain.readIn", { source: rule.citation.source }),
    say("explain.pack", { title: pack.title, from: text.date(pack.effective.from) }),
    ...(restatedBy.length === 0
      ? []
      : [say("explain.restatedBy", { titles: restatedBy.map(({ title }) => title).join("; ") })]),
  ];
  terminal.out(`${lines.join("\n")}\n`);
  return 0;
}
