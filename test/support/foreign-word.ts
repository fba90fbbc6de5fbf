import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs a Python script with python-docx; `{in}` and `{out}` stand for the input file and the one it must write. */
export function runPythonDocx(script: string, input: Uint8Array | null = null): Uint8Array {
  return inFolder((folder) => {
    const [source, target] = [join(folder, "in.docx"), join(folder, "out.docx")];
    if (input !== null) writeFileSync(source, input);
    const text = script.replaceAll("{in}", source).replaceAll("{out}", target);
    try {
      execFileSync("/usr/bin/python3", ["-c", text], { stdio: "pipe" });
    } catch (cause) {
      throw new Error(
        "This test needs Python with python-docx: apt-get install python3 python3-docx",
        { cause }
      );
    }
    return new Uint8Array(readFileSync(target));
  });
}

/** The file as LibreOffice saves it again, or as the plain text it reads. */
export function convertInLibreOffice(
  input: Uint8Array,
  to: "docx" | "txt",
  from: "docx" | "fodt" = "docx"
): Uint8Array {
  const office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
  if (office === undefined)
    throw new Error("This test needs LibreOffice: apt-get install libreoffice-writer");
  const filter = { docx: "docx:MS Word 2007 XML", txt: "txt:Text (encoded):UTF8" }[to];
  return inFolder((folder) => {
    const source = join(folder, `in.${from}`);
    const target = join(folder, "out");
    writeFileSync(source, input);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const order = ["--headless", "--convert-to", filter, "--outdir", target, source];
    execFileSync(office, [profile, ...order], { stdio: "pipe", timeout: 120_000 });
    return new Uint8Array(readFileSync(join(target, `in.${to}`)));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "cchc-word-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
