import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import { agrees } from "../../../src/core/tying/figure-agreement";
import type { FigureSource, ReportPeriod, Tie } from "../../../src/core/tying/tie";
import { tieNumbers } from "../../../src/core/tying/tie-numbers";
import { formatNumber } from "../../../src/core/text/numbers";
import { readModel } from "../../../src/hosts/open-file";
import { sampleFiles } from "../../../src/templating/samples";
import { documentOf } from "../../support/document";
import { inSheet } from "../../support/statistics-cases";
import { formsOfTime } from "../../support/statistics-files";
import { nationalVocabulary, readBy } from "../../support/vocabulary";

const forms = formsOfTime("2026-03-20");
const q1: ReportPeriod = { period: "q1", year: 2026 };

function source(
  figures: Readonly<Record<string, number>>,
  period: ReportPeriod | null = q1,
  fileName = "q1.xlsx"
): FigureSource {
  const { model } = inSheet("", { forms: [1, 2, 3], figures });
  const statistics = readStatistics(model, readBy(forms));
  return { fileName, period, statistics, sheetNames: new Map() };
}

function tie(sources: readonly FigureSource[], ...sentences: readonly string[]): readonly Tie[] {
  const { periods } = nationalVocabulary;
  return tieNumbers(documentOf(...sentences), { forms, periods, period: q1, sources });
}

const brief = (one: Tie): string =>
  one.status === "untied"
    ? `${one.text} untied: ${one.reason}`
    : `${one.text} ${one.status}: ${one.indicator.id}`;

const petitions = source({ "b3.3.3": 97.87, "b3.3.3.1": 890, "b3.3.3.2": 871 });

describe("numbers of the text", () => {
  test.each([
    ["Tổng số PAKN đã tiếp nhận là 890.", ["890 tied: b3.3.3.1"]],
    [
      "Tiếp nhận 890 PAKN, đã giải quyết xong 871 PAKN.",
      ["890 tied: b3.3.3.1", "871 tied: b3.3.3.2"],
    ],
    ["Đã giải quyết xong 871/890 PAKN.", ["871 tied: b3.3.3.2", "890 tied: b3.3.3.1"]],
    [
      "Đã giải quyết xong 871/890 PAKN, đạt 97,87%.",
      ["871 tied: b3.3.3.2", "890 tied: b3.3.3.1", "97,87% tied: b3.3.3"],
    ],
    ["Tổng số PAKN đã tiếp nhận là 900.", ["900 contradicted: b3.3.3.1"]],
    ["Tổng số PAKN đã tiếp nhận năm 2025 là 900.", ["900 untied: noFigure"]],
    ["Phấn đấu tổng số PAKN đã tiếp nhận là 900.", ["900 untied: otherTime"]],
    ["Sở Tư pháp: tổng số PAKN đã tiếp nhận 45.", ["45 untied: noIndicator"]],
    ["Toàn tỉnh trồng 890 cây xanh.", ["890 untied: noIndicator"]],
    ["Tỷ lệ giải quyết phản ánh, kiến nghị về quy định TTHC đạt gần 98%.", ["98% tied: b3.3.3"]],
  ])("%s", (sentence, expected) => {
    expect(tie([petitions], sentence).map(brief)).toEqual(expected);
  });

  test("without a table of its period nothing is contradicted", () => {
    const others = source({ "b3.3.3.1": 600 }, { period: "year", year: 2025 });
    expect(tie([others], "Tổng số PAKN đã tiếp nhận là 890.").map(brief)).toEqual([
      "890 untied: noFigure",
    ]);
  });

  test("a sentence that names a period is held against the table of that period", () => {
    const last = source({ "b3.3.3.1": 600 }, { period: "year", year: 2025 }, "nam-2025.xlsx");
    const [before, now] = tie(
      [petitions, last],
      "Năm 2025 tổng số PAKN đã tiếp nhận là 600; quý I năm 2026 tổng số PAKN đã tiếp nhận là 890."
    );
    const fileOf = (one: Tie | undefined) =>
      one !== undefined && one.status !== "untied"
        ? one.figures.map(({ source: { fileName } }) => fileName)
        : [];
    expect([before, now].map(fileOf)).toEqual([["nam-2025.xlsx"], ["q1.xlsx"]]);
  });

  test("every number has an outcome, with its place", () => {
    const text = "Tiếp nhận 890 PAKN, trồng 12 cây, đạt 97,87%.";
    for (const one of tie([petitions], text))
      expect(text.slice(one.span.start, one.span.end)).toBe(one.text);
    expect(tie([petitions], text)).toHaveLength(3);
  });

  test("whatever the table has under the full name is tied, and anything else contradicted", () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.integer({ min: 1, max: 999 }), (figure, difference) => {
        const stated = (value: number): string =>
          `Tổng số PAKN đã tiếp nhận là ${formatNumber(value, 0)}.`;
        const sources = [source({ "b3.3.3.1": figure })];
        const [same, other] = tie(sources, stated(figure), stated(figure + difference));
        expect([same?.status, other?.status]).toEqual(["tied", "contradicted"]);
      }),
      { numRuns: 25 }
    );
  });

  test("the sample report contradicts nothing that stands in its own forms", async () => {
    const sample = sampleFiles.find(({ id }) => id === "province-report");
    const model = await readModel(sample?.create() ?? new Uint8Array());
    if (model.kind !== "document") throw new Error("a report is a document");
    const statistics = readStatistics(model, readBy(forms));
    const own: FigureSource = { fileName: null, period: null, statistics, sheetNames: new Map() };
    const { periods } = nationalVocabulary;
    const ties = tieNumbers(model, { forms, periods, period: q1, sources: [own] });
    expect(ties.filter(({ status }) => status === "contradicted")).toEqual([]);
    expect(ties.filter(({ status }) => status === "tied").length).toBeGreaterThan(15);
  });
});

describe("agreement of a stated figure with a table's", () => {
  const figure = (value: number, decimals: number) =>
    ({
      kind: "number",
      value,
      decimals,
      isText: false,
      hasPercentSign: false,
      isFormula: false,
      text: "",
      raw: value,
    }) as const;
  test.each([
    [97.87, 2, 97.9, 1, "exact", true],
    [97.87, 2, 97.8, 1, "exact", false],
    [97.9, 1, 97.87, 2, "exact", true],
    [97.87, 2, 98, 0, "below", true],
    [97.87, 2, 98, 0, "above", false],
    [890, 0, 890, 0, "exact", true],
    [890, 0, 891, 0, "exact", false],
  ] as const)(
    "%d (%d) stated as %d (%d), %s: %s",
    (value, decimals, stated, shown, hedge, expected) => {
      expect(agrees({ value: stated, decimals: shown, hedge }, figure(value, decimals))).toBe(
        expected
      );
    }
  );
});
