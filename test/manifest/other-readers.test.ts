import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "@jest/globals";

test("Microsoft's own reader sees the same add-in", () => {
  const cli = resolve("node_modules/office-addin-manifest/cli.js");
  const told = execFileSync(process.execPath, [cli, "info", "manifest.xml"], { encoding: "utf8" });
  expect(told).toContain("Name: Trợ lý CCHC");
  expect(told).toContain("Type: TaskPaneApp");
  expect(told).toContain("Hosts: Document, Workbook");
  expect(told).toContain("Source Location: https://localhost:3000/pane/taskpane.html");
});

const schema = resolve("../shared/manifest-xsd/OfficeAppManifestV1_1.xsd");

// Microsoft's schemas are no part of the project: where they lie beside it, they are asked too.
if (existsSync(schema)) {
  test("Microsoft's schemas accept the manifest", () => {
    const check = (): Buffer =>
      execFileSync(
        process.env["XMLLINT"] ?? "xmllint",
        ["--noout", "--nonet", "--schema", schema, "manifest.xml"],
        {
          stdio: "pipe",
        }
      );
    expect(check).not.toThrow();
  });
}
