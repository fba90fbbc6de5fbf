import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../src/core/fixes/edit";
import { createDocxHost } from "../../src/hosts/docx/create-docx-host";
import { encodeBase64 } from "../../src/hosts/office/encode-base64";
import { noFaults } from "../office/protocol/faults";
import { cell, docxOf, item, p, partsOf, table } from "../support/docx";
import { openWordHost } from "./word-host";

const boldMiddle =
  `<w:p><w:r><w:t xml:space="preserve">Rà soát </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>hoà giải</w:t></w:r>` +
  `<w:r><w:t xml:space="preserve"> ở cơ sở</w:t></w:r></w:p>`;
const body =
  p("KẾ HOẠCH") +
  boldMiddle +
  table([cell(p("Nhiệm vụ")), cell(p("Thời hạn"))], [cell(item("Rà soát")), cell(p(""))]) +
  p("Cuối");

/** Edits by what they do; ids as both hosts mint them for this document. */
const cases: Readonly<Record<string, readonly Edit[]>> = {
  "a word inside a paragraph": [
    {
      kind: "replaceParagraphText",
      paragraphId: "p2",
      expected: "Rà soát hoà giải ở cơ sở",
      text: "Rà soát hòa giải ở cơ sở",
    },
  ],
  "the end of a paragraph": [
    {
      kind: "replaceParagraphText",
      paragraphId: "p1",
      expected: "KẾ HOẠCH",
      text: "KẾ HOẠCH NĂM 2026",
    },
  ],
  "the beginning of a paragraph": [
    {
      kind: "replaceParagraphText",
      paragraphId: "p1",
      expected: "KẾ HOẠCH",
      text: "DỰ THẢO KẾ HOẠCH",
    },
  ],
  "a whole paragraph": [
    { kind: "replaceParagraphText", paragraphId: "p1", expected: "KẾ HOẠCH", text: "Báo cáo" },
  ],
  "an empty cell": [
    { kind: "setTableCellText", tableId: "t1", row: 1, column: 1, expected: "", text: "Quý II" },
  ],
  "a numbered cell": [
    {
      kind: "setTableCellText",
      tableId: "t1",
      row: 1,
      column: 0,
      expected: "1. Rà soát",
      text: "1. Rà soát thủ tục",
    },
  ],
  "new paragraphs after a paragraph": [
    {
      kind: "insertParagraphs",
      after: "p2",
      paragraphs: [
        { text: "Một", like: null },
        { text: "Hai", like: "p1" },
      ],
    },
  ],
  "a new paragraph after a table": [
    { kind: "insertParagraphs", after: "t1", paragraphs: [{ text: "Sau bảng", like: null }] },
  ],
  "a new first paragraph": [
    { kind: "insertParagraphs", after: "start", paragraphs: [{ text: "Đầu", like: null }] },
  ],
  "several places at once": [
    {
      kind: "replaceParagraphText",
      paragraphId: "p1",
      expected: "KẾ HOẠCH",
      text: "KẾ HOẠCH 2026",
    },
    { kind: "setTableCellText", tableId: "t1", row: 1, column: 1, expected: "", text: "Quý I" },
    { kind: "insertParagraphs", after: "p1", paragraphs: [{ text: "Thêm", like: null }] },
  ],
};

const textsOf = (blocks: readonly object[]): readonly object[] =>
  blocks.map((block) => ({ ...block, id: "" }));

describe.each(["office2021", "web"] as const)("Word of tier %s", (tier) => {
  test.each(Object.entries(cases))("changes %s as the file host does", async (_, edits) => {
    const bytes = docxOf(body);
    const { host, interpreter } = openWordHost(bytes, tier);
    const { model } = await host.read();
    interpreter.resetCounts();
    const outcome = await host.apply(model.revision, edits);
    expect(outcome.kind).toBe("applied");
    expect(interpreter.syncs).toBeLessThanOrEqual(6);

    const file = createDocxHost(bytes);
    const inFile = await file.apply((await file.read()).model.revision, edits);
    expect(inFile.kind).toBe("applied");
    const after = (await host.read()).model;
    expect(textsOf(after.blocks)).toEqual(textsOf((await file.read()).model.blocks));
    expect(outcome).toEqual({ kind: "applied", revision: after.revision });
  });
});

test("formatting outside the changed words stays", async () => {
  const { host, document } = openWordHost(docxOf(body));
  const { model } = await host.read();
  const [edit] = cases["a word inside a paragraph"] ?? [];
  await host.apply(model.revision, edit === undefined ? [] : [edit]);
  const runs = [...(document.paragraphs()[1]?.descendants("w:r") ?? [])];
  expect(runs.map((run) => [run.text, run.child("w:rPr") !== null])).toEqual([
    ["Rà soát ", false],
    ["hòa giải", true],
    [" ở cơ sở", false],
  ]);
});

describe("nothing is written", () => {
  const [replace] = cases["the end of a paragraph"] ?? [];
  const edits = replace === undefined ? [] : [replace];

  test("when the document has changed since it was read", async () => {
    const { host, document } = openWordHost(docxOf(body));
    const { model } = await host.read();
    document.paragraphs()[0]?.replaceWith();
    document.blocksChanged();
    const before = document.save();
    expect(await host.apply(model.revision, edits)).toEqual({ kind: "stale", edit: null });
    expect(partsOf(document.save())).toEqual(partsOf(before));
  });

  test("when one of several edits does not fit", async () => {
    const bytes = docxOf(body);
    const { host, document } = openWordHost(bytes);
    const { model } = await host.read();
    const misfit: Edit = {
      kind: "replaceParagraphText",
      paragraphId: "p2",
      expected: "khác",
      text: "x",
    };
    expect(await host.apply(model.revision, [...edits, misfit])).toEqual({
      kind: "stale",
      edit: misfit,
    });
    expect(partsOf(document.save())).toEqual(partsOf(bytes));
  });

  test.each([
    [{ isProtected: true }, "protected"],
    [{ isReadOnly: true }, "readOnly"],
    [{ failures: [{ member: "InsertText", nth: 1, code: "ActivityLimitReached" }] }, "busy"],
  ] as const)("when Word refuses: %j", async (faults, reason) => {
    const bytes = docxOf(body);
    const { host, document, interpreter } = openWordHost(bytes);
    const { model } = await host.read();
    interpreter.faults = { ...noFaults, ...faults };
    expect(await host.apply(model.revision, edits)).toEqual({ kind: "refused", reason });
    expect(partsOf(document.save())).toEqual(partsOf(bytes));
  });

  test("in a content control that may not be edited", async () => {
    const locked =
      `<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>${p("Khoá")}</w:sdtContent></w:sdt>` +
      p("Mở");
    const { host } = openWordHost(docxOf(locked));
    const { model } = await host.read();
    const edit: Edit = {
      kind: "replaceParagraphText",
      paragraphId: "p1",
      expected: "Khoá",
      text: "Mới",
    };
    expect(await host.apply(model.revision, [edit])).toEqual({
      kind: "refused",
      reason: "protected",
    });
  });
});

describe("requests", () => {
  test("a sync that does not come back is given up, and others are told that Word is busy", async () => {
    const { host, interpreter } = openWordHost(docxOf(body), "office2021", { syncLimit: 20 });
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    interpreter.faults = { ...noFaults, beforeSync: () => held };
    await expect(host.read()).rejects.toMatchObject({ reason: "timeout" });
    await expect(host.read()).rejects.toMatchObject({ reason: "busy" });
    interpreter.faults = noFaults;
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await host.read()).model.blocks).toHaveLength(4);
  });

  test("are sent one at a time", async () => {
    const { host, interpreter } = openWordHost(docxOf(body));
    let open = 0;
    let most = 0;
    interpreter.faults = {
      ...noFaults,
      beforeSync: async () => {
        most = Math.max(most, (open += 1));
        await new Promise((resolve) => setTimeout(resolve, 1));
        open -= 1;
      },
    };
    await Promise.all([host.read(), host.read(), host.showMarks([])]);
    expect(most).toBe(1);
  });
});

describe("inserting templates", () => {
  const template = docxOf(p("MẪU") + table([cell(p("STT"))]));

  test("a new document opens in a window of its own, on desktops", async () => {
    const { host, document } = openWordHost(docxOf(body));
    expect(host.insertion.canCreateDocument).toBe(true);
    await host.insertion.createDocument(template);
    expect(document.opened).toEqual([encodeBase64(template)]);
    expect(openWordHost(docxOf(body), "web").host.insertion.canCreateDocument).toBe(false);
  });

  test("at the cursor, nothing of the user's text is lost", async () => {
    const { host, document } = openWordHost(docxOf(body));
    const before = (await host.read()).model.blocks;
    document.selected = { paragraph: document.paragraphs()[1] as never, start: 0, end: 5 };
    await host.insertion.insertAtCursor(template);
    const after = (await host.read()).model.blocks;
    expect(after).toHaveLength(before.length + 2);
    expect(after.map((block) => (block.kind === "paragraph" ? block.text : "bảng"))).toEqual([
      "KẾ HOẠCH",
      "Rà soát hoà giải ở cơ sở",
      "MẪU",
      "bảng",
      "bảng",
      "Cuối",
    ]);
  });

  test("behind everything, wherever the cursor stands", async () => {
    const { host, document } = openWordHost(docxOf(body));
    const before = (await host.read()).model.blocks.length;
    document.selected = { paragraph: document.paragraphs()[0] as never, start: 0, end: 0 };
    await host.insertion.insertAtEnd(template);
    const { blocks } = (await host.read()).model;
    expect(blocks.slice(before)).toMatchObject([{ text: "MẪU" }, { kind: "table" }]);
  });

  test("after a block of the reading, or not at all", async () => {
    const { host, document } = openWordHost(docxOf(body));
    await host.read();
    expect(await host.insertion.insertAfter("t1", template)).toBe("inserted");
    expect(document.paragraphs().map((paragraph) => paragraph.text)).toContain("MẪU");
    document.paragraphs()[0]?.replaceWith();
    document.blocksChanged();
    expect(await host.insertion.insertAfter("p1", template)).toBe("stale");
  });

  test("too large a file is refused before it is sent", async () => {
    const { host } = openWordHost(docxOf(body));
    await expect(
      host.insertion.insertAtCursor(new Uint8Array(4 * 1024 * 1024))
    ).rejects.toMatchObject({
      reason: "tooLarge",
    });
  });
});
