import { describe, expect, test } from "@jest/globals";
import { formLinesOf, type FormWords } from "../../../src/checks/document/form-lines";
import type { DocumentLayout, LineLook } from "../../../src/core/model/layout";
import { formOf } from "../../support/form-lines";

function layoutOf(model = formOf()): DocumentLayout {
  if (model.layout === null) throw new Error("the form is laid out");
  return model.layout;
}

const lowerUnits = ["Sở"];
const types = ["Kế hoạch"];
const signers = ["Giám đốc"];
const partsBy = (layout: DocumentLayout, words: FormWords): readonly string[] =>
  formLinesOf(layout, words).map(({ part }) => part);

describe("lines of a form", () => {
  test("each part is known by its place or its words, in the order of the form", () => {
    expect(partsBy(layoutOf(), { lowerUnits, types, signers })).toEqual([
      "nationalHeading",
      "motto",
      "number",
      "placeAndDate",
      "issuer",
      "parentUnit",
      "documentType",
      "abstract",
      "recipientsTitle",
      "recipients",
      "recipients",
      "signerTitle",
      "signerName",
    ]);
  });

  test("parts known by words are not looked for without them, whoever asked before", () => {
    const layout = layoutOf();
    partsBy(layout, { lowerUnits, types, signers });
    const parts = partsBy(layout, {});
    for (const part of ["parentUnit", "documentType", "abstract", "signerTitle", "signerName"])
      expect(parts).not.toContain(part);
    expect(parts).toContain("issuer");
  });

  test("a closing is found in the middle of the lines, for appendices follow it", () => {
    const layout = layoutOf();
    const text = { ...(layout.lines.at(-1) as LineLook), text: "Phụ lục", anchor: paragraphAnchor };
    const parts = partsBy({ ...layout, lines: [...layout.lines, text, text] }, { signers });
    expect(parts.slice(-2)).toEqual(["signerTitle", "signerName"]);
  });

  test("lines between head and closing are read once, however many rules ask", () => {
    const layout = layoutOf();
    const closing = layout.lines.findIndex(({ text }) => text === "Nơi nhận:");
    let reads = 0;
    const middle = Array.from({ length: 200 }, (): LineLook => ({
      ...(layout.lines[0] as LineLook),
      anchor: paragraphAnchor,
      get text() {
        reads += 1;
        return "Đơn vị chủ trì báo cáo kết quả thực hiện nhiệm vụ được giao.";
      },
    }));
    const lines = [...layout.lines.slice(0, closing), ...middle, ...layout.lines.slice(closing)];
    const long = { ...layout, lines };
    const parts = partsBy(long, { lowerUnits, types, signers });
    const firstReads = reads;
    expect(parts).toContain("signerName");
    for (let rule = 0; rule < 6; rule += 1) partsBy(long, { lowerUnits, types: [], signers });
    expect(reads).toBe(firstReads);
    // Those right below the letterhead are looked at for a letterhead, a title and a closing.
    expect(firstReads).toBeLessThan(2 * middle.length);
  });
});

const paragraphAnchor = {
  kind: "paragraph",
  paragraphId: "p9",
  span: { start: 0, end: 7 },
} as const;
