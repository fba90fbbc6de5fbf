// Reads or consolidates the first so many files of a folder and prints processor time, peak memory and units as JSON.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { runCommandLine } from "../../src/cli/run-command-line";
import { readModel } from "../../src/hosts/open-file";
import { unitFileName } from "../inputs/unit-files";

const [task = "", folder = "", count = "0"] = process.argv.slice(2);
const files = Array.from({ length: Number(count) }, (_, index) =>
  join(folder, unitFileName(index))
);

async function read(): Promise<number> {
  let sheets = 0;
  for (const file of files) {
    const model = await readModel(readFileSync(file));
    if (model.kind === "workbook") sheets += model.sheets.length;
  }
  if (sheets !== files.length * 7) throw new Error("a sheet was not read");
  return files.length;
}

/** The whole command, from the files' bytes to the written workbook. */
async function consolidate(): Promise<number> {
  const target = mkdtempSync(join(tmpdir(), "cchc-out-"));
  let output = "";
  const terminal = {
    out: (text: string) => void (output += text),
    err: (text: string) => void process.stderr.write(text),
    isInteractive: false,
  };
  const options = ["--form", "all", "--period", "q3", "--format", "json"];
  const argv = ["consolidate", ...options, "-o", join(target, "TONGHOP.xlsx"), ...files];
  try {
    await runCommandLine(argv, terminal);
  } finally {
    rmSync(target, { recursive: true });
  }
  const { units } = JSON.parse(output) as { units: readonly { readonly status: string }[] };
  return units.filter(({ status }) => status === "counted").length;
}

const start = process.cpuUsage();
const units = task === "read" ? await read() : await consolidate();
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1_000_000;
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ seconds, megabytes, units }));
