import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { sampleFiles } from "../../src/templating/samples";
import { startSite, waitForFile, type Site } from "./support";

const command = join(process.cwd(), "dist/cli/cchc.cjs");
let site: Site;
let folder = "";

beforeAll(async () => {
  site = await startSite();
  folder = mkdtempSync(join(tmpdir(), "cchc-parity-"));
}, 180_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Code and message of each finding as the built command line prints them. */
function atTheCommandLine(path: string): readonly string[] {
  const { stdout } = spawnSync(process.execPath, [command, "check", "--format", "json", path], {
    encoding: "utf8",
  });
  const { runs } = JSON.parse(stdout) as {
    runs: { findings: { code: string; message: string }[] }[];
  };
  return runs.flatMap(({ findings }) => findings.map(({ code, message }) => `${code} ${message}`));
}

/** The same as the page shows them, in the order of the run. */
async function onThePage(page: Page, path: string): Promise<readonly string[]> {
  await page.locator(".cchc-open input[type=file]").setInputFiles(path);
  await waitForFile(page);
  const items = await page.locator("[data-finding]").evaluateAll((buttons) =>
    buttons.map((button) => ({
      index: Number(button.getAttribute("data-finding")),
      code: button.querySelector(".cchc-finding-code")?.textContent ?? "",
      message: button.querySelector(".cchc-finding-message")?.textContent ?? "",
    }))
  );
  return items.sort((a, b) => a.index - b.index).map(({ code, message }) => `${code} ${message}`);
}

describe("the same file gives the same findings at every door", () => {
  test.each(sampleFiles.map(({ id }) => id))(
    "%s",
    async (id) => {
      const sample = sampleFiles.find((file) => file.id === id);
      if (sample === undefined) throw new Error(`no sample ${id}`);
      const path = join(folder, sample.fileName);
      writeFileSync(path, sample.create());
      const { page } = await site.open();
      expect(await onThePage(page, path)).toEqual(atTheCommandLine(path));
      await page.context().close();
    },
    60_000
  );
});
