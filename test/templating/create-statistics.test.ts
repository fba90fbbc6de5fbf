import { describe, expect, test } from "@jest/globals";
import { read, type CellObject } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Indicator } from "../../src/core/law/statistics-form";
import type { PeriodKind } from "../../src/core/law/calendar";
import { openPackage } from "../../src/ooxml/package/open-package";
import { createStatistics, figureName } from "../../src/templating/create-statistics";
import { isComputed } from "../../src/templating/statistics-formulas";
import type { StatisticsInput } from "../../src/templating/statistics-input";
import { resaveInLibreOffice, runOpenpyxl } from "../support/foreign-office";
import { lintXlsx } from "../support/lint-xlsx";
import { sdkErrors } from "../support/sdk-errors";
import { goodValues, statisticsForms } from "../support/statistics-values";
import { lawFor } from "../support/templating-law";

const indicators = statisticsForms.flatMap((form) => form.indicators);
const base: StatisticsInput = {
  forms: statisticsForms,
  unitName: "Ủy ban nhân dân tỉnh Bình An",
  year: 2026,
  period: "q1",
  regime: lawFor("tinh-2026", "2026-03-31").regime,
};
const filled: StatisticsInput = {
  ...base,
  values: Object.fromEntries(goodValues(statisticsForms, 7)),
};

/** Value or formula outcome of every named figure, undefined where blank. */
function figuresOf(bytes: Uint8Array): ReadonlyMap<string, CellObject["v"]> {
  const book = read(bytes, { cellFormula: true });
  return new Map(
    (book.Workbook?.Names ?? [])
      .filter(({ Name }) => Name.startsWith("SoLieu_"))
      .map(({ Name, Ref }) => {
        const [, sheet = "", address = ""] = /^'?(.*?)'?!(.*)$/u.exec(Ref) ?? [];
        const cell = book.Sheets[sheet]?.[address.replaceAll("$", "")] as CellObject | undefined;
        return [Name, cell?.v === "" ? undefined : cell?.v];
      })
  );
}

/** The file with every formula's outcome taken away, so that a reader must compute it. */
function withoutOutcomes(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => [
    name,
    name.startsWith("xl/worksheets/")
      ? strToU8(strFromU8(content).replace(/(<\/f>)<v[^>]*?(?:\/>|>.*?<\/v>)/gu, "$1"))
      : content,
  ]);
  return zipSync(Object.fromEntries(parts));
}

describe("createStatistics", () => {
  test("empty, filled and of every period: valid, and free of the faults the SDK does not see", () => {
    const periods: readonly PeriodKind[] = ["q1", "h1", "q3", "year"];
    const files = [filled, ...periods.map((period) => ({ ...base, period }))].map(createStatistics);
    expect(sdkErrors(files, "xlsx").flat()).toEqual([]);
    expect(files.flatMap((file) => lintXlsx(openPackage(file)))).toEqual([]);
  }, 60_000);

  test("the same input gives the same bytes", () => {
    expect(createStatistics(filled)).toEqual(createStatistics(filled));
  });

  test("names the cell of every figure, and of no group", () => {
    const expected = indicators.filter(({ nature }) => nature !== "group");
    expect([...figuresOf(createStatistics(base)).keys()].sort()).toEqual(
      expected.map(({ id }) => figureName(id)).sort()
    );
  });

  test("what LibreOffice computes is what the file holds", () => {
    const bytes = createStatistics(filled);
    const stripped = withoutOutcomes(bytes);
    const computed = indicators.filter(isComputed);
    const ownFigures = figuresOf(bytes);
    for (const { id } of computed) expect(figuresOf(stripped).get(figureName(id))).toBeUndefined();
    const theirs = figuresOf(resaveInLibreOffice(stripped));
    for (const { id } of computed) {
      const own = ownFigures.get(figureName(id));
      const their = theirs.get(figureName(id));
      if (own === undefined) expect(their).toBeUndefined();
      else expect(their).toBeCloseTo(own as number, 9);
    }
    expect(computed.length).toBeGreaterThan(15);
  }, 120_000);

  test("an empty workbook computes nothing: blank is not zero", () => {
    const theirs = figuresOf(resaveInLibreOffice(withoutOutcomes(createStatistics(base))));
    expect([...theirs.values()].filter((value) => value !== undefined)).toEqual([]);
  }, 120_000);

  test("a zero denominator gives no ratio", () => {
    const values = { "b3.3.3.1": 0, "b3.3.3.2": 0, "b1.2.1": 3, "b1.2.2": 2 };
    const figures = figuresOf(createStatistics({ ...base, values }));
    expect(figures.get(figureName("b3.3.3"))).toBeUndefined();
    expect(figures.get(figureName("b1.2"))).toBe(66.67);
  });

  test("a figure given for a computed row does not replace its formula", () => {
    const values = { "b2.1": 99, "b2.1.1": 1, "b2.1.2": 2 };
    expect(figuresOf(createStatistics({ ...base, values })).get(figureName("b2.1"))).toBe(3);
  });

  test("a sum whose parts stand in a form left out is asked for instead", () => {
    const [form] = statisticsForms;
    if (form === undefined) throw new Error("no form");
    const total: Indicator = {
      id: "b9.1",
      number: "1",
      name: "Tổng",
      aliases: [],
      measureUnit: "Đơn vị",
      nature: "stock",
      parent: null,
      sumOf: ["b4.1.5"],
    };
    const forms = [{ ...form, indicators: [total] }];
    const xml = openPackage(createStatistics({ ...base, forms, values: { "b9.1": 5 } })).text(
      "xl/worksheets/sheet1.xml"
    );
    expect(xml).not.toContain("<f>");
    expect(xml).toContain("<v>5</v>");
  });

  test("validates every figure the user enters, in Vietnamese and within Excel's limits", () => {
    const script = `
import json, openpyxl
book = openpyxl.load_workbook("{in}")
rules = [[s.title, str(v.sqref), v.type, v.errorStyle, v.promptTitle, v.prompt, v.formula1]
         for s in book for v in s.data_validations.dataValidation]
open("{out}", "w").write(json.dumps(rules))`;
    const rules = JSON.parse(
      Buffer.from(runOpenpyxl(script, createStatistics(base))).toString("utf8")
    ) as readonly (readonly string[])[];
    const inputs = indicators.filter(
      (indicator) => indicator.nature !== "group" && !isComputed(indicator)
    );
    expect(rules).toHaveLength(inputs.length);
    for (const [, , , , title = "", text = ""] of rules) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(text.length).toBeLessThanOrEqual(255);
      expect(title).toMatch(/\p{L}/u);
    }
    const codes = inputs.filter(({ nature }) => nature === "code");
    const lists = rules.filter(([, , type]) => type === "list");
    expect(lists.map(([, , , , , , formula]) => formula)).toEqual(
      codes.map(({ codes: values = [] }) => `"${values.map(({ value }) => value).join(",")}"`)
    );
  });

  test("states the data window of the regime, in the year before for its first day", () => {
    const strings = openPackage(createStatistics(base)).text("xl/sharedStrings.xml");
    expect(strings).toContain("Số liệu tính từ ngày 15/12/2025 đến ngày 14/3/2026");
  });

  test("awkward unit names and form codes are safe", () => {
    const names = ['A & <b> "c"', "Ủy ban nhân dân xã ".padEnd(200, "Bình An "), ""];
    const forms = statisticsForms.slice(0, 2).map((form, index) => ({
      ...form,
      code: index === 0 ? "Biểu 1/2: [a]*? & 'b' và một cái tên rất dài" : form.code,
    }));
    const files = names.map((unitName) => createStatistics({ ...base, forms, unitName }));
    expect(sdkErrors(files, "xlsx").flat()).toEqual([]);
    for (const file of files)
      for (const name of read(file).SheetNames) expect(name.length).toBeLessThanOrEqual(31);
  }, 60_000);
});
