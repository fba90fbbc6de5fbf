import type { FileFailure } from "../file-failure";
import type { CommandContext } from "../commands/command";

/** One sentence, with the file's name: what happened and what to do. */
export function failureText(
  file: string,
  failure: FileFailure,
  { say, text }: Pick<CommandContext, "say" | "text">
): string {
  switch (failure.kind) {
    case "unreadable":
      return text(`unreadable.${failure.error.reason}`, { name: file });
    case "command":
      return say(failure.error.key, failure.error.data);
    case "unexpected":
      return say("unexpected", { name: file, message: failure.message });
  }
}
