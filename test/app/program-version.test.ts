import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { programVersion } from "../../src/app/program-version";

test("the printed version is the package's", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(programVersion).toBe(version);
});
