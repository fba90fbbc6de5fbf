import { checkCommands } from "./check-commands";
import { checkHosts } from "./check-hosts";
import { checkReferences } from "./check-references";
import { checkStructure } from "./check-structure";
import { checkUrls, type Site } from "./check-urls";
import type { Problem } from "./problem";
import { readXml, type XmlElement } from "./read-xml";

/** What a manifest must agree with. */
export interface Surroundings {
  readonly site: Site;
  /** Names under which ribbon functions are registered. */
  readonly functions: readonly string[];
  /** Ids of strings that only code refers to. */
  readonly stringsUsedByCode: readonly string[];
}

/** Everything wrong with a manifest, by line; empty when Office should take it. */
export function checkManifest(source: string, surroundings: Surroundings): readonly Problem[] {
  let root: XmlElement;
  try {
    root = readXml(source);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return [{ id: "notWellFormed", line: Number(/^(\d+):/u.exec(message)?.[1] ?? 1), message }];
  }
  return [
    ...checkStructure(root),
    ...checkReferences(root, surroundings.stringsUsedByCode),
    ...checkHosts(root),
    ...checkCommands(root, surroundings.functions),
    ...checkUrls(root, surroundings.site),
  ].sort((one, other) => one.line - other.line);
}

/** The base that a manifest was built for: its pane's address up to `pane/`. */
export function baseOf(source: string): string | null {
  const pane = /<SourceLocation DefaultValue="([^"]*\/)pane\/[^"]*"/u.exec(source);
  return pane?.[1] ?? null;
}
