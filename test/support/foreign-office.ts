import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const python = "/usr/bin/python3";

/** Runs a Python script with openpyxl; `{in}` and `{out}` stand for the input file and the one it must write. */
export function runOpenpyxl(script: string, input: Uint8Array | null = null): Uint8Array {
  try {
    execFileSync(python, ["-c", "import openpyxl"], { stdio: "pipe" });
  } catch (cause) {
    throw new Error(
      "This test needs Python with openpyxl: apt-get install python3 python3-openpyxl",
      { cause }
    );
  }
  return inFolder((folder) => {
    const [source, target] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
    if (input !== null) writeFileSync(source, input);
    const text = script.replaceAll("{in}", source).replaceAll("{out}", target);
    execFileSync(python, ["-c", text], { stdio: "pipe" });
    return new Uint8Array(readFileSync(target));
  });
}

/** The file as LibreOffice saves it again. */
export function resaveInLibreOffice(input: Uint8Array, from: "xlsx" | "fods" = "xlsx"): Uint8Array {
  const office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
  if (office === undefined)
    throw new Error("This test needs LibreOffice: apt-get install libreoffice-calc");
  return inFolder((folder) => {
    const source = join(folder, `in.${from}`);
    const target = join(folder, "out");
    writeFileSync(source, input);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      office,
      [
        profile,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        target,
        source,
      ],
      { stdio: "pipe", timeout: 120_000 }
    );
    return new Uint8Array(readFileSync(join(target, "in.xlsx")));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "cchc-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
