import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, FrameLocator } from "playwright-core";
import { readFigureSnapshot, takeFigureSnapshot } from "../../src/app/figure-snapshot";
import { checks } from "../../src/checks/index";
import { openFile } from "../../src/hosts/open-file";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { partsOf } from "../support/docx";
import { inWord } from "../support/statistics-cases";
import { docxOfModel } from "../support/model-docx";
import { statisticsFile } from "../support/statistics-files";
import { fileOf, paknReport, paknWorkbook, slot, type NamedFile } from "./figure-files";
import { withOffice, type OfficeOnPage } from "./pretend-office";
import { buildIfStale, startBrowser } from "./support";

let browser: Browser;
beforeAll(async () => {
  buildIfStale("dist/pane/taskpane.html", ["office", "gate"]);
  browser = await startBrowser();
}, 180_000);
afterAll(() => browser.close());

const tiers = ["office2021", "microsoft365"] as const;
const opened = ({ name, buffer }: NamedFile) => ({
  fileName: name,
  bytes: Uint8Array.from(buffer),
});
const press = (pane: FrameLocator, name: string | RegExp): Promise<void> =>
  pane.getByRole("button", { name }).first().click();
const figuresTab = (pane: FrameLocator): Promise<void> =>
  pane.getByRole("tab", { name: "Số liệu" }).click();
const choose = (pane: FrameLocator, file: NamedFile): Promise<void> =>
  pane.locator("input[data-file=figures]").setInputFiles(file);

async function check(pane: FrameLocator): Promise<void> {
  await pane.getByRole("tab", { name: "Kiểm tra" }).click();
  await press(pane, /^Kiểm tra/u);
  await pane
    .getByText(/Đã kiểm tra xong/u)
    .first()
    .waitFor();
}

/** Justifies the first finding, takes it back, and answers the file in between and after. */
async function justifyAndTakeBack({
  pane,
  save,
}: OfficeOnPage): Promise<{ readonly kept: Uint8Array; readonly after: Uint8Array }> {
  await check(pane);
  await pane.locator("[data-finding]").first().click();
  await press(pane, "Giải trình");
  await pane.getByLabel("Người giải trình").fill("Nguyễn Văn An");
  await pane.getByLabel("Lý do giữ nguyên").fill("Đã xác minh với đơn vị");
  await press(pane, /^Ghi giải trình/u);
  await pane.getByText("Đã giải trình 1", { exact: true }).waitFor();
  const kept = await save();
  await press(pane, /^Bỏ giải trình/u);
  await pane.getByText("Đã giải trình 1", { exact: true }).waitFor({ state: "detached" });
  return { kept, after: await save() };
}

describe.each(tiers)("figures in Word of tier %s", (tier) => {
  const report = paknReport({
    received: slot("b3.3.3.1"),
    settled: slot("b3.3.3.2"),
    more: ["Đoàn kiểm tra đã làm việc trong 12 ngày."],
  });

  test("are pasted, filled, found old and updated; the forms come along, and untied numbers are told", async () => {
    const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
    const { model } = await openFile(Uint8Array.from(paknWorkbook(890, 871).buffer)).read();
    if (model.kind !== "workbook") throw new Error("no workbook");
    const order = { model, fileName: "q1.xlsx", profileId: null, on: null };
    const copied = takeFigureSnapshot(order, catalogue);
    if (copied.kind !== "taken") throw new Error(copied.reason);

    await withOffice(browser, { ...opened(report), tier }, async ({ page, pane }) => {
      const says = (text: string): Promise<void> =>
        page.locator("#document p", { hasText: text }).first().waitFor();
      await figuresTab(pane);
      await press(pane, "Dán số liệu…");
      await pane.getByLabel("Số liệu đã chép từ Excel").fill(copied.text);
      await press(pane, "Dùng số liệu này");
      await press(pane, "Điền số liệu (2)");
      await says("Tổng số PAKN đã tiếp nhận là 890.");
      await says("Số PAKN đã giải quyết xong là 871.");

      await choose(pane, paknWorkbook(895, 871));
      await pane.getByText("890 → 895").waitFor();
      await press(pane, "Cập nhật (1)");
      await says("Tổng số PAKN đã tiếp nhận là 895.");
      await pane.getByText("1 số đã cũ").waitFor({ state: "detached" });

      await press(pane, "Đưa biểu mẫu vào báo cáo");
      await pane.getByText("Các biểu mẫu trong báo cáo đã theo tệp số liệu.").waitFor();
      await page.locator("#document td", { hasText: "895" }).first().waitFor();

      await check(pane);
      await press(pane, /^Số trong lời văn chưa gắn được với bảng/u);
      await pane.getByText("Đoàn kiểm tra đã làm việc trong 12 ngày").waitFor();
    });
  }, 120_000);

  test("a finding is justified in the file and taken back without a trace", async () => {
    await withOffice(browser, { ...opened(report), tier }, async (office) => {
      const before = partsOf(await office.save());
      const { kept, after } = await justifyAndTakeBack(office);
      const { justifications } = openFile(kept);
      expect((await justifications.read()).map(({ by }) => by)).toEqual(["Nguyễn Văn An"]);
      expect([...partsOf(after)]).toEqual([...before]);
    });
  }, 120_000);
});

describe.each(tiers)("figures in Excel of tier %s", (tier) => {
  const faulty = fileOf(
    "q1.xlsx",
    statisticsFile({
      unitName: "UBND TỈNH A",
      period: "q1",
      figures: { "b3.2.2": 9_999_999, "b5.1.2": 3.5 },
    })
  );

  test("are copied for Word; the forms of a report become sheets behind those that are there", async () => {
    const { model } = inWord("", {
      forms: [3],
      figures: { "b3.3.3.1": 1890, "b3.3.3.2": "nhiều" },
    });
    if (model.kind !== "document") throw new Error("Word tables stand in a document");
    const { blocks } = await blocksOf(paknReport({ received: "", settled: "" }));
    const report = fileOf(
      "bc.docx",
      docxOfModel({ ...model, blocks: [...blocks, ...model.blocks] })
    );

    await withOffice(browser, { ...opened(faulty), tier }, async ({ page, pane }) => {
      await figuresTab(pane);
      await press(pane, "Chép số liệu");
      const copied = await pane.getByLabel("Số liệu để dán vào Word").inputValue();
      expect(readFigureSnapshot(copied)).toMatchObject({ kind: "read", unit: "UBND TỈNH A" });

      const sheets = page.locator("#document h2");
      const before = await sheets.allTextContents();
      await choose(pane, report);
      await pane.getByText(/Đã thêm 1 trang .*: Biểu mẫu 3 \(2\)\./u).waitFor();
      expect(await sheets.allTextContents()).toEqual([...before, "Biểu mẫu 3 (2)"]);
      await pane.getByText("báo cáo ghi “nhiều”").waitFor();
      await page.locator("#document td", { hasText: "1890" }).first().waitFor();
    });
  }, 120_000);

  test("a finding is justified in the file and taken back without a trace", async () => {
    await withOffice(browser, { ...opened(faulty), tier }, async (office) => {
      const before = partsOf(await office.save());
      const { kept, after } = await justifyAndTakeBack(office);
      const { justifications } = openFile(kept);
      expect((await justifications.read()).map(({ by }) => by)).toEqual(["Nguyễn Văn An"]);
      expect([...partsOf(after)]).toEqual([...before]);
    });
  }, 120_000);
});

async function blocksOf({ buffer }: NamedFile) {
  const { model } = await openFile(Uint8Array.from(buffer)).read();
  if (model.kind !== "document") throw new Error("no document");
  return { blocks: model.blocks.map((block) => ({ ...block, id: `n${block.id}` })) };
}
