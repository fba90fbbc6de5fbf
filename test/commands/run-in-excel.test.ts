import { describe, expect, test } from "@jest/globals";
import { createStatisticsFile } from "../../src/app/create-from-template";
import { runInExcel } from "../../src/commands/run-in-excel";
import type { Sheet } from "../../src/core/model/workbook";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readWorkbook } from "../../src/ooxml/sheet/read-workbook";
import { writeXlsx } from "../../src/ooxml/sheet/write/write-xlsx";
import { openExcelHost } from "../hosts/excel-host";
import { catalogue } from "../support/templating-law";

const order = {
  profileId: "so-2026",
  unitName: "Sở Nội vụ",
  place: null,
  day: new Date("2026-05-20T09:00:00"),
};

const ownSheet = writeXlsx({
  properties: { title: "Sổ theo dõi" },
  definedNames: [],
  sheets: [
    {
      name: "Theo dõi",
      columnWidths: [20],
      rows: [{ index: 0, cells: [{ column: 0, value: "Ghi chép riêng", style: {} }] }],
      mergedAreas: [],
      frozenRowCount: 0,
      validations: [],
      highlights: [],
      isProtected: false,
      print: { orientation: "portrait", repeatedRows: null, footer: "" },
    },
  ],
});

const textsOf = ({ rows }: Sheet): readonly string[] =>
  rows.flatMap(({ index, cells }) =>
    cells.flatMap(({ column, value, formula }) =>
      formula === null && value !== null ? [`${index}:${column} ${value}`] : []
    )
  );
const formulasOf = ({ rows }: Sheet): readonly string[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => (formula === null ? [] : [formula])));

describe("runInExcel", () => {
  test("adds the forms behind the user's own sheets, as the file has them", async () => {
    const { host } = openExcelHost(ownSheet);
    await runInExcel("insertStatistics", host, order, () => catalogue);
    const [own, ...added] = (await host.read()).model.sheets;
    const file = createStatisticsFile({ ...order, year: 2026, period: "h1" }, catalogue);
    const { sheets } = readWorkbook(openPackage(file)).model;
    expect(own?.name).toBe("Theo dõi");
    expect(own && textsOf(own)).toEqual(["0:0 Ghi chép riêng"]);
    expect(added.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    expect(added.map(textsOf)).toEqual(sheets.map(textsOf));
    expect(added.map((sheet) => formulasOf(sheet).length)).toEqual(
      sheets.map((sheet) => formulasOf(sheet).length)
    );
  });

  test("refuses a Word template", async () => {
    const { host } = openExcelHost(ownSheet);
    await expect(runInExcel("insertPlan", host, order, () => catalogue)).rejects.toMatchObject({
      reason: "unsupported",
    });
  });

  test("clearMarks needs no law", async () => {
    const { host } = openExcelHost(ownSheet);
    const noLaw = () => {
      throw new Error("the catalogue was loaded");
    };
    await expect(runInExcel("clearMarks", host, order, noLaw)).resolves.toBeUndefined();
  });
});
