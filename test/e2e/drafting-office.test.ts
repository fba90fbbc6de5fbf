import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { createDocxHost } from "../../src/hosts/docx/create-docx-host";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readControls } from "../../src/ooxml/word/slots/read-controls";
import { docx, textP } from "../support/docx-builder";
import { addSixTasks, fillEverySlot, slotsLeft, tellOffice } from "./plan-officer";
import { withOffice } from "./pretend-office";
import { buildIfStale, startBrowser } from "./support";

let browser: Browser;
beforeAll(async () => {
  buildIfStale("dist/pane/taskpane.html", ["office", "gate"]);
  browser = await startBrowser();
}, 180_000);
afterAll(() => browser.close());

test("in Word: an office told once, its plan in one click, slots filled in their controls, six tasks with drop-downs, a clean check, the calendar", async () => {
  const blank = docx({ body: textP("") });
  const copied: string[] = [];
  await withOffice(
    browser,
    {
      fileName: "Trong.docx",
      bytes: blank,
      tier: "microsoft365",
      prepare: async (context) => {
        await context.clock.setFixedTime(new Date("2026-11-22T09:00:00+07:00"));
        await context.exposeFunction("keepCopied", (text: string) => void copied.push(text));
        // Office's windows have a clipboard; this browser has none to give.
        await context.addInitScript(() =>
          Object.defineProperty(navigator, "clipboard", {
            value: {
              writeText: (text: string) =>
                (window as unknown as { keepCopied(text: string): Promise<void> }).keepCopied(text),
            },
          })
        );
      },
    },
    async ({ page, pane, save, goToOpened }) => {
      const tab = (name: string) => pane.getByRole("tab", { name }).click();
      await tab("Soạn thảo");
      await tellOffice(pane);
      await pane.getByRole("button", { name: "Tạo văn bản mới" }).click();
      await page.locator("#document .opened", { hasText: "1 văn bản" }).waitFor();

      await goToOpened();
      await tab("Soạn thảo");
      // Kept on the machine: nothing is asked twice.
      await pane.getByText("Cơ quan: Sở Nội vụ").waitFor();
      await slotsLeft(pane).waitFor();
      expect(await fillEverySlot(pane)).toBeGreaterThan(30);
      await addSixTasks(pane, (name) => page.locator("#document td", { hasText: name }).waitFor());

      const saved = await save();
      const controls = readControls(openPackage(saved));
      const made = controls.filter(({ tag }) => /^task\.institutional-reform\.3\./u.test(tag));
      expect(made.map(({ kind, choices }) => [kind, choices.length])).toEqual([
        ["openChoice", 6],
        ["openChoice", 2],
        ["openChoice", 2],
        ["openChoice", 6],
      ]);
      const { model } = await createDocxHost(saved).read();
      const lead = model.slots.find(({ tag }) => tag === "task.institutional-reform.3.leadUnit");
      expect(lead).toMatchObject({ text: "Văn phòng", isPlaceholder: false });

      await tab("Kiểm tra");
      await pane
        .getByRole("button", { name: /^Kiểm tra/u })
        .first()
        .click();
      await pane
        .getByText(/Đã kiểm tra xong/u)
        .first()
        .waitFor();
      expect(await pane.locator(".cchc-finding").allTextContents()).toEqual([]);

      await tab("Hạn nộp");
      await pane.getByRole("button", { name: "Chép lịch" }).click();
      await pane
        .getByText(/^Đã chép/u)
        .first()
        .waitFor();
      expect(copied.at(-1)).toMatch(/^BEGIN:VCALENDAR/u);
    }
  );
}, 300_000);
