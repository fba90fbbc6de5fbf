import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../../src/app/check-document";
import { fileStatisticsOf, seriesOf } from "../../../src/app/earlier-files";
import { checks } from "../../../src/checks/index";
import { runRules } from "../../../src/core/engine/run-rules";
import type { PeriodKind } from "../../../src/core/law/calendar";
import { readFacts } from "../../../src/core/recognition/read-facts";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks } from "../../../src/packs/index";
import { profileById } from "../../../src/app/check-document";
import { goodValues, rowsOfForm, statisticsForms } from "../../support/statistics-values";
import { workbookOf, type CellInput } from "../../support/workbook";
import { readBy } from "../../support/vocabulary";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const profile = profileById(catalogue, "tinh-2026");
const { law, rules } = selectPacks(catalogue.packs, profile, "2026-12-20");
const forms = statisticsForms.slice(1, 2);

/** Form 2 with a column for each of two units, and other figures in the second. */
function twoUnits(second: Readonly<Record<string, CellInput>>, headings = ["Sở A", "Xã B"]) {
  const [form] = forms;
  if (form === undefined) throw new RangeError("no form 2");
  const rows = rowsOfForm(form, goodValues(statisticsForms, 5));
  return workbookOf({
    "Biểu mẫu 2": [
      ["STT", "Chỉ tiêu", "ĐVT", ...headings, "Ghi chú"],
      [null, null, null, "Số liệu", "Số liệu", null],
      ...rows.map(({ id, number, name, measureUnit, figure }) => [
        ...[number, name, measureUnit, figure],
        id in second ? second[id] : figure,
      ]),
    ],
  });
}

describe("a form with a column of figures for each unit", () => {
  const told = (second: Readonly<Record<string, CellInput>>): readonly string[] =>
    checkDocument(
      {
        model: twoUnits(second),
        notices: [],
        profileId: "tinh-2026",
        documentType: "statistics",
        on: "2026-12-20",
        locale: "vi",
      },
      catalogue
    ).findings.map(({ code, anchor, message }) => {
      const cell = anchor.kind === "sheetRange" ? anchor.address : anchor.kind;
      return `${code} ${cell} ${message.includes("(Xã B)") ? "Xã B" : ""}`.trim();
    });

  test("has each of them checked by itself, the column named", () => {
    expect(told({})).toEqual(["TK-34 sheet"]);
    expect(told({ "b2.1": 1, "b2.1.1": 2, "b2.1.2": 3 })).toEqual(
      expect.arrayContaining(["TK-34 sheet", "TK-06 E3 Xã B"])
    );
    expect(told({ "b2.2.1": null })).toContain("TK-13 E7 Xã B");
    expect(told({ "b2.3.2": 150, "b2.3.2.1": 4, "b2.3.2.2": 2 })).toContain("TK-10 E13 Xã B");
  });

  test("is compared over time column by column", () => {
    const fileOf = (period: PeriodKind, figure: number, headings?: string[]) => {
      const model = twoUnits({ "b2.1.1": figure }, headings);
      const anchor = { kind: "document" } as const;
      const facts = {
        ...readFacts(model, law.vocabulary),
        period: { value: period, anchor },
        years: { value: { from: 2026, to: 2026 }, anchor },
      };
      const statistics = readStatistics(model, readBy(forms));
      return fileStatisticsOf({ name: period, model, facts, law, statistics });
    };
    const cellsTold = (
      figure: number,
      headings?: string[],
      figureColumns = law.vocabulary.figureColumns
    ): readonly string[] => {
      const { series } = seriesOf(fileOf("h1", figure, headings), [fileOf("q1", 5, headings)]);
      const model = twoUnits({});
      const outcome = runRules({
        subjects: series === null ? [] : [series],
        documentType: "statistics",
        rules: rules.filter(({ rule }) => rule.id === "statistics/nested-windows"),
        checks,
        context: {
          facts: readFacts(model, law.vocabulary),
          law: { ...law, vocabulary: { ...law.vocabulary, figureColumns } },
        },
        locale: "vi",
      });
      return outcome.findings.map(({ anchor }) =>
        anchor.kind === "sheetRange" ? anchor.address : anchor.kind
      );
    };
    expect(cellsTold(9)).toEqual([]);
    expect(cellsTold(3)).toEqual(["E4"]);
    // Columns of other times than the file's own say nothing of the file's period.
    expect(cellsTold(3, ["Năm 2025", "Năm 2026"])).toEqual([]);
    // Which words those are is the vocabulary's to say.
    expect(cellsTold(3, ["Năm 2025", "Năm 2026"], { comparison: [], time: [], plain: [] })).toEqual(
      ["E4"]
    );
  });
});
