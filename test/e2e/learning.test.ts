import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { runOpenpyxl } from "../support/foreign-office";
import { startSite, waitForFile, waitForJob, type Site } from "./support";

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 180_000);
afterEach(() => site.closePages());
afterAll(() => site.close());

/** An office's own sheet as openpyxl writes it, without a word on the reform in its title; the total is what it is told to be. */
function ownSheet(name: string, total: number) {
  const buffer = Buffer.from(
    runOpenpyxl(`
import openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Biểu 12"
for row in [
    ["SỞ NỘI VỤ"],
    ["SỐ LIỆU QUÝ I NĂM 2026"],
    ["Biểu mẫu số 12: Công tác số hóa hồ sơ"],
    ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"],
    ["1", "Tổng số hồ sơ đã tiếp nhận", "Hồ sơ", ${total}],
    ["1.1", "Hồ sơ nộp trực tiếp", "Hồ sơ", 50],
    ["1.2", "Hồ sơ nộp trực tuyến", "Hồ sơ", 70],
    ["2", "Tỷ lệ hồ sơ số hóa", "%", 75],
    ["2.1", "Số hồ sơ phải số hóa", "Hồ sơ", 80],
    ["2.2", "Số hồ sơ đã số hóa", "Hồ sơ", 60],
]:
    sheet.append(row)
book.save("{out}")`)
  );
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, mimeType, buffer };
}

async function openFile(page: Page, file: ReturnType<typeof ownSheet>): Promise<void> {
  await page.locator(".cchc-open input[type=file]").setInputFiles(file);
  await waitForFile(page);
}

const openTool = (page: Page): Promise<void> =>
  page.getByRole("tab", { name: "Học biểu mẫu" }).click();

test("a form learnt from an office's sheet, saved and imported by a colleague, finds the colleague's slip", async () => {
  const first = await site.open();
  const card = first.page.getByRole("region", { name: "Học biểu mẫu", exact: true });
  await card.getByText("Chưa có biểu mẫu nào.").waitFor();
  // Nothing is open, so nothing is offered to be read.
  expect(await card.getByRole("button").allTextContents()).toEqual([
    "Chọn tệp để học…",
    "Nhập tệp biểu mẫu",
  ]);
  await card.locator("input[data-file=learn]").setInputFiles(ownSheet("bieu-quy-1.xlsx", 120));
  // The file was chosen to learn from: its tab is the one that is open.
  await first.page.getByRole("tab", { name: "Học biểu mẫu", selected: true }).waitFor();
  await first.page.getByRole("button", { name: "Đọc biểu" }).click();
  const sum = first.page.getByRole("checkbox", { name: /Dòng 1 bằng tổng các dòng 1.1 \+ 1.2/u });
  await sum.waitFor();
  expect(await sum.isChecked()).toBe(true);
  await first.page.getByLabel("Tên cơ quan").fill("Sở Nội vụ");
  const [download] = await Promise.all([
    first.page.waitForEvent("download"),
    first.page.getByRole("button", { name: "Lưu biểu mẫu" }).click(),
  ]);
  const pack = readFileSync(await download.path());
  expect(download.suggestedFilename()).toBe("Biểu mẫu của cơ quan.cchc-pack.json");
  expect([...first.complaints, ...first.foreignRequests]).toEqual([]);

  const { page, complaints, foreignRequests } = await site.open();
  await openFile(page, ownSheet("bieu-dong-nghiep.xlsx", 125));
  const wrongTotal = page.getByText(/50 \+ 70|cộng lại được 120/u).first();
  expect(await wrongTotal.count()).toBe(0);
  await page.getByText("Tài liệu này thuộc loại nào?").waitFor();
  await openTool(page);
  await page.locator("input[data-file=pack]").setInputFiles({
    name: download.suggestedFilename(),
    mimeType: "application/json",
    buffer: pack,
  });
  await page.getByText("Đã nhập “Biểu mẫu của cơ quan”").waitFor();
  await waitForJob(page);
  await page.getByRole("tab", { name: "Kiểm tra", exact: true }).click();
  await wrongTotal.waitFor();
  expect([...complaints, ...foreignRequests]).toEqual([]);
}, 120_000);
