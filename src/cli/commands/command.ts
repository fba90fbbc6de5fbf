import type { Locale } from "../../core/rules/check";
import type { Catalogue } from "../../packs/index";
import type { Text } from "../../app/locale/text";
import type { Arguments } from "../parse-arguments";
import type { CommandText } from "../locale/command-text";
import type { Terminal } from "../terminal";

/** 0: nothing that must be mended · 1: something · 2: something could not be run. */
export type ExitCode = 0 | 1 | 2;

/** What every command is handed. */
export interface CommandContext {
  readonly arguments: Arguments;
  readonly terminal: Terminal;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  /** The command line's own sentences. */
  readonly say: CommandText;
  /** Words shared with the screens. */
  readonly text: Text;
}

export type Command = (context: CommandContext) => Promise<ExitCode>;
