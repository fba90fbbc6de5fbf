import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { hashOfText, writeFigureTag } from "../../src/core/filling/figure-tag";
import { control, paknReport, paknWorkbook, slot, type NamedFile } from "./figure-files";
import { startSite, waitForFile, waitForJob, type Site } from "./support";

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 180_000);
afterEach(() => site.closePages());
afterAll(() => site.close());

async function openReport(page: Page, file: NamedFile): Promise<void> {
  await page.locator(".cchc-open input[type=file]").setInputFiles(file);
  await waitForFile(page);
  await page.getByRole("tab", { name: "Số liệu" }).click();
}

const choose = (page: Page, file: NamedFile): Promise<void> =>
  page.locator("input[data-file=figures]").setInputFiles(file);

test("a report is filled from a workbook; a changed cell makes it stale and “Cập nhật” brings it", async () => {
  const { page, complaints, foreignRequests } = await site.open();
  await openReport(page, paknReport({ received: slot("b3.3.3.1"), settled: slot("b3.3.3.2") }));
  await choose(page, paknWorkbook(890, 871));
  await page.getByRole("button", { name: "Điền số liệu (2)" }).click();
  await page.getByText("Đã điền số liệu vào báo cáo.").waitFor();
  await waitForJob(page);
  const pages = page.locator("section.cchc-docx").first();
  await pages.getByText("Tổng số PAKN đã tiếp nhận là 890.").waitFor();

  await choose(page, paknWorkbook(895, 871));
  await page.getByText("1 số đã cũ").waitFor();
  await page.getByText("890 → 895").waitFor();
  await page.getByRole("button", { name: "Cập nhật (1)" }).click();
  await pages.getByText("Tổng số PAKN đã tiếp nhận là 895.").waitFor();
  await page.getByText("1 số đã cũ").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Đúng với bảng (2)" }).waitFor();
  expect(foreignRequests).toEqual([]);
  expect(complaints).toEqual([]);
}, 90_000);

test("a number typed over a filled one is told and stays", async () => {
  const tag = writeFigureTag({
    indicatorId: "b3.3.3.1",
    period: { period: "q1", year: 2026 },
    cell: "D31",
    hash: hashOfText("890"),
  });
  const { page } = await site.open();
  await openReport(page, paknReport({ received: control(tag, "901"), settled: slot("b3.3.3.2") }));
  await choose(page, paknWorkbook(895, 871));
  await page.getByText("báo cáo ghi “901”, bảng ghi 895").waitFor();
  await page.getByRole("button", { name: "Điền số liệu (1)" }).click();
  await page.getByText("Đã điền số liệu vào báo cáo.").waitFor();
  await waitForJob(page);
  const pages = page.locator("section.cchc-docx").first();
  await pages.getByText("Số PAKN đã giải quyết xong là 871.").waitFor();
  await pages.getByText("Tổng số PAKN đã tiếp nhận là 901.").waitFor();
}, 90_000);
