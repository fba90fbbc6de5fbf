import type { Terminal } from "../../src/cli/terminal";

/** A terminal that keeps what was written to it. */
export interface RecordedTerminal extends Terminal {
  readonly output: () => string;
  readonly errors: () => string;
}

export function recordTerminal(isInteractive = false): RecordedTerminal {
  const out: string[] = [];
  const err: string[] = [];
  return {
    isInteractive,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    output: () => out.join(""),
    errors: () => err.join(""),
  };
}
