import type { CommandTextKey } from "./locale/command-text";

/** The user asked for something that cannot be done; the sentence says what and how to mend it. Exit code 2. */
export class CommandError extends Error {
  constructor(
    readonly key: CommandTextKey,
    readonly data: Readonly<Record<string, string | number>> = {}
  ) {
    super(key);
    this.name = "CommandError";
  }
}
