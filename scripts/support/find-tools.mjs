// Finds the programs the tests open files with, and installs them where it can (Debian family, as root).
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

/** Programs by name: where they may stand, what proves that they work, and the Debian packages they come in. */
const tools = [
  {
    name: "Chromium",
    variable: "CHROMIUM",
    candidates: [
      "chromium",
      "chromium-browser",
      "google-chrome-stable",
      "google-chrome",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    proof: null,
    packages: ["chromium", "fonts-liberation"],
  },
  {
    name: "LibreOffice",
    variable: "SOFFICE",
    candidates: ["soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"],
    proof: null,
    packages: ["libreoffice-writer", "libreoffice-calc"],
  },
  {
    name: "Python 3 with python-docx and openpyxl",
    variable: "PYTHON",
    candidates: ["/usr/bin/python3", "python3"],
    proof: ["-c", "import docx, openpyxl"],
    packages: ["python3-docx", "python3-openpyxl"],
  },
  {
    name: "xmllint",
    variable: "XMLLINT",
    candidates: ["xmllint"],
    proof: ["--version"],
    packages: ["libxml2-utils"],
  },
];

/**
 * Makes sure that every tool is there and returns the environment variables that say where.
 * Returns null, having said what to do, when one is missing and cannot be installed here.
 */
export function findTools() {
  const missing = tools.filter((tool) => locate(tool) === null);
  if (missing.length > 0) installFromDebian(missing);
  const environment = {};
  for (const tool of tools) {
    const path = locate(tool);
    if (path === null) {
      explain(tool);
      return null;
    }
    environment[tool.variable] = path;
  }
  return environment;
}

function locate({ variable, candidates, proof }) {
  const given = process.env[variable];
  const places = given === undefined || given === "" ? candidates : [given];
  for (const place of places) {
    const path = resolveProgram(place);
    if (
      path !== null &&
      (proof === null || spawnSync(path, proof, { stdio: "ignore" }).status === 0)
    )
      return path;
  }
  return null;
}

function resolveProgram(place) {
  if (/[\\/]/u.test(place)) return existsSync(place) ? place : null;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, place)).find((path) => existsSync(path)) ?? null;
}

function installFromDebian(missing) {
  if (
    process.platform !== "linux" ||
    process.getuid?.() !== 0 ||
    resolveProgram("apt-get") === null
  )
    return;
  const names = missing.flatMap(({ packages }) => packages);
  process.stderr.write(`Installing ${names.join(", ")} …\n`);
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], options);
}

function explain({ name, variable, packages }) {
  process.stderr.write(
    [
      `The tests need ${name}, which was not found and could not be installed here.`,
      `On Debian or Ubuntu:  sudo apt-get install ${packages.join(" ")}`,
      `Elsewhere install it by hand and, where it is in an unusual place, name it:  ${variable}=/path/to/it npm test`,
      "",
    ].join("\n")
  );
}
