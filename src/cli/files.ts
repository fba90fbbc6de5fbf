import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { CommandError } from "./command-error";

const endings = new Set([".docx", ".xlsx", ".docm", ".xlsm", ".doc", ".xls"]);
const mostBytes = 200 * 1024 * 1024;

/**
 * Files named by paths, folders opened up, in stable order. Office's own lock files ("~$…") and files of other kinds
 * inside folders are passed over; a file named itself is always taken. Throws a CommandError for a path that is not there.
 */
export async function listFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch((cause: NodeJS.ErrnoException) => {
      throw new CommandError("file.notFound", { name: path, message: cause.message });
    });
    if (!info.isDirectory()) {
      files.push(path);
      continue;
    }
    const inside = (await readdir(path, { recursive: true, withFileTypes: true }))
      .filter(
        (entry) => entry.isFile() && !entry.name.startsWith("~$") && !entry.name.startsWith(".")
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => endings.has(extname(file).toLowerCase()))
      .sort();
    if (inside.length === 0) throw new CommandError("file.empty", { name: path });
    files.push(...inside);
  }
  return [...new Set(files)];
}

/**
 * The bytes of a file. Throws a CommandError when it cannot be read or is larger than 200 MB. A command has nothing else
 * to do meanwhile, and waiting for thousands of small files one by one costs more than reading them.
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = statSync(path);
    if (size > mostBytes)
      throw new CommandError("file.tooLarge", { name: path, limit: mostBytes / 1024 / 1024 });
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    const error = cause as NodeJS.ErrnoException;
    if (error.code === "ENOENT") throw new CommandError("file.notFound", { name: path });
    throw new CommandError("file.cannotRead", { name: path, message: error.message });
  }
}

/** Writes beside the target and renames, so that the target is whole or untouched. Throws a CommandError. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(aside, bytes, { flag: "wx" });
    await rename(aside, path);
  } catch (cause) {
    await rm(aside, { force: true });
    throw new CommandError("file.cannotWrite", { name: path, message: (cause as Error).message });
  }
}

/** True when two paths name the same file, links and letter case of the file system included. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  if (resolve(a) === resolve(b)) return true;
  const [first, second] = await Promise.all([a, b].map((path) => stat(path).catch(() => null)));
  return first?.ino !== undefined && first.ino === second?.ino && first.dev === second.dev;
}
