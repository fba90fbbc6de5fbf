import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { unitReader } from "../../src/app/consolidate-order";
import { readUnitFile, type UnitReader } from "../../src/app/consolidate-unit";
import { checks } from "../../src/checks/index";
import type { Sheet, SheetCell, SheetRow, WorkbookModel } from "../../src/core/model/workbook";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { goodValues, statisticsForms, workbookWithForms } from "../support/statistics-values";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const known = unitReader("quoc-gia", catalogue);
const forms = statisticsForms.slice(0, 2);

/** A reader that has seen no sheet yet. */
const newReader = (): UnitReader => ({ ...known, forms: [...known.forms] });
const read = (model: WorkbookModel, reader: UnitReader) =>
  readUnitFile({ name: "a.xlsx", fingerprint: "a", model }, reader);
const unit = (seed: number): WorkbookModel => workbookWithForms(goodValues(forms, seed), { forms });

/** What may come to stand in a cell: figures of all kinds, and texts that mean something to whoever reads a form. */
const contents: readonly (Partial<SheetCell> | null)[] = [
  null,
  ...[7, 0.5, "12", "25.898", "-", "không", "chưa rõ", "", "2.1", "(1)", "Đơn vị", "Ghi chú"].map(
    (value) => ({ value, text: String(value) })
  ),
  ...["Chỉ tiêu", "Số liệu", "STT", "Biểu mẫu 1", "Biểu mẫu 2", "UBND xã B"].map((text) => ({
    value: text,
    text,
  })),
  { value: 0.98, text: "98%", numberFormat: "0%" },
  { value: 46000, text: "09/12/2025", numberFormat: "dd/mm/yyyy" },
  { value: null, text: "#REF!", error: "#REF!" },
  { value: 5, text: "5", formula: "SUM(D1:D2)" },
  { value: null, text: "", formula: "D1" },
];

interface Change {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly content: Partial<SheetCell> | null;
}

const change = fc.record({
  sheet: fc.nat({ max: 1 }),
  row: fc.nat({ max: 20 }),
  column: fc.nat({ max: 4 }),
  content: fc.constantFrom(...contents),
});

function withChange(model: WorkbookModel, { sheet, row, column, content }: Change): WorkbookModel {
  const changed = (own: SheetRow): SheetRow => {
    const others = own.cells.filter((cell) => cell.column !== column);
    const plain = { column, value: null, text: "", formula: null, error: null, numberFormat: null };
    const cells = content === null ? others : [...others, { ...plain, ...content }];
    return { ...own, cells: cells.sort((a, b) => a.column - b.column) };
  };
  const changedSheet = (own: Sheet): Sheet => ({
    ...own,
    rows: own.rows
      .map((one, position) => (position === row % own.rows.length ? changed(one) : one))
      .filter(({ cells }) => cells.length > 0),
  });
  return {
    ...model,
    sheets: model.sheets.map((own, index) => (index === sheet ? changedSheet(own) : own)),
  };
}

describe("a sheet that was met before", () => {
  test("is read as by a reader that never met it, whatever was changed in it", () => {
    const reader = newReader();
    read(unit(1), reader);
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 50 }),
        fc.array(change, { maxLength: 3 }),
        (seed, all) => {
          const model = all.reduce(withChange, unit(seed));
          expect(read(model, reader)).toEqual(read(model, newReader()));
        }
      ),
      { numRuns: 25 }
    );
  });

  test("shares its places with the others, and none of its figures has to be shown", () => {
    const reader = newReader();
    read(unit(1), reader);
    const before = read(unit(3), reader);
    let shown = 0;
    const counting = (cell: SheetCell): SheetCell => ({
      ...cell,
      get text() {
        if (typeof cell.value === "number") shown += 1;
        return cell.text;
      },
    });
    const model = unit(2);
    const sheets = model.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(counting) })),
    }));
    const second = read({ ...model, sheets }, reader);
    expect(shown).toBe(0);
    second.forms.forEach(({ places }, index) => expect(places).toBe(before.forms[index]?.places));
    expect(second).toEqual(read(unit(2), newReader()));
  });
});
