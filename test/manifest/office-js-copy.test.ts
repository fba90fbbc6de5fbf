import { appendFileSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { copyOfficeJs, verifyOfficeJs } from "../../scripts/support/office-js-copy";

const distribution = resolve("node_modules/@microsoft/office-js/dist");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-officejs-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("copies what Word and Excel ask for, and nothing for other applications", async () => {
  const { files, version, bytes } = await copyOfficeJs(distribution, folder);
  expect(files).toEqual(expect.arrayContaining(["office.js", "vi-vn/office_strings.js"]));
  for (const host of ["word", "excel"])
    for (const platform of ["win32-16.01", "mac-16.00", "web-16.00"])
      expect(files).toContain(`${host}-${platform}.js`);
  expect(files.filter((file) => /debug|outlook|powerpoint|onenote|fr-fr/u.test(file))).toEqual([]);
  expect(version).toBe("16.0.15407.10000");
  expect(bytes).toBeGreaterThan(1024 * 1024);
  expect(await verifyOfficeJs(folder)).toEqual([]);
});

test("finds every change of a copy", async () => {
  await copyOfficeJs(distribution, folder);
  appendFileSync(join(folder, "office.js"), " ");
  unlinkSync(join(folder, "vi-vn/office_strings.js"));
  writeFileSync(join(folder, "extra.js"), "");
  expect(await verifyOfficeJs(folder)).toEqual([
    { file: "office.js", fault: "changed" },
    { file: "vi-vn/office_strings.js", fault: "missing" },
    { file: "extra.js", fault: "notListed" },
  ]);
});

test("refuses a folder that is no office.js, and writes nothing", async () => {
  await expect(copyOfficeJs(resolve("assets"), folder)).rejects.toThrow("it lacks office.js");
  await expect(verifyOfficeJs(folder)).rejects.toThrow("SHA256SUMS");
});

test("refuses an empty list of checksums", async () => {
  writeFileSync(join(folder, "SHA256SUMS"), "\n");
  await expect(verifyOfficeJs(folder)).rejects.toThrow("lists no file");
});
