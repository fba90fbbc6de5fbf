import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { CommandError } from "../../src/cli/command-error";
import { isSameFile, listFiles, readBytes, writeWhole } from "../../src/cli/files";

let folder = "";
const at = (...names: string[]): string => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-files-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("listFiles", () => {
  test("opens folders up, in stable order, and passes over what is no document", async () => {
    mkdirSync(at("b"));
    for (const name of [
      "z.docx",
      "a.XLSX",
      "~$z.docx",
      ".hidden.docx",
      "notes.txt",
      "b/old.doc",
      "b/m.xlsm",
    ]) {
      writeFileSync(at(name), "x");
    }
    expect(await listFiles([folder])).toEqual(
      ["a.XLSX", "b/m.xlsm", "b/old.doc", "z.docx"].map((name) => at(name))
    );
  });

  test("takes a named file whatever its ending, each once, in the order given", async () => {
    writeFileSync(at("b.txt"), "x");
    writeFileSync(at("a.docx"), "x");
    expect(await listFiles([at("b.txt"), at("a.docx"), at("b.txt")])).toEqual([
      at("b.txt"),
      at("a.docx"),
    ]);
  });

  test.each(["none.docx", "empty"])("says so when there is nothing at %s", async (name) => {
    mkdirSync(at("empty"));
    await expect(listFiles([at(name)])).rejects.toThrow(CommandError);
  });
});

describe("writeWhole", () => {
  test("replaces a file and leaves nothing beside it", async () => {
    writeFileSync(at("out.docx"), "old");
    await writeWhole(at("out.docx"), new TextEncoder().encode("new"));
    expect(readFileSync(at("out.docx"), "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["out.docx"]);
  });

  test("a write that fails leaves the old file and nothing half-written", async () => {
    mkdirSync(at("out.docx"));
    writeFileSync(at("out.docx", "kept"), "old");
    await expect(writeWhole(at("out.docx"), new Uint8Array([1]))).rejects.toThrow(CommandError);
    expect(readdirSync(folder)).toEqual(["out.docx"]);
    expect(readFileSync(at("out.docx", "kept"), "utf8")).toBe("old");
  });

  test("a folder that is not there is said, not made", async () => {
    await expect(writeWhole(at("none", "out.docx"), new Uint8Array([1]))).rejects.toMatchObject({
      key: "file.cannotWrite",
    });
  });
});

describe("readBytes", () => {
  test.each([
    ["a file that is not there", "none.docx", "file.notFound"],
    ["a folder", "folder", "file.cannotRead"],
  ])("%s", async (_name, name, key) => {
    mkdirSync(at("folder"));
    await expect(readBytes(at(name))).rejects.toMatchObject({ key });
  });
});

describe("isSameFile", () => {
  test("sees through relative paths, hard and symbolic links", async () => {
    writeFileSync(at("a.docx"), "x");
    linkSync(at("a.docx"), at("hard.docx"));
    symlinkSync(at("a.docx"), at("soft.docx"));
    writeFileSync(at("other.docx"), "x");
    expect(await isSameFile(at("a.docx"), at(".", "a.docx"))).toBe(true);
    expect(await isSameFile(at("a.docx"), at("hard.docx"))).toBe(true);
    expect(await isSameFile(at("a.docx"), at("soft.docx"))).toBe(true);
    expect(await isSameFile(at("a.docx"), at("other.docx"))).toBe(false);
    expect(await isSameFile(at("a.docx"), at("none.docx"))).toBe(false);
  });
});
