import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { countsOf, startSite, waitForFile, waitForJob, type Site } from "./support";

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 180_000);
afterEach(() => site.closePages());
afterAll(() => site.close());

/** The answer of a careful officer, by the title of the slot. */
const answers: readonly (readonly [RegExp, string])[] = [
  [/\(%\)/u, "95"],
  [/^Số của văn bản/u, "1520"],
  [/^Ngày ban hành/u, "2026-12-10"],
  [
    /^Kế hoạch của cơ quan cấp trên/u,
    "Kế hoạch số 210/KH-UBND ngày 05 tháng 12 năm 2026 của Ủy ban nhân dân tỉnh Bình An",
  ],
  [/^Kinh phí/u, "350"],
  [/^Hạn gửi báo cáo/u, "chậm nhất là ngày 18 của tháng cuối kỳ"],
  [/^Đơn vị chủ trì/u, "Văn phòng"],
  [/^Đơn vị phối hợp/u, "Thanh tra Sở"],
  [/^Thời gian hoàn thành/u, "Quý III/2027"],
  [/^Họ và tên người ký/u, "Nguyễn Văn An"],
];

async function tellOffice(page: Page): Promise<void> {
  await page.getByLabel("Hồ sơ quy định áp dụng").selectOption("so-2026");
  const form = page.getByRole("form", { name: "Thông tin cơ quan soạn thảo" });
  const tell = (label: string, told: string): Promise<void> =>
    form.getByLabel(label, { exact: false }).first().fill(told);
  await tell("Tên cơ quan, đơn vị", "Sở Nội vụ");
  await tell("Cơ quan cấp trên trực tiếp", "Ủy ban nhân dân tỉnh Bình An");
  await tell("Địa danh", "Bình An");
  await tell("Chữ viết tắt trong số, ký hiệu", "SNV");
  await tell("Chức vụ người ký", "Giám đốc");
  await tell("Đơn vị đầu mối", "Văn phòng");
  await tell("Chữ viết tắt đơn vị soạn thảo", "VP");
  await tell("Các đơn vị thuộc cơ quan", "Văn phòng\nThanh tra Sở");
  await page.getByRole("button", { name: "Lưu thông tin" }).click();
  await page.getByText("Đã lưu thông tin cơ quan trên máy này.").first().waitFor();
}

const slotsLeft = (page: Page) => page.getByText(/^Còn \d+ ô chờ điền/u);

async function fillEverySlot(page: Page): Promise<number> {
  let count = 0;
  await page.getByRole("button", { name: "Ô tiếp theo" }).click();
  const slot = page.locator(".cchc-draft-slot");
  while (await slotsLeft(page).isVisible()) {
    const before = await slotsLeft(page).textContent();
    const title = (await slot.locator("label").textContent()) ?? "";
    const answer = answers.find(([pattern]) => pattern.test(title))?.[1];
    if (answer === undefined) throw new Error(`no answer to "${title}"`);
    await slot.locator("input").fill(answer);
    await slot.locator("input").press("Enter");
    await page.waitForFunction(
      (text) =>
        [...document.querySelectorAll("p[role=status]")].every((line) => line.textContent !== text),
      before
    );
    count += 1;
  }
  return count;
}

test("an office is told once, its 2027 plan made in one click, filled slot by slot, given six tasks, and found clean", async () => {
  const { page, foreignRequests, complaints } = await site.open();
  await page.clock.setFixedTime(new Date("2026-11-22T09:00:00+07:00"));
  await page.reload();
  await tellOffice(page);
  await page.reload();
  // Kept on the machine: nothing is asked twice.
  await page.getByText("Cơ quan: Sở Nội vụ").waitFor();
  await page.getByRole("button", { name: "Tạo văn bản mới" }).click();
  await waitForFile(page);
  await page.getByRole("tab", { name: "Soạn thảo" }).click();
  await slotsLeft(page).waitFor();
  expect(await fillEverySlot(page)).toBeGreaterThan(40);

  await page.getByRole("button", { name: "Thêm nhiệm vụ" }).click();
  const form = page.getByRole("form", { name: "Thêm nhiệm vụ" });
  const areas = await form.getByLabel("Lĩnh vực").locator("option").count();
  for (let index = 0; index < 6; index += 1) {
    await form.getByLabel("Lĩnh vực").selectOption({ index: index % areas });
    const fields: readonly (readonly [RegExp, string])[] = [
      [/^Nhiệm vụ/u, `Rà soát quy chế làm việc số ${index + 1} của cơ quan`],
      [/^Kết quả, sản phẩm/u, "Quyết định ban hành quy chế"],
      [/^Đơn vị chủ trì/u, "Văn phòng"],
      [/^Đơn vị phối hợp/u, "Thanh tra Sở"],
      [/^Thời gian hoàn thành/u, "Quý II/2027"],
    ];
    for (const [label, value] of fields) await form.getByLabel(label).fill(value);
    await form.getByRole("button", { name: "Thêm vào bảng" }).click();
    await page.locator(".cchc-pages td", { hasText: `số ${index + 1} của cơ quan` }).waitFor();
  }
  await page.getByRole("tab", { name: "Kiểm tra" }).click();
  await waitForJob(page);
  expect((await countsOf(page)).slice(0, 2)).toEqual([0, 0]);
  expect(foreignRequests).toEqual([]);
  expect(complaints).toEqual([]);
}, 300_000);
