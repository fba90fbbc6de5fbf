import * as z from "zod/mini";
import type { StatisticsForm } from "../core/law/statistics-form";
import type { RulePack } from "../core/rules/rule-pack";
import { loadCatalogue, PackError, type Catalogue, type PackProblem } from "./load-pack";
import { packFileSchema } from "./schema";

/** A pack of forms that travels as one file: what an office has learnt, ready for a colleague. */
export interface PackFile {
  readonly pack: RulePack;
  /** Profiles whose documents the forms are looked for in; null for all. */
  readonly profiles: readonly string[] | null;
}

export const packFileEnding = ".cchc-pack.json";
const mostCharacters = 5_000_000;

/**
 * Believes a pack file after checking all of it: shape, ids given twice, relations that name no indicator. `name` is used
 * in what is said of it. Throws a PackError that lists everything.
 */
export function readPackFile(name: string, text: string): PackFile {
  const fail = (problems: readonly Omit<PackProblem, "file">[]): never => {
    throw new PackError(problems.map((problem) => ({ file: name, ...problem })));
  };
  if (text.length > mostCharacters)
    fail([{ path: "", message: "is too large for a pack of forms" }]);
  const parsed = z.safeParse(packFileSchema, parseJson(name, text));
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message, code }) => ({
      path: path.map(String).join("."),
      message: message || code,
    }));
    return fail(issues);
  }
  const { pack: head, forms, profiles } = parsed.data;
  const raw = {
    folder: head.id,
    pack: head,
    forms: forms.map((form) => ({ path: form.id, content: form })),
    rules: [],
  };
  const [pack] = loadCatalogue([raw], [], new Map()).packs;
  if (pack === undefined) return fail([{ path: "pack", message: "cannot be read" }]);
  const repeated = repeatedIds(pack.forms);
  if (repeated.length > 0)
    fail(repeated.map((id) => ({ path: "forms", message: `"${id}" is given twice` })));
  return { pack, profiles };
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, "")) as unknown;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new PackError([{ file: name, path: "", message: cause.message }]);
  }
}

/** The text of a pack file, stable and readable. */
export function writePackFile({ pack, profiles }: PackFile): string {
  const { id, version, title, authority, instrument, provenance, effective, supersedes, forms } =
    pack;
  const head = { id, version, title, authority, instrument, provenance, effective, supersedes };
  return `${JSON.stringify({ format: "cchc-pack", version: 1, profiles, pack: head, forms }, null, 2)}\n`;
}

/**
 * A catalogue with packs of forms beside its own: each joins the profiles it names, after their other packs. Of two with
 * one id the later counts. Throws a PackError where a pack or form has the id of one that is there already.
 */
export function withPackFiles(catalogue: Catalogue, files: readonly PackFile[]): Catalogue {
  const own = [...new Map(files.map((file) => [file.pack.id, file])).values()];
  const packIds = new Set(catalogue.packs.map(({ id }) => id));
  const profileIds = new Set(catalogue.profiles.map(({ id }) => id));
  const taken = new Set(idsOf(catalogue.packs.flatMap(({ forms }) => forms)));
  const problems: PackProblem[] = [];
  for (const { pack, profiles } of own) {
    const file = `${pack.id}${packFileEnding}`;
    const clash = (path: string, id: string): void =>
      void problems.push({ file, path, message: `"${id}" is already used` });
    if (packIds.has(pack.id)) clash("pack.id", pack.id);
    for (const id of idsOf(pack.forms)) {
      if (taken.has(id)) clash("forms", id);
      taken.add(id);
    }
    for (const id of profiles ?? [])
      if (!profileIds.has(id))
        problems.push({ file, path: "profiles", message: `unknown profile "${id}"` });
  }
  if (problems.length > 0) throw new PackError(problems);
  return {
    ...catalogue,
    packs: [...catalogue.packs, ...own.map(({ pack }) => pack)],
    profiles: catalogue.profiles.map((profile) => {
      const added = own.filter(({ profiles }) => profiles?.includes(profile.id) ?? true);
      return { ...profile, packs: [...profile.packs, ...added.map(({ pack }) => pack.id)] };
    }),
  };
}

function idsOf(forms: readonly StatisticsForm[]): readonly string[] {
  return forms.flatMap((form) => [form.id, ...form.indicators.map(({ id }) => id)]);
}

function repeatedIds(forms: readonly StatisticsForm[]): readonly string[] {
  const seen = new Set<string>();
  return idsOf(forms).filter((id) => {
    if (seen.has(id)) return true;
    seen.add(id);
    return false;
  });
}
