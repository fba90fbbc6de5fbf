import { describe, expect, test } from "@jest/globals";
import { formsToSheets, formsToWorkbook, type MovedToSheets } from "../../src/app/move-forms";
import { checks } from "../../src/checks/index";
import type { DocumentModel } from "../../src/core/model/document";
import { readStatistics } from "../../src/core/statistics/read-statistics";
import { openFile } from "../../src/hosts/open-file";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { createExcelHost } from "../../src/hosts/excel/create-excel-host";
import { excelOfficeOf } from "../hosts/excel-host";
import { openInExcel } from "../office/open-excel";
import { documentOf } from "../support/document";
import { inWord, type FormsCase } from "../support/statistics-cases";
import { formsOfTime } from "../support/statistics-files";
import { buildXlsx } from "../support/xlsx-builder";
import { readBy } from "../support/vocabulary";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const heading = ["UBND TỈNH A", "BÁO CÁO", "Công tác cải cách hành chính quý III năm 2026"];

function reportWith(forms: FormsCase, text: readonly string[] = heading): DocumentModel {
  const { model } = inWord("", forms);
  if (model.kind !== "document") throw new Error("Word tables stand in a document");
  const lines = documentOf(...text).blocks.map((block) => ({ ...block, id: `n${block.id}` }));
  return { ...model, blocks: [...lines, ...model.blocks] };
}

function moved(model: DocumentModel): MovedToSheets {
  const made = formsToSheets({ model, profileId: null, on: null }, catalogue);
  if (made.kind !== "made") throw new Error(made.reason);
  return made;
}

/** Row of an indicator in the sheets: unit of measure, figure and note as they are written. */
function rowOf({ sheets }: MovedToSheets, form: number, indicatorId: string): readonly unknown[] {
  const indicators = formsOfTime("2026-09-20")[form - 1]?.indicators ?? [];
  const row = 6 + indicators.findIndex(({ id }) => id === indicatorId);
  const cells = sheets[0]?.rows.find(({ index }) => index === row)?.cells ?? [];
  return [2, 3, 4].map((at) => cells.find(({ column }) => column === at)?.value ?? null);
}

describe("the forms of a Word report as sheets", () => {
  test("have the figures, units and notes of the report; blank stays blank", () => {
    const made = moved(
      reportWith({
        forms: [3],
        figures: { "b3.3.3.1": 1890, "b3.3.3.2": null },
        notes: { "b3.3.3.1": "Gồm cả PAKN chuyển từ quý II" },
      })
    );
    expect(made.forms).toEqual(["Biểu mẫu 3"]);
    const [unit, figure, note] = rowOf(made, 3, "b3.3.3.1");
    expect([figure, note]).toEqual([1890, "Gồm cả PAKN chuyển từ quý II"]);
    expect(unit).not.toBeNull();
    expect(rowOf(made, 3, "b3.3.3.2")[1]).toBeNull();
  });

  test("what is no clear number is left blank and listed", () => {
    const figures = { "b3.3.3.1": "khoảng 900", "b3.3.3.2": "850/900" };
    const made = moved(reportWith({ forms: [3], figures }));
    expect(rowOf(made, 3, "b3.3.3.1")[1]).toBeNull();
    expect(rowOf(made, 3, "b3.3.3.2")[1]).toBeNull();
    expect(made.different.map(({ stated }) => stated)).toEqual(
      expect.arrayContaining(["khoảng 900", "850/900"])
    );
  });

  test("a dash says that there is none, and stays one", () => {
    const made = moved(reportWith({ forms: [3], figures: { "b3.3.3.1": "-" } }));
    expect(rowOf(made, 3, "b3.3.3.1")[1]).toBe("-");
    expect(made.different.map(({ stated }) => stated)).not.toContain("-");
  });

  test("a form that stands there twice makes one sheet, and what its tables state differently is listed", () => {
    const once = reportWith({ forms: [3], figures: { "b3.3.3.1": 890 } });
    const again = reportWith({ forms: [3], figures: { "b3.3.3.1": 895 } }, ["Phụ lục 2"]);
    const blocks = again.blocks.map((block) => ({ ...block, id: `again${block.id}` }));
    const made = moved({ ...once, blocks: [...once.blocks, ...blocks] });
    expect(made.sheets).toHaveLength(1);
    expect(rowOf(made, 3, "b3.3.3.1")[1]).toBeNull();
    expect(made.different.map(({ stated }) => stated)).toEqual(
      expect.arrayContaining(["890", "895"])
    );
  });

  test("a row that the form does not have is listed", () => {
    const model = reportWith({
      forms: [3],
      arrange: (rows) => [
        ...rows,
        {
          id: "own",
          number: "9",
          name: "Số cuộc họp giao ban của đơn vị",
          measureUnit: "Cuộc",
          figure: 4,
          note: "",
        },
      ],
    });
    expect(moved(model).leftBehind).toEqual(["Số cuộc họp giao ban của đơn vị"]);
  });

  test.each([
    ["noDate", null],
    ["noPeriod", "2026-09-20"],
  ])("a report that tells no period is refused: %s", (reason, on) => {
    const model = reportWith({ forms: [3] }, ["BÁO CÁO", "Công tác cải cách hành chính"]);
    expect(formsToSheets({ model, profileId: null, on }, catalogue)).toEqual({
      kind: "impossible",
      reason,
    });
  });
});

describe("moved into a workbook that is open in Excel", () => {
  test("the sheets that are there stay as they are, and the new ones say what the report says", async () => {
    const model = reportWith({ forms: [3], figures: { "b3.3.3.1": 1890, "b3.3.3.2": 1871 } });
    const own = buildXlsx({
      sheets: [{ name: "Biểu mẫu 3", rows: `<row r="1"><c r="A1"><v>7</v></c></row>` }],
    });
    const excel = openInExcel(own, "office2021");
    const host = createExcelHost(excelOfficeOf(excel, "office2021"));
    const before = (await host.read()).model.sheets;
    expect(await host.insertSheets(moved(model).sheets)).toEqual(["Biểu mẫu 3 (2)"]);
    const { model: after } = await host.read();
    expect(after.sheets.slice(0, 1)).toEqual(before);
    const figuresIn = (read: DocumentModel | typeof after) =>
      readStatistics(read, readBy(formsOfTime("2026-09-20"))).forms.flatMap(({ rows }) =>
        rows.flatMap(({ indicator, figure }) =>
          // The pretend Excel computes nothing: formulas have no outcome there.
          figure.kind === "number" && indicator.ratioOf === undefined && !indicator.sumOf
            ? [`${indicator.id} ${figure.value}`]
            : []
        )
      );
    const wanted = figuresIn(model);
    expect(wanted).toContain("b3.3.3.1 1890");
    expect(figuresIn({ ...after, sheets: after.sheets.slice(1) })).toEqual(wanted);
  });

  test("a new workbook says the same as the sheets", async () => {
    const model = reportWith({ forms: [2, 3] });
    const made = formsToWorkbook({ model, profileId: null, on: null }, catalogue);
    if (made.kind !== "made") throw new Error(made.reason);
    const { model: workbook } = await openFile(made.bytes).read();
    if (workbook.kind !== "workbook") throw new Error("no workbook");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(
      moved(model).sheets.map(({ name }) => name)
    );
    expect(made.different).toEqual([]);
  });
});
