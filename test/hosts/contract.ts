import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/core/findings/finding";
import type { Edit, NewTableRow } from "../../src/core/fixes/edit";
import { cellsOfRow, type RowInsertion } from "../../src/core/fixes/table-rows";
import type { DocumentHost, WorkbookHost } from "../../src/core/host";
import type { Anchor } from "../../src/core/model/anchor";
import { sheetCellAt } from "../../src/core/model/cell-address";
import type { DocumentModel, Paragraph, Table } from "../../src/core/model/document";
import type { CellValue, WorkbookModel } from "../../src/core/model/workbook";

/** A paragraph's text, or a table as rows of cell texts. */
export type ContractBlock = string | readonly (readonly string[])[];

/** A finding that stands at a place; what it says does not matter to a host. */
export function findingAt(anchor: Anchor): Finding {
  return {
    ruleId: "plan/task-deadline",
    code: "KH-04",
    title: "Thời hạn",
    source: { packId: "pack", packVersion: "1.0.0" },
    severity: "error",
    anchor,
    messageId: "missing",
    data: {},
    message: "Nhiệm vụ chưa có thời hạn.",
    rationale: "Không có thời hạn thì không theo dõi được.",
    citation: {
      instrument: "76/NQ-CP",
      locator: "Điều 1",
      source: "văn bản",
      certainty: "practised",
    },
    relatedInformation: [],
    fixes: [],
  };
}

const blocks: readonly ContractBlock[] = [
  "Kế hoạch năm 2025",
  [
    ["Nhiệm vụ", "Thời hạn"],
    ["Rà soát", ""],
  ],
  "Nơi nhận:",
];

/** What every host of a document promises. `open` makes a host over a document of these blocks. */
export function documentHostContract(
  name: string,
  open: (blocks: readonly ContractBlock[]) => Promise<DocumentHost>
): void {
  describe(`${name} keeps the contract of a document host`, () => {
    const opened = async (): Promise<{ host: DocumentHost; model: DocumentModel } & Ids> => {
      const host = await open(blocks);
      const { model } = await host.read();
      return { host, model, ...idsOf(model) };
    };
    const textsOf = async (host: DocumentHost): Promise<ContractBlock[]> =>
      (await host.read()).model.blocks.map((block) =>
        block.kind === "paragraph" ? block.text : rowsOf(block)
      );

    test("reads its blocks in order, each with an id of its own", async () => {
      const { host, model } = await opened();
      expect(await textsOf(host)).toEqual(blocks);
      expect(new Set(model.blocks.map(({ id }) => id)).size).toBe(blocks.length);
    });

    test("reads alike until something changes", async () => {
      const { host, model } = await opened();
      expect((await host.read()).model).toEqual(model);
    });

    test("marks change neither content nor revision, and can be taken away", async () => {
      const { host, model, title, table } = await opened();
      const anchors: readonly Anchor[] = [
        { kind: "document" },
        { kind: "paragraph", paragraphId: title.id, span: { start: 9, end: 17 } },
        { kind: "table", tableId: table.id },
        { kind: "tableCell", tableId: table.id, row: 1, column: 1 },
      ];
      expect(host.capabilities.marks).toContain(await host.showMarks(anchors.map(findingAt)));
      expect((await host.read()).model).toEqual(model);
      expect(await host.showMarks([])).toBe("none");
      expect((await host.read()).model).toEqual(model);
    });

    test("an edit is made, and gives a new revision", async () => {
      const { host, model, title, table } = await opened();
      const outcome = await host.apply(model.revision, [
        replaced(title, "Kế hoạch năm 2026"),
        cellSet(table, 1, 1, "", "Quý I"),
        {
          kind: "insertParagraphs",
          after: table.id,
          paragraphs: [{ text: "Thêm", like: title.id }],
        },
      ]);
      const { revision } = (await host.read()).model;
      expect(outcome).toEqual({ kind: "applied", revision });
      expect(revision).not.toBe(model.revision);
      expect(await textsOf(host)).toEqual([
        "Kế hoạch năm 2026",
        [
          ["Nhiệm vụ", "Thời hạn"],
          ["Rà soát", "Quý I"],
        ],
        "Thêm",
        "Nơi nhận:",
      ]);
    });

    test("paragraphs go in at the start, and their ids are their own", async () => {
      const { host, model } = await opened();
      const addOne = (text: string): Edit => ({
        kind: "insertParagraphs",
        after: "start",
        paragraphs: [{ text, like: null }],
      });
      const first = await host.apply(model.revision, [addOne("B")]);
      if (first.kind !== "applied") throw new Error(first.kind);
      await host.apply(first.revision, [addOne("A")]);
      const after = (await host.read()).model;
      expect((await textsOf(host)).slice(0, 2)).toEqual(["A", "B"]);
      expect(new Set(after.blocks.map(({ id }) => id)).size).toBe(after.blocks.length);
    });

    test("rows go into a table, beside other edits of it", async () => {
      const { host, model, table } = await opened();
      const outcome = await host.apply(model.revision, [
        rowsAfter(table, 0, [{ like: 1, cells: ["Công khai", "Quý I"] }]),
        cellSet(table, 1, 1, "", "Quý II"),
        rowsAfter(table, 1, [
          { like: 1, cells: ["Tổng kết", ""] },
          { like: 1, cells: ["", "Tháng 12"] },
        ]),
      ]);
      expect(outcome.kind).toBe("applied");
      expect((await textsOf(host))[1]).toEqual([
        ["Nhiệm vụ", "Thời hạn"],
        ["Công khai", "Quý I"],
        ["Rà soát", "Quý II"],
        ["Tổng kết", ""],
        ["", "Tháng 12"],
      ]);
    });

    test("a row with other cells than the one it is like is refused", async () => {
      const { host, model, table } = await opened();
      const edit = rowsAfter(table, 1, [{ like: 1, cells: ["một ô"] }]);
      expect(await host.apply(model.revision, [edit])).toEqual({
        kind: "refused",
        reason: "unsupported",
      });
      expect((await host.read()).model).toEqual(model);
    });

    test("an edit made for another revision is stale", async () => {
      const { host, title } = await opened();
      expect(await host.apply("another", [replaced(title, "x")])).toEqual({
        kind: "stale",
        edit: null,
      });
    });

    test.each([
      [
        "a paragraph of another text",
        ({ title }: Ids) => ({ ...replaced(title, "x"), expected: "?" }),
      ],
      ["no such paragraph", ({ title }: Ids) => ({ ...replaced(title, "x"), paragraphId: "none" })],
      ["a cell of another text", ({ table }: Ids) => cellSet(table, 1, 1, "?", "x")],
      ["no such cell", ({ table }: Ids) => cellSet(table, 7, 7, "", "x")],
      [
        "a row of other texts",
        ({ table }: Ids): Edit => ({ ...rowsAfter(table, 1, []), expected: ["Rà soát", "?"] }),
      ],
      ["no such row", ({ table }: Ids): Edit => rowsAfter(table, 7, [])],
      [
        "no such block to go after",
        (): Edit => ({ kind: "insertParagraphs", after: "none", paragraphs: [] }),
      ],
    ])("one edit that does not fit stops all: %s", async (_, edit) => {
      const { host, model, ...ids } = await opened();
      const wrong: Edit = edit(ids);
      const outcome = await host.apply(model.revision, [replaced(ids.last, "khác"), wrong]);
      expect(outcome).toEqual({ kind: "stale", edit: wrong });
      expect((await host.read()).model).toEqual(model);
    });

    test("reveals a place where it can, and never fails", async () => {
      const { host, title } = await opened();
      await expect(
        host.reveal({ kind: "paragraph", paragraphId: title.id })
      ).resolves.toBeUndefined();
    });
  });
}

interface Ids {
  readonly title: Paragraph;
  readonly table: Table;
  readonly last: Paragraph;
}

function idsOf({ blocks: [title, table, last] }: DocumentModel): Ids {
  if (title?.kind !== "paragraph" || table?.kind !== "table" || last?.kind !== "paragraph")
    throw new Error("the host read other blocks than it was given");
  return { title, table, last };
}

function rowsOf(table: Table): readonly (readonly string[])[] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).map(({ text }) => text)
  );
}

function replaced(
  { id, text }: Paragraph,
  newText: string
): Extract<Edit, { kind: "replaceParagraphText" }> {
  return { kind: "replaceParagraphText", paragraphId: id, expected: text, text: newText };
}

function cellSet({ id }: Table, row: number, column: number, expected: string, text: string): Edit {
  return { kind: "setTableCellText", tableId: id, row, column, expected, text };
}

function rowsAfter(table: Table, after: number, rows: readonly NewTableRow[]): RowInsertion {
  const expected = cellsOfRow(table, after).map(({ text }) => text);
  return { kind: "insertTableRows", tableId: table.id, after, expected, rows };
}

const rows: readonly (readonly CellValue[])[] = [
  ["Chỉ tiêu", "Số lượng"],
  ["Hồ sơ", 12],
];

/** What every host of a workbook promises. `open` makes a host over one sheet of these values, from A1. */
export function workbookHostContract(
  name: string,
  open: (rows: readonly (readonly CellValue[])[]) => Promise<WorkbookHost>
): void {
  describe(`${name} keeps the contract of a workbook host`, () => {
    const opened = async (): Promise<{
      host: WorkbookHost;
      model: WorkbookModel;
      sheetId: string;
    }> => {
      const host = await open(rows);
      const { model } = await host.read();
      return { host, model, sheetId: model.sheets[0]?.id ?? "" };
    };
    const valueAt = async (host: WorkbookHost, row: number, column: number): Promise<CellValue> => {
      const [sheet] = (await host.read()).model.sheets;
      return (sheet && sheetCellAt(sheet, row, column)?.value) ?? null;
    };
    const set = (
      sheetId: string,
      address: string,
      expected: CellValue,
      value: CellValue
    ): Edit => ({ kind: "setSheetCell", sheetId, address, expected, value });

    test("reads values by place", async () => {
      const { host } = await opened();
      expect(await valueAt(host, 0, 0)).toBe("Chỉ tiêu");
      expect(await valueAt(host, 1, 1)).toBe(12);
      expect(await valueAt(host, 4, 4)).toBeNull();
    });

    test("marks change neither content nor revision, and can be taken away", async () => {
      const { host, model, sheetId } = await opened();
      const style = await host.showMarks([
        findingAt({ kind: "sheetRange", sheetId, address: "B2" }),
        findingAt({ kind: "sheet", sheetId }),
      ]);
      expect(host.capabilities.marks).toContain(style);
      expect((await host.read()).model).toEqual(model);
      expect(await host.showMarks([])).toBe("none");
      expect((await host.read()).model).toEqual(model);
    });

    test("edits are made, in filled and in blank cells, and give a new revision", async () => {
      const { host, model, sheetId } = await opened();
      const outcome = await host.apply(model.revision, [
        set(sheetId, "B2", 12, 13),
        set(sheetId, "C4", null, "mới"),
      ]);
      const { revision } = (await host.read()).model;
      expect(outcome).toEqual({ kind: "applied", revision });
      expect(revision).not.toBe(model.revision);
      expect([await valueAt(host, 1, 1), await valueAt(host, 3, 2)]).toEqual([13, "mới"]);
    });

    test("an edit made for another revision is stale", async () => {
      const { host, sheetId } = await opened();
      const outcome = await host.apply("another", [set(sheetId, "B2", 12, 13)]);
      expect(outcome).toEqual({ kind: "stale", edit: null });
    });

    test.each([
      ["another value", "B2", 99],
      ["a value where none is", "D9", 1],
    ] as const)("one edit that does not fit stops all: %s", async (_, address, expected) => {
      const { host, model, sheetId } = await opened();
      const wrong = set(sheetId, address, expected, 5);
      const outcome = await host.apply(model.revision, [set(sheetId, "A2", "Hồ sơ", "x"), wrong]);
      expect(outcome).toEqual({ kind: "stale", edit: wrong });
      expect((await host.read()).model).toEqual(model);
    });
  });
}
