import { describe, expect, test } from "@jest/globals";
import type { DocumentModel } from "../../../src/core/model/document";
import type { WorkbookModel } from "../../../src/core/model/workbook";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import type { FormReading } from "../../../src/core/statistics/statistics-model";
import { documentOf } from "../../support/document";
import {
  documentWithForms,
  goodValues,
  rowsOfForm,
  statisticsForms,
  wordRows,
  workbookWithForms,
  type FormRow,
} from "../../support/statistics-values";
import { workbookOf, type CellInput } from "../../support/workbook";
import { readBy } from "../../support/vocabulary";

const values = goodValues(statisticsForms, 3);
const read = (model: DocumentModel | WorkbookModel) =>
  readStatistics(model, readBy(statisticsForms));
const formNumbered = (number: number) => {
  const form = statisticsForms[number - 1];
  if (form === undefined) throw new RangeError(`no form ${number}`);
  return form;
};
const rowsOf = (number: number): readonly FormRow[] => rowsOfForm(formNumbered(number), values);
const idsOf = (reading: FormReading | undefined): readonly string[] =>
  reading?.rows.map(({ indicator }) => indicator.id) ?? [];
const allIds = (number: number): readonly string[] =>
  formNumbered(number).indicators.map(({ id }) => id);
const sheetRows = (rows: readonly FormRow[]): CellInput[][] =>
  rows.map(({ number, name, measureUnit, figure, note }) => [
    number,
    name,
    measureUnit,
    figure,
    note,
  ]);
const plainHeader = ["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu", "Ghi chú"];

describe("a form split over Word tables", () => {
  const rows = rowsOf(3);
  const halves = [rows.slice(0, 9), rows.slice(9)] as const;

  test.each([
    ["header typed again", wordRows(halves[1]), [] as string[]],
    ["header typed again after an empty paragraph", wordRows(halves[1]), [" "]],
    ["title typed again", wordRows(halves[1]), ["Biểu mẫu 3 (tiếp theo)"]],
    ["no header", wordRows(halves[1]).slice(2), []],
  ])("is read as one: %s", (_, rest, between) => {
    const first = { rows: wordRows(halves[0]) };
    const model = documentOf("Biểu mẫu 3", first, ...between, { rows: rest });
    const { forms, unrecognised } = read(model);
    expect(forms).toHaveLength(1);
    expect(idsOf(forms[0])).toEqual(allIds(3));
    expect(forms[0]?.missing).toEqual([]);
    expect(unrecognised).toEqual([]);
  });

  test("is not joined with the next form under a header without a title", () => {
    const model = documentOf({ rows: wordRows(rowsOf(2)) }, { rows: wordRows(rowsOf(3)) });
    expect(read(model).forms.map(({ form }) => form.code)).toEqual(["Biểu mẫu 2", "Biểu mẫu 3"]);
  });

  test("is not joined with a second copy of itself", () => {
    const table = { rows: wordRows(rowsOf(2)) };
    const { forms } = read(documentOf("Biểu mẫu 2", table, table));
    expect(forms.map(idsOf)).toEqual([allIds(2), allIds(2)]);
  });
});

describe("several forms on one sheet", () => {
  test.each([
    ["each under its header", true],
    ["under one header, told apart by their titles", false],
  ])("%s", (_, repeatsHeader) => {
    const sheet = statisticsForms.flatMap((form, index): CellInput[][] => [
      [form.code],
      [null, form.name],
      ...(repeatsHeader || index === 0 ? [plainHeader] : []),
      ...sheetRows(rowsOfForm(form, values)),
      [],
    ]);
    const { forms, unrecognised } = read(workbookOf({ "Phụ lục": sheet }));
    expect(forms.map(idsOf)).toEqual([1, 2, 3, 4, 5, 6, 7].map(allIds));
    expect(forms.flatMap(({ unmatched }) => unmatched)).toEqual([]);
    expect(unrecognised).toEqual([]);
  });
});

describe("layouts of one form", () => {
  const rows = sheetRows(rowsOf(2));
  test.each([
    [
      "header typed again in the middle",
      [plainHeader, ...rows.slice(0, 6), plainHeader, ...rows.slice(6)],
    ],
    [
      "columns numbered under the header",
      [plainHeader, ["(1)", "(2)", "(3)", "(4)", "(5)"], ...rows],
    ],
    [
      "title and unit above",
      [["UBND TỈNH"], ["BIỂU 2: CẢI CÁCH THỂ CHẾ"], [], plainHeader, ...rows],
    ],
    [
      "columns in another place",
      [[], ...[plainHeader, ...rows].map((row) => [null, null, ...row])],
    ],
    ["headings in capitals", [["TT", "CHỈ TIÊU", "ĐVT", "SỐ LIỆU", "GHI CHÚ"], ...rows]],
    [
      "no column for the number",
      [
        plainHeader.slice(1),
        ...rows.map(([number, name, ...rest]) => [`${String(number)}. ${String(name)}`, ...rest]),
      ],
    ],
    [
      "signatures below",
      [plainHeader, ...rows, [], [], [null, "Người lập biểu", null, "TM. ỦY BAN NHÂN DÂN"]],
    ],
  ])("%s", (_, sheet) => {
    const { forms, unrecognised } = read(workbookOf({ Sheet1: sheet }));
    expect(forms.map(idsOf)).toEqual([allIds(2)]);
    expect(forms[0]?.unmatched).toEqual([]);
    expect(forms[0]?.missing).toEqual([]);
    expect(unrecognised).toEqual([]);
    const figures = forms[0]?.rows.map(({ figure }) =>
      figure.kind === "number" ? figure.value : null
    );
    expect(figures).toEqual(allIds(2).map((id) => values.get(id) ?? null));
  });

  test("units and notes merged over rows, a heading row merged sideways", () => {
    const table = wordRows(rowsOf(2)).map((row, index) => {
      const [number, name, unit, figure] = row;
      if (index === 4) return [number, name, undefined, figure, undefined];
      return unit === "" ? [number, name, null, null, null] : row;
    });
    table[3] = [...(table[3] ?? []).slice(0, 4), "theo báo cáo của sở"];
    const [reading] = read(documentOf({ rows: table })).forms;
    const [, first, second] = reading?.rows ?? [];
    expect(second?.measureUnit?.text).toBe(first?.measureUnit?.text);
    expect(second?.note).toBe("theo báo cáo của sở");
    const heading = reading?.rows.find(({ indicator }) => indicator.id === "b2.2");
    expect(heading?.figure).toEqual({ kind: "blank" });
  });
});

describe("names and numbers as offices write them", () => {
  const layouts: readonly [string, (rows: readonly FormRow[]) => readonly FormRow[]][] = [
    ["as printed", (rows) => rows],
    ["decomposed", (rows) => rows.map((row) => ({ ...row, name: row.name.normalize("NFD") }))],
    ["in capitals", (rows) => rows.map((row) => ({ ...row, name: row.name.toUpperCase() }))],
    [
      "spaced out",
      (rows) => rows.map((row) => ({ ...row, name: ` ${row.name.replace(/ /gu, "  \u00a0")}` })),
    ],
    [
      "without the words in brackets",
      (rows) => rows.map((row) => ({ ...row, name: row.name.replace(/\([^)]*\)/gu, "") })),
    ],
    ["with bullets and a colon", (rows) => rows.map((row) => ({ ...row, name: `- ${row.name}:` }))],
    [
      "abbreviations written out",
      (rows) => rows.map((row) => ({ ...row, name: writeOut(row.name) })),
    ],
    [
      "the last words left out",
      (rows) => rows.map((row) => ({ ...row, name: withoutTail(row.name) })),
    ],
    [
      "words added at the end",
      (rows) => rows.map((row) => ({ ...row, name: `${row.name} theo quy định của Chính phủ` })),
    ],
    ["in reverse order", (rows) => [...rows].reverse()],
    [
      "numbers typed as numbers, shown the Vietnamese way, and shortened names",
      (rows) =>
        rows.map((row) => ({
          ...row,
          number: row.number.replace(/^(\d+)\.(\d+)$/u, "$1,$2"),
          name: withoutTail(row.name),
        })),
    ],
  ];
  test.each(layouts)("%s", (_, arrange) => {
    for (const model of [
      workbookWithForms(values, { arrange }),
      documentWithForms(values, { arrange }),
    ]) {
      const { forms } = read(model);
      expect(forms.flatMap(({ unmatched }) => unmatched)).toEqual([]);
      const found = forms.flatMap(({ rows }) =>
        rows.flatMap(({ indicator, figure }) =>
          figure.kind === "number" ? [[indicator.id, figure.value] as const] : []
        )
      );
      expect(new Map(found)).toEqual(values);
    }
  });

  test("rows that share a name are told apart by their place when numbers are wrong", () => {
    const arrange = (rows: readonly FormRow[]): readonly FormRow[] =>
      rows.map((row) => ({ ...row, number: row.number.replace(/^3\.2/u, "3.1") }));
    const [reading] = read(workbookWithForms(values, { forms: [formNumbered(3)], arrange })).forms;
    expect(idsOf(reading)).toEqual(allIds(3));
  });

  test("a row of another level is not taken for its sibling, whatever its number", () => {
    const arrange = (rows: readonly FormRow[]): readonly FormRow[] =>
      rows.map((row) => ({
        ...row,
        name: row.name.replace("cấp xã ban hành", "cấp huyện ban hành"),
      }));
    const [reading] = read(workbookWithForms(values, { forms: [formNumbered(2)], arrange })).forms;
    expect(reading?.missing.map(({ id }) => id)).toEqual(["b2.1.2"]);
    expect(reading?.unmatched.map(({ name }) => name)).toEqual(["Số VBQPPL do cấp huyện ban hành"]);
  });

  test("a row that an office added is listed", () => {
    const added: FormRow = {
      id: "x",
      number: "9",
      name: "Số mô hình, sáng kiến",
      measureUnit: "Mô hình",
      figure: 3,
      note: "",
    };
    const [reading] = read(
      workbookWithForms(values, { forms: [formNumbered(2)], arrange: (rows) => [...rows, added] })
    ).forms;
    expect(idsOf(reading)).toEqual(allIds(2));
    expect(reading?.unmatched).toEqual([
      {
        anchor: { kind: "sheetRange", sheetId: "s1", address: "B18" },
        number: "9",
        name: "Số mô hình, sáng kiến",
      },
    ]);
  });
});

function writeOut(name: string): string {
  return name
    .replace("VBQPPL", "văn bản quy phạm pháp luật")
    .replace("TTHC", "thủ tục hành chính")
    .replace("CCHC", "cải cách hành chính");
}

/** Names of seven words and more lose their last one. */
function withoutTail(name: string): string {
  const words = name.split(" ");
  return words.length < 7 ? name : words.slice(0, -1).join(" ");
}

describe("what is no form", () => {
  test.each([
    [
      "a task table",
      ["STT", "Nhiệm vụ", "Sản phẩm", "Thời gian hoàn thành", "Chủ trì", "Phối hợp"],
    ],
    [
      "a table of targets with owners",
      ["STT", "Chỉ tiêu", "Đơn vị tính", "Năm 2026", "Cơ quan chủ trì"],
    ],
    ["a list of tasks with results", ["STT", "Nội dung nhiệm vụ", "Kết quả", "Ghi chú"]],
  ])("%s is passed over", (_, header) => {
    const table = [
      header,
      ...rowsOf(1).map((row) => header.map((__, column) => (column === 1 ? row.name : "3"))),
    ];
    expect(read(documentOf("PHỤ LỤC", { rows: table }))).toMatchObject({
      kind: "statistics",
      forms: [],
      unrecognised: [],
    });
    expect(read(workbookOf({ Sheet1: table }))).toMatchObject({
      kind: "statistics",
      forms: [],
      unrecognised: [],
    });
  });

  test("a titled table whose header cannot be read is refused by its title", () => {
    const table = [
      ["Nội dung", "Tỉnh báo cáo", "Năm"],
      ["Số TTHC", "12", "2026"],
      ["Số hồ sơ", "5", "2026"],
    ];
    expect(read(documentOf("Biểu mẫu 3", { rows: table })).unrecognised).toEqual([
      { anchor: { kind: "paragraph", paragraphId: "p1" }, title: "Biểu mẫu 3", hasHeader: false },
    ]);
    expect(read(workbookOf({ "Biểu 3": table })).unrecognised).toEqual([
      { anchor: { kind: "sheet", sheetId: "s1" }, title: "Biểu 3", hasHeader: false },
    ]);
  });

  test("a list of the forms is no form", () => {
    const list = statisticsForms.map(({ code, name }) => [code, name, "xem sheet sau"]);
    expect(read(workbookOf({ "Mục lục": list })).unrecognised).toEqual([]);
  });
});

test("a large foreign sheet is turned away after its first rows", () => {
  let looked = 0;
  const cells = Array.from({ length: 20 }, (_, column) => ({
    column,
    value: column,
    text: String(column),
    formula: null,
    error: null,
    numberFormat: null,
  }));
  const rows = Array.from({ length: 50_000 }, (_, index) => ({
    index,
    isHidden: false,
    get cells() {
      looked += 1;
      return cells;
    },
  }));
  const sheet = {
    id: "s1",
    name: "Dữ liệu",
    isHidden: false,
    rows,
    mergedAreas: [],
    hiddenColumns: [],
  };
  expect(read({ kind: "workbook", revision: "r1", sheets: [sheet] }).forms).toEqual([]);
  expect(looked).toBeLessThan(200);
});
