import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { sampleOf, withOffice } from "./pretend-office";
import { buildIfStale, startBrowser } from "./support";

let browser: Browser;
beforeAll(async () => {
  buildIfStale("dist/pane/taskpane.html", ["office", "gate"]);
  browser = await startBrowser();
}, 180_000);
afterAll(() => browser.close());

test("in Word, a template is made of the document that is open, kept, and offered beside the others", async () => {
  await withOffice(
    browser,
    { ...sampleOf("department-plan"), tier: "microsoft365" },
    async ({ pane, save }) => {
      const before = await save();
      await pane.getByRole("tab", { name: "Soạn thảo" }).click();
      await pane.getByRole("button", { name: "Tạo mẫu từ văn bản đang mở" }).click();
      await pane.getByRole("button", { name: /^Lưu thành mẫu/u }).click();
      await pane
        .getByText(/^Đã giữ mẫu “/u)
        .first()
        .waitFor();
      const offered = pane.getByLabel("Mẫu", { exact: true });
      const own = offered.locator('optgroup[label="Mẫu của cơ quan"] option');
      expect(await own.count()).toBe(1);
      expect(await save()).toEqual(before);
    }
  );
}, 120_000);
