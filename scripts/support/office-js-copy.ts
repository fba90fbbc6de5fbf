import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

/** What a copy holds. */
export interface OfficeJsCopy {
  /** Paths under the folder, sorted, with "/" between names. */
  readonly files: readonly string[];
  readonly bytes: number;
  /** FileVersion as office.js itself states it. */
  readonly version: string;
}

export interface CopyFault {
  readonly file: string;
  readonly fault: "missing" | "changed" | "notListed";
}

const sumsName = "SHA256SUMS";

/**
 * Files that office.js loads for Word and Excel on Windows, Mac and the web, and their texts in Vietnamese and English:
 * it looks for them beside itself under these names. Debug builds and other applications are left out.
 */
const needed: readonly RegExp[] = [
  /^office\.js$/u,
  /^o15apptofilemappingtable\.js$/u,
  /^(word|excel)-(win32|mac|web)-16\.0[01](-core)?\.js$/u,
  /^(vi-vn|en-us)\/office_strings\.js$/u,
  /^telemetry\/oteljs_agave\.js$/u,
  /^LICENSE(\.md|\.txt)?$/iu,
];

/** Without these a copy is of no use. */
const indispensable = [
  "office.js",
  "en-us/office_strings.js",
  "word-win32-16.01.js",
  "excel-win32-16.01.js",
];

/**
 * Copies the needed files and writes their checksums. Throws an Error, before anything is written, when the folder is no
 * office.js distribution.
 */
export async function copyOfficeJs(from: string, to: string): Promise<OfficeJsCopy> {
  const files = (await listFiles(from)).filter((file) => needed.some((name) => name.test(file)));
  const missing = indispensable.filter((file) => !files.includes(file));
  if (missing.length > 0)
    throw new Error(`${from} is no office.js distribution: it lacks ${missing.join(", ")}`);
  const sums: string[] = [];
  let bytes = 0;
  for (const file of files) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await copyFile(join(from, file), join(to, file));
    const content = await readFile(join(to, file));
    bytes += content.length;
    sums.push(`${sumOf(content)}  ${file}\n`);
  }
  await writeFile(join(to, sumsName), sums.join(""));
  return { files, bytes, version: versionIn(await readFile(join(to, "office.js"), "utf8")) };
}

/** What has changed in a copy since it was made; the format of its list is that of sha256sum. */
export async function verifyOfficeJs(folder: string): Promise<readonly CopyFault[]> {
  const listed = new Map<string, string>();
  for (const line of (await readFile(join(folder, sumsName), "utf8")).split("\n")) {
    const [, sum, file] = /^([0-9a-f]{64}) [ *](.+)$/u.exec(line) ?? [];
    if (sum !== undefined && file !== undefined) listed.set(file, sum);
  }
  if (listed.size === 0) throw new Error(`${join(folder, sumsName)} lists no file`);
  const present = new Set(await listFiles(folder));
  present.delete(sumsName);
  const faults: CopyFault[] = [];
  for (const [file, sum] of listed) {
    if (!present.has(file)) faults.push({ file, fault: "missing" });
    else if (sumOf(await readFile(join(folder, file))) !== sum)
      faults.push({ file, fault: "changed" });
  }
  for (const file of present) if (!listed.has(file)) faults.push({ file, fault: "notListed" });
  return faults;
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

const sumOf = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

function versionIn(officeJs: string): string {
  return /FileVersion:"([\d.]+)"/u.exec(officeJs)?.[1] ?? "(unknown version)";
}
