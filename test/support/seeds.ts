import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "@jest/globals";
import type { DocumentModel } from "../../src/core/model/document";
import { textP } from "./docx-builder";
import { readFragments } from "./read-docx";

/** The seeds may stand beside the project; they are read there and never copied. */
const folder = join(__dirname, "../../../shared/seeds");

/** Defines tests of the seeds where the seeds are; elsewhere there is nothing of theirs to test. */
export function describeSeeds(name: string, define: () => void): void {
  if (existsSync(folder)) describe(name, define);
}

/** Lines of the seed whose file name begins with the prefix. */
export function linesOfSeed(prefix: string): readonly string[] {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix));
  if (name === undefined) throw new Error(`no seed ${prefix}`);
  return readFileSync(join(folder, name), "utf8").split("\n");
}

/** The lines as paragraphs of a .docx, written and read again. */
export function documentOfLines(lines: readonly string[]): DocumentModel {
  return readFragments({ body: lines.map((line) => textP(line)).join("") }).model;
}
