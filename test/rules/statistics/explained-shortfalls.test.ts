import type { DocumentModel } from "../../../src/core/model/document";
import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";
import {
  appendix2026,
  inSheet,
  inWord,
  invalidInBoth,
  validInBoth,
} from "../../support/statistics-cases";

const plan = (set: number | null, done: number | null, notes: Record<string, string> = {}) => ({
  forms: [1],
  figures: { "b1.2.1": set, "b1.2.2": done },
  notes,
});

/** The forms of a case after some sentences of the report they stand in. */
function afterText(sentence: string, set: number, done: number): DocumentModel {
  const { model } = inWord("", plan(set, done));
  const text = documentOf(sentence);
  if (model.kind !== "document") throw new TypeError("the forms stand in Word");
  const before = text.blocks.map((block) => ({ ...block, id: `before-${block.id}` }));
  return { ...model, blocks: [...before, ...model.blocks] };
}

testRule("statistics/explained-shortfalls", {
  ...appendix2026,
  facts: { period: "year" },
  valid: [
    ...validInBoth("all done", plan(68, 68)),
    ...validInBoth("a note beside the row", plan(68, 60, { "b1.2.2": "08 việc chờ Trung ương" })),
    ...validInBoth("a note beside the percentage", plan(68, 60, { "b1.2": "chờ Trung ương" })),
    ...validInBoth("a blank is no zero", plan(68, null)),
    ...validInBoth("nothing was set", plan(0, 0)),
    {
      name: "explained in the report's text",
      model: afterText("Còn 08 nhiệm vụ chưa hoàn thành do chờ hướng dẫn của Trung ương.", 68, 60),
    },
    { ...inSheet("not yet the year's report", plan(68, 60)), facts: { period: "q3" } },
  ],
  invalid: [
    ...invalidInBoth("eight left without a word", plan(68, 60), (at) => [
      {
        messageId: "unexplained",
        data: { number: "2.2", value: "60", target: "68", rest: "8" },
        anchor: at("b1.2.2"),
      },
    ]),
    {
      name: "told in the text, but not why",
      model: afterText("Còn 08 nhiệm vụ chưa hoàn thành.", 68, 60),
      findings: [{ messageId: "unexplained" }],
    },
  ],
  skipped: [{ ...inSheet("a file without a period", plan(68, 3)), facts: { period: null } }],
});
