import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { buildForm } from "../../../src/core/learning/build-form";
import { acceptAll, suggestDecision } from "../../../src/core/learning/decide";
import { learnForms } from "../../../src/core/learning/learn-forms";
import type { ProposedForm } from "../../../src/core/learning/proposal";
import type { WorkbookModel } from "../../../src/core/model/workbook";
import { figureReadings } from "../../../src/core/statistics/figure-readings";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import { workbookOf } from "../../support/workbook";
import { nationalVocabulary, readBy } from "../../support/vocabulary";

type Figure = number | null;

/** Four rows of one level whose units of measure differ, so that only their figures can tie them. */
const names = ["Số cuộc họp", "Số phiếu khảo sát", "Số xe điều động", "Số km đường"];

function sheetOf(...columns: readonly (readonly Figure[])[]): WorkbookModel {
  return workbookOf({
    "Biểu riêng": [
      ["STT", "Chỉ tiêu", "ĐVT", ...columns.map(() => "Số liệu")],
      ...names.map((name, row) => [
        String(row + 1),
        name,
        `Đơn vị ${row}`,
        ...columns.map((column) => column[row] ?? null),
      ]),
    ],
  });
}

function learn(...periods: readonly (readonly Figure[])[]): ProposedForm {
  const [own = [], ...earlier] = periods;
  const { forms } = learnForms(
    sheetOf(own),
    earlier.map((figures) => sheetOf(figures)),
    nationalVocabulary
  );
  expect(forms).toHaveLength(1);
  return forms[0] as ProposedForm;
}

const pairsOf = (form: ProposedForm): readonly string[] =>
  form.relations.flatMap(({ id, certainty }) =>
    /^(?:only|not)With/u.test(id) ? [`${id} ${certainty}`] : []
  );

describe("pairs learnt from the figures of several periods", () => {
  test.each<[string, readonly (readonly Figure[])[], readonly string[]]>([
    ["one file proves nothing", [[1, 5, 2, 3]], []],
    [
      "rows that come and go together",
      [
        [3, 40, 1, 2],
        [0, 0, 1, 2],
        [5, 70, 1, 2],
        [0, 0, 4, 2],
      ],
      ["onlyWith:0:1 unsure", "onlyWith:1:0 unsure"],
    ],
    [
      "seen often enough to be thought likely",
      [3, 0, 5, 0, 1, 7].map((count) => [count, 10 * count, 1, 2]),
      ["onlyWith:0:1 likely", "onlyWith:1:0 likely"],
    ],
    [
      "rows of which there is never more than one",
      [
        [3, 0, 1, 2],
        [0, 40, 1, 2],
        [5, 0, 1, 2],
      ],
      ["notWith:0:1 unsure"],
    ],
    [
      "one period that speaks against it is enough",
      [
        [3, 40, 1, 2],
        [0, 0, 1, 2],
        [5, 0, 1, 2],
        [0, 8, 1, 2],
      ],
      [],
    ],
    [
      "a blank is no zero: it tells nothing",
      [
        [3, 40, 1, 2],
        [null, null, 1, 2],
        [5, 70, 1, 2],
        [null, 0, 4, 2],
      ],
      [],
    ],
  ])("%s", (_, periods, expected) => {
    expect(pairsOf(learn(...periods))).toEqual(expected);
  });

  test("agree with every figure they were learnt from", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 3, maxLength: 7 }), (periods) => {
        for (const { relation } of learn(...periods).relations) {
          const { row } = relation;
          if (relation.kind === "onlyWith")
            expect(
              periods.filter((figures) => figures[row] !== 0 && figures[relation.source] === 0)
            ).toEqual([]);
          if (relation.kind === "notWith")
            expect(
              periods.filter((figures) => figures[row] !== 0 && figures[relation.other] !== 0)
            ).toEqual([]);
        }
      }),
      { numRuns: 60 }
    );
  });

  test("are saved where the user takes them, and only there", () => {
    const form = learn([3, 40, 1, 2], [0, 0, 1, 2], [5, 70, 1, 2], [0, 0, 4, 2]);
    const origin = {
      packId: "hoc-thu",
      validFrom: "2026-01-01",
      provenance: { source: "Biểu của cơ quan", certainty: "practised" },
    } as const;
    const left = buildForm(form, suggestDecision(form), origin);
    expect(left?.indicators.some(({ onlyWith }) => onlyWith !== undefined)).toBe(false);
    const taken = buildForm(form, acceptAll(form), origin);
    const [first, second] = taken?.indicators ?? [];
    expect(first?.onlyWith).toEqual([second?.id]);
    expect(second?.onlyWith).toEqual([first?.id]);
  });
});

describe("several columns of figures", () => {
  const own = [3, 40, 1, 2];
  const other = [0, 0, 1, 2];

  test("each bear relations out, those of earlier files too", () => {
    const { forms } = learnForms(
      sheetOf(own, other),
      [sheetOf([5, 70, 1, 2], [0, 0, 4, 2])],
      nationalVocabulary
    );
    expect(forms[0]?.columnCount).toBe(4);
    expect(forms[0]?.otherFigureColumns).toHaveLength(1);
    expect(forms.flatMap(pairsOf)).toEqual(["onlyWith:0:1 unsure", "onlyWith:1:0 unsure"]);
  });

  test("are read column by column with the form that was learnt", () => {
    const model = sheetOf(own, other);
    const [learnt] = learnForms(model, [], nationalVocabulary).forms;
    if (learnt === undefined) throw new Error("nothing was learnt");
    const form = buildForm(learnt, acceptAll(learnt), {
      packId: "hoc-thu",
      validFrom: "2026-01-01",
      provenance: { source: "Biểu của cơ quan", certainty: "practised" },
    });
    const readings = figureReadings(readStatistics(model, readBy(form === null ? [] : [form])));
    expect(
      readings.map(({ rows }) =>
        rows.map(({ figure }) => (figure.kind === "number" ? figure.value : null))
      )
    ).toEqual([own, other]);
  });
});
