import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { readStatistics } from "../../src/core/statistics/read-statistics";
import { openFile } from "../../src/hosts/open-file";
import { resaveInLibreOffice, runOpenpyxl } from "../support/foreign-office";
import { formsOfTime, statisticsFile } from "../support/statistics-files";
import { goodValues } from "../support/statistics-values";
import { fileOf, paknReport, slot } from "./figure-files";
import { startSite, waitForFile, waitForJob, type Site } from "./support";
import { readBy } from "../support/vocabulary";

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 180_000);
afterAll(() => site.close());

const unitName = "Ủy ban nhân dân tỉnh Bình An";
const forms = formsOfTime("2026-09-20");
const good = Object.fromEntries(goodValues(forms, 7));
const goodFigure = (indicatorId: string): number => Number(good[indicatorId]);
/** As figures are written: "9.999.999". */
const written = (figure: number): string => new Intl.NumberFormat("vi-VN").format(figure);

type Typed = Readonly<Record<string, number | string>>;

/** The workbook after somebody has typed into its open cells, saved by a program that computes its formulas. */
async function typeInto(workbook: Uint8Array, values: Typed): Promise<Uint8Array> {
  const { model } = await openFile(workbook).read();
  if (model.kind !== "workbook") throw new Error("no workbook");
  const sheetNames = new Map(model.sheets.map(({ id, name }) => [id, name]));
  const cells = readStatistics(model, readBy(forms)).forms.flatMap(({ rows }) =>
    rows.flatMap(({ indicator, formula, figureAnchor }) => {
      const value = values[indicator.id];
      if (formula !== null || value === undefined || figureAnchor.kind !== "sheetRange") return [];
      return [[sheetNames.get(figureAnchor.sheetId), figureAnchor.address, value]];
    })
  );
  const script = [
    "import json, openpyxl",
    'book = openpyxl.load_workbook("{in}")',
    `for sheet, address, value in json.loads(r'''${JSON.stringify(cells)}'''):`,
    "    book[sheet][address].value = value",
    'book.save("{out}")',
  ];
  return resaveInLibreOffice(runOpenpyxl(script.join("\n"), workbook));
}

async function saved(page: Page, button: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return new Uint8Array(await readFile(await download.path()));
}

async function startAgain(page: Page): Promise<void> {
  await page.reload();
  await page.locator(".cchc-samples button").first().waitFor();
}

async function open(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await startAgain(page);
  await page.locator(".cchc-open input[type=file]").setInputFiles(fileOf(name, bytes));
  await waitForFile(page);
}

const finding = (page: Page, code: string, words: RegExp) =>
  page.locator(".cchc-finding-button", { hasText: code }).filter({ hasText: words });

/** A new user's way through a quarter, on the page: one step after the other, each on what the one before left. */
test("a quarter from the empty workbook to the total of thirty units", async () => {
  const { page, complaints, foreignRequests } = await site.open();

  const empty = await makeWorkbook(page);
  const mistaken = await typeInto(empty, {
    ...good,
    "b1.1": "1.352",
    "b3.2.2": 9_999_999,
    "b4.1.1": 150,
  });
  await open(page, "quy-3.xlsx", mistaken);
  const codes = page.locator(".cchc-finding-code");
  expect((await codes.allTextContents()).sort()).toEqual(["TK-04", "TK-08", "TK-15"]);
  await finding(page, "TK-08", /9\.999\.999, lớn hơn .* là \d{1,3}(?:\.\d{3})*/u).waitFor();
  await finding(page, "TK-04", /150,00, vượt quá 100%/u).waitFor();

  await finding(page, "TK-15", /“1\.352” đang lưu ở dạng văn bản/u).click();
  await page.locator(".cchc-fix button[type=submit]").first().click();
  await finding(page, "TK-15", /1\.352/u).waitFor({ state: "detached" });
  // What comes next after a mended finding is open already.
  await finding(page, "TK-08", /9\.999\.999/u)
    .and(page.locator('[aria-expanded="true"]'))
    .waitFor();
  await page.getByRole("button", { name: "Giải trình", exact: true }).click();
  await page.getByLabel("Người giải trình").fill("Nguyễn Văn An");
  await page.getByLabel("Lý do giữ nguyên").fill("Đã xác minh với đơn vị");
  await page.getByRole("button", { name: /^Ghi giải trình/u }).click();
  await page.getByText("Đã giải trình 1", { exact: true }).waitFor();
  expect(await codes.allTextContents()).toEqual(["TK-04"]);

  const more = goodFigure("b1.2.2") + 33;
  const halfYear = { unitName, period: "h1", figures: { "b1.2.2": more } } as const;
  await page.getByRole("tab", { name: "Đối chiếu" }).click();
  await page
    .locator("input[data-file=companions]")
    .setInputFiles(fileOf("6-thang.xlsx", statisticsFile(halfYear)));
  await page.getByText("6-thang.xlsx (số liệu kỳ khác)").waitFor();
  await waitForJob(page);
  await page.getByRole("tab", { name: "Kiểm tra" }).click();
  await finding(page, "TK-25", new RegExp(`nhỏ hơn ${written(more)}`, "u")).waitFor();
  const checked = await saved(page, "Lưu tệp");

  const received = written(goodFigure("b3.3.3.1"));
  const report = paknReport({
    period: "quý III",
    received: slot("b3.3.3.1"),
    settled: slot("b3.3.3.2"),
  });
  await open(page, report.name, Uint8Array.from(report.buffer));
  await page.getByRole("tab", { name: "Số liệu" }).click();
  const figures = page.locator("input[data-file=figures]");
  await figures.setInputFiles(fileOf("quy-3.xlsx", checked));
  await page.getByRole("button", { name: "Điền số liệu (2)" }).click();
  const pages = page.locator("section.cchc-docx").first();
  await pages.getByText(`Tổng số PAKN đã tiếp nhận là ${received}.`).waitFor();
  const changed = await typeInto(checked, { "b3.3.3.1": goodFigure("b3.3.3.1") + 62 });
  await figures.setInputFiles(fileOf("quy-3.xlsx", changed));
  await page.getByText(`${received} → ${written(goodFigure("b3.3.3.1") + 62)}`).waitFor();

  await consolidateThirtyUnits(page);
  expect(foreignRequests).toEqual([]);
  expect(complaints).toEqual([]);
}, 240_000);

async function makeWorkbook(page: Page): Promise<Uint8Array> {
  await page
    .getByRole("region", { name: "Soạn mới từ mẫu" })
    .getByLabel("Loại cơ quan")
    .selectOption("tinh-2026");
  await page.getByLabel("Tên cơ quan, đơn vị").fill(unitName);
  await page.getByRole("button", { name: "Lưu thông tin" }).click();
  const region = page.getByRole("region", { name: "Soạn mới từ mẫu" });
  await region.getByLabel("Mẫu").selectOption("statistics-workbook");
  await region.getByLabel("Năm").fill("2026");
  await region.getByLabel("Kỳ báo cáo").selectOption("q3");
  await page.getByRole("button", { name: "Tạo văn bản mới" }).click();
  await waitForFile(page);
  return saved(page, "Lưu tệp");
}

/** Twenty-eight units that counted, one whose file is broken, one that sent none. */
async function consolidateThirtyUnits(page: Page): Promise<void> {
  const names = Array.from({ length: 30 }, (_, index) => `Xã Số ${index + 1}`);
  const files = names.slice(0, 29).map((name, index) =>
    fileOf(
      `${name}.xlsx`,
      index === 28
        ? new TextEncoder().encode("PK no workbook")
        : statisticsFile({
            unitName: `UBND ${name}`,
            period: "q3",
            forms: [2],
            figures: { "b2.1.1": index + 1, "b2.1.2": 1 },
          })
    )
  );
  await startAgain(page);
  const card = page.getByRole("region", { name: "Tổng hợp số liệu của nhiều đơn vị" });
  await card.getByLabel("Loại cơ quan").selectOption("tinh-2026");
  // The first choice is all forms.
  await card.getByLabel("Biểu mẫu tổng hợp").selectOption({ index: 2 });
  await card.getByLabel("Danh sách đơn vị phải gửi").fill(names.join("\n"));
  await card.locator("input[type=file]").setInputFiles(files);
  await card.getByText("Đã đọc 29 tệp.").waitFor();
  await card.getByRole("button", { name: "Tổng hợp", exact: true }).click();
  const rowOf = (name: string) => card.getByRole("row", { name: new RegExp(`${name}\\b`, "u") });
  await rowOf("Xã Số 30").getByText("chưa gửi").waitFor();
  await rowOf("Xã Số 29").getByText("tạm để riêng").waitFor();
  const total = card.getByRole("row", { name: /Số VBQPPL do cấp tỉnh ban hành/u });
  await total.getByText("406", { exact: true }).waitFor();
  await total.getByRole("button", { name: /^Xem nguồn của 1\.1 /u }).click();
  const traces = card.locator(".cchc-traces li");
  await traces.nth(27).waitFor();
  expect(await traces.count()).toBe(28);
  expect(await traces.last().textContent()).toBe(
    "Xã Số 28: 28 · Xã Số 28.xlsx · trang “Biểu mẫu 2” · D8"
  );
}
