// Draws docs/pictures anew from the built page and its samples: npm run pictures.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openSample, startSite } from "../test/e2e/support";

const folder = resolve("docs/pictures");
const faultyPlan = "Kế hoạch CCHC năm 2026 của một sở, có lỗi";
const faultyWorkbook = "Phụ lục thống kê quý I năm 2026, có lỗi";
const desktop = { width: 1280, height: 860 };

interface Picture {
  readonly name: string;
  readonly options: BrowserContextOptions;
  prepare(page: Page): Promise<void>;
}

/** Opens the nth finding and waits until its place has stopped flashing. */
async function openFinding(page: Page, position: number): Promise<void> {
  await page.locator(".cchc-finding-button").nth(position).click();
  await page.waitForTimeout(2500);
}

const pictures: readonly Picture[] = [
  {
    name: "start",
    options: { viewport: desktop },
    async prepare(page) {
      await page.locator('.cchc-open button:not([aria-disabled="true"])').first().waitFor();
      // Its colour comes in slowly.
      await page.waitForTimeout(1000);
    },
  },
  {
    name: "docx",
    options: { viewport: desktop },
    async prepare(page) {
      await openSample(page, faultyPlan);
      await openFinding(page, 1);
    },
  },
  {
    name: "xlsx",
    options: { viewport: desktop },
    async prepare(page) {
      await openSample(page, faultyWorkbook);
      await openFinding(page, 0);
    },
  },
  {
    name: "pane",
    options: { viewport: { width: 320, height: 860 } },
    async prepare(page) {
      await openSample(page, faultyPlan);
      await openFinding(page, 1);
      await page.locator("#cchc-finding-1").scrollIntoViewIfNeeded();
      await page.locator(".cchc-main").evaluate((main) => {
        const top = document.querySelector("#cchc-finding-1")?.getBoundingClientRect().top ?? 0;
        main.scrollBy(0, top - 200);
      });
    },
  },
  {
    name: "dark",
    options: { viewport: desktop, colorScheme: "dark" },
    async prepare(page) {
      await openSample(page, faultyPlan);
      await openFinding(page, 2);
    },
  },
];

async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const site = await startSite();
  try {
    for (const { name, options, prepare } of pictures) {
      const { page } = await site.open(options);
      await prepare(page);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.context().close();
    }
  } finally {
    await site.close();
  }
}

void takePictures();
