import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import {
  packFileEnding,
  readPackFile,
  type PackFile,
  type RawFile,
  type RawPack,
  type RawProfile,
} from "../packs/index";
import { CommandError } from "./command-error";
import { readBytes } from "./files";

export interface RawCatalogue {
  readonly packs: readonly RawPack[];
  readonly profiles: readonly RawProfile[];
}

/** What --packs names: a folder of packs and pack files, or one pack file. */
export interface OwnPacks extends RawCatalogue {
  readonly files: readonly PackFile[];
}

/** Reads packs of the user's own. Throws a CommandError, or a PackError for a pack file that cannot be believed. */
export async function readOwnPacks(path: string): Promise<OwnPacks> {
  if (path.endsWith(".json"))
    return { packs: [], profiles: [], files: [await readPackFileAt(path)] };
  const names = await listEntries(
    path,
    (entry) => entry.isFile() && entry.name.endsWith(packFileEnding)
  );
  const files = await Promise.all(names.map((name) => readPackFileAt(join(path, name))));
  return { ...(await readPackFolder(path)), files };
}

/** One pack file. Throws a CommandError where it cannot be read, a PackError where it cannot be believed. */
export async function readPackFileAt(path: string): Promise<PackFile> {
  return readPackFile(basename(path), new TextDecoder().decode(await readBytes(path)));
}

/**
 * Reads rule packs of the user's own: a folder laid out as `src/packs` is, one folder a pack and `profiles/`.
 * Nothing in them is believed yet. Throws a CommandError for what cannot be read or is no JSON.
 */
export async function readPackFolder(folder: string): Promise<RawCatalogue> {
  const names = await listEntries(folder, (entry) => entry.isDirectory());
  const packs = await Promise.all(
    names.filter((name) => name !== "profiles").map((name) => readPack(folder, name))
  );
  return { packs, profiles: await readFolder(join(folder, "profiles")) };
}

const optionalFiles = [
  "areas",
  "sections",
  "regime",
  "vocabulary",
  "units",
  "instruments",
  "drafting",
  "restates",
  "coverage",
];

async function readPack(parent: string, folder: string): Promise<RawPack> {
  const path = join(parent, folder);
  const top = new Map((await readFolder(path)).map((file) => [file.path, file.content]));
  const optional = optionalFiles.filter((name) => top.has(name));
  return {
    folder,
    pack: top.get("pack"),
    ...Object.fromEntries(optional.map((name) => [name, top.get(name)])),
    forms: await readFolder(join(path, "forms")),
    rules: await readFolder(join(path, "rules"), true),
  };
}

async function readFolder(folder: string, recursive = false): Promise<readonly RawFile[]> {
  const files = await listEntries(
    folder,
    (entry) => entry.isFile() && entry.name.endsWith(".json"),
    recursive
  );
  return Promise.all(
    files.map(async (name) => ({
      path: name.replace(/\.json$/u, ""),
      content: await readJson(join(folder, name)),
    }))
  );
}

async function listEntries(
  folder: string,
  isWanted: (entry: {
    readonly name: string;
    isFile(): boolean;
    isDirectory(): boolean;
  }) => boolean,
  recursive = false
): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive });
    return entries
      .filter(isWanted)
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
      .sort();
  } catch (cause) {
    const error = cause as NodeJS.ErrnoException;
    if (error.code === "ENOENT" && /(?:forms|rules|profiles)$/u.test(folder)) return [];
    throw new CommandError("file.cannotRead", { name: folder, message: error.message });
  }
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new CommandError("packs.notJson", { name: path, message: (cause as Error).message });
  }
}
