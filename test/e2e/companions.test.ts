import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { planOf, realTasks, reportOf } from "../support/comparison-cases";
import { docxOfModel } from "../support/model-docx";
import { statisticsFile } from "../support/statistics-files";
import { withOffice } from "./pretend-office";
import { buildIfStale, startSite, waitForFile, waitForJob, watchFlash, type Site } from "./support";

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 180_000);
afterEach(() => site.closePages());
afterAll(() => site.close());

const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});
const plan = fileOf("ke-hoach.docx", docxOfModel(planOf(...realTasks)));
const rows = realTasks
  .slice(1)
  .map((row, index) => (index === 0 ? { ...row, result: "Đang thực hiện" } : row));
const report = fileOf("bao-cao.docx", docxOfModel(reportOf(rows)));

async function openThenAdd(
  page: Page,
  file: ReturnType<typeof fileOf>,
  companion: ReturnType<typeof fileOf>
): Promise<void> {
  await page.locator(".cchc-open input[type=file]").setInputFiles(file);
  await waitForFile(page);
  await page.getByRole("tab", { name: "Đối chiếu" }).click();
  await page.locator("input[data-file=companions]").setInputFiles(companion);
  await page.getByRole("button", { name: `Bỏ “${companion.name}”` }).waitFor();
  await waitForJob(page);
}

describe("a report beside its plan", () => {
  test("every task is found under its verdict, and its name leads to the page", async () => {
    const { page, complaints, foreignRequests } = await site.open();
    await openThenAdd(page, report, plan);
    const summary = page.getByText("Kế hoạch có 8 nhiệm vụ: 6 đã báo cáo, 2 cần xem lại");
    await summary.waitFor();
    const overdue = page.getByRole("list", { name: "Quá hạn mà chưa xong" });
    expect(await overdue.getByRole("listitem").count()).toBe(1);
    expect(await overdue.textContent()).toContain("Kế hoạch “ke-hoach.docx”, Bảng 1, dòng 4");
    const missing = page.getByRole("list", { name: "Chưa thấy trong báo cáo" });
    expect(await missing.textContent()).toContain("Rà soát, hệ thống hóa văn bản");

    const flashed = await watchFlash(page);
    await overdue.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect((await flashed()).element).toBe("td");

    const folded = page.getByRole("button", { name: "Đã báo cáo (6)" });
    expect(await folded.getAttribute("aria-expanded")).toBe("false");
    const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

    await page.getByRole("tab", { name: "Kiểm tra" }).click();
    await page.locator(".cchc-finding-code", { hasText: "BC-42" }).waitFor();
    expect(foreignRequests).toEqual([]);
    expect(complaints).toEqual([]);
  }, 90_000);

  test("taking the plan away takes its findings away", async () => {
    const { page } = await site.open();
    await openThenAdd(page, report, plan);
    await page.getByRole("region", { name: "Đối chiếu với kế hoạch" }).waitFor();
    await page.getByRole("button", { name: "Bỏ “ke-hoach.docx”" }).click();
    await page.getByText("Chưa có tệp kèm theo.").waitFor();
    await page
      .getByRole("region", { name: "Đối chiếu với kế hoạch" })
      .waitFor({ state: "detached" });
  }, 90_000);
});

test("a workbook beside last period's: the period rule speaks, both places named", async () => {
  const { page } = await site.open();
  const documents = (period: "q1" | "h1", count: number): Uint8Array =>
    statisticsFile({
      unitName: "UBND TỈNH A",
      period,
      forms: [2],
      figures: { "b2.1.1": count, "b2.1.2": 0 },
    });
  await openThenAdd(
    page,
    fileOf("6-thang.xlsx", documents("h1", 8)),
    fileOf("quy-1.xlsx", documents("q1", 9))
  );
  await page.getByText("quy-1.xlsx (số liệu kỳ khác)").waitFor();
  await page.getByRole("tab", { name: "Kiểm tra" }).click();
  const finding = page.locator(".cchc-finding-button", { hasText: /TK-24.*dòng 1\.1 / });
  await finding.click();
  await page.getByText("tệp “quy-1.xlsx”, trang “Biểu mẫu 2”, ô D8").waitFor();
}, 90_000);

test("in Word the plan is picked in the pane, and a task's name selects its row", async () => {
  buildIfStale("dist/pane/taskpane.html", ["office", "gate"]);
  const opened = {
    fileName: report.name,
    bytes: Uint8Array.from(report.buffer),
    tier: "office2021",
  } as const;
  await withOffice(site.browser, opened, async ({ page, pane }) => {
    await pane.getByRole("tab", { name: "Đối chiếu" }).click();
    await pane.locator("input[data-file=companions]").setInputFiles(plan);
    await pane.getByText("Kế hoạch có 8 nhiệm vụ: 6 đã báo cáo, 2 cần xem lại").waitFor();
    const overdue = pane.getByRole("list", { name: "Quá hạn mà chưa xong" });
    await overdue.getByRole("button").click();
    await page.locator("#document .selected").first().waitFor();
  });
}, 120_000);
