import { beforeAll, describe, expect, test } from "@jest/globals";
import * as XLSX from "@e965/xlsx";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { setSheetCells } from "../../../src/ooxml/sheet/edits/set-sheet-cells";
import { markSeverities, type Mark } from "../../../src/ooxml/sheet/marks/mark";
import { markWorkbook } from "../../../src/ooxml/sheet/marks/mark-workbook";
import { unmarkWorkbook } from "../../../src/ooxml/sheet/marks/unmark-workbook";
import { readWorkbook } from "../../../src/ooxml/sheet/read-workbook";
import { resaveInLibreOffice, runOpenpyxl } from "../../support/foreign-office";
import { lintXlsx } from "../../support/lint-xlsx";
import { partsOf } from "../../support/package-parts";
import { newErrors, sdkErrors } from "../../support/sdk-errors";
import { cellsOf } from "../../support/workbook-cells";

/** A statistics sheet with what users have of their own: rules, validation, notes, a table, a hidden sheet, styles. */
const openpyxlScript = `
import datetime, openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import PatternFill, Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
w = openpyxl.Workbook()
s = w.active
s.title = "Biểu 1"
s.append(["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu"])
s.append(["1.", "Số nhiệm vụ đề ra trong kế hoạch", "Nhiệm vụ", 40])
s.append(["2.", "Số nhiệm vụ đã hoàn thành", "Nhiệm vụ", "07"])
s.append(["3.", "Tỷ lệ hoàn thành", "%", "=D3/D2"])
s.append(["4.", "Ngày chốt", None, datetime.datetime(2025, 12, 14)])
s["D4"].number_format = "0.00%"
s["D5"].number_format = "dd/mm/yyyy"
s["E2"] = "=D2*2"
s["F2"] = True
s["F3"] = "=1/0"
s.merge_cells("A7:B7")
s["A7"] = "Ghi chú & <chung>"
s.row_dimensions[5].hidden = True
s.column_dimensions["C"].hidden = True
s.conditional_formatting.add("D2:D4", CellIsRule(operator="lessThan", formula=["0"], fill=PatternFill(bgColor="FF0000")))
s.conditional_formatting.add("A1:D1", FormulaRule(formula=['LEN(A1)=0'], font=Font(bold=True)))
v = DataValidation(type="whole", operator="greaterThanOrEqual", formula1="0")
s.add_data_validation(v)
v.add("D2:D3")
t = w.create_sheet("Bảng")
t.append(["Mã", "Tên"])
t.append([1, "a"])
t.add_table(Table(displayName="Bang1", ref="A1:B2"))
t["A2"].comment = Comment("của người dùng", "Người dùng")
h = w.create_sheet("Ẩn")
h.sheet_state = "veryHidden"
h["A1"] = 1.5
w.save("{out}")
`;

function writeWithSheetJs(): Uint8Array {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu"],
    ["1.", "Số nhiệm vụ đề ra trong kế hoạch", "Nhiệm vụ", 40],
    ["2.", "Số nhiệm vụ đã hoàn thành", "Nhiệm vụ", "07"],
  ]);
  sheet["D4"] = { t: "n", f: "D3/D2", v: 0.175, z: "0.00%" };
  sheet["!ref"] = "A1:D4";
  XLSX.utils.book_append_sheet(book, sheet, "Biểu 1");
  return new Uint8Array(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

const marks: readonly Mark[] = [
  ...markSeverities.map((severity, index) => ({
    sheetId: "sheet-1",
    address: `D${index + 1}`,
    severity,
    code: "TK-01",
    lines: ["Số liệu chưa khớp", "Đề nghị xem lại"],
  })),
  { sheetId: "sheet-2", address: "A1:B2", severity: "warning", code: "TK-02", lines: [] },
];

const files = new Map<string, Uint8Array>();

beforeAll(() => {
  const openpyxl = runOpenpyxl(openpyxlScript);
  files.set("openpyxl", openpyxl);
  files.set("SheetJS", writeWithSheetJs());
  files.set("LibreOffice", resaveInLibreOffice(openpyxl));
}, 180_000);

const bytesOf = (writer: string): Uint8Array => files.get(writer) ?? new Uint8Array();

describe.each(["openpyxl", "SheetJS", "LibreOffice"])("a workbook of %s", (writer) => {
  test("is read with values, texts and formulas", () => {
    const { model } = readWorkbook(openPackage(bytesOf(writer)));
    const cells = cellsOf(model.sheets[0]);
    expect(model.sheets[0]?.name).toBe("Biểu 1");
    expect(cells["B2"]).toMatchObject({ value: "Số nhiệm vụ đề ra trong kế hoạch", formula: null });
    expect(cells["D2"]).toMatchObject({ value: 40, text: "40" });
    expect(cells["D3"]).toMatchObject({ value: "07", text: "07" });
    expect(cells["D4"]).toMatchObject({ formula: "D3/D2", numberFormat: "0.00%" });
  });

  test("agrees with SheetJS on every constant", () => {
    const { model } = readWorkbook(openPackage(bytesOf(writer)));
    const book = XLSX.read(bytesOf(writer));
    for (const sheet of model.sheets) {
      const theirs = book.Sheets[sheet.name] ?? {};
      for (const [address, cell] of Object.entries(cellsOf(sheet)))
        if (cell.formula === null && cell.value !== null)
          expect([address, (theirs[address] as XLSX.CellObject | undefined)?.v]).toEqual([
            address,
            cell.value,
          ]);
    }
  });

  test("is marked, and unmarked to the byte", () => {
    const pkg = openPackage(bytesOf(writer));
    for (const notes of [false, true]) {
      const marked = openPackage(markWorkbook(pkg, marks, { notes }).save());
      expect(lintXlsx(marked)).toEqual(lintXlsx(pkg));
      expect(partsOf(unmarkWorkbook(marked))).toEqual(partsOf(pkg));
      expect(XLSX.read(marked.save()).SheetNames).toEqual(XLSX.read(bytesOf(writer)).SheetNames);
    }
  });

  test("gives no new error in the Open XML SDK when marked and edited", () => {
    const pkg = openPackage(bytesOf(writer));
    const marked = markWorkbook(pkg, marks, { notes: true });
    const edited = setSheetCells(marked, readWorkbook(marked), [
      { sheetId: "sheet-1", address: "D3", expected: "07", value: 7 },
      { sheetId: "sheet-1", address: "H12", expected: null, value: " mới & <khác> " },
    ]);
    if (edited.kind !== "applied") throw new Error(edited.kind);
    const [before = [], afterMark = [], afterEdit = []] = sdkErrors(
      [bytesOf(writer), marked.save(), edited.pkg.save()],
      "xlsx"
    );
    expect(newErrors(before, afterMark)).toEqual([]);
    expect(newErrors(before, afterEdit)).toEqual([]);
  }, 60_000);
});

test("what openpyxl leaves uncomputed is told", () => {
  const { model, notices } = readWorkbook(openPackage(bytesOf("openpyxl")));
  const cells = cellsOf(model.sheets[0]);
  expect(cells["D4"]?.value).toBeNull();
  expect(cells["E2"]?.formula).toBe("D2*2");
  expect(cells["D5"]).toMatchObject({ value: 46005, text: "14/12/2025" });
  expect(notices).toContainEqual({
    id: "formulaWithoutValue",
    data: { sheet: "Biểu 1", count: 3, first: "E2" },
  });
  expect(notices).toContainEqual({ id: "cellNotesNotRead", data: { sheet: "Bảng" } });
});

test("LibreOffice's stored values, hidden parts and errors are read", () => {
  const { model } = readWorkbook(openPackage(bytesOf("LibreOffice")));
  const [first, , hidden] = model.sheets;
  const cells = cellsOf(first);
  expect(cells["D4"]).toMatchObject({ text: expect.stringMatching(/%$/u) });
  expect(cells["F2"]?.value).toBe(true);
  expect(cells["F3"]).toMatchObject({ value: null, error: "#DIV/0!", formula: "1/0" });
  expect(first?.hiddenColumns).toEqual([2]);
  expect(first?.rows.filter(({ isHidden }) => isHidden).map(({ index }) => index)).toEqual([4]);
  expect(first?.mergedAreas).toEqual([{ firstRow: 6, lastRow: 6, firstColumn: 0, lastColumn: 1 }]);
  expect(hidden?.isHidden).toBe(true);
});

describe("marks in a file that another program saved since", () => {
  const resave: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
    LibreOffice: (bytes) => resaveInLibreOffice(bytes),
    openpyxl: (bytes) =>
      runOpenpyxl('import openpyxl\nopenpyxl.load_workbook("{in}").save("{out}")', bytes),
  };

  test.each(Object.keys(resave))(
    "are found and taken away after %s",
    (program) => {
      const marked = markWorkbook(openPackage(bytesOf("openpyxl")), marks, { notes: true });
      const saved = openPackage(
        (resave[program] as (bytes: Uint8Array) => Uint8Array)(marked.save())
      );
      const text = (pkg: ReturnType<typeof openPackage>): string =>
        pkg.partNames
          .filter((name) => /worksheets\/[^/]*\.xml$|comments/iu.test(name))
          .map((name) => pkg.text(name))
          .join("");
      expect(text(saved)).toContain("cchc.mark:error");
      expect(text(saved)).toContain("Số liệu chưa khớp");
      const clean = openPackage(unmarkWorkbook(saved).save());
      expect(text(clean)).not.toContain("cchc.mark:");
      expect(text(clean)).not.toContain("Số liệu chưa khớp");
      expect(text(clean)).toMatch(/cfRule type="cellIs"/u);
      expect(text(clean)).toContain("của người dùng");
      const [before = [], after = []] = sdkErrors([saved.save(), clean.save()], "xlsx");
      expect(newErrors(before, after)).toEqual([]);
    },
    120_000
  );

  test("a file with marks and notes opens in openpyxl with them in place", () => {
    const marked = markWorkbook(openPackage(bytesOf("SheetJS")), marks, { notes: true }).save();
    const script =
      'import openpyxl\nw = openpyxl.load_workbook("{in}")\ns = w.worksheets[0]\n' +
      'assert s["D1"].comment.text.startswith("TK-01"), s["D1"].comment\n' +
      'assert len(s.conditional_formatting) == 4, len(s.conditional_formatting)\nw.save("{out}")';
    expect(runOpenpyxl(script, marked).length).toBeGreaterThan(0);
  });
});
