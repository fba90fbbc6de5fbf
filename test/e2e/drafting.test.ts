import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { addSixTasks, fillEverySlot, slotsLeft, tellOffice } from "./plan-officer";
import { countsOf, startSite, waitForFile, waitForJob, type Site } from "./support";

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 180_000);
afterEach(() => site.closePages());
afterAll(() => site.close());

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

  await addSixTasks(page, (name) => page.locator(".cchc-pages td", { hasText: name }).waitFor());
  await page.getByRole("tab", { name: "Kiểm tra" }).click();
  await waitForJob(page);
  expect((await countsOf(page)).slice(0, 2)).toEqual([0, 0]);
  expect(foreignRequests).toEqual([]);
  expect(complaints).toEqual([]);
}, 300_000);
