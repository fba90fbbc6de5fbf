import { dirname, join } from "node:path";
import process from "node:process";

/** Path of a program that is bundled into the same folder as the one that runs. */
export function besideThisProgram(name: string): string {
  return join(dirname(process.argv[1] ?? ""), name);
}
