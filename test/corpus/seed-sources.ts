import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCorpus } from "./measure-accuracy";
import type { CorpusSource, SourceBlock } from "./read-source";

/**
 * The seeds as sources: our lists of what a reader expects of them, with their text from where they stand beside the
 * project. Empty where they do not.
 */
export function readSeedSources(lists: string, seeds: string): readonly CorpusSource[] {
  if (!existsSync(seeds)) return [];
  const files = readdirSync(seeds);
  return readCorpus(lists).map((source) => {
    const file = files.find((name) => name.startsWith(source.name));
    if (file === undefined) throw new Error(`no seed ${source.name}`);
    const lines = readFileSync(join(seeds, file), "utf8").split("\n");
    const blocks = lines.map((text): SourceBlock => ({ kind: "line", look: "plain", text }));
    return { ...source, name: `seed ${source.name}`, blocks, hasLook: false };
  });
}
