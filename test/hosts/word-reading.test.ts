import { describe, expect, test } from "@jest/globals";
import type { DocumentModel } from "../../src/core/model/document";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import { cell, docxOf, item, p, table } from "../support/docx";
import type { TierName } from "../office/tiers";
import { openWordHost } from "./word-host";

/** The blocks, ids counted anew: each host mints its own. */
function blocksOf({ blocks }: DocumentModel): readonly object[] {
  const ids = new Map(blocks.map(({ id }, index) => [id, `b${index}`]));
  return blocks.map((block) => ({
    ...block,
    id: ids.get(block.id),
    ...(block.kind === "table" &&
      block.parent !== null && {
        parent: { ...block.parent, tableId: ids.get(block.parent.tableId) },
      }),
  }));
}

const plain = table(
  [cell(p("STT")), cell(p("Nhiệm vụ"))],
  [cell(p("1")), cell(p("Rà soát") + p("thủ tục"))]
);
const merged = table(
  [cell(p("STT"), `<w:vMerge w:val="restart"/>`), cell(p("Thời hạn"), `<w:gridSpan w:val="2"/>`)],
  [cell(p(""), `<w:vMerge/>`), cell(p("Quý I")), cell(p("Quý II") + p(""))],
  [cell(item("Rà soát")), cell(p("")), cell(item("Đào tạo"))]
);
const nested = table([cell(p("ngoài") + plain + p("sau")), cell(p("phải"))]);
const softBreaks =
  `<w:p><w:r><w:t>Một</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t><w:noBreakHyphen/><w:t>bốn</w:t>` +
  `<w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>`;
const tracked =
  `<w:p><w:r><w:t>Giữ </w:t></w:r><w:del w:id="1" w:author="B"><w:r><w:delText>bỏ</w:delText></w:r></w:del>` +
  `<w:ins w:id="2" w:author="B"><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>`;
const field =
  `<w:p><w:r><w:t>Trang </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const control =
  `<w:sdt><w:sdtPr><w:alias w:val="Số"/><w:tag w:val="plan.number"/><w:showingPlcHdr/></w:sdtPr>` +
  `<w:sdtContent>${p("Nhập số")}</w:sdtContent></w:sdt>`;

const documents: Readonly<Record<string, string>> = {
  "paragraphs and headings": p("KẾ HOẠCH", `<w:pStyle w:val="Heading1"/>`) + p("Nội dung") + p(""),
  "numbered and bulleted lists": item("Một") + item("Hai", 1, 1) + item("Gạch", 2) + item("Ba"),
  "a plain table": p("trước") + plain + p("sau"),
  "a table with merged cells": p("trước") + merged + p("sau") + item("tiếp"),
  "a table inside a cell": nested + p("sau"),
  "tables next to each other": p("a") + plain + merged + plain + p("b"),
  "soft breaks, tabs and unprinted marks": softBreaks,
  "a field": field,
  "tracked changes": p("đầu") + tracked + table([cell(tracked), cell(p("ô"))]) + p("cuối"),
  "a content control": p("đầu") + control + p("cuối"),
  "a document that ends in a table": p("đầu") + plain,
};

const tiers: readonly TierName[] = ["office2021", "office2024", "microsoft365", "mac", "web"];

describe.each(tiers)("Word of tier %s", (tier) => {
  test.each(Object.entries(documents))(
    "reads %s as a file is read, in three syncs",
    async (_, body) => {
      const bytes = docxOf(body);
      const { host, interpreter } = openWordHost(bytes, tier);
      const { model } = await host.read();
      expect(blocksOf(model)).toEqual(blocksOf(readDocument(openPackage(bytes)).model));
      expect(interpreter.syncs).toBeLessThanOrEqual(3);
    }
  );

  test("reads slots with tag, title and placeholder", async () => {
    const bytes = docxOf(documents["a content control"] ?? "");
    const { host } = openWordHost(bytes, tier);
    const { model } = await host.read();
    const [slot] = model.slots;
    expect(model.slots).toHaveLength(1);
    expect(slot).toMatchObject({
      tag: "plan.number",
      title: "Số",
      text: "Nhập số",
      isPlaceholder: true,
    });
    expect(slot?.anchor).toEqual({ kind: "paragraph", paragraphId: "p2" });
  });
});

test("the number of syncs does not grow with the document", async () => {
  const body = Array.from({ length: 60 }, (_, index) => item(`Mục ${index}`) + merged).join(
    p("giữa")
  );
  const { host, interpreter } = openWordHost(docxOf(body));
  await host.read();
  expect(interpreter.syncs).toBe(3);
});

test("a document without lists and merged cells is read in one sync, its look in another", async () => {
  const { host, interpreter } = openWordHost(docxOf(p("a") + plain));
  await host.read();
  expect(interpreter.syncs).toBe(2);
});

test("of a long document the look is not asked for", async () => {
  const { host, interpreter } = openWordHost(docxOf(p("a").repeat(1001)));
  const { model } = await host.read();
  expect(model.layout).toBeNull();
  expect(interpreter.syncs).toBe(1);
});

test("a second reading of the same document has the same revision, another document another", async () => {
  const { host } = openWordHost(docxOf(p("a")));
  const first = (await host.read()).model.revision;
  expect((await host.read()).model.revision).toBe(first);
  expect((await openWordHost(docxOf(p("b"))).host.read()).model.revision).not.toBe(first);
});

test("what Word is asked for grows with the text, not with its formatting, and stays small", async () => {
  const line = "Rà soát, đơn giản hoá thủ tục hành chính thuộc phạm vi quản lý. ".repeat(2);
  const answerOf = async (size: number): Promise<number> => {
    const body = Array.from({ length: size }, () => p(line)).join("");
    const { host, interpreter } = openWordHost(docxOf(body));
    await host.read();
    return interpreter.batches.reduce((sum, { responseBytes }) => sum + responseBytes, 0);
  };
  const [small, large] = [await answerOf(100), await answerOf(2000)];
  expect(large / small).toBeLessThan(21);
  // Some 200 pages: five megabytes are what Office on the web takes.
  expect(await answerOf(6000)).toBeLessThan(5 * 1024 * 1024);
});

test("a bullet of a symbol font is shown as it looks", async () => {
  const { host, document } = openWordHost(docxOf(item("Gạch", 2)));
  const strings = document.listStrings();
  document.listStrings = () => new Map([...strings].map(([paragraph]) => [paragraph, "\uF0B7"]));
  const { model } = await host.read();
  expect(model.blocks[0]).toMatchObject({ numbering: "•" });
});
