import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { openPackage } from "../../src/ooxml/package/open-package";
import type { TierName } from "../office/tiers";
import { partsOf } from "../support/docx";
import { sampleOf, withOffice, type OfficeOnPage } from "./pretend-office";
import { buildIfStale, startBrowser, waitForJob } from "./support";

let browser: Browser;

beforeAll(async () => {
  buildIfStale("dist/pane/taskpane.html", ["office", "gate"]);
  buildIfStale("dist/cli/cchc.cjs", ["cli"]);
  browser = await startBrowser();
}, 180_000);
afterAll(() => browser.close());

interface OnSample extends OfficeOnPage {
  readonly original: ReadonlyMap<string, string>;
}

const onSample = (
  id: string,
  tier: TierName,
  use: (office: OnSample) => Promise<void>
): Promise<void> => {
  const sample = sampleOf(id);
  return withOffice(browser, { ...sample, tier }, (office) =>
    use({ ...office, original: partsOf(sample.bytes) })
  );
};

const button = (pane: FrameLocator, name: string | RegExp) =>
  pane.getByRole("button", { name }).first();
const marksIn = (page: Page): Promise<number> =>
  page.locator("#document .control > .title, #document .critique, #document .comment").count();

async function check(pane: FrameLocator): Promise<void> {
  await button(pane, /^Kiểm tra/u).click();
  await pane
    .getByText(/Đã kiểm tra xong/u)
    .first()
    .waitFor();
}

/** Marks, and waits until all marks are there: the document is drawn anew with each of Office's answers. */
async function mark(pane: FrameLocator): Promise<void> {
  await button(pane, "Đánh dấu").click();
  await waitForJob(pane);
}

/** Waits until the pane has opened: what Office refuses from then on, it refuses to what is pressed. */
const opened = (pane: FrameLocator): Promise<void> =>
  pane
    .getByRole("button", { name: /^Kiểm tra/u, disabled: false })
    .first()
    .waitFor();

async function clearMarks(pane: FrameLocator): Promise<void> {
  await button(pane, "Xóa dấu").click();
  await pane.getByText("Đã xóa hết dấu của Trợ lý CCHC.").first().waitFor();
}

/** Code and message of each finding as the pane lists them, in the order of the run. */
async function listed(pane: FrameLocator): Promise<readonly string[]> {
  const items = await pane.locator("[data-finding]").evaluateAll((buttons) =>
    buttons.map((item) => ({
      index: Number(item.getAttribute("data-finding")),
      code: item.querySelector(".cchc-finding-code")?.textContent ?? "",
      message: item.querySelector(".cchc-finding-message")?.textContent ?? "",
    }))
  );
  return items.sort((a, b) => a.index - b.index).map(({ code, message }) => `${code} ${message}`);
}

/** The same from the built command line, on the file that is open. */
function atTheCommandLine(path: string): readonly string[] {
  const command = join(process.cwd(), "dist/cli/cchc.cjs");
  const { stdout } = spawnSync(process.execPath, [command, "check", "--format", "json", path], {
    encoding: "utf8",
  });
  const { runs } = JSON.parse(stdout) as {
    runs: { findings: { code: string; message: string }[] }[];
  };
  return runs.flatMap(({ findings }) => findings.map(({ code, message }) => `${code} ${message}`));
}

function changedParts(before: ReadonlyMap<string, string>, after: Uint8Array): readonly string[] {
  const now = partsOf(after);
  expect([...now.keys()]).toEqual([...before.keys()]);
  return [...now].filter(([part, text]) => before.get(part) !== text).map(([part]) => part);
}

describe.each(["office2021", "microsoft365", "web"] as const)("Word of tier %s", (tier) => {
  test("a plan is checked as at the command line, marked, mended, cleared and saved", async () => {
    await onSample("faulty-plan", tier, async ({ page, pane, save, path, original }) => {
      await check(pane);
      const findings = await listed(pane);
      expect(findings).toEqual(atTheCommandLine(path));

      await mark(pane);
      expect(await marksIn(page)).toBeGreaterThan(0);
      await clearMarks(pane);
      expect(await marksIn(page)).toBe(0);
      expect(changedParts(original, await save())).toEqual([]);

      await mark(pane);
      await pane.locator(".cchc-finding", { hasText: "bảng giá đất" }).first().click();
      await pane.locator(".cchc-fix input").first().fill("Tháng 9/2026");
      await pane.locator(".cchc-fix button[type=submit]").first().click();
      await pane.getByText("bấm Hoàn tác (Ctrl+Z)").first().waitFor();
      expect((await listed(pane)).length).toBeLessThan(findings.length);
      await clearMarks(pane);
      expect(await page.locator("#document td", { hasText: "Tháng 9/2026" }).count()).toBe(1);
      expect(changedParts(original, await save())).toEqual(["word/document.xml"]);
    });
  }, 120_000);
});

test("a statistics workbook is checked as at the command line, marked, mended, cleared and saved", async () => {
  await onSample("faulty-workbook", "office2021", async (office) => {
    const { page, pane, save, path, original } = office;
    const coloured = page.locator('#document td[style*="background"]');
    await check(pane);
    expect(await listed(pane)).toEqual(atTheCommandLine(path));
    await mark(pane);
    expect(await coloured.count()).toBeGreaterThan(0);
    await clearMarks(pane);
    expect(await coloured.count()).toBe(0);
    expect(changedParts(original, await save())).toEqual([]);

    const mendable = pane.locator(".cchc-finding", { has: pane.locator(".cchc-fix") });
    const all = await pane.locator("[data-finding]").count();
    for (let at = 0; at < all && (await mendable.count()) === 0; at += 1)
      await pane.locator("[data-finding]").nth(at).click();
    await pane.locator(".cchc-fix button[type=submit]").first().click();
    await pane
      .getByText(/^Đã sửa: /u)
      .first()
      .waitFor();
    const changed = changedParts(original, await save());
    expect(changed.length).toBe(1);
    expect(changed[0]).toMatch(/^xl\/worksheets\/sheet\d+\.xml$/u);
  });
}, 120_000);

describe("while somebody works in the document", () => {
  test.each(["office2021", "microsoft365"] as const)(
    "tier %s: results turn stale, or are checked anew where that is wished",
    async (tier) => {
      await onSample("faulty-plan", tier, async ({ page, pane }) => {
        const stale = pane.getByText("Tài liệu đã thay đổi.").first();
        await check(pane);
        await page.evaluate(() => window.pretendOffice?.edit());
        await stale.waitFor();
        await button(pane, "Tùy chọn đánh dấu và kiểm tra").click();
        await pane.getByLabel("Tự kiểm tra lại khi tài liệu thay đổi").check();
        await stale.waitFor({ state: "detached" });
        await page.evaluate(() => window.pretendOffice?.edit());
        await stale.waitFor();
        await stale.waitFor({ state: "detached" });
      });
    },
    120_000
  );

  test("a fix accepted in a squiggle's pop-up leaves the list", async () => {
    const { fileName, bytes } = sampleOf("faulty-plan");
    const plan = openPackage(bytes);
    const xml = plan.text(plan.mainPart).replace("rõ việc, rõ người", "rõ việc , rõ người");
    const spaced = plan.withParts(new Map([[plan.mainPart, xml]])).save();
    const document = { fileName, bytes: spaced, tier: "microsoft365" } as const;
    await withOffice(browser, document, async ({ page, pane }) => {
      await check(pane);
      await mark(pane);
      const squiggles = page.locator("#document .critique");
      const before = await listed(pane);
      const offered = page.locator("#document p", { hasText: "rõ người" }).locator(".critique");
      await offered.first().click();
      await page.locator("#document .popup button").first().click();
      await pane.getByText("Đã sửa trong văn bản theo gợi ý.").first().waitFor();
      expect(await listed(pane)).toHaveLength(before.length - 1);
      expect(await offered.count()).toBe(0);
      await clearMarks(pane);
      expect(await squiggles.count()).toBe(0);
    });
  }, 120_000);
});

describe("what goes wrong is said", () => {
  test.each([
    ["generalException", "Office không làm được việc vừa chọn."],
    ["payload", "Nội dung lớn hơn mức Office nhận trong một lần"],
  ])(
    "%s at a check",
    async (fault, sentence) => {
      await onSample("faulty-plan", "office2021", async ({ page, pane }) => {
        await opened(pane);
        await page.locator("#fault").selectOption(fault);
        await button(pane, /^Kiểm tra/u).click();
        await pane.getByText(sentence).first().waitFor();
        await page.locator("#fault").selectOption("");
        await check(pane);
      });
    },
    60_000
  );

  test.each([
    ["isReadOnly", "Tệp chỉ cho đọc nên không sửa được."],
    ["isProtected", "Phần này đang được bảo vệ nên không sửa được."],
    ["stale", "Chỗ này đã thay đổi nên chưa sửa."],
  ])(
    "%s at a fix",
    async (fault, sentence) => {
      await onSample("faulty-plan", "office2021", async ({ page, pane }) => {
        await check(pane);
        await page.locator("#fault").selectOption(fault);
        await pane.locator(".cchc-finding", { hasText: "bảng giá đất" }).first().click();
        await pane.locator(".cchc-fix input").first().fill("Tháng 9/2026");
        await pane.locator(".cchc-fix button[type=submit]").first().click();
        await pane.getByText(sentence).first().waitFor();
      });
    },
    60_000
  );

  test("a cell that is being typed in", async () => {
    await onSample("faulty-workbook", "office2021", async ({ page, pane }) => {
      await opened(pane);
      await page.locator("#fault").selectOption("isInCellEditMode");
      await button(pane, /^Kiểm tra/u).click();
      await pane.getByText("Nhấn Enter để kết thúc nhập ô").first().waitFor();
      await page.locator("#fault").selectOption("");
      await pane
        .getByText(/Đã kiểm tra xong/u)
        .first()
        .waitFor();
    });
  }, 60_000);
});

describe("the ribbon, with the pane closed or open", () => {
  test("inserts the task table and takes nothing away", async () => {
    await onSample("faulty-plan", "office2021", async ({ page }) => {
      const texts = (): Promise<string[]> => page.locator("#document p").allTextContents();
      const before = await texts();
      await page.locator("#ribbon summary").first().click();
      await page.locator('[id="Cchc.Word.Insert.Tasks"]').click();
      await page.waitForFunction(
        (count) => document.querySelectorAll("#document p").length > count,
        before.length
      );
      const left = await texts();
      for (const text of before) {
        expect(left).toContain(text);
        left.splice(left.indexOf(text), 1);
      }
    });
  }, 120_000);

  test.each(["office2021", "microsoft365"] as const)(
    "tier %s: one click opens a plan in a window of its own",
    async (tier) => {
      await onSample("faulty-plan", tier, async ({ page, save, original }) => {
        await page.locator("#ribbon summary").first().click();
        await page.locator('[id="Cchc.Word.Insert.Plan"]').click();
        await page.locator("#document .opened", { hasText: "1 văn bản" }).waitFor();
        expect(changedParts(original, await save())).toEqual([]);
      });
    },
    120_000
  );

  test("one click adds the statistics sheets behind the user's own", async () => {
    await onSample("faulty-workbook", "microsoft365", async ({ page }) => {
      const sheets = (): Promise<string[]> => page.locator("#document h2").allTextContents();
      const before = await sheets();
      await page.locator("#ribbon summary").first().click();
      await page.locator('[id^="Cchc.Excel.Insert"]').first().click();
      await page.waitForFunction(
        (count) => document.querySelectorAll("#document h2").length > count,
        before.length
      );
      expect((await sheets()).slice(0, before.length)).toEqual(before);
    });
  }, 120_000);
});
