import { describe, expect, test } from "@jest/globals";
import { read } from "@e965/xlsx";
import mammoth from "mammoth";
import type { Indicator } from "../../src/core/law/statistics-form";
import { openPackage } from "../../src/ooxml/package/open-package";
import { sampleForms, typedFigure } from "../../src/templating/sample-statistics";
import { sampleFiles } from "../../src/templating/samples";
import { computeFigures, isComputed } from "../../src/templating/statistics-formulas";
import shared from "../../templates/samples/province-statistics.json";
import { lintXlsx } from "../support/lint-xlsx";
import { sdkErrors } from "../support/sdk-errors";
import { statisticsForms } from "../support/statistics-values";

function sample(id: string) {
  const found = sampleFiles.find((file) => file.id === id);
  if (found === undefined) throw new Error(`no sample ${id}`);
  return found;
}

async function textOf(id: string): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(sample(id).create()) });
  return value;
}

describe("sampleFiles", () => {
  test("have ids and file names of their own, in plain letters", () => {
    expect(new Set(sampleFiles.map(({ id }) => id)).size).toBe(sampleFiles.length);
    for (const { fileName } of sampleFiles) expect(fileName).toMatch(/^[a-z0-9-]+\.(docx|xlsx)$/u);
  });

  test("are valid files and the same at every call", () => {
    for (const kind of ["docx", "xlsx"] as const) {
      const files = sampleFiles.filter(({ fileName }) => fileName.endsWith(kind));
      const bytes = files.map((file) => file.create());
      expect(sdkErrors(bytes, kind).flat()).toEqual([]);
      expect(files.map((file) => file.create())).toEqual(bytes);
      for (const each of bytes) expect(openPackage(each).kind).toBe(kind);
    }
    expect(lintXlsx(openPackage(sample("faulty-workbook").create()))).toEqual([]);
  }, 60_000);

  test("the department's plan carries its eight blocks in order", async () => {
    const text = await textOf("department-plan");
    const headings = text
      .split("\n")
      .filter((line) => /^[1-8]\. (Cải cách|Xây|Thực hiện)/u.test(line));
    expect(headings.map((line) => line.slice(0, 2))).toEqual([
      "1.",
      "2.",
      "3.",
      "4.",
      "5.",
      "6.",
      "7.",
      "8.",
    ]);
  });

  test("the faulty plan lacks public finance reform and nothing else", async () => {
    const text = await textOf("faulty-plan");
    expect(text.toLowerCase()).not.toContain("tài chính công");
    expect(text).toContain("Trong thời gian tới");
    expect(text).toContain("Các phòng, đơn vị thuộc Sở");
  });

  test("the guidance letter has the year of its third window wrong, and only there", async () => {
    const windows = [
      ...(await textOf("guidance-letter")).matchAll(/từ ngày (\S+) đến ngày (\S+)\./gu),
    ];
    expect(windows.map(([, from, to]) => `${from}–${to}`)).toEqual([
      "15/12/2020–14/3/2021",
      "15/12/2020–14/6/2021",
      "15/6/2020–14/9/2021",
      "15/12/2020–14/12/2021",
    ]);
  });

  test("the workbook holds its planted defects", () => {
    const book = read(sample("faulty-workbook").create());
    const figureOf = (form: string, number: string): unknown => {
      const sheet = book.Sheets[form] ?? {};
      const row = Array.from({ length: 40 }, (_, index) => index + 1).find(
        (index) => sheet[`A${index}`]?.v === number
      );
      return sheet[`D${row}`]?.v;
    };
    expect(figureOf("Biểu mẫu 1", "3.1")).toBe("04");
    expect(figureOf("Biểu mẫu 1", "2")).toBe(28);
    expect(figureOf("Biểu mẫu 3", "1.4")).toBe(2137);
    expect(figureOf("Biểu mẫu 3", "3.3")).toBe(100);
    expect(figureOf("Biểu mẫu 3", "3.3.1")).toBe(0);
    expect(figureOf("Biểu mẫu 7", "2")).toBe(104);
  });
});

describe("the shared figures", () => {
  const figures = new Map(
    shared.forms.flatMap(({ rows }) => rows.map(({ id, figure }) => [id, figure] as const))
  );
  const values = Object.fromEntries([...figures].map(([id, figure]) => [id, figure ?? Number.NaN]));
  const indicators = statisticsForms.flatMap((form) => form.indicators);

  test("have the rows of the seven forms, in their order and words", () => {
    expect(
      shared.forms.flatMap(({ rows }) => rows.map(({ id, name, number }) => ({ id, name, number })))
    ).toEqual(indicators.map(({ id, name, number }) => ({ id, name, number })));
  });

  test("agree with every sum and ratio of the forms", () => {
    const computed = computeFigures(statisticsForms, values);
    for (const { id } of indicators.filter(isComputed))
      expect([id, figures.get(id)]).toEqual([id, computed(id)]);
  });

  test("keep every limit", () => {
    const figureOf = (id: string): number => values[id] ?? Number.NaN;
    const isWithin = ({ id, atMost = [], equals = [] }: Indicator): boolean =>
      atMost.every((limit) => figureOf(id) <= figureOf(limit)) &&
      equals.every((other) => figureOf(id) === figureOf(other));
    expect(indicators.filter((indicator) => !isWithin(indicator)).map(({ id }) => id)).toEqual([]);
  });

  test("a change to a row that does not exist is refused", () => {
    const change = { figures: { "b9.9": 1 }, measureUnits: {}, notes: {} };
    expect(() => sampleForms(change)).toThrow(RangeError);
  });

  test.each([
    [4, "04"],
    [0, "00"],
    [25898, "25.898"],
    [8450000, "8.450.000"],
    [97.46, "97,46"],
    [12.4, "12,40"],
    ["-", "-"],
    [null, ""],
  ])("%s is typed as %s", (figure, typed) => {
    expect(typedFigure(figure)).toBe(typed);
  });
});
