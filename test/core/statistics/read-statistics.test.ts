import { describe, expect, test } from "@jest/globals";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import {
  documentWithForms,
  goodValues,
  statisticsForms,
  workbookWithForms,
} from "../../support/statistics-values";
import { readBy } from "../../support/vocabulary";

const values = goodValues(statisticsForms, 1);

describe.each([
  ["a workbook", workbookWithForms(values)],
  ["Word tables", documentWithForms(values)],
])("the seven forms in %s", (_, model) => {
  const { forms, unrecognised } = readStatistics(model, readBy(statisticsForms));

  test("are all recognised, in order", () => {
    expect(forms.map(({ form }) => form.code)).toEqual(statisticsForms.map(({ code }) => code));
    expect(unrecognised).toEqual([]);
  });

  test("have every row, and no other", () => {
    for (const { form, rows, unmatched, missing } of forms) {
      expect(rows.map(({ indicator }) => indicator.id)).toEqual(
        form.indicators.map(({ id }) => id)
      );
      expect(unmatched).toEqual([]);
      expect(missing).toEqual([]);
    }
  });

  test("have their values", () => {
    const read = forms.flatMap(({ rows }) =>
      rows.flatMap(({ indicator, figure }) =>
        figure.kind === "number" ? [[indicator.id, figure.value] as const] : []
      )
    );
    expect(new Map(read)).toEqual(values);
  });
});
