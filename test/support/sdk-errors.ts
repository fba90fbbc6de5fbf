import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const script = `
import { readFileSync } from "node:fs";
import validate from "@ooxml-tools/validate";
const [format, ...files] = process.argv.slice(1);
const errors = [];
for (const file of files) errors.push(await validate(new Uint8Array(readFileSync(file)), format, "Microsoft365"));
process.stdout.write(JSON.stringify(errors));
process.exit(0);
`;

/**
 * What the Open XML SDK finds wrong with each file, as "part: description". One process for all of them: starting the SDK
 * costs seconds, and it is an ES module that Jest need not load.
 */
export function sdkErrors(
  files: readonly Uint8Array[],
  format: "docx" | "xlsx"
): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), "cchc-sdk-"));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${index}.${format}`);
      writeFileSync(path, bytes);
      return path;
    });
    const output = execFileSync(
      process.execPath,
      ["--input-type=module", "-e", script, format, ...paths],
      { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }
    );
    const found = JSON.parse(output) as {
      readonly description: string;
      readonly path: { readonly partUri: string };
    }[][];
    return found.map((errors) =>
      errors.map(({ description, path }) => `${path.partUri}: ${description}`)
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Errors of the second list that the first has not, or has fewer times. */
export function newErrors(before: readonly string[], after: readonly string[]): readonly string[] {
  const known = [...before];
  return after.filter((error) => {
    const at = known.indexOf(error);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}
