import { beforeAll, describe, expect, test } from "@jest/globals";
import * as XLSX from "@e965/xlsx";
import { checkDocument } from "../../src/app/check-document";
import { checks } from "../../src/checks/index";
import type { MergedArea } from "../../src/core/model/workbook";
import { openFile } from "../../src/hosts/open-file";
import { writeXlsx } from "../../src/ooxml/sheet/write/write-xlsx";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { resaveInLibreOffice, runOpenpyxl } from "../support/foreign-office";
import { goodValues, rowsOfForm, statisticsForms } from "../support/statistics-values";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const forms = statisticsForms.slice(1, 3);
const figures = { "b2.1": 999_999, "b3.1.1": "07", "b3.1.2": null, "b3.2.1": 140 };
const values = goodValues(statisticsForms, 7);

type Layout = readonly (readonly (string | number | null)[])[];
type SheetLayout = readonly [name: string, rows: Layout, merged?: readonly MergedArea[]];
type Sheets = readonly SheetLayout[];

const rowsOf = (form: (typeof forms)[number]): Layout =>
  rowsOfForm(form, values, { figures }).map(({ number, name, measureUnit, figure, note }) => [
    number,
    name,
    measureUnit,
    figure as string | number | null,
    note === "" ? null : note,
  ]);
const header = ["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu", "Ghi chú"];

const area = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});
/** Two rows, merged: those of the official forms, or one with a column of figures for each of two units. */
const merged = (top: number, bottom: readonly [string, string]) => ({
  rows: [
    [...header.slice(0, 2), "Kết quả thống kê", null, "Ghi chú"],
    [null, null, ...bottom, null],
  ],
  areas: [...[0, 1, 4].map((column) => area(top, top + 1, column, column)), area(top, top, 2, 3)],
});
const onceEach = ["TK-04", "TK-06", "TK-13", "TK-15"];

/** Layouts as they are met, each with the codes of what is told of it. */
const layouts: readonly (readonly [string, Sheets, (readonly string[])?])[] = [
  [
    "a title, and a header of two merged rows, typed again in the middle",
    forms.map((form) => {
      const head = merged(2, ["Đơn vị tính", "Số liệu"]);
      const rows = rowsOf(form);
      const again = merged(4 + 7, ["Đơn vị tính", "Số liệu"]);
      return [
        form.code,
        [
          [form.code],
          [form.name],
          ...head.rows,
          ...rows.slice(0, 7),
          ...again.rows,
          ...rows.slice(7),
        ],
        [area(0, 0, 0, 4), area(1, 1, 0, 4), ...head.areas, ...again.areas],
      ];
    }),
  ],
  [
    "a column of figures for each of two units under one merged heading",
    forms.map((form) => {
      const head = merged(0, ["Sở Nội vụ", "Xã Hòa Bình"]);
      const body = rowsOf(form).map(
        ([number = null, name = null, , figure = null, note = null]) => [
          number,
          name,
          figure,
          figure,
          note,
        ]
      );
      return [form.code, [...head.rows, ...body], head.areas];
    }),
    [...onceEach, ...onceEach, "TK-34", "TK-34", "TK-38", "TK-38"],
  ],
  ["a sheet for each form", forms.map((form) => [form.code, [header, ...rowsOf(form)]])],
  [
    "titles, blank lines and columns moved aside",
    forms.map((form) => [
      form.code,
      [
        [form.code],
        [null, form.name],
        [],
        [null, null, ...header],
        ...rowsOf(form).map((row) => [null, null, ...row]),
      ],
    ]),
  ],
  [
    "all forms on one sheet",
    [["Phụ lục", forms.flatMap((form) => [[form.code], header, ...rowsOf(form), []])]],
  ],
];

function byUs(sheets: Sheets): Uint8Array {
  return writeXlsx({
    properties: { title: "Biểu", subject: "" },
    sheets: sheets.map(([name, rows, mergedAreas = []]) => ({
      name,
      columnWidths: [8, 60, 16, 16, 20],
      rows: rows.map((row, index) => ({
        index,
        height: 18,
        cells: row.map((value, column) => ({ column, value, style: {} })),
      })),
      mergedAreas,
      frozenRowCount: 0,
      validations: [],
      highlights: [],
      isProtected: false,
      print: { orientation: "portrait", repeatedRows: null, footer: "" },
    })),
    definedNames: [],
  });
}

function bySheetJs(sheets: Sheets): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, rows, mergedAreas = []] of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet["!merges"] = mergedAreas.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
      s: { r: firstRow, c: firstColumn },
      e: { r: lastRow, c: lastColumn },
    }));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

function byOpenpyxl(sheets: Sheets): Uint8Array {
  const data = Buffer.from(JSON.stringify(sheets)).toString("base64");
  return runOpenpyxl(`
import base64, json, openpyxl
book = openpyxl.Workbook()
book.remove(book.active)
for name, rows, *merged in json.loads(base64.b64decode("${data}")):
    sheet = book.create_sheet(name)
    for row in rows:
        sheet.append(row)
    for area in merged[0] if merged else []:
        sheet.merge_cells(start_row=area["firstRow"] + 1, end_row=area["lastRow"] + 1,
                          start_column=area["firstColumn"] + 1, end_column=area["lastColumn"] + 1)
book.save("{out}")`);
}

const writers: readonly (readonly [string, (sheets: Sheets) => Uint8Array])[] = [
  ["our own writer", byUs],
  ["SheetJS", bySheetJs],
  ["openpyxl", byOpenpyxl],
  ["LibreOffice", (sheets) => resaveInLibreOffice(bySheetJs(sheets))],
];

async function told(bytes: Uint8Array): Promise<readonly string[]> {
  const { model, notices } = await openFile(bytes).read();
  const { findings } = checkDocument(
    {
      model,
      notices,
      profileId: "tinh-2026",
      documentType: "statistics",
      on: "2026-03-20",
      locale: "vi",
    },
    catalogue
  );
  return findings
    .map(({ code, anchor }) => `${code} ${anchor.kind === "sheetRange" ? anchor.address : ""}`)
    .sort();
}

describe.each(layouts)("%s", (_, sheets, expected = onceEach) => {
  const files = new Map<string, readonly string[]>();
  beforeAll(async () => {
    for (const [name, write] of writers) files.set(name, await told(write(sheets)));
  }, 120_000);

  test("has its defects told, and nothing else", () => {
    const codes = (files.get("our own writer") ?? []).map((line) => line.split(" ")[0]);
    expect(codes).toEqual([...expected].sort());
  });

  test.each(writers.slice(1).map(([name]) => name))(
    "is recognised and checked alike from %s",
    (name) => {
      expect(files.get(name)).toEqual(files.get("our own writer"));
    }
  );
});
