import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import mammoth from "mammoth";
import { openPackage } from "../../../src/ooxml/package/open-package";
import type {
  BlockContent,
  DocumentContent,
  SlotInline,
} from "../../../src/ooxml/word/write/document-content";
import { writeDocx } from "../../../src/ooxml/word/write/write-docx";
import { sdkErrors } from "../../support/sdk-errors";

const nameSlot: SlotInline = {
  kind: "slot",
  tag: "unitName",
  title: "Tên đơn vị",
  placeholder: "[tên đơn vị]",
  value: null,
  input: "text",
};

function documentOf(blocks: readonly BlockContent[], title = "Tệp thử"): DocumentContent {
  return { properties: { title }, sections: [{ orientation: "portrait", blocks }] };
}

function text(words: string): BlockContent {
  return { kind: "paragraph", style: "BodyText", inlines: [{ kind: "text", text: words }] };
}

function partOf(bytes: Uint8Array, name: string): string {
  return openPackage(bytes).text(name);
}

const everything: DocumentContent = {
  properties: { title: "Kế hoạch & <thử>", subject: "Cải cách", description: "Mô tả" },
  sections: [
    {
      orientation: "portrait",
      blocks: [
        { kind: "rule", length: 40, within: 100 },
        { kind: "paragraph", style: "Heading1", inlines: [nameSlot] },
        {
          kind: "paragraph",
          style: "BodyText",
          breaksPage: true,
          keepsWithNext: true,
          inlines: [
            { kind: "text", text: " đậm ", isBold: true, isItalic: false },
            { kind: "lineBreak" },
            {
              ...nameSlot,
              tag: "deadline",
              input: "choice",
              choices: ["Quý I", "Quý II", "Quý I"],
            },
            { ...nameSlot, tag: "issuedOn", input: "date", value: "ngày 05 tháng 3 năm 2026" },
          ],
        },
      ],
    },
    {
      orientation: "landscape",
      blocks: [
        {
          kind: "table",
          borders: "all",
          columnWidths: [20, 30, 40],
          headerRowCount: 2,
          description: "Bảng thử",
          rows: [
            {
              cells: [
                { blocks: [], rowSpan: 2 },
                { blocks: [], columnSpan: 2 },
              ],
            },
            { cells: [{ blocks: [] }, { blocks: [], isVerticallyCentred: true }] },
            { cells: [{ blocks: [] }, { blocks: [] }, { blocks: [] }] },
          ],
        },
        text("hết"),
      ],
    },
  ],
};

describe("writeDocx", () => {
  test("is valid for the Open XML SDK with every kind of content, and with none", () => {
    const files = [everything, documentOf([]), documentOf([text("")])].map(writeDocx);
    expect(sdkErrors(files, "docx")).toEqual([[], [], []]);
  }, 60_000);

  test("gives the same bytes for the same content", () => {
    expect(writeDocx(everything)).toEqual(writeDocx(everything));
  });

  test("gives each slot a number of its own and the placeholder that its text names", () => {
    const document = partOf(writeDocx(everything), "word/document.xml");
    const glossary = partOf(writeDocx(everything), "word/glossary/document.xml");
    const ids = [...document.matchAll(/<w:id w:val="(\d+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(3);
    const docParts = [...document.matchAll(/<w:docPart w:val="(\w+)"/gu)].map(([, name]) => name);
    for (const name of docParts) expect(glossary).toContain(`<w:name w:val="${name}"/>`);
    expect(glossary).toContain("[tên đơn vị]");
  });

  test("marks only empty slots as showing their placeholder", () => {
    const document = partOf(writeDocx(everything), "word/document.xml");
    const controls = document.split("<w:sdt>").slice(1);
    expect(controls.map((control) => control.includes("<w:showingPlcHdr/>"))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("lets every slot for text hold rich text, of one line or of several", () => {
    const blocks = ["một dòng", "hai\ndòng"].map((value): BlockContent => ({
      kind: "paragraph",
      style: "IssuingUnit",
      inlines: [{ ...nameSlot, value }],
    }));
    const controls = partOf(writeDocx(documentOf(blocks)), "word/document.xml").split("<w:sdt>");
    expect(controls[1]).toContain("<w:richText/>");
    expect(controls[2]).toContain("<w:richText/>");
    expect(controls.join("")).not.toContain("<w:text/>");
  });

  test("offers each choice once", () => {
    const document = partOf(writeDocx(everything), "word/document.xml");
    expect(document.match(/<w:listItem /gu)).toHaveLength(2);
  });

  test("covers the grid below a cell that spans rows", () => {
    const document = partOf(writeDocx(everything), "word/document.xml");
    const rows = document.split("<w:tr>").slice(1);
    expect(rows.map((row) => row.split("<w:tc>").length - 1)).toEqual([2, 3, 3]);
    expect(rows[0]).toContain('<w:vMerge w:val="restart"/>');
    expect(rows[1]).toContain('<w:vMerge w:val="continue"/>');
    expect(rows[2]).not.toContain("<w:vMerge");
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, true, false]);
  });

  test("keeps the page of Nghị định 30/2020/NĐ-CP in both orientations", () => {
    const document = partOf(writeDocx(everything), "word/document.xml");
    const sections = document.split("<w:sectPr>").slice(1);
    expect(sections).toHaveLength(2);
    for (const section of sections) {
      expect(section).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
      expect(section).toContain("<w:titlePg/>");
    }
    expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  test("writes line ends of every kind as soft breaks, tabs as tabs", () => {
    const document = partOf(writeDocx(documentOf([text("a\r\nb\rc\nd\te")])), "word/document.xml");
    expect(document.match(/<w:br\/>/gu)).toHaveLength(3);
    expect(document.match(/<w:tab\/>/gu)).toHaveLength(1);
    expect(document).not.toContain("&#13;");
  });

  test("any text comes back as it was, but for characters XML cannot hold", async () => {
    const words = fc
      .array(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 12 }),
          fc.constantFrom("&amp;", "<w:p/>", "]]>", '"', "'", "Ủy ban", "a  b", " đ ")
        )
      )
      .map((pieces) => pieces.join(""));
    const property = fc.asyncProperty(words, async (input) => {
      const bytes = writeDocx(documentOf([text(input)], input));
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      const held = input
        .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu, "")
        .replace(/\s+/gu, "");
      expect(value.replace(/\s+/gu, "")).toBe(held);
    });
    await fc.assert(property, { numRuns: 40 });
  }, 60_000);
});
