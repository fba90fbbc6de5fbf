import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { openSample, startSite, waitForStartTools, type Site } from "./support";

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 180_000);
afterEach(() => site.closePages());
afterAll(() => site.close());

describe("the page on its own", () => {
  test("holds a policy that lets nothing out, and keeps to it", async () => {
    const { page, foreignRequests, complaints } = await site.open();
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute("content");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(foreignRequests).toEqual([]);
    expect(complaints).toEqual([]);
    const attempt = await page.evaluate(() =>
      fetch("/index.html").then(
        () => "let through",
        () => "refused"
      )
    );
    expect(attempt).toBe("refused");
  }, 60_000);

  test("opens, checks and draws a file after the network is gone", async () => {
    const { page, foreignRequests } = await site.open();
    await openSample(page, "Kế hoạch CCHC năm 2022 của một sở");
    await page.getByRole("button", { name: "Mở tệp khác" }).click();
    await waitForStartTools(page);
    await page.context().setOffline(true);
    await openSample(page, "Kế hoạch CCHC năm 2026 của một sở, có lỗi");
    const findings = page.locator(".cchc-finding-button");
    expect(await findings.count()).toBeGreaterThan(0);
    // A tool that was never shown is not here; it takes nothing else away.
    await page.getByRole("tab", { name: "Số liệu" }).click();
    await page.getByText(/^Không tải được phần này/u).waitFor();
    await page.getByRole("tab", { name: "Kiểm tra", exact: true }).click();
    await findings.first().waitFor();
    await page.getByRole("button", { name: "Mở tệp khác" }).click();
    await openSample(page, "Phụ lục thống kê quý I năm 2026, có lỗi");
    expect(await page.locator(".cchc-cell-marked").count()).toBeGreaterThan(0);
    expect(foreignRequests).toEqual([]);
  }, 90_000);

  test("speaks English on demand and checks anew in it", async () => {
    const { page } = await site.open();
    await openSample(page, "Kế hoạch CCHC năm 2026 của một sở, có lỗi");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("region", { name: "Outcome of the check" }).waitFor();
    await page.getByRole("button", { name: "Check again" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  }, 60_000);
});
