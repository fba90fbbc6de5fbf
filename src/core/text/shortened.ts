import { normalise } from "./vietnamese";

/** A text on one line, in at most `longest` UTF-16 units, cut with "…" where it is longer; as findings quote it. */
export function shortened(text: string, longest: number): string {
  const line = normalise(text).replace(/\s+/gu, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
