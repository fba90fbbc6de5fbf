import { describe, expect, test } from "@jest/globals";
import type { Edit, NewSlot } from "../../src/core/fixes/edit";
import { cellsOfRow } from "../../src/core/fixes/table-rows";
import type { DocumentHost } from "../../src/core/host";
import type { DocumentModel, Table } from "../../src/core/model/document";
import { docx, p, run, tbl, tc, textP, tr } from "../support/docx-builder";

const slot = (tag: string, content: string, isOpen = false, id = tag.length): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="${tag}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/>` +
  `${isOpen ? "<w:showingPlcHdr/>" : ""}<w:richText/></w:sdtPr>` +
  `<w:sdtContent>${run(content)}</w:sdtContent></w:sdt>`;

/** Slots in a line and in a task table with a group row across its columns. */
const bytes = docx({
  body:
    p(run("Số ") + slot("number", "[số]", true) + run(", ngày ") + slot("day", "15/3") + run(".")) +
    p(slot("unit", "[tên đơn vị]", true)) +
    tbl(
      [
        tr([tc(textP("STT")), tc(textP("Nhiệm vụ")), tc(textP("Chủ trì"))]),
        tr([tc(textP("I. CẢI CÁCH THỂ CHẾ"), '<w:gridSpan w:val="3"/>')]),
        tr([tc(textP("1")), tc(textP("Rà soát")), tc(p(slot("task.1.leadUnit", "Văn phòng")))]),
        tr([tc(textP("2")), tc(textP("Tổng kết")), tc(textP("Thanh tra"))]),
      ],
      3
    ) +
    textP("Nơi nhận:"),
});

const leadUnit = (text: string | null): NewSlot => ({
  tag: "task.9.leadUnit",
  title: "Đơn vị chủ trì",
  text,
  placeholder: "[đơn vị]",
  choices: ["Văn phòng", "Thanh tra"],
});

/**
 * What every host of a document promises of its slots. `open` makes a host over a file; `hasCellControls` is false where
 * no content control can be put into a table.
 */
export function slotContract(
  name: string,
  open: (bytes: Uint8Array) => Promise<DocumentHost>,
  { hasCellControls = true } = {}
): void {
  describe(`${name} keeps the contract of slots`, () => {
    const opened = async (): Promise<{ host: DocumentHost; model: DocumentModel }> => {
      const host = await open(bytes);
      const { model } = await host.read();
      return { host, model };
    };
    const slotsOf = async (host: DocumentHost) =>
      (await host.read()).model.slots.map(({ tag, text, isPlaceholder }) => [
        tag,
        text,
        isPlaceholder,
      ]);
    const fill = ({ slots }: DocumentModel, tag: string, text: string): Edit => {
      const index = slots.findIndex((one) => one.tag === tag);
      return { kind: "setSlotText", slot: index, tag, expected: slots[index]?.text ?? "", text };
    };

    test("answers go into the controls, also one that only adds to what is there", async () => {
      const { host, model } = await opened();
      const outcome = await host.apply(model.revision, [
        fill(model, "number", "12"),
        fill(model, "day", "15/3/2027"),
        fill(model, "unit", "Sở Nội vụ"),
        fill(model, "task.1.leadUnit", "Văn phòng Sở"),
      ]);
      const after = (await host.read()).model;
      expect(outcome).toEqual({ kind: "applied", revision: after.revision });
      expect(after.blocks.map((block) => (block.kind === "paragraph" ? block.text : ""))).toEqual([
        "Số 12, ngày 15/3/2027.",
        "Sở Nội vụ",
        "",
        "Nơi nhận:",
      ]);
      expect(await slotsOf(host)).toEqual([
        ["number", "12", false],
        ["day", "15/3/2027", false],
        ["unit", "Sở Nội vụ", false],
        ["task.1.leadUnit", "Văn phòng Sở", false],
      ]);
    });

    test.each([
      ["another text", { expected: "[khác]" }],
      ["another tag", { tag: "day" }],
      ["no such slot", { slot: 9 }],
    ])("a slot of %s stops all", async (_, misfit) => {
      const { host, model } = await opened();
      const wrong = { ...fill(model, "number", "12"), ...misfit } as Edit;
      const outcome = await host.apply(model.revision, [fill(model, "day", "16/3"), wrong]);
      expect(outcome).toEqual({ kind: "stale", edit: wrong });
      expect((await host.read()).model).toEqual(model);
    });

    test("rows bring controls into a table with group rows across it", async () => {
      const { host, model } = await opened();
      const table = model.blocks.find((block): block is Table => block.kind === "table");
      if (table === undefined) throw new Error("no table");
      const outcome = await host.apply(model.revision, [
        {
          kind: "insertTableRows",
          tableId: table.id,
          after: 2,
          expected: cellsOfRow(table, 2).map(({ text }) => text),
          rows: [
            {
              like: 3,
              cells: ["2", "Công khai", { ...leadUnit("Văn phòng"), tag: "task.8.leadUnit" }],
            },
            { like: 3, cells: ["3", "Công bố", leadUnit(null)] },
          ],
        },
        {
          kind: "setTableCellText",
          tableId: table.id,
          row: 3,
          column: 0,
          expected: "2",
          text: "4",
        },
      ]);
      expect(outcome.kind).toBe("applied");
      const after = (await host.read()).model.blocks.find(({ id }) => id === table.id) as Table;
      const open = hasCellControls ? "[đơn vị]" : "";
      expect([3, 4, 5].map((row) => cellsOfRow(after, row).map(({ text }) => text))).toEqual([
        ["2", "Công khai", "Văn phòng"],
        ["3", "Công bố", open],
        ["4", "Tổng kết", "Thanh tra"],
      ]);
      const made = [
        ["task.8.leadUnit", "Văn phòng", false],
        ["task.9.leadUnit", "[đơn vị]", true],
      ];
      expect((await slotsOf(host)).slice(4)).toEqual(hasCellControls ? made : []);
    });

    if (!hasCellControls) return;
    test("a slot of a new row is filled like any other", async () => {
      const { host, model } = await opened();
      const table = model.blocks.find((block): block is Table => block.kind === "table");
      const expected = table === undefined ? [] : cellsOfRow(table, 3).map(({ text }) => text);
      const rows = [{ like: 3, cells: ["3", "Công bố", leadUnit(null)] }];
      const tableId = table?.id ?? "";
      await host.apply(model.revision, [
        { kind: "insertTableRows", tableId, after: 3, expected, rows },
      ]);
      const grown = (await host.read()).model;
      const outcome = await host.apply(grown.revision, [
        fill(grown, "task.9.leadUnit", "Phòng Tổ chức"),
      ]);
      expect(outcome.kind).toBe("applied");
      expect((await slotsOf(host)).at(-1)).toEqual(["task.9.leadUnit", "Phòng Tổ chức", false]);
    });
  });
}
