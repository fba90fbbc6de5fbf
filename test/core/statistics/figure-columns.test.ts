import { describe, expect, test } from "@jest/globals";
import type { MergedArea, WorkbookModel } from "../../../src/core/model/workbook";
import { figureReadings } from "../../../src/core/statistics/figure-readings";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import type { FormReading } from "../../../src/core/statistics/statistics-model";
import { documentOf } from "../../support/document";
import { goodValues, rowsOfForm, statisticsForms } from "../../support/statistics-values";
import { workbookOf, type CellInput } from "../../support/workbook";
import { readBy } from "../../support/vocabulary";

const forms = statisticsForms.slice(1, 2);
const [form] = forms;
if (form === undefined) throw new RangeError("no form 2");
const rows = rowsOfForm(form, goodValues(statisticsForms, 5));

type Row = readonly CellInput[];

/** What the nth column says: the good figure and n hundred more, so that none can be taken for another. */
const figureIn = (column: number, figure: CellInput): CellInput =>
  typeof figure === "number" ? figure + 100 * column : figure;

function sheetOf(
  header: readonly Row[],
  body: (row: (typeof rows)[number]) => Row,
  mergedAreas: readonly MergedArea[] = []
): WorkbookModel {
  const model = workbookOf({ "Biểu mẫu 2": [...header, ...rows.map(body)] });
  return { ...model, sheets: model.sheets.map((sheet) => ({ ...sheet, mergedAreas })) };
}

const valuesOf = ({ rows: read }: Pick<FormReading, "rows">): readonly CellInput[] =>
  read.map(({ figure }) => (figure.kind === "number" ? figure.value : null));
const expectedIn = (column: number): readonly CellInput[] =>
  rows.map(({ figure }) => figureIn(column, figure ?? null));

const across = (row: number, firstColumn: number, lastColumn: number): MergedArea => ({
  firstRow: row,
  lastRow: row,
  firstColumn,
  lastColumn,
});
const down = (column: number): MergedArea => ({
  firstRow: 0,
  lastRow: 1,
  firstColumn: column,
  lastColumn: column,
});

const plain = ({ number, name, measureUnit, figure }: (typeof rows)[number]): Row => [
  number,
  name,
  measureUnit,
  figureIn(0, figure ?? null),
  figureIn(1, figure ?? null),
];
const layouts: readonly [string, WorkbookModel, readonly string[]][] = [
  [
    "two columns of one name",
    sheetOf([["STT", "Chỉ tiêu", "ĐVT", "Số liệu", "Số liệu"]], plain),
    ["", ""],
  ],
  [
    "a column for each unit, under one heading",
    sheetOf(
      [
        ["STT", "Chỉ tiêu", "ĐVT", "Số liệu", null],
        [null, null, null, "Sở Nội vụ", "Xã Hòa Bình"],
      ],
      plain,
      [down(0), down(1), down(2), across(0, 3, 4)]
    ),
    ["Sở Nội vụ", "Xã Hòa Bình"],
  ],
  [
    "a name of each unit over its own column",
    sheetOf(
      [
        ["STT", "Chỉ tiêu", "ĐVT", "Sở Nội vụ", "Xã Hòa Bình"],
        [null, null, null, "Số liệu", "Số liệu"],
      ],
      plain
    ),
    ["Sở Nội vụ", "Xã Hòa Bình"],
  ],
  [
    "a comparison beside the figures is none of them",
    sheetOf(
      [
        ["STT", "Chỉ tiêu", "ĐVT", "Số liệu", null, null],
        [null, null, null, "Sở Nội vụ", "Xã Hòa Bình", "So với cùng kỳ"],
      ],
      (row) => [...plain(row), 7],
      [down(0), down(1), down(2), across(0, 3, 5)]
    ),
    ["Sở Nội vụ", "Xã Hòa Bình"],
  ],
];

describe("columns of figures", () => {
  test.each(layouts)("%s: each is a reading of the form", (_, model, headings) => {
    const statistics = readStatistics(model, readBy(forms));
    expect(statistics.forms).toHaveLength(1);
    const readings = figureReadings(statistics);
    expect(readings.map(({ heading }) => heading)).toEqual(headings);
    expect(readings.map(valuesOf)).toEqual([expectedIn(0), expectedIn(1)]);
    expect(figureReadings(statistics)).toBe(readings);
  });

  test("units of measure and notes go with the column beside them", () => {
    const model = sheetOf(
      [["STT", "Chỉ tiêu", "ĐVT", "Số liệu", "Ghi chú", "ĐVT", "Số liệu", "Ghi chú"]],
      ({ number, name, measureUnit, figure }) => [
        ...[number, name, measureUnit, figure, "một"],
        ...["Tờ", figureIn(1, figure ?? null), "hai"],
      ]
    );
    const [first, second] = figureReadings(readStatistics(model, readBy(forms)));
    expect(first?.rows[0]).toMatchObject({ measureUnit: { text: "Văn bản" }, note: "một" });
    expect(second?.rows[0]).toMatchObject({ measureUnit: { text: "Tờ" }, note: "hai" });
    expect(second === undefined ? [] : valuesOf(second)).toEqual(expectedIn(1));
  });

  test("of columns that state their unit of measure, each row has its figure in its own", () => {
    const header: Row = ["STT", "Chỉ tiêu", "Số liệu (văn bản)", "Số liệu (%)"];
    const model = sheetOf([header], ({ number, name, measureUnit, figure }) =>
      measureUnit === "%" ? [number, name, 1, figure] : [number, name, figure, 33]
    );
    const [reading, ...others] = figureReadings(readStatistics(model, readBy(forms)));
    expect(others).toEqual([]);
    const counted = reading?.rows.filter(({ indicator }) => indicator.nature !== "group") ?? [];
    expect(counted.map(({ figure }) => (figure.kind === "number" ? figure.value : null))).toEqual(
      rows.filter(({ measureUnit }) => measureUnit !== "").map(({ figure }) => figure)
    );
    expect(counted.map(({ measureUnit }) => measureUnit?.text)).toEqual(
      counted.map(({ indicator }) => (indicator.measureUnit === "%" ? "%" : "văn bản"))
    );
  });

  test("a column of words is passed over, one that is still blank is not", () => {
    const header: Row = ["STT", "Chỉ tiêu", "ĐVT", "Số liệu", "Kết quả", "Số lượng"];
    const model = sheetOf([header], ({ number, name, measureUnit, figure }) => [
      ...[number, name, measureUnit, figure, "đạt yêu cầu"],
    ]);
    const [reading] = readStatistics(model, readBy(forms)).forms;
    expect(reading?.otherColumns.map(({ heading }) => heading)).toEqual(["Số lượng"]);
  });

  test("which headings compare is the vocabulary's to say", () => {
    const header: Row = ["STT", "Chỉ tiêu", "ĐVT", "Số liệu", null, null];
    const model = sheetOf(
      [header, [null, null, null, "Sở Nội vụ", "So với cùng kỳ", "Đối chiếu kế hoạch"]],
      ({ number, name, measureUnit, figure }) => [number, name, measureUnit, figure, 7, 8],
      [down(0), down(1), down(2), across(0, 3, 5)]
    );
    const headings = (comparison: readonly string[]): readonly string[] => {
      const vocabulary = { figureColumns: { comparison, time: [], plain: [] } };
      const read = readStatistics(model, { forms, vocabulary });
      return figureReadings(read).map(({ heading }) => heading);
    };
    expect(headings([])).toEqual(["Sở Nội vụ", "So với cùng kỳ", "Đối chiếu kế hoạch"]);
    expect(headings(["so với"])).toEqual(["Sở Nội vụ", "Đối chiếu kế hoạch"]);
    expect(headings(["so với", "đối chiếu"])).toEqual([""]);
  });

  test("in a Word table as in a sheet", () => {
    const table = [
      ["STT", "Chỉ tiêu", "ĐVT", "Số liệu", null],
      [undefined, undefined, undefined, "Sở Nội vụ", "Xã Hòa Bình"],
      ...rows.map(({ number, name, measureUnit, figure }) => [
        ...[number, name, measureUnit],
        ...[0, 1].map((column) => String(figureIn(column, figure ?? "")).replace(".", ",")),
      ]),
    ];
    const readings = figureReadings(
      readStatistics(documentOf("Biểu mẫu 2", { rows: table }), readBy(forms))
    );
    expect(readings.map(({ heading }) => heading)).toEqual(["Sở Nội vụ", "Xã Hòa Bình"]);
    expect(readings.map(valuesOf)).toEqual([expectedIn(0), expectedIn(1)]);
  });
});
