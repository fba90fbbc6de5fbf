import { describe, expect, test } from "@jest/globals";
import type { Edit, NewSlot } from "../../src/core/fixes/edit";
import { cellsOfRow } from "../../src/core/fixes/table-rows";
import type { DocumentModel, Table } from "../../src/core/model/document";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readControls } from "../../src/ooxml/word/slots/read-controls";
import { docx, p, run, tbl, tc, textP, tr } from "../support/docx-builder";
import type { TierName } from "../office/tiers";
import { openWordHost } from "./word-host";

const list = (tag: string, content: string, lock = ""): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="${tag.length}"/>${lock}<w:showingPlcHdr/>` +
  `<w:comboBox><w:listItem w:displayText="Văn phòng" w:value="Văn phòng"/></w:comboBox></w:sdtPr>` +
  `<w:sdtContent>${run(content)}</w:sdtContent></w:sdt>`;
const group = tr([tc(textP("I. CẢI CÁCH THỂ CHẾ"), '<w:gridSpan w:val="2"/>')]);
const bodyOf = (...rows: readonly string[]): Uint8Array =>
  docx({ body: tbl(rows) + textP("Cuối") });
const plan = bodyOf(
  tr([tc(textP("Nhiệm vụ")), tc(textP("Chủ trì"))]),
  group,
  tr([tc(textP("Rà soát")), tc(p(list("task.a.1.leadUnit", "[đơn vị]")))])
);

const lead: NewSlot = {
  tag: "task.a.2.leadUnit",
  title: "Đơn vị chủ trì",
  text: null,
  placeholder: "[đơn vị]",
  choices: ["Văn phòng", "Thanh tra"],
};

function rowAfter({ blocks }: DocumentModel, after: number, like = after): Edit {
  const table = blocks.find((block): block is Table => block.kind === "table");
  if (table === undefined) throw new Error("no table");
  const expected = cellsOfRow(table, after).map(({ text }) => text);
  const rows = [{ like, cells: ["Công bố", lead] }];
  return { kind: "insertTableRows", tableId: table.id, after, expected, rows };
}

describe("rows with controls in Word", () => {
  test.each<[TierName, string | undefined, string]>([
    ["office2021", "text", "[đơn vị]"],
    ["office2024", "text", "[đơn vị]"],
    ["microsoft365", "openChoice", "[đơn vị]"],
    ["mac", "openChoice", "[đơn vị]"],
    ["web", undefined, ""],
  ])("%s: %s, in one batch", async (tier, kind, shown) => {
    const { host, document, interpreter } = openWordHost(plan, tier);
    const { model } = await host.read();
    interpreter.resetCounts();
    expect((await host.apply(model.revision, [rowAfter(model, 2)])).kind).toBe("applied");
    // Two to read, one to write, two to read again.
    expect(interpreter.syncs).toBe(5);
    const controls = readControls(openPackage(document.save()));
    const made = controls.find(({ tag }) => tag === lead.tag);
    expect(made?.kind).toBe(kind);
    expect(made?.choices).toEqual(
      kind === "openChoice" ? lead.choices : kind === "text" ? [] : undefined
    );
    const table = (await host.read()).model.blocks[0] as Table;
    expect(cellsOfRow(table, 3).map(({ text }) => text)).toEqual(["Công bố", shown]);
  });

  test.each([
    ["behind a row of another shape", plan, 1, 2],
    [
      "in a table with cells over several rows",
      bodyOf(
        tr([tc(textP("A")), tc(textP("B"), '<w:vMerge w:val="restart"/>')]),
        tr([tc(textP("C")), tc(textP(""), "<w:vMerge/>")]),
        tr([tc(textP("D")), tc(textP("E"))])
      ),
      2,
      2,
    ],
  ])("are refused %s", async (_, bytes, after, like) => {
    const { host } = openWordHost(bytes);
    const { model } = await host.read();
    const edit = rowAfter(model, after, like);
    expect(await host.apply(model.revision, [edit])).toEqual({
      kind: "refused",
      reason: "unsupported",
    });
    expect((await host.read()).model).toEqual(model);
  });
});

describe("a drop-down list that is there already", () => {
  const fill: Edit = {
    kind: "setSlotText",
    slot: 0,
    tag: "task.a.1.leadUnit",
    expected: "[đơn vị]",
    text: "Thanh tra",
  };

  test.each([
    ["microsoft365", ["Thanh tra"]],
    // It lists no such control, so the text takes its place.
    ["office2021", []],
  ] as const)("%s: is read and answered", async (tier, left) => {
    const { host } = openWordHost(plan, tier);
    const { model } = await host.read();
    expect(model.slots).toMatchObject([{ tag: "task.a.1.leadUnit", isPlaceholder: true }]);
    expect((await host.apply(model.revision, [fill])).kind).toBe("applied");
    const after = (await host.read()).model;
    expect(cellsOfRow(after.blocks[0] as Table, 2)[1]?.text).toBe("Thanh tra");
    expect(after.slots.map(({ text }) => text)).toEqual(left);
  });

  test("under a lock it is left alone, and said to be protected", async () => {
    const lock = '<w:lock w:val="contentLocked"/>';
    const bytes = bodyOf(
      group,
      tr([tc(textP("A")), tc(p(list("task.a.1.leadUnit", "[đơn vị]", lock)))])
    );
    const { host } = openWordHost(bytes, "microsoft365");
    const { model } = await host.read();
    const outcome = await host.apply(model.revision, [fill]);
    expect(outcome).toEqual({ kind: "refused", reason: "protected" });
    expect((await host.read()).model).toEqual(model);
  });
});
