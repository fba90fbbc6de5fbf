import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { ownTemplateFile } from "../support/own-template-files";
import { openSample, startSite, waitForFile, type Site } from "./support";

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 180_000);
afterEach(() => site.closePages());
afterAll(() => site.close());

const ownGroup = (page: Page): Locator =>
  page.getByLabel("Mẫu", { exact: true }).locator('optgroup[label="Mẫu của cơ quan"] option');
const bring = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page
    .locator("input[data-file=own-template]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
/** The start screen as on another day. */
async function reopen(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole("button", { name: "Nhập mẫu của cơ quan…" }).waitFor();
}

test("an own template is brought in, drafted from, filled, kept over night and removed", async () => {
  const { page, foreignRequests, complaints } = await site.open();
  await bring(page, "Phân công.docx", Uint8Array.of(37, 80, 68, 70));
  await page.getByText("Tệp “Phân công.docx” không phải là tệp Word").waitFor();
  await bring(page, "Phân công.docx", ownTemplateFile);
  await page.getByText("Chờ anh/chị điền: Nội dung phân công.").waitFor();
  await page.getByLabel("Năm", { exact: true }).fill("2027");
  await page.getByRole("button", { name: "Tạo văn bản mới" }).click();
  await waitForFile(page);
  await page.locator(".cchc-pages", { hasText: "Đơn vị: [tên], năm 2027" }).waitFor();

  await page.getByRole("tab", { name: "Soạn thảo" }).click();
  await page.getByText("Còn 2 ô chờ điền.").waitFor();
  await page.getByRole("button", { name: "Ô tiếp theo" }).click();
  const slot = page.locator(".cchc-draft-slot");
  await slot.locator("input").fill("Sở Nội vụ");
  await slot.locator("input").press("Enter");
  await page.locator(".cchc-pages", { hasText: "Đơn vị: Sở Nội vụ, năm 2027" }).waitFor();

  await reopen(page);
  expect(await ownGroup(page).allTextContents()).toEqual(["Phân công"]);
  await page.getByRole("button", { name: "Bỏ mẫu này" }).click();
  await page.getByText("Đã bỏ mẫu “Phân công” khỏi máy này.").waitFor();
  await reopen(page);
  expect(await ownGroup(page).count()).toBe(0);
  expect(foreignRequests).toEqual([]);
  expect(complaints).toEqual([]);
}, 120_000);

test("a template made of an open plan is saved as a file and kept", async () => {
  const { page, complaints } = await site.open();
  await openSample(page, "Kế hoạch CCHC năm 2022 của một sở");
  await page.getByRole("tab", { name: "Tạo mẫu" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Lưu thành mẫu/u }).click(),
  ]);
  await page.getByText(/^Đã giữ mẫu “Mẫu - /u).waitFor();
  const name = download.suggestedFilename().replace(/\.docx$/u, "");
  await reopen(page);
  expect(await ownGroup(page).allTextContents()).toEqual([name]);
  expect(complaints).toEqual([]);
}, 120_000);
