import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { BrowserContextOptions, Page } from "playwright-core";
import {
  openSample,
  startSite,
  waitForJob,
  waitForStartTools,
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

/** Rules broken, with where. Fluent's focus guards (`data-tabster-dummy`) are hidden from readers on purpose. */
async function violations(page: Page): Promise<readonly string[]> {
  await waitForRest(page);
  const { violations: found } = await new AxeBuilder({ page })
    .exclude("[data-tabster-dummy]")
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Waits until nothing fades in or out any more: colours on their way are nobody's choice. What turns for ever may turn. */
function waitForRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

describe.each([
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[])(
  "axe, %s",
  (_name, options) => {
    test("the start screen", async () => {
      const { page } = await site.open(options);
      await waitForStartTools(page);
      expect(await violations(page)).toEqual([]);
    }, 60_000);

    test("a document with an open finding", async () => {
      const { page } = await site.open(options);
      await openSample(page, faultyPlan);
      const flashed = await watchFlash(page);
      await page.locator(".cchc-finding-button").nth(1).click();
      await page.getByRole("button", { name: "Nhận biết từ tài liệu" }).click();
      await flashed();
      expect(await violations(page)).toEqual([]);
    }, 60_000);

    test("a workbook with an open finding", async () => {
      const { page } = await site.open(options);
      await openSample(page, faultyWorkbook);
      const flashed = await watchFlash(page);
      await page.locator(".cchc-finding-button").first().click();
      await flashed();
      expect(await violations(page)).toEqual([]);
    }, 60_000);
  }
);

describe("without a mouse", () => {
  test("a sample is opened, a finding read, mended and the result saved", async () => {
    const { page } = await site.open();
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        return element instanceof HTMLButtonElement ? (element.textContent ?? "") : "";
      });
    const tabTo = async (wanted: RegExp, presses = 60): Promise<void> => {
      for (let press = 0; press < presses; press += 1) {
        if (wanted.test(await focused())) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab does not reach ${wanted.source}`);
    };
    await waitForStartTools(page);
    await tabTo(/Kế hoạch CCHC năm 2026 của một sở, có lỗi/u);
    await page.keyboard.press("Enter");
    await page.locator("section.cchc-docx").first().waitFor();
    await page.locator(".cchc-finding-button").first().waitFor();

    await page.locator(".cchc-content").focus();
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("cchc-finding-0");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.locator("#cchc-finding-1").getAttribute("aria-expanded")).toBe("true");
    for (
      let press = 0;
      press < 8 && !(await page.evaluate(() => document.activeElement?.tagName === "INPUT"));
      press += 1
    )
      await page.keyboard.press("Tab");
    await page.keyboard.type("Quý III/2026");
    await page.keyboard.press("Enter");
    await page
      .getByText(/^Đã sửa:/u)
      .first()
      .waitFor();
    await waitForJob(page);
    // The mended finding is gone; the focus has moved on to the next one instead of being lost.
    await page.locator(".cchc-finding-button:focus").waitFor();
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-region"))).toBe(
      "content"
    );
  }, 90_000);
});

describe("in little room", () => {
  test.each([320, 270])(
    "a page %i px wide does not scroll sideways",
    async (width) => {
      const { page } = await site.open({ viewport: { width, height: 740 } });
      const overflow = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
      await waitForStartTools(page);
      expect(await overflow()).toBe(0);
      await openSample(page, faultyPlan);
      await page.locator(".cchc-finding-button").nth(1).click();
      await page.getByRole("button", { name: "Nhận biết từ tài liệu" }).click();
      expect(await overflow()).toBe(0);
      const pane = await page.evaluate(() => {
        const aside = document.querySelector(".cchc-aside");
        return aside === null ? -1 : aside.scrollWidth - aside.clientWidth;
      });
      expect(pane).toBe(0);
    },
    60_000
  );

  test("at 400 % everything is reached by scrolling one way", async () => {
    const { page } = await site.open({ viewport: { width: 320, height: 215 } });
    await openSample(page, faultyPlan);
    const line = page.locator("#cchc-finding-1");
    await line.scrollIntoViewIfNeeded();
    const box = await line.boundingBox();
    expect(box !== null && box.x >= 0 && box.x + box.width <= 320).toBe(true);
  }, 60_000);

  test("with less motion, a place is outlined instead of flashing", async () => {
    const { page } = await site.open({ reducedMotion: "reduce" });
    await openSample(page, faultyPlan);
    const flashed = await watchFlash(page);
    await page.locator(".cchc-finding-button").nth(1).click();
    expect(await flashed()).toMatchObject({ animation: "none", outline: "solid" });
  }, 60_000);
});
