import {
  appendix2026,
  inSheet,
  inWord,
  invalidInBoth,
  validInBoth,
} from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";
import { statisticsForms } from "../../support/statistics-values";

const blankForm = (number: number, filled: Readonly<Record<string, number>> = {}) => ({
  ...Object.fromEntries(statisticsForms[number - 1]?.indicators.map(({ id }) => [id, null]) ?? []),
  ...filled,
});

/** Rows of a form that take a figure. */
const figureRows = (number: number): number =>
  (statisticsForms[number - 1]?.indicators ?? []).filter(({ nature }) => nature !== "group").length;

testRule("statistics/filled-figures", {
  ...appendix2026,
  valid: [
    ...validInBoth("every figure there", { forms: [1, 2, 3, 4, 5, 6, 7] }),
    ...validInBoth("zero and a dash are no blanks", {
      forms: [3],
      figures: { "b3.1.2": 0, "b3.1.3": "-" },
    }),
    ...validInBoth("a ratio of nothing", {
      forms: [1],
      figures: { "b1.3.3": null, "b1.3.3.1": 0, "b1.3.3.2": 0 },
    }),
    ...validInBoth("no survey, no details of it", {
      forms: [1],
      figures: { "b1.5": 0, "b1.5.1": null, "b1.5.2": null },
    }),
    ...validInBoth("no inspection, so no problems to count", {
      forms: [1],
      figures: { "b1.3.1": 0, "b1.3.2": 0, "b1.3.3.1": null, "b1.3.3.2": 0, "b1.3.3": null },
    }),
    inSheet("a formula that was not computed is another rule's", {
      forms: [2],
      figures: { "b2.1": { value: null, formula: "D6+D7" } },
    }),
  ],
  invalid: [
    ...invalidInBoth("a blank count", { forms: [3], figures: { "b3.1.2": null } }, (at) => [
      {
        messageId: "blank",
        data: { number: "1.2", name: "Số TTHC công bố mới" },
        anchor: at("b3.1.2"),
      },
    ]),
    ...invalidInBoth(
      "whether there was a survey is asked even where no slip was handed out",
      { forms: [1], figures: { "b1.5": null, "b1.5.1": 0, "b1.5.2": 0 } },
      (at) => [{ messageId: "blank", anchor: at("b1.5") }]
    ),
    ...invalidInBoth("a dotted line", { forms: [3], figures: { "b3.1.2": "……" } }, (at) => [
      { messageId: "blank", anchor: at("b3.1.2") },
    ]),
    {
      ...inSheet("a form nobody has begun to fill, beside a full one", {
        forms: [3, 5],
        figures: blankForm(5),
      }),
      findings: [
        {
          messageId: "blankForm",
          data: { form: "Biểu mẫu 5", count: figureRows(5) },
          anchor: { kind: "sheetRange", sheetId: "s2", address: "A1" },
        },
      ],
    },
    {
      ...inWord("two forms nobody has begun to fill", {
        forms: [3, 5],
        figures: { ...blankForm(3), ...blankForm(5) },
      }),
      findings: [
        { messageId: "blankForm", data: { form: "Biểu mẫu 3", count: figureRows(3) } },
        { messageId: "blankForm", data: { form: "Biểu mẫu 5", count: figureRows(5) } },
      ],
    },
    ...invalidInBoth(
      "a form begun is told row by row",
      { forms: [6], figures: blankForm(6, { "b6.1.1": 0 }) },
      (at) =>
        (statisticsForms[5]?.indicators ?? [])
          .filter(
            ({ id, nature, ratioOf }) =>
              nature !== "group" && ratioOf === undefined && id !== "b6.1.1"
          )
          .map(({ id }) => ({ messageId: "blank", anchor: at(id) }))
    ),
    ...invalidInBoth(
      "a survey without details",
      { forms: [1], figures: { "b1.5": 1, "b1.5.1": null } },
      (at) => [{ messageId: "blank", anchor: at("b1.5.1") }]
    ),
  ],
});
