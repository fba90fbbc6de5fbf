import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { hashOfText } from "../../../src/core/filling/figure-tag";
import { planFilling } from "../../../src/core/filling/plan-filling";
import type { DocumentModel } from "../../../src/core/model/document";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import { tieNumbers } from "../../../src/core/tying/tie-numbers";
import type { FigureSource } from "../../../src/core/tying/tie";
import { createDocxHost } from "../../../src/hosts/docx/create-docx-host";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { docxOf } from "../../support/docx";
import { documentOf } from "../../support/document";
import { partsOf } from "../../support/package-parts";
import { inSheet } from "../../support/statistics-cases";
import { formsOfTime } from "../../support/statistics-files";
import { nationalVocabulary, readBy } from "../../support/vocabulary";

const forms = formsOfTime("2026-03-20");
const period = { period: "q1", year: 2026 } as const;

function source(received: number): FigureSource {
  const figures = { "b3.3.3": 97.87, "b3.3.3.1": received, "b3.3.3.2": 871 };
  const { model } = inSheet("", { forms: [3], figures });
  return {
    fileName: "q1.xlsx",
    period,
    statistics: readStatistics(model, readBy(forms)),
    sheetNames: new Map(),
  };
}

function plan(document: DocumentModel, from: FigureSource, linksTied: boolean) {
  const { periods } = nationalVocabulary;
  const ties = linksTied ? tieNumbers(document, { forms, periods, period, sources: [from] }) : [];
  return planFilling({ document, forms, source: from, ties });
}

const slotOf = (text: string, tag: string, isPlaceholder = false) =>
  ({
    tag,
    title: null,
    text,
    isPlaceholder,
    anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 0, end: text.length } },
  }) as const;
const withSlot = (text: string, tag: string, isPlaceholder = false): DocumentModel => ({
  ...documentOf(text),
  slots: [slotOf(text, tag, isPlaceholder)],
});

describe("a plan of filling", () => {
  test.each([
    ["[số]", "cchc.so:b3.3.3.1", true, "filled"],
    ["890", `cchc.so:b3.3.3.1:q1-2026::${hashOfText("890")}`, false, "current"],
    ["880", `cchc.so:b3.3.3.1:q1-2026::${hashOfText("880")}`, false, "updated"],
    ["881", `cchc.so:b3.3.3.1:q1-2026::${hashOfText("880")}`, false, "typedOver"],
    ["881", "cchc.so:b3.3.3.1", false, "typedOver"],
    ["5", `cchc.so:b1.1:q1-2026::${hashOfText("5")}`, false, "noFigure"],
  ] as const)("“%s” under %s is %s: %s", (text, tag, isPlaceholder, status) => {
    const [planned] = plan(withSlot(text, tag, isPlaceholder), source(890), false);
    expect(planned?.status).toBe(status);
  });

  test("controls of others and blanks without a clear indicator are left alone", () => {
    const document = {
      ...documentOf("Ngày … tháng …… năm 2026"),
      slots: [slotOf("x", "report.a")],
    };
    expect(plan(document, source(890), true)).toEqual([]);
  });

  test("carried out, and planned again, it has nothing to write", async () => {
    const sentences = fc.subarray(
      [
        "Tổng số PAKN đã tiếp nhận là ……",
        "Số PAKN đã giải quyết xong là 871.",
        "Tỷ lệ giải quyết phản ánh, kiến nghị về quy định TTHC đạt …….%",
        "Đã giải quyết xong ____ PAKN; tổng số PAKN đã tiếp nhận là ……….",
      ],
      { minLength: 1 }
    );
    await fc.assert(
      fc.asyncProperty(sentences, fc.nat(30_000), fc.boolean(), async (texts, received, links) => {
        const from = source(received);
        const body = texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
        const host = createDocxHost(docxOf(body));
        const fill = async (): Promise<number> => {
          const { model } = await host.read();
          const changes = plan(model, from, links).flatMap(({ change }) => change ?? []);
          await host.figures?.write(model.revision, changes);
          return changes.length;
        };
        await fill();
        const once = partsOf(openPackage(await host.save()));
        expect(await fill()).toBe(0);
        expect(partsOf(openPackage(await host.save()))).toEqual(once);
      }),
      { numRuns: 30 }
    );
  });
});
