import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

const survey = (held: number | null, slips: number | null, how: number | null) => ({
  forms: [1],
  figures: { "b1.5": held, "b1.5.1": slips, "b1.5.2": how },
});

testRule("statistics/paired-figures", {
  ...appendix2026,
  valid: [
    ...validInBoth("a survey with its slips", survey(1, 640, 2)),
    ...validInBoth("no survey", survey(0, 0, 0)),
    ...validInBoth("a blank is no zero", survey(null, 640, null)),
    ...validInBoth("problems from one of two kinds of inspection", {
      forms: [1],
      figures: { "b1.3.1": 0, "b1.3.2": 3 },
    }),
    ...validInBoth("no inspection, no problems", {
      forms: [1],
      figures: { "b1.3.1": 0, "b1.3.2": 0, "b1.3.3.1": 0, "b1.3.3.2": 0 },
    }),
  ],
  invalid: [
    ...invalidInBoth("slips without a survey", survey(0, 640, 0), (at) => [
      { messageId: "alone", data: { number: "5.1", value: "640" }, anchor: at("b1.5.1") },
    ]),
    ...invalidInBoth("a survey without slips", survey(1, 0, 0), (at) => [
      { messageId: "alone", data: { number: "5", value: "1" }, anchor: at("b1.5") },
    ]),
    ...invalidInBoth(
      "problems without an inspection",
      { forms: [1], figures: { "b1.3.1": 0, "b1.3.2": 0, "b1.3.3.1": 8 } },
      (at) => [{ messageId: "alone", data: { number: "3.3.1" }, anchor: at("b1.3.3.1") }]
    ),
  ],
});
