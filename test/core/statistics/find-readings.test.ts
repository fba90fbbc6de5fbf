import { describe, expect, test } from "@jest/globals";
import { finderOf } from "../../../src/core/statistics/find-readings";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import { documentOf, type BlockInput } from "../../support/document";
import { goodValues, rowsOfForm, statisticsForms, wordRows } from "../../support/statistics-values";
import { readBy } from "../../support/vocabulary";

/** A document with forms by number, each copy with other values. */
function documentWithCopies(...numbers: readonly number[]) {
  const blocks = numbers.flatMap((number, index): BlockInput[] => {
    const form = statisticsForms[number - 1];
    if (form === undefined) throw new RangeError(`no form ${number}`);
    const values = goodValues(statisticsForms, index);
    return [form.code, { rows: wordRows(rowsOfForm(form, values)) }];
  });
  return readStatistics(documentOf(...blocks), readBy(statisticsForms));
}

describe("rows that a relation names", () => {
  test.each([
    ["in the other form, where each stands once", [4, 6], 1, "t1"],
    ["in the copy of the same turn", [4, 6, 4, 6], 3, "t3"],
    ["in the copy of the same turn, forms grouped", [4, 4, 6, 6], 2, "t1"],
  ])("%s", (_, numbers, turn, table) => {
    const model = documentWithCopies(...numbers);
    const reading = model.forms[turn];
    const find = reading && finderOf(model, reading);
    expect(find?.("b6.2.1")).toBe(reading?.rows.find(({ indicator }) => indicator.id === "b6.2.1"));
    expect(find?.("b4.1.5")?.figureAnchor).toMatchObject({ tableId: table });
  });

  test.each([
    ["where one form stands more often", [4, 6, 6]],
    ["where the other form is missing", [6, 2]],
  ])("are not guessed %s", (_, numbers) => {
    const model = documentWithCopies(...numbers);
    for (const reading of model.forms.filter(({ form }) => form.code === "Biểu mẫu 6")) {
      expect(finderOf(model, reading)("b4.1.5")).toBeNull();
      expect(finderOf(model, reading)("b6.2.1")).not.toBeNull();
    }
  });

  test("are not found by an id that no form has", () => {
    const model = documentWithCopies(2);
    const [reading] = model.forms;
    expect(reading && finderOf(model, reading)("b9.9")).toBeNull();
  });
});
