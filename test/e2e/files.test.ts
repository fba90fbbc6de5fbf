import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { openFile } from "../../src/hosts/open-file";
import { sdkErrors } from "../support/sdk-errors";
import {
  countsOf,
  openSample,
  startSite,
  waitForFile,
  waitForJob,
  watchFlash,
  type Site,
} from "./support";

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 180_000);
afterEach(() => site.closePages());
afterAll(() => site.close());

const faultyPlan = "Kế hoạch CCHC năm 2026 của một sở, có lỗi";
const faultyWorkbook = "Phụ lục thống kê quý I năm 2026, có lỗi";

const findings = (page: Page) => page.locator(".cchc-finding-button");

async function save(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Lưu tệp" }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(await readFile(await download.path())),
  };
}

describe("a plan", () => {
  test("whose areas are all there shows no finding, in its own profile", async () => {
    const { page, complaints } = await site.open();
    await openSample(page, "Kế hoạch CCHC năm 2022 của một sở");
    expect((await countsOf(page)).slice(0, 2)).toEqual([0, 0]);
    expect(await page.locator(".cchc-facts-summary").textContent()).toContain(
      "Kế hoạch CCHC · năm 2022"
    );
    expect(complaints).toEqual([]);
  }, 60_000);

  test("is mended, undone, checked again, marked and saved", async () => {
    const { page, foreignRequests, complaints } = await site.open();
    await openSample(page, faultyPlan);
    const [before = 0] = await countsOf(page);
    expect(before).toBeGreaterThan(0);

    const flashed = await watchFlash(page);
    await findings(page).filter({ hasText: "Bảng giá đất".toLowerCase() }).first().click();
    const flash = await flashed();
    expect(flash).toMatchObject({ element: "td", severity: "error" });
    expect(flash.lasted).toBeGreaterThan(1000);
    // The page has scrolled there, gently.
    await page.waitForFunction(() => {
      const top = document.querySelector("[data-cchc-selected]")?.getBoundingClientRect().y ?? 0;
      return top > 60 && top < 860;
    });

    await page.locator(".cchc-fix input").fill("Tháng 9/2026");
    await page.locator(".cchc-fix button[type=submit]").click();
    await page
      .getByText(/^Đã sửa:/u)
      .first()
      .waitFor();
    expect((await countsOf(page))[0]).toBe(before - 1);
    await page.locator(".cchc-pages td", { hasText: "Tháng 9/2026" }).waitFor();

    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByText("Đã hoàn tác lần sửa gần nhất.").first().waitFor();
    expect((await countsOf(page))[0]).toBe(before);
    await page
      .locator(".cchc-pages td", { hasText: "Tháng 9/2026" })
      .waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Kiểm tra lại" }).click();
    await waitForJob(page);
    expect((await countsOf(page))[0]).toBe(before);

    const total = (await countsOf(page)).slice(0, 2).reduce((sum, count) => sum + count, 0);
    await page.getByRole("button", { name: "Đánh dấu" }).click();
    await page.getByText(`Đã đánh dấu ${total} chỗ trong tệp.`).first().waitFor();
    const saved = await save(page);
    expect(saved.name).toMatch(/ \(đã soát\)\.docx$/u);
    expect(sdkErrors([saved.bytes], "docx")).toEqual([[]]);
    expect(new TextDecoder("latin1").decode(saved.bytes)).toContain("word/comments");
    const { model } = await openFile(saved.bytes).read();
    expect(model.kind).toBe("document");

    await page.getByRole("button", { name: "Xóa dấu" }).click();
    await page.getByText("Đã xóa hết dấu của Trợ lý CCHC.").first().waitFor();
    const bare = await save(page);
    expect(new TextDecoder("latin1").decode(bare.bytes)).not.toContain("word/comments");
    expect(foreignRequests).toEqual([]);
    expect(complaints).toEqual([]);
  }, 120_000);

  test("leads from a marked place to its finding", async () => {
    const { page } = await site.open();
    await openSample(page, faultyPlan);
    const place = page.locator("td[data-cchc-findings]").first();
    await place.click();
    const index = (await place.getAttribute("data-cchc-findings"))?.split(",")[0];
    expect(await page.locator(`#cchc-finding-${index}`).getAttribute("aria-expanded")).toBe("true");
  }, 60_000);

  test("is made from the template and is clean under its own profile", async () => {
    const { page, complaints } = await site.open();
    await page
      .getByRole("region", { name: "Soạn mới từ mẫu" })
      .getByLabel("Loại cơ quan")
      .selectOption("tinh-2026");
    await page.getByLabel("Tên cơ quan, đơn vị").fill("Ủy ban nhân dân tỉnh Bình An");
    await page.getByLabel("Địa danh").fill("Bình An");
    await page.getByRole("button", { name: "Lưu thông tin" }).click();
    await page.getByRole("region", { name: "Soạn mới từ mẫu" }).getByLabel("Năm").fill("2026");
    await page.getByRole("button", { name: "Tạo văn bản mới" }).click();
    await waitForFile(page);
    await page
      .getByText(/^Đã tạo tệp mới/u)
      .first()
      .waitFor();
    expect(await page.locator(".cchc-facts-summary").textContent()).toContain("năm 2026");
    expect(complaints).toEqual([]);
  }, 60_000);
});

describe("a workbook", () => {
  test("is drawn as a grid, leads to its cells, and takes its marks along", async () => {
    const { page, complaints } = await site.open();
    await openSample(page, faultyWorkbook);
    const counts = await countsOf(page);
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBeGreaterThan(0);

    const last = findings(page).last();
    const place = (await last.locator(".cchc-finding-place").textContent()) ?? "";
    const address = /[A-Z]+\d+/u.exec(place)?.[0] ?? "";
    const flashed = await watchFlash(page);
    await last.click();
    const flash = await flashed();
    expect(flash.title).not.toBe("");
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
    expect(flash.id).toBe(`cchc-cell-${Number(row) - 1}-${column.charCodeAt(0) - 65}`);

    await page.getByRole("button", { name: "Đánh dấu" }).click();
    await page
      .getByText(/^Đã đánh dấu \d+ chỗ/u)
      .first()
      .waitFor();
    const saved = await save(page);
    expect(saved.name).toMatch(/\.xlsx$/u);
    expect(sdkErrors([saved.bytes], "xlsx")).toEqual([[]]);
    expect(complaints).toEqual([]);
  }, 90_000);

  test("is walked by the arrow keys, sheet by sheet", async () => {
    const { page } = await site.open();
    await openSample(page, faultyWorkbook);
    const grid = page.getByRole("grid");
    await grid.focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    expect(await grid.getAttribute("aria-activedescendant")).toBe("cchc-cell-2-1");
    const tabs = page.getByRole("tab");
    await tabs.first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await tabs.nth(1).getAttribute("aria-selected")).toBe("true");
    expect(await tabs.nth(1).evaluate((tab) => tab === document.activeElement)).toBe(true);
  }, 60_000);
});

describe("a file that cannot be opened", () => {
  async function drop(page: Page, name: string, bytes: readonly number[]): Promise<void> {
    const transfer = await page.evaluateHandle(
      ([fileName, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(content)], fileName));
        return data;
      },
      [name, bytes] as const
    );
    await page.locator(".cchc-drop-zone").dispatchEvent("drop", { dataTransfer: transfer });
  }

  test.each([
    ["damaged.docx", [0x50, 0x4b, 0x03, 0x04, 1, 2, 3], /Tệp “damaged\.docx” bị thiếu phần cuối/u],
    ["ghi chú.txt", [0x61, 0x62, 0x63], /Tệp “ghi chú\.txt” không phải là tệp Word/u],
    [
      "cũ.doc",
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)],
      /Tệp “cũ\.doc” ở định dạng cũ/u,
    ],
  ] as const)(
    "says why: %s",
    async (name, bytes, sentence) => {
      const { page, complaints } = await site.open();
      await drop(page, name, bytes);
      await page.getByText(sentence).first().waitFor();
      // The whole sentence can be read: what follows begins below it.
      const told = await page.locator(".cchc-start-message .fui-MessageBar").boundingBox();
      const next = await page.locator(".cchc-open").boundingBox();
      expect((told?.y ?? Infinity) + (told?.height ?? 0)).toBeLessThanOrEqual(next?.y ?? 0);
      expect(complaints).toEqual([]);
    },
    30_000
  );

  test("leaves the file that is open as it is", async () => {
    const { page } = await site.open();
    await openSample(page, faultyPlan);
    const before = await countsOf(page);
    await drop(page, "hỏng.docx", [1, 2, 3]);
    await page
      .getByText(/Tệp “hỏng\.docx” không phải/u)
      .first()
      .waitFor();
    expect(await countsOf(page)).toEqual(before);
    expect(await page.locator("section.cchc-docx").count()).toBeGreaterThan(0);
  }, 60_000);
});
