import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/core/findings/finding";
import type { Anchor } from "../../src/core/model/anchor";
import { createXlsxHost } from "../../src/hosts/xlsx/create-xlsx-host";
import { openPackage } from "../../src/ooxml/package/open-package";
import { partsOf } from "../support/package-parts";
import { cellsOf } from "../support/workbook-cells";
import { buildXlsx } from "../support/xlsx-builder";

const bytes = buildXlsx({
  sheets: [
    {
      name: "Biểu 1",
      rows: '<row r="2"><c r="B2" t="inlineStr"><is><t>STT</t></is></c><c r="C2"><v>7</v></c></row>',
    },
    { name: "Trống" },
  ],
});

function findingAt(anchor: Anchor, severity: Finding["severity"] = "error"): Finding {
  return {
    ruleId: "statistics/count",
    code: "TK-01",
    title: "Số đếm",
    source: { packId: "pack", packVersion: "1" },
    severity,
    anchor,
    messageId: "negative",
    data: {},
    message: "Số liệu không được âm.",
    rationale: "Đây là số đếm.",
    citation: {
      instrument: "4625/BNV-CCHC",
      locator: "Biểu 1",
      source: "công văn",
      certainty: "practised",
    },
    relatedInformation: [],
    fixes: [],
  };
}

const range = (address: string, sheetId = "sheet-1"): Anchor => ({
  kind: "sheetRange",
  sheetId,
  address,
});
const sheetText = (file: Uint8Array, sheet = 1): string =>
  openPackage(file).text(`xl/worksheets/sheet${sheet}.xml`);

describe("the .xlsx host", () => {
  test("reads the workbook", async () => {
    const { model, notices } = await createXlsxHost(bytes).read();
    expect(model.sheets.map(({ id, name }) => [id, name])).toEqual([
      ["sheet-1", "Biểu 1"],
      ["sheet-2", "Trống"],
    ]);
    expect(cellsOf(model.sheets[0])["C2"]?.value).toBe(7);
    expect(notices).toEqual([]);
  });

  test("marks findings where they stand: cell, sheet by its first filled cell, workbook nowhere", async () => {
    const host = createXlsxHost(bytes);
    const style = await host.showMarks([
      findingAt(range("C2")),
      findingAt({ kind: "sheet", sheetId: "sheet-1" }, "hint"),
      findingAt({ kind: "sheet", sheetId: "sheet-2" }),
      findingAt({ kind: "document" }),
    ]);
    expect(style).toBe("conditionalFormat");
    const file = await host.save();
    expect([...sheetText(file).matchAll(/sqref="([^"]*)"/gu)].map(([, sqref]) => sqref)).toEqual([
      "C2",
      "B2",
    ]);
    expect(sheetText(file, 2)).toContain('sqref="A1"');
  });

  test("notes tell finding and source, and what is no official source", async () => {
    const host = createXlsxHost(bytes, { notes: true });
    await host.showMarks([findingAt(range("C2"))]);
    expect(openPackage(await host.save()).text("xl/cchcMarkNotes1.xml")).toContain(
      "TK-01\nSố liệu không được âm.\nĐây là số đếm.\nCăn cứ: Biểu 1, 4625/BNV-CCHC (mẫu tham khảo)\n— Trợ lý CCHC"
    );
  });

  test("an empty list takes every mark away, also from a file that brought them", async () => {
    const host = createXlsxHost(bytes, { notes: true });
    await host.showMarks([findingAt(range("C2"))]);
    const reopened = createXlsxHost(await host.save());
    expect(await reopened.showMarks([])).toBe("none");
    expect(partsOf(openPackage(await reopened.save()))).toEqual(partsOf(openPackage(bytes)));
  });

  test("applies an edit once, for the revision it was made for, marked or not", async () => {
    const host = createXlsxHost(bytes);
    const { model } = await host.read();
    await host.showMarks([findingAt(range("C2"))]);
    const edit = {
      kind: "setSheetCell",
      sheetId: "sheet-1",
      address: "C2",
      expected: 7,
      value: 8,
    } as const;
    const outcome = await host.apply(model.revision, [edit]);
    const after = (await host.read()).model;
    expect(outcome).toEqual({ kind: "applied", revision: after.revision });
    expect(after.revision).not.toBe(model.revision);
    expect(cellsOf(after.sheets[0])["C2"]?.value).toBe(8);
    expect(await host.apply(model.revision, [edit])).toEqual({ kind: "stale", edit: null });
    expect(await host.apply(after.revision, [edit])).toEqual({ kind: "stale", edit });
    expect(sheetText(await host.save())).toContain("cchc.mark:error");
  });

  test("refuses edits of documents", async () => {
    const host = createXlsxHost(bytes);
    const { model } = await host.read();
    const edit = {
      kind: "replaceParagraphText",
      paragraphId: "p1",
      expected: "",
      text: "x",
    } as const;
    expect(await host.apply(model.revision, [edit])).toEqual({
      kind: "refused",
      reason: "unsupported",
    });
  });

  test("a file that is no workbook is refused at the door", () => {
    expect(() => createXlsxHost(new Uint8Array([1, 2, 3]))).toThrow(
      expect.objectContaining({ reason: "notAZip" })
    );
  });
});
