import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";

const command = join(process.cwd(), "dist/cli/cchc.cjs");

describe("the built command", () => {
  test("runs under node and lists the profiles", () => {
    const { status, stdout } = spawnSync(process.execPath, [command, "profiles"], {
      encoding: "utf8",
    });
    expect(status).toBe(0);
    expect(stdout).toContain("bhxh-tinh");
  });

  test("runs as `npx cchc` in the checkout", () => {
    const { status, stdout } = spawnSync("npx", ["cchc", "explain", "KH-04"], { encoding: "utf8" });
    expect(status).toBe(0);
    expect(stdout).toContain("KH-04");
  }, 60_000);

  test("ends quietly when the reader of its output has had enough", () => {
    const shell = `"${process.execPath}" "${command}" profiles --format json | head -1`;
    const { status, stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", shell], {
      encoding: "utf8",
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "{\n", stderr: "" });
  });
});
