import { describe, expect, test } from "@jest/globals";
import { UnreadableFileError } from "../../src/core/host";
import { createDocxHost, unmark } from "../../src/hosts/docx/create-docx-host";
import { openPackage } from "../../src/ooxml/package/open-package";
import { docx, textP, textTable } from "../support/docx-builder";
import { partsOf } from "../support/package-parts";
import { buildXlsx } from "../support/xlsx-builder";
import { findingAt } from "./contract";

const bytes = docx({ body: textP("Kế hoạch") + textTable([["Nhiệm vụ", ""]]) });
const commentLines = (file: Uint8Array): string[] =>
  [
    ...openPackage(file)
      .text("word/comments.xml")
      .matchAll(/<w:t [^>]*>([^<]*)</gu),
  ].map(([, text = ""]) => text);

describe("the .docx host", () => {
  test("a comment says what, why, by which text and how to put it right", async () => {
    const host = createDocxHost(bytes);
    const finding = findingAt({ kind: "tableCell", tableId: "t1", row: 0, column: 1 });
    const fix = {
      title: "Ghi thời hạn",
      isPreferred: true,
      safety: "confirm",
      ask: null,
      edits: [],
    } as const;
    expect(await host.showMarks([{ ...finding, fixes: [fix] }])).toBe("comment");
    expect(commentLines(await host.save())).toEqual([
      "[KH-04] Nhiệm vụ chưa có thời hạn.",
      "Lý do: Không có thời hạn thì không theo dõi được.",
      "Căn cứ: Điều 1, 76/NQ-CP (mẫu tham khảo)",
      "Cách sửa: Ghi thời hạn",
    ]);
  });

  test("marks that a file brought along are taken away, by the host and without one", async () => {
    const first = createDocxHost(bytes);
    await first.showMarks([findingAt({ kind: "document" })]);
    const marked = await first.save();
    const again = createDocxHost(marked);
    await again.showMarks([]);
    for (const file of [await again.save(), unmark(marked)])
      expect(partsOf(openPackage(file))).toEqual(partsOf(openPackage(bytes)));
  });

  test("edits are made beside marks, which stay until they are taken away", async () => {
    const host = createDocxHost(bytes);
    const { model } = await host.read();
    await host.showMarks([findingAt({ kind: "document" })]);
    const outcome = await host.apply(model.revision, [
      {
        kind: "replaceParagraphText",
        paragraphId: "p1",
        expected: "Kế hoạch",
        text: "Kế hoạch 2026",
      },
    ]);
    expect(outcome.kind).toBe("applied");
    expect(commentLines(await host.save())).toHaveLength(3);
    await host.showMarks([]);
    const edited = docx({ body: textP("Kế hoạch 2026") + textTable([["Nhiệm vụ", ""]]) });
    expect(partsOf(openPackage(await host.save()))).toEqual(partsOf(openPackage(edited)));
  });

  test("saving what was only read gives the same parts", async () => {
    const host = createDocxHost(bytes);
    await host.read();
    expect(partsOf(openPackage(await host.save()))).toEqual(partsOf(openPackage(bytes)));
  });

  test("a workbook is refused", () => {
    const workbook = buildXlsx({ sheets: [{ name: "A", rows: "" }] });
    expect(() => createDocxHost(workbook)).toThrow(new UnreadableFileError("wrongType"));
  });
});
