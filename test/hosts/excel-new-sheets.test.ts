import { describe, expect, test } from "@jest/globals";
import { describeStatisticsSheets } from "../../src/app/create-from-template";
import { renameReferences } from "../../src/hosts/excel/new-sheets/rename-references";
import { styleAreas } from "../../src/hosts/excel/new-sheets/style-areas";
import type { SheetContent } from "../../src/ooxml/sheet/write/workbook-content";
import type { TierName } from "../office/tiers";
import { catalogue } from "../support/templating-law";
import { buildXlsx } from "../support/xlsx-builder";
import { openExcelHost } from "./excel-host";

const sheets = describeStatisticsSheets(
  { profileId: "so-2026", year: 2026, period: "h1", unitName: "Sở Nội vụ" },
  catalogue
);
const [firstName = ""] = sheets.map(({ name }) => name);
const occupied = buildXlsx({
  sheets: [{ name: firstName, rows: `<row r="1"><c r="A1"><v>1</v></c></row>` }],
});
const looksOf = (tier: TierName) => async (): Promise<readonly (readonly string[])[]> => {
  const { host, workbook } = openExcelHost(occupied, tier);
  await host.insertSheets(sheets);
  return workbook.sheets.slice(1).map(({ looks }) => looks.map(({ name }) => name));
};

describe("statistics sheets put into an open workbook", () => {
  test("get names of their own, and their formulas follow", async () => {
    const { host } = openExcelHost(occupied);
    const names = await host.insertSheets(sheets);
    expect(names).toEqual([`${firstName} (2)`, ...sheets.slice(1).map(({ name }) => name)]);
    const { model } = await host.read();
    expect(model.sheets[0]?.rows).toHaveLength(1);
    const formulas = model.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []))
    );
    const wanted = sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []))
    );
    expect(formulas).toHaveLength(wanted.length);
    expect(formulas.join()).not.toContain(`'${firstName}'!`);
    const acrossSheets = wanted.filter((formula) => formula.includes(`'${firstName}'!`)).length;
    expect(formulas.filter((formula) => formula.includes(`'${firstName} (2)'!`))).toHaveLength(
      acrossSheets
    );
  });

  test("bring data validation, highlights, frozen headings and page setup along", async () => {
    const { host, workbook } = openExcelHost(occupied, "office2021");
    await host.insertSheets(sheets);
    for (const [at, { looks, formats }] of workbook.sheets.slice(1).entries()) {
      const { validations, highlights, print, frozenRowCount } = sheets[at] as SheetContent;
      const valuesOf = (name: string): unknown[] =>
        looks.filter((look) => look.name === name).map(({ value }) => value);
      expect(valuesOf("validationRule")).toHaveLength(validations.length);
      expect(valuesOf("validationPrompt")[0]).toMatchObject({
        showPrompt: true,
        title: validations[0]?.prompt.title,
      });
      expect(formats).toHaveLength(highlights.length);
      expect(valuesOf("frozenRows")).toEqual([frozenRowCount]);
      expect(valuesOf("orientation")).toEqual(["Portrait"]);
      const { first = 0, last = 0 } = print.repeatedRows ?? {};
      expect(valuesOf("printTitleRows")).toEqual([`$${first + 1}:$${last + 1}`]);
      const footers = ["leftFooter", "centerFooter", "rightFooter"].flatMap(valuesOf).join("");
      expect(footers).toBe(print.footer.replace(/&[LCR]/gu, ""));
    }
  });

  test("leave out what an older Excel does not know", async () => {
    for (const names of await looksOf("word2019")()) {
      expect(names).toContain("border");
      expect(names).toContain("frozenRows");
      expect(names.filter((name) => /validation|orientation|Footer/u.test(name))).toEqual([]);
    }
  });

  test("go in two syncs, in a request that Excel on the web takes", async () => {
    const { host, interpreter } = openExcelHost(occupied, "web");
    await host.insertSheets(sheets);
    expect(interpreter.syncs).toBe(2);
    const bytes = Math.max(...interpreter.batches.map(({ requestBytes }) => requestBytes));
    expect(bytes).toBeLessThan(5 * 1024 * 1024);
  });
});

describe("references", () => {
  const names = new Map([
    ["Biểu 1", "Biểu 1 (2)"],
    ["Biểu 1 (2)", "Biểu 1 (2) (2)"],
    ["Ô'Nhà", "Khác"],
  ]);

  test.each([
    ["SUM('Biểu 1'!A1,'Biểu 1 (2)'!A1)", "SUM('Biểu 1 (2)'!A1,'Biểu 1 (2) (2)'!A1)"],
    ["'Ô''Nhà'!B2", "'Khác'!B2"],
    ["'Của người dùng'!B2+A1", "'Của người dùng'!B2+A1"],
  ])("%s becomes %s", (formula, wanted) => {
    expect(renameReferences(formula, names)).toBe(wanted);
  });
});

describe("areas of one look", () => {
  test("join equal cells side by side and one above the other, and nothing else", () => {
    const bold = { isBold: true };
    const cell = (column: number, style = {}) => ({ column, value: null, style });
    const areas = styleAreas([
      { index: 0, cells: [cell(0, bold), cell(1, bold), cell(3)] },
      { index: 1, cells: [cell(0, bold), cell(1, bold), cell(3)] },
      { index: 3, cells: [cell(0, bold), cell(1, bold)] },
    ]);
    expect(areas.map(({ address }) => address)).toEqual(["A1:B2", "D1:D2", "A4:B4"]);
  });
});
