import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { serveOffice, type OfficeServer } from "../../scripts/office";
import { sampleFiles } from "../../src/templating/samples";
import type { TierName } from "../office/tiers";
import { partsOf } from "../support/docx";
import { buildIfStale, startBrowser } from "./support";

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "office-e2e-"));

beforeAll(async () => {
  buildIfStale("dist/pane/taskpane.html", ["office", "gate"]);
  browser = await startBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

interface OpenOffice {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly complaints: readonly string[];
  readonly foreignRequests: readonly string[];
  save(): Promise<Uint8Array>;
}

async function withOffice(
  sampleId: string,
  tier: TierName,
  use: (office: OpenOffice, original: Uint8Array) => Promise<void>
): Promise<void> {
  const sample = sampleFiles.find(({ id }) => id === sampleId);
  if (sample === undefined) throw new Error(sampleId);
  const original = sample.create();
  const file = join(folder, `${tier}-${sample.fileName}`);
  writeFileSync(file, original);
  const server: OfficeServer = await serveOffice(file, 0);
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 860 },
  });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    const foreignRequests: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(server.url) && !/^(?:data|blob):/u.test(request.url()))
        foreignRequests.push(request.url());
    });
    await page.goto(`${server.url}?tier=${tier}`);
    await page.locator("#ribbon button").first().click();
    const save = async (): Promise<Uint8Array> =>
      Uint8Array.from(await page.evaluate(() => [...(window.pretendOffice?.save() ?? [])]));
    const pane = page.frameLocator("#pane");
    await use({ page, pane, complaints, foreignRequests, save }, original);
    expect(foreignRequests).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await server.close();
  }
}

const button = (pane: FrameLocator, name: string | RegExp) =>
  pane.getByRole("button", { name }).first();
const marksIn = (page: Page): Promise<number> =>
  page.locator("#document .control > .title, #document .critique, #document .comment").count();

describe.each(["office2021", "microsoft365", "web"] as const)("Word of tier %s", (tier) => {
  test("a faulty plan is checked, marked and cleared, and the saved file is the same", async () => {
    await withOffice("faulty-plan", tier, async ({ page, pane, save }, original) => {
      await button(pane, /^Kiểm tra/u).click();
      await pane
        .getByText(/Đã kiểm tra xong/u)
        .first()
        .waitFor();
      await button(pane, "Đánh dấu").click();
      await page.locator("#document .control, #document .critique").first().waitFor();
      expect(await marksIn(page)).toBeGreaterThan(0);
      await button(pane, "Xoá dấu").click();
      await pane.getByText("Đã xoá hết dấu của Trợ lý CCHC.").first().waitFor();
      expect(await marksIn(page)).toBe(0);
      expect(partsOf(await save())).toEqual(partsOf(original));
    });
  }, 120_000);
});

test("a faulty workbook is checked, marked and cleared in Excel", async () => {
  await withOffice("faulty-workbook", "office2021", async ({ page, pane, save }, original) => {
    await button(pane, /^Kiểm tra/u).click();
    await pane
      .getByText(/Đã kiểm tra xong/u)
      .first()
      .waitFor();
    await button(pane, "Đánh dấu").click();
    await page.locator('#document td[style*="background"]').first().waitFor();
    await button(pane, "Xoá dấu").click();
    await pane.getByText("Đã xoá hết dấu của Trợ lý CCHC.").first().waitFor();
    expect(await page.locator('#document td[style*="background"]').count()).toBe(0);
    expect(partsOf(await save())).toEqual(partsOf(original));
  });
}, 120_000);

test("a missing deadline is answered in the pane and stands in the document", async () => {
  await withOffice("faulty-plan", "office2021", async ({ page, pane, save }, original) => {
    await button(pane, /^Kiểm tra/u).click();
    await pane
      .getByText(/Đã kiểm tra xong/u)
      .first()
      .waitFor();
    await pane.locator(".cchc-finding", { hasText: "bảng giá đất" }).first().click();
    await pane.locator(".cchc-fix input").first().fill("Tháng 9/2026");
    await pane.locator(".cchc-fix button[type=submit]").first().click();
    await page.locator("#document td", { hasText: "Tháng 9/2026" }).waitFor();
    const before = partsOf(original);
    const after = partsOf(await save());
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(
      [...after].filter(([part, text]) => before.get(part) !== text).map(([part]) => part)
    ).toEqual(["word/document.xml"]);
  });
}, 120_000);

test("a ribbon function inserts the task table with the pane closed, and takes nothing away", async () => {
  await withOffice("faulty-plan", "office2021", async ({ page }) => {
    const texts = (): Promise<string[]> => page.locator("#document p").allTextContents();
    const before = await texts();
    await page.locator("#ribbon summary").first().click();
    await page.locator('[id="Cchc.Word.Insert.Tasks"]').click();
    await page.waitForFunction(
      (count) => document.querySelectorAll("#document p").length > count,
      before.length
    );
    const left = await texts();
    for (const text of before) {
      expect(left).toContain(text);
      left.splice(left.indexOf(text), 1);
    }
  });
}, 120_000);

test("one click on the ribbon opens a plan in a window of its own", async () => {
  await withOffice("faulty-plan", "office2021", async ({ page, save }, original) => {
    await page.locator("#ribbon summary").first().click();
    await page.locator('[id="Cchc.Word.Insert.Plan"]').click();
    await page.locator("#document .opened", { hasText: "1 văn bản" }).waitFor();
    expect(partsOf(await save())).toEqual(partsOf(original));
  });
}, 120_000);
