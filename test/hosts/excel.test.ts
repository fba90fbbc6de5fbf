import { describe, expect, test } from "@jest/globals";
import type { Severity } from "../../src/core/findings/finding";
import type { SheetCell, WorkbookModel } from "../../src/core/model/workbook";
import { typedValue } from "../../src/hosts/excel/apply-edits";
import { createXlsxHost } from "../../src/hosts/xlsx/create-xlsx-host";
import { noFaults } from "../office/protocol/faults";
import type { TierName } from "../office/tiers";
import { partsOf } from "../support/docx";
import { findingAt } from "../support/findings";
import { buildXlsx, stylesOf, type SheetSource } from "../support/xlsx-builder";
import { openExcelHost } from "./excel-host";

const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (address: string, value: number, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;

const figures: SheetSource = {
  name: "Biểu 1",
  rows:
    `<row r="2">${text("B2", "Chỉ tiêu")}${text("C2", "Số liệu")}</row>` +
    `<row r="3" hidden="1">${text("B3", "Tổng")}${number("C3", 1234.5, 1)}</row>` +
    `<row r="4">${text("B4", "Ngày")}${number("C4", 46_000, 2)}<c r="D4"><f>C3*2</f><v>2469</v></c></row>` +
    `<row r="5">${text("B5", "Lỗi")}<c r="C5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D5" t="b"><v>1</v></c></row>` +
    `<row r="6"><c r="B6" s="1"/></row>`,
  after: `<mergeCells count="1"><mergeCell ref="B2:B2"/></mergeCells>`,
};
const merged: SheetSource = {
  name: "Biểu 2",
  before: `<cols><col min="3" max="3" width="9" hidden="1"/></cols>`,
  rows: `<row r="1">${text("A1", "Đơn vị")}${text("C1", "ẩn")}${text("D1", "x")}</row>`,
  after: `<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`,
};
const usersFormat =
  `<conditionalFormatting sqref="C3:C4"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>` +
  `<conditionalFormatting sqref="B3"><cfRule type="expression" priority="2"><formula>LEN(B3)&gt;3</formula></cfRule></conditionalFormatting>`;
const workbook = buildXlsx({
  sheets: [
    figures,
    merged,
    { name: "Ẩn", state: "hidden", rows: `<row r="1">${number("A1", 1)}</row>` },
    { name: "Trống" },
  ],
  styles: stylesOf(["#,##0.00", "dd/mm/yyyy"]),
});
const formatted = buildXlsx({
  sheets: [{ ...figures, after: usersFormat }],
  styles: stylesOf(["#,##0.00", "dd/mm/yyyy"]),
});
const guarded = buildXlsx({
  sheets: [
    {
      name: "Khoá",
      rows: `<row r="1">${number("A1", 1)}</row>`,
      after: `<sheetProtection sheet="1"/>`,
    },
    { name: "Mở", rows: `<row r="1">${number("A1", 2)}</row>` },
  ],
});

/** The model without ids, blank cells and rows of them: looks alone are not read through Office.js. */
function comparable({ sheets }: WorkbookModel): readonly object[] {
  const plain = ({
    column,
    value,
    text: shown,
    formula,
    error,
    numberFormat,
  }: SheetCell): object => ({
    column,
    value,
    text: shown,
    formula,
    error,
    numberFormat,
  });
  return sheets.map(({ name, isHidden, rows, mergedAreas, hiddenColumns }) => ({
    name,
    isHidden,
    mergedAreas: mergedAreas.filter(
      (area) => area.firstRow < area.lastRow || area.firstColumn < area.lastColumn
    ),
    hiddenColumns,
    rows: rows
      .map(({ index, isHidden: isRowHidden, cells }) => ({
        index,
        isRowHidden,
        cells: cells
          .filter(
            ({ value, formula, error }) => value !== null || formula !== null || error !== null
          )
          .map(plain),
      }))
      .filter(({ cells }) => cells.length > 0),
  }));
}

const tiers: readonly TierName[] = ["office2021", "office2024", "microsoft365", "mac", "web"];

describe.each(tiers)("Excel of tier %s", (tier) => {
  test("reads a workbook as a file is read", async () => {
    const { host } = openExcelHost(workbook, tier);
    const { model } = await host.read();
    expect(comparable(model)).toEqual(comparable((await createXlsxHost(workbook).read()).model));
  });

  test("marks cells by severity, leaves the user's formats alone, and clears without a trace", async () => {
    const { host, workbook: live, interpreter } = openExcelHost(formatted, tier);
    const { model } = await host.read();
    const sheetId = model.sheets[0]?.id ?? "";
    const severities: readonly Severity[] = ["error", "warning", "information", "hint"];
    const findings = severities.map((severity, index) =>
      findingAt({ kind: "sheetRange", sheetId, address: `C${index + 3}` }, { severity })
    );
    interpreter.resetCounts();
    expect(await host.showMarks(findings)).toBe("conditionalFormat");
    expect(interpreter.syncs).toBeLessThanOrEqual(2);
    expect(live.sheets[0]?.formats).toHaveLength(2 + severities.length);
    expect((await host.read()).model.revision).toBe(model.revision);

    await host.showMarks(findings);
    expect(live.sheets[0]?.formats).toHaveLength(2 + severities.length);
    interpreter.resetCounts();
    await host.showMarks([]);
    expect(interpreter.syncs).toBeLessThanOrEqual(2);
    expect(partsOf(live.save())).toEqual(partsOf(formatted));
  });
});

test("Excel 2019 reads values and marks cells, and says that merged cells are not seen", async () => {
  const { host, workbook: live } = openExcelHost(workbook, "word2019");
  const { model, notices } = await host.read();
  expect(notices.map(({ id }) => id)).toEqual(["mergedCellsNotRead"]);
  const sheetId = model.sheets[0]?.id ?? "";
  const at = (address: string) => findingAt({ kind: "sheetRange", sheetId, address });
  await host.showMarks([at("C3"), at("D5")]);
  expect(live.sheets[0]?.formats.flatMap(({ areas }) => areas)).toEqual(["C3", "D5"]);
});

test("a check takes two syncs, whatever the number of sheets and cells", async () => {
  const row = (index: number): string =>
    `<row r="${index}">${number(`A${index}`, index)}${text(`B${index}`, "x")}</row>`;
  const rows = Array.from({ length: 2000 }, (_, index) => row(index + 1)).join("");
  const sheets = Array.from({ length: 6 }, (_, index) => ({ name: `Biểu ${index}`, rows }));
  const { host, interpreter } = openExcelHost(buildXlsx({ sheets }));
  await host.read();
  expect(interpreter.syncs).toBe(2);
});

test("Excel on the web is asked in pieces under its 5 MB", async () => {
  const cells = (index: number): string =>
    Array.from({ length: 26 }, (_, column) =>
      text(`${String.fromCharCode(65 + column)}${index}`, "chỉ tiêu số ".repeat(3))
    ).join("");
  const rows = Array.from(
    { length: 3000 },
    (_, index) => `<row r="${index + 1}">${cells(index + 1)}</row>`
  ).join("");
  const bytes = buildXlsx({ sheets: [{ name: "Lớn", rows }] });
  const { host, interpreter } = openExcelHost(bytes, "web");
  const { model } = await host.read();
  expect(model.sheets[0]?.rows).toHaveLength(3000);
  expect(Math.max(...interpreter.batches.map(({ responseBytes }) => responseBytes))).toBeLessThan(
    5 * 1024 * 1024
  );
});

test("where the whole answer is too large, Excel on the desktop is asked in pieces too", async () => {
  const rows = Array.from(
    { length: 900 },
    (_, index) => `<row r="${index + 1}">${text(`A${index + 1}`, "x".repeat(40))}</row>`
  ).join("");
  const { host, interpreter } = openExcelHost(
    buildXlsx({
      sheets: [
        { name: "A", rows },
        { name: "B", rows },
      ],
    })
  );
  interpreter.faults = {
    ...noFaults,
    failures: [
      { member: "getUsedRangeOrNullObject", nth: 1, code: "ResponsePayloadSizeLimitExceeded" },
    ],
  };
  await expect(host.read()).resolves.toMatchObject({
    model: { sheets: [{ name: "A" }, { name: "B" }] },
  });
});

describe("a cell that is being typed in", () => {
  test("is waited for, with a word to the user", async () => {
    const said: boolean[] = [];
    const { host, interpreter } = openExcelHost(workbook, "office2021", {
      cellEditPause: 1,
      onCellEdit: (isWaiting) => {
        said.push(isWaiting);
        if (isWaiting) setTimeout(() => (interpreter.faults = noFaults), 5);
      },
    });
    interpreter.faults = { ...noFaults, isInCellEditMode: true };
    expect((await host.read()).model.sheets).toHaveLength(4);
    expect(said).toEqual([true, false]);
  });

  test("is not waited for for ever", async () => {
    const { host, interpreter } = openExcelHost(workbook, "office2021", {
      cellEditPause: 1,
      cellEditLimit: 5,
    });
    const { model } = await host.read();
    interpreter.faults = { ...noFaults, isInCellEditMode: true };
    await expect(host.read()).rejects.toMatchObject({ reason: "cellEditMode" });
    expect(await host.apply(model.revision, [])).toEqual({ kind: "refused", reason: "busy" });
  });
});

describe("a protected sheet", () => {
  test("is not marked and not unprotected; the others are", async () => {
    const { host, workbook: live } = openExcelHost(guarded);
    const { model } = await host.read();
    const findings = model.sheets.map(({ id }) =>
      findingAt({ kind: "sheetRange", sheetId: id, address: "A1" })
    );
    expect(await host.showMarks(findings)).toBe("conditionalFormat");
    expect(live.sheets.map(({ formats }) => formats.length)).toEqual([0, 1]);
    expect(host.unmarkedSheets).toEqual(["Khoá"]);
    expect(await host.showMarks(findings.slice(0, 1))).toBe("none");
    expect(partsOf(live.save())).toEqual(partsOf(guarded));
  });

  test("is not edited", async () => {
    const { host } = openExcelHost(guarded);
    const { model } = await host.read();
    const edit = {
      kind: "setSheetCell",
      sheetId: model.sheets[0]?.id ?? "",
      address: "A1",
      expected: 1,
      value: 5,
    } as const;
    expect(await host.apply(model.revision, [edit])).toEqual({
      kind: "refused",
      reason: "protected",
    });
  });
});

describe("going to a cell", () => {
  test("shows its sheet and selects it", async () => {
    const { host, workbook: live } = openExcelHost(workbook);
    const { model } = await host.read();
    await host.reveal({ kind: "sheetRange", sheetId: model.sheets[1]?.id ?? "", address: "D1" });
    expect(live.active.name).toBe("Biểu 2");
    expect(live.selected?.area).toMatchObject({ firstRow: 0, firstColumn: 3 });
  });

  test("does not uncover a hidden sheet", async () => {
    const { host, workbook: live } = openExcelHost(workbook);
    const { model } = await host.read();
    await host.reveal({ kind: "sheet", sheetId: model.sheets[2]?.id ?? "" });
    expect(live.active.name).toBe("Biểu 1");
  });
});

describe("writing", () => {
  test.each([
    ["1/2", "'1/2"],
    ["=SUM(A1)", "'=SUM(A1)"],
    ["1.234", "'1.234"],
    ["TRUE", "'TRUE"],
    ["Sở Nội vụ", "Sở Nội vụ"],
    [12, 12],
    [false, false],
  ])("%p goes to Excel as %p", (value, typed) => {
    expect(typedValue(value)).toBe(typed);
  });

  test("a text that looks like a date stays a text, a blank becomes blank", async () => {
    const { host } = openExcelHost(workbook);
    const { model } = await host.read();
    const sheetId = model.sheets[0]?.id ?? "";
    const set = (address: string, expected: string | number, value: string | null) =>
      ({ kind: "setSheetCell", sheetId, address, expected, value }) as const;
    const outcome = await host.apply(model.revision, [
      set("B3", "Tổng", "1/2"),
      set("C2", "Số liệu", null),
    ]);
    expect(outcome.kind).toBe("applied");
    const rows = (await host.read()).model.sheets[0]?.rows ?? [];
    expect(rows[1]?.cells[0]?.value).toBe("1/2");
    expect(rows[0]?.cells.map(({ value }) => value)).toEqual(["Chỉ tiêu"]);
  });

  test("a formula is never overwritten", async () => {
    const { host } = openExcelHost(workbook);
    const { model } = await host.read();
    const edit = {
      kind: "setSheetCell",
      sheetId: model.sheets[0]?.id ?? "",
      address: "D4",
      expected: 2469,
      value: 1,
    } as const;
    expect(await host.apply(model.revision, [edit])).toEqual({ kind: "stale", edit });
  });
});
