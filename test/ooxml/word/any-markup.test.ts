import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Edit } from "../../../src/core/fixes/edit";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { editDocument } from "../../../src/ooxml/word/edits/edit-document";
import { markDocument } from "../../../src/ooxml/word/marks/mark-document";
import { unmarkDocument } from "../../../src/ooxml/word/marks/unmark-document";
import { readDocument } from "../../../src/ooxml/word/read-document";
import { docx } from "../../support/docx-builder";
import { partsOf } from "../../support/package-parts";

const names = [
  ...["p", "p", "p", "r", "r", "r", "t", "t", "t", "pPr", "rPr", "tbl", "tr", "tc", "trPr", "tcPr"],
  ...[
    "sdt",
    "sdtPr",
    "sdtContent",
    "tag",
    "alias",
    "showingPlcHdr",
    "lock",
    "del",
    "ins",
    "moveTo",
  ],
  ...["fldChar", "fldSimple", "hyperlink", "tab", "br", "vMerge", "gridSpan", "hMerge", "numPr"],
  ...["numId", "sectPr", "txbxContent", "pict", "vanish", "tblHeader", "gridBefore", "rPrChange"],
];
const values = ["begin", "separate", "end", "restart", "3", "0", "contentLocked", "x"];

/** WordprocessingML in no order that any schema allows, well-formed all the same. */
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("chữ", " ", "a &amp; b", "<!-- x -->", "<w:p/>", "<w:tab/>"),
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.constantFrom(...values),
        fc.array(tie("node"), { maxLength: 4 })
      )
      .map(([name, value, content]) => {
        const type = name === "fldChar" ? "w:fldCharType" : "w:val";
        return `<w:${name} ${type}="${value}">${content.join("")}</w:${name}>`;
      })
  ),
}));
const body = fc.array(node, { maxLength: 8 }).map((nodes) => nodes.join(""));

describe("any markup", () => {
  test("is read, with places and without alike", () => {
    fc.assert(
      fc.property(body, (content) => {
        const pkg = openPackage(docx({ body: content }));
        const { model } = readDocument(pkg);
        expect(readDocument(pkg, { recordsPlaces: true }).model).toEqual(model);
      }),
      { numRuns: 500 }
    );
  });

  test("is marked and unmarked without a trace", () => {
    fc.assert(
      fc.property(body, (content) => {
        const pkg = openPackage(docx({ body: content }));
        const { model } = readDocument(pkg);
        const marks = model.blocks.map((block) => ({
          anchor:
            block.kind === "paragraph"
              ? ({ kind: "paragraph", paragraphId: block.id } as const)
              : ({ kind: "table", tableId: block.id } as const),
          code: "KH-01",
          lines: ["Sai."],
        }));
        const marked = openPackage(markDocument(pkg, marks).save());
        expect(readDocument(marked).model).toEqual(model);
        expect(partsOf(unmarkDocument(marked))).toEqual(partsOf(pkg));
      }),
      { numRuns: 500 }
    );
  });

  test("is edited as asked, or not at all", () => {
    fc.assert(
      fc.property(
        body,
        fc.nat(),
        fc.constantFrom("", "mới", "chữ mới\n"),
        (content, choice, text) => {
          const pkg = openPackage(docx({ body: content }));
          const { blocks } = readDocument(pkg).model;
          const block = blocks[choice % Math.max(blocks.length, 1)];
          if (block === undefined) return;
          const cell =
            block.kind === "table" ? block.cells[choice % block.cells.length] : undefined;
          const edit: Edit =
            block.kind === "paragraph"
              ? { kind: "replaceParagraphText", paragraphId: block.id, expected: block.text, text }
              : {
                  kind: "setTableCellText",
                  tableId: block.id,
                  row: cell?.row ?? 0,
                  column: cell?.column ?? 0,
                  expected: cell?.text ?? "",
                  text,
                };
          const outcome = editDocument(pkg, [edit]);
          if (outcome.kind !== "applied") return;
          const after = readDocument(outcome.pkg).model.blocks.find(({ id }) => id === block.id);
          const changed =
            after?.kind === "table"
              ? after.cells.find(({ row, column }) => row === cell?.row && column === cell.column)
              : after;
          expect(changed?.text).toBe(text);
        }
      ),
      { numRuns: 500 }
    );
  });
});
